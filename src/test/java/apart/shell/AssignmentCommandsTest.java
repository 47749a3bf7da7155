package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Session;
import apart.shell.lesson.LessonSessions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A teacher hands out, a student looks at what would be handed in. */
@Timeout(120)
class AssignmentCommandsTest {
  private static final String TEACHERS =
      """
      // @lesson sums "Sums"
      // @minutes 5
      // @goal Add.
      // @due 2026-12-01T23:59+01:00   @late 10% per day max 3
      // @seed student
      // @forbid Thread

      // @run numbers:
      int n = Math.floorMod(seed(), 9)

      // @do next: Make `next`, one more than n.
      int next = n + 1
      // @check next > 0 -> `next` is {next}.
      // @points 1
      // @hidden
      // @check next - 1 == n
      // @points 2
      // @wrong int next = n -> That is n.
      // @hint One more.

      // @do last: Make `last`, which is 10.
      int last = 10
      // @check last == 10 -> `last` is {last}, not 10.
      // @wrong int last = 9 -> Nine.
      // @hint Ten.

      // @do more: Make `more`.
      int more = 11
      // @check more > 10
      // @wrong int more = 9 -> Nine.
      // @hint More.

      // @ask count: How many?
      // @answer 2
      // @hint Count.
      """;

  private static final String SUBMISSION =
      """
      // sums: Sums
      // @student anna
      // @done numbers
      int n = Math.floorMod(seed(), 9)
      //>
      // @done next
      int next = n + 1
      //> next ==> 99
      //>
      // @done last
      new Thread()
      //>
      int last = 11
      //>
      // @done more: (skipped)
      // @end
      """;

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path teachers;

  @BeforeEach
  void write() throws IOException {
    teachers = Files.writeString(folder.resolve("teachers.jsh"), TEACHERS);
  }

  @Test
  void aHandoutIsWrittenAndNothingIsReplacedUnasked() throws Exception {
    String students = folder.resolve("students").toString();
    assertEquals(0, apart("assign", teachers.toString(), "-o", students));
    Path file = Path.of(students, "sums.jsh");
    assertTrue(said().contains("wrote " + file), said());
    String text = Files.readString(file);
    assertFalse(text.contains("n + 1") || text.contains("next - 1"), text);
    Files.writeString(file, "Mine.");
    assertEquals(1, apart("assign", teachers.toString(), "-o", students));
    assertTrue(errors().contains("sums.jsh already; --over replaces it"), errors());
    assertEquals("Mine.", Files.readString(file));
    assertEquals(0, apart("assign", teachers.toString(), "-o", students, "--over"));
    assertEquals(text, Files.readString(file));
  }

  @Test
  void aTeachersSecretMakesTheKeyAndIsNotInTheFile() throws Exception {
    Path secret = Files.writeString(folder.resolve("key"), "what nobody else knows 2026\n");
    Path students = folder.resolve("students");
    assertEquals(
        0, apart("assign", teachers.toString(), "-o", "" + students, "--seed-key", "" + secret));
    String text = Files.readString(students.resolve("sums.jsh"));
    assertTrue(text.matches("(?s).*// @seed student [0-9a-f]{32}\n.*"), text);
    assertFalse(text.contains("nobody"), text);
    Files.writeString(secret, "short");
    assertEquals(
        1,
        apart(
            "assign",
            teachers.toString(),
            "-o",
            "" + students,
            "--over",
            "--seed-key",
            "" + secret));
    assertTrue(errors().contains("expected a secret of at least 16 characters"), errors());
  }

  @Test
  void aLessonWithoutPointsIsNotHandedOut() {
    assertEquals(1, apart("assign", "lessons/00-start.jsh", "-o", folder.toString()));
    assertTrue(errors().contains(":1: expected an assignment, with @points or a @due"), errors());
    assertEquals(1, apart("assign", "nowhere.jsh"));
    assertTrue(errors().contains("nowhere.jsh:1: there is no such file"), errors());
  }

  @Test
  void aStudentSeesWhatWouldBeHandedIn() throws Exception {
    Path students = folder.resolve("students");
    assertEquals(0, apart("assign", teachers.toString(), "-o", students.toString()));
    Path answers = Files.writeString(students.resolve("sums-answers.jsh"), SUBMISSION);
    out.reset();
    assertEquals(0, apart("submit", answers.toString()));
    assertEquals(
        """
        sums: Sums
        student: anna
        due: Tue 1 Dec 2026 23:59 +01:00
          next   1 of 3 points; 1 hidden check, 2 points, judged when graded
          last   0 of 1 point
                 -> `last` is 11, not 10. Thread must not be used.
          more   0 of 1 point
                 -> There is no answer in it.
          count  missing, 1 point
        So far 1 of 6 points; 3 judged when graded.
        """,
        said().replaceAll(" \\(late.*\\)", ""));
  }

  @Test
  void whatIsNoSubmissionIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "Dear teacher\n");
    assertEquals(1, apart("submit", file.toString()));
    assertTrue(errors().contains("expected what /save wrote, which names its lesson"));
    Path other = Files.writeString(folder.resolve("other.jsh"), "// nothing: Nothing\n// @end\n");
    assertEquals(1, apart("submit", other.toString()));
    assertTrue(errors().contains("there is no assignment nothing beside"), errors());
    assertEquals(1, apart("submit", "nowhere"));
  }

  @Test
  void whoHasNumbersOfTheirOwnSaysWhoTheyAre() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("answers.jsh"), SUBMISSION.replace("// @student anna\n", ""));
    assertEquals(1, apart("submit", file.toString()));
    assertTrue(errors().contains("say who you are: --student ID"), errors());
    assertEquals(0, apart("submit", file.toString(), "--student", "ben"));
    assertTrue(said().contains("student: ben"), said());
    assertEquals(2, apart("lesson", teachers.toString(), "--student", "a b"));
    assertTrue(errors().contains("expected a student's id of 1 to 64 letters"), errors());
  }

  @Test
  void optionsStandOnlyWhereTheyMeanSomething() {
    assertEquals(2, apart("run", "x.jsh", "--student", "anna"));
    assertTrue(errors().contains("--student goes with lesson and submit"), errors());
    assertEquals(2, apart("check", "--seeds", "0"));
    assertTrue(errors().contains("--seeds takes 1 to 1000, not 0"), errors());
    assertEquals(2, apart("--junit", "x.xml"));
    assertTrue(errors().contains("--junit goes with check"), errors());
    assertEquals(2, apart("assign"));
    assertTrue(errors().contains("assign takes one FILE, not 0"), errors());
  }

  private int apart(String... arguments) {
    Opener sessions = AssignmentCommandsTest::open;
    return new Main(
            Map.of("XDG_STATE_HOME", folder.toString(), "HOME", folder.toString()),
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            sessions)
        .run(arguments);
  }

  private static Session open(apart.shell.engine.Console console) {
    return LessonSessions.open(console);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
