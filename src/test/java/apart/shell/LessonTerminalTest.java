package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.lesson.Catalogue;
import apart.shell.lesson.Course;
import apart.shell.lesson.Shelf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons in the terminal: what the commands that every terminal has do within one. */
class LessonTerminalTest {
  private static final String LESSON =
      """
      // @lesson sums "Sums"
      // @minutes 5   @topics numbers
      // @goal Add.
      // @do make: Make a number `n` that is 3.
      int n = 3
      // @check n == 3 -> `n` is {n}, not 3.
      // @wrong int n = 4 -> One too many.
      // @hint 3
      // @predict twice: How much is twice that?
      // @answer 6
      n + n
      """;

  @TempDir Path folder;

  private Learner learner;
  private Path lesson;

  @BeforeEach
  void open() throws Exception {
    lesson = Files.writeString(folder.resolve("sums.jsh"), LESSON);
    learner = Learner.at(folder);
  }

  @AfterEach
  void close() throws Exception {
    learner.close();
  }

  @Test
  void whatACommandTakesAwayIsPutBack() throws Exception {
    learner.line("/lesson " + lesson);
    learner.line("int n = 3");
    String shown = learner.line("/reset yes");
    assertTrue(shown.contains("(n had changed: put back as the lesson needs it"), shown);
    assertTrue(learner.line("n").contains("==> 3"));
    shown = learner.line("/drop n");
    assertTrue(shown.contains("dropped n\n(n had changed: put back"), shown);
    assertTrue(learner.line("n").contains("==> 3"));
  }

  @Test
  void snippetsThatACommandRunsAreJudged() throws Exception {
    Path script = Files.writeString(folder.resolve("mine.jsh"), "int two = 2\nint n = two + 2\n");
    learner.line("/lesson " + lesson);
    assertTrue(learner.line("/open " + script).contains("One too many."));
    assertTrue(learner.line("/!").contains("One too many."));
    Files.writeString(script, "int n = two + 1\n");
    assertTrue(learner.line("/open " + script).contains("Predict:"));
  }

  @Test
  void saveKeepsTheTranscriptInALessonAndSnippetsOutside() throws Exception {
    Path file = folder.resolve("kept.jsh");
    learner.line("int before = 1");
    learner.line("/lesson " + lesson);
    assertTrue(learner.line("/save").contains("/save needs a file"));
    learner.line("1 + 1");
    learner.line("int n = 3");
    assertTrue(learner.line("/save " + file).contains("saved the lesson's transcript to " + file));
    String made = "// @done make\n1 + 1\n//> $1 ==> 2\n//>\nint n = 3\n//> n ==> 3\n//>\n// @end\n";
    String kept = Files.readString(file);
    assertTrue(kept.startsWith("// Sums\n// Apart "), kept);
    assertTrue(kept.matches("(?s).*\n// Lesson sums: Sums, sha256 [0-9a-f]{12}\n.*"), kept);
    assertTrue(kept.endsWith("\n// Make a number `n` that is 3.\n" + made), kept);
    learner.line("/save -all " + file);
    assertEquals("1 + 1\nint n = 3;\n", Files.readString(file));
    learner.line("6");
    assertTrue(learner.line("").contains("The end of sums."));
    learner.line("/save " + file);
    assertTrue(Files.readString(file).contains("// @done twice: 6\nn + n\n"));
    learner.line("int mine = 7");
    learner.line("/save " + file);
    kept = Files.readString(file);
    assertTrue(
        kept.endsWith(
            """

            1 + 1
            //> $1 ==> 2
            //>
            int n = 3;
            //> n ==> 3
            //>
            n + n
            //> $2 ==> 6
            //>
            int mine = 7;
            //> mine ==> 7
            //>
            """),
        kept);
    assertTrue(unwrapped(learner.line("/save -what " + file)).contains("-title TEXT, not -what."));
  }

  @Test
  void tabKnowsTheMembersThatHaveDocumentation() throws Exception {
    learner.line("Mlp net = Mlp.of(2, 1)");
    learner.keys("/doc Mlp.permu\t");
    learner.see("/doc Mlp.permute");
    assertTrue(learner.line("").contains("permute"));
    learner.keys("/doc net.permu\t");
    learner.see("/doc net.permute");
    assertTrue(learner.line("").contains("permute"));
  }

  @Test
  void lessonsThatWereGivenCanBeRemoved() throws Exception {
    Path week = Files.createDirectories(folder.resolve("week3"));
    Files.writeString(week.resolve("sums.jsh"), LESSON);
    Files.writeString(week.resolve("more.jsh"), LESSON.replace("@lesson sums", "@lesson more"));
    learner.line("/lesson " + week + "/");
    learner.line("/lesson week3/sums");
    learner.line("int n = 3");
    assertTrue(learner.line("/lesson -remove week3").contains("in a lesson of week3: /quit"));
    learner.line("/quit");
    assertTrue(learner.line("/lesson -remove week4").contains("there is week3"));
    assertTrue(learner.line("/lesson -remove").contains("needs the name"));
    assertTrue(learner.line("/lesson").contains("week3/more"));
    assertTrue(learner.line("/lesson -remove week3").contains("week3 is gone"));
    assertFalse(learner.line("/lesson").contains("week3"));
    assertTrue(Files.exists(week.resolve("sums.jsh")));
    learner.line("/lesson " + week + "/");
    assertTrue(learner.line("/lesson").contains("1 of 2 done"));
  }

  @Test
  void saveReplacesAFileOnlyIfAskedTo() throws Exception {
    Path file = Files.writeString(folder.resolve("kept.jsh"), "precious\n");
    learner.line("int before = 1");
    String shown = learner.line("/save " + file);
    assertTrue(unwrapped(shown).contains("is there already; /save -over " + file + " "), shown);
    assertEquals("precious\n", Files.readString(file));
    assertTrue(learner.line("/save -over " + file).contains("saved 1 snippet to "));
    assertTrue(Files.readString(file).endsWith("\nint before = 1;\n//> before ==> 1\n//>\n"));
    learner.line("int more = 2");
    assertTrue(learner.line("/save " + file).contains("saved 2 snippets to "));
    Files.writeString(file, "precious again\n");
    assertTrue(unwrapped(learner.line("/save -all " + file)).contains("/save -over -all " + file));
    assertEquals("precious again\n", Files.readString(file));
  }

  private static String unwrapped(String shown) {
    return shown.replace('\n', ' ');
  }

  @Test
  void aLessonFindsItsDataBesideIt() throws Exception {
    Files.writeString(folder.resolve("three.csv"), "1,2\n3,4\n5,6\n");
    String reading = LESSON + "// @run read: The data:\ncsv(\"three.csv\", 1)\n";
    Path data = Files.writeString(folder.resolve("data.jsh"), reading.replace("sums", "data"));
    learner.line("/lesson " + data);
    String first = learner.line("csv(\"three.csv\", 1)");
    assertTrue(first.contains("3 samples"), first);
    learner.line("System.exit(0)");
    assertTrue(learner.line("csv(\"three.csv\", 1)").contains("3 samples"), "a new agent");
    learner.line("/reset");
    assertTrue(learner.line("csv(\"three.csv\", 1)").contains("3 samples"), "a new session");
    assertTrue(learner.line("csv(\"none.csv\", 1)").contains("there is no file none.csv"));
  }

  @Test
  void aFolderOfLessonsIsKeptAndListedBelowTheShippedOnes() throws Exception {
    Path week = Files.createDirectories(folder.resolve("given/week3"));
    Files.writeString(week.resolve("a.jsh"), LESSON);
    Files.writeString(week.resolve("b.jsh"), LESSON.replace("sums", "twins"));
    String shown = learner.line("/lesson " + week);
    assertTrue(shown.contains("week3:\nweek3/sums "), shown);
    assertTrue(shown.contains("/lesson ID begins one: /lesson week3/sums"), shown);
    shown = learner.line("/lesson week3/twins");
    assertTrue(
        shown.contains("(This is week3/twins, not the lesson that comes with Apart.)"), shown);
    assertTrue(learner.line("/quit").contains("/lesson week3/twins goes on where you were."));
    assertTrue(learner.line("/lesson").contains("week3/twins  Sums  (5 min) numbers"));
  }

  @Test
  void theListFitsANarrowTerminal() {
    Shelf shelf = LessonGuide.shelf(Catalogue.of(Path.of("lessons")), folder.resolve("lessons"));
    String list = LessonList.all(Course.of(shelf), List.of(), 40);
    list.lines().forEach(line -> assertTrue(line.length() <= 40, line));
    assertTrue(
        list.startsWith(
            "> start (5 min)\n    The first five minutes\n  neuron (10 min) after start\n"),
        list);
    assertTrue(list.endsWith("\n\n> is next: /lesson start begins it."), list);
  }

  @Test
  void theListSaysWhatIsDoneWhatIsNextAndWhatComesFirst() throws Exception {
    Path course = Files.createDirectories(folder.resolve("given/course"));
    Files.writeString(course.resolve("a.jsh"), LESSON);
    String more = LESSON.replace("// @goal", "// @needs sums, gone\n// @goal");
    Files.writeString(course.resolve("b.jsh"), more.replace("sums \"S", "more \"More s"));
    learner.line("/lesson " + course);
    learner.line("/lesson course/sums");
    learner.line("int n = 3");
    String shown = learner.line("/lesson");
    assertTrue(
        shown.contains(
            """
            course:
            >   1/2  course/sums  Sums (5 min)
                     course/more  More sums (5 min) after course/sums, gone (not here)

            > is next: /lesson start begins it.
            """),
        shown);
    shown = learner.line("/lesson course/more");
    assertTrue(shown.contains("(It builds on course/sums, not done yet: /lesson course/sums.)"));
    learner.line("/lesson course/sums");
    learner.line("6");
    shown = learner.line("/lesson");
    assertTrue(shown.contains("\n   done  course/sums  Sums (5 min)\n> "), shown);
  }

  @Test
  void aLessonBeginsByTheNumberOfItsFile() throws Exception {
    assertTrue(learner.line("/lesson 0").contains("The first five minutes"));
    learner.line("/quit");
    assertTrue(learner.line("/lesson 10").contains("Sometimes neurons meet"));
    learner.line("/quit");
    assertTrue(learner.line("/lesson 1").contains("One neuron"));
    learner.line("/quit");
    assertTrue(learner.line("/lesson 01").contains("One neuron"));
    learner.line("/quit");
    assertTrue(learner.line("/lesson 02-layer").contains("A layer is a table of rows"));
    learner.line("/quit");
    assertTrue(learner.line("/lesson 20").contains("There is no lesson 20"));
  }

  @Test
  void aLessonBeginsInASessionOfItsOwn() throws Exception {
    learner.line("int n = 3");
    String shown = learner.line("/lesson " + lesson);
    assertTrue(shown.contains("(The session begins afresh"), shown);
    assertFalse(learner.line("1 + 1").contains("Done."));
    learner.line("/quit");
    assertTrue(learner.line("/lesson " + lesson).contains("Do: Make a number"));
  }

  @Test
  void anAgentEndedByACommandsArgumentIsTold() throws Exception {
    learner.line("int die() { System.exit(1); return 0; }");
    String shown = learner.line("/exit die()");
    assertTrue(shown.contains("not die().\nthe agent, which runs your code, ended"), shown);
    assertTrue(learner.line("1 + 1").contains("==> 2"));
  }
}
