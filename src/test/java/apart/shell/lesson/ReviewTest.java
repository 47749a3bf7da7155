package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Console;
import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.engine.Tone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Questions of lessons that are done, asked again. */
@Timeout(120)
class ReviewTest implements Page {
  private static final HeardConsole PRINTS = new HeardConsole(Console.unseen());
  private static Session session;

  @TempDir private Path folder;

  private final StringBuilder page = new StringBuilder();
  private final List<String> places = new ArrayList<>();
  private Lecture lecture;
  private Review review;

  @BeforeAll
  static void open() {
    session = LessonSessions.open(PRINTS);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @BeforeEach
  void begin() {
    session.reset();
    session.run("int[] mine = {1, 2}");
    session.run("int n = 7");
    lecture = new Lecture(folder).ofThree();
    lecture.does("two", 2).does("three", 3).does("four", 4);
    lecture
        .answers("four", "digit", "8", "9", "9", "9")
        .answers("three", "twice", "6")
        .answers("two", "make", "", "1", "0");
    review =
        new Review(
            Recall.next(lecture.course(), lecture.reviews()),
            lecture.reviews(),
            session,
            PRINTS,
            this,
            lesson -> places.add(lesson.map(Shelved::name).orElse("back")));
    review.begin();
  }

  @Test
  void aQuestionStandsAloneWithWhatItsLessonMadeForIt() {
    assertEquals(
        """
        Review: 5 questions from four, two, three
        (/hint helps, /skip shows the answer, /quit ends it. What you have is put
        aside until then.)

        1 of 5, from four

        (As the lesson made them: n, twice. /list shows how.)

        Question: What is the last digit of `twice`?
        """,
        taken());
    assertEquals("review 1/5 number> ", review.prompt());
    assertEquals("4", value("n"));
    assertFalse(session.isDeclared("mine"));
    assertEquals("-> It is even.\n", type("9"));
    assertEquals("Yes: 8.\n", type("8"));
    assertEquals("review 1/5 Enter> ", review.prompt());
    assertEquals(
        """

        2 of 5, from two

        Do: Make a number `n` that is 2.
        """,
        type(""));
    assertFalse(session.isDeclared("n"), "it is to be made");
    assertEquals(List.of("four", "two"), places);
  }

  @Test
  void theLessonsOwnWordsJudgeATask() {
    type("8");
    type("");
    taken();
    assertEquals("-> Nothing is not two.\n", type("int n = 0"));
    assertEquals("-> `n` is 5, not 2.\n", type("int n = 4 + 1"));
    assertEquals("Done.\n", type("int n = 4 / 2"));
  }

  @Test
  void aPredictionIsBesideWhatCameOut() {
    toThePrediction();
    assertEquals("review 3/5 a-b> ", review.prompt());
    assertEquals(
        """
        Your prediction: the square. Now the code runs.

        > int twice = n + n
        twice ==> 4

        > twice
        twice ==> 4

        Predicted: the square
        Happened:  4
        -> That is n * n.
        """,
        type("the square"));
    review.quit();
    assertTrue(taken().contains("2 of 3 right at once.\nThe next one begins with: two twice.\n"));
  }

  @Test
  void afterTheLastAnswerTheLearnersOwnThingsAreBack() throws Exception {
    String before = Files.readString(folder.resolve("done/four.jsh"));
    type("9");
    toThePrediction();
    skipAll();
    assertTrue(review.isFinished());
    assertTrue(taken().contains("\nThe review is over: 1 of 5 right at once.\n"));
    assertEquals("7", value("n"));
    assertEquals("2", value("mine[1]"));
    assertFalse(session.isDeclared("twice"));
    assertEquals("back", places.get(places.size() - 1));
    assertEquals(before, Files.readString(folder.resolve("done/four.jsh")), "lessons stay");
  }

  @Test
  void whatWasRightComesLaterTheNextTime() {
    type("8");
    type("");
    review.hint();
    type("int n = 2");
    review.quit();
    assertTrue(taken().contains("1 of 2 right at once.\nThe next one begins with: two make.\n"));
    List<Recall> next = Recall.next(lecture.course(), lecture.reviews());
    assertEquals("two make", next.get(0).lesson().name() + " " + next.get(0).step().id());
    assertTrue(next.stream().noneMatch(one -> one.step().id().equals("digit") && one.right() > 0));
  }

  @Test
  void whatALearnerChangesIsPutBackBeforeAnAnswerIsJudged() {
    toThePrediction();
    type("n = 100");
    String shown = type("4");
    assertTrue(shown.startsWith("(n had changed: put back as the lesson made it.)\n"), shown);
    assertTrue(shown.contains("Happened:  4\n"), shown);
  }

  @Test
  void whoLeavesAtOnceHasEverythingAsBefore() {
    review.quit();
    assertTrue(taken().endsWith("\nThe review was left.\n"));
    assertEquals("7", value("n"));
    assertEquals(List.of("mine", "n"), session.variables().stream().map(v -> v.name()).toList());
  }

  private void toThePrediction() {
    type("8");
    type("");
    type("int n = 2");
    type("");
  }

  private void skipAll() {
    for (int left = 5; left > 0 && !review.isFinished(); left--) {
      review.skip();
      review.goOn();
    }
  }

  /** Types a line; gives what is said to it, without its value. */
  private String type(String line) {
    taken();
    if (!review.takes(line)) {
      review.listen();
      review.saw(line, session.run(line));
    }
    return taken();
  }

  private String taken() {
    String text = page.toString();
    page.setLength(0);
    return text;
  }

  private static String value(String expression) {
    return ((Outcome.Value) session.query(expression)).value();
  }

  @Override
  public void print(Tone tone, String text) {
    page.append(text.isEmpty() ? "" : text + "\n");
  }

  @Override
  public void show(Outcome outcome) {
    page.append(outcome.text()).append('\n');
  }

  @Override
  public int columns() {
    return 80;
  }
}
