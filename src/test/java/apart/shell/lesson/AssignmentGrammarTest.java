package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.lesson.Step.Worth;
import apart.shell.lesson.Step.Worth.Judged;
import apart.shell.terms.Deadline.Lateness;
import apart.shell.terms.Limit;
import apart.shell.terms.Points;
import apart.shell.terms.Seed;
import apart.shell.terms.Terms;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an assignment's file says beside a lesson's. */
class AssignmentGrammarTest {
  private static final String HEADER =
      """
      // @lesson first "The first assignment"
      // @needs apart 1   @minutes 30   @topics symmetry
      // @goal Know.
      """;

  @Test
  void theHeaderSaysWhenItIsDueAndWhatMayBeUsed() throws LessonException {
    Lesson lesson =
        read(
            """
            // @due 2026-12-01T23:59+01:00   @late 10% per day max 3
            // @limit 20 s 1024 MB 128 KB
            // @files data.csv more/flowers.csv
            // @seed student k0123456789
            // @forbid Thread Files java.net
            // @do make: Make one.
            int one = 1
            """);
    Terms terms = lesson.terms();
    assertEquals("2026-12-01T23:59+01:00", terms.due().orElseThrow().due().toString());
    assertEquals(Optional.of(new Lateness(10, 3)), terms.due().orElseThrow().late());
    assertEquals("20 s 1024 MB 128 KB", terms.limit().toString());
    assertEquals(List.of("data.csv", "more/flowers.csv"), terms.files());
    assertEquals(Optional.of(new Seed.OfStudent("k0123456789")), terms.seed());
    assertEquals(List.of("Thread", "Files", "java.net"), terms.forbidden());
    assertTrue(lesson.isAssignment());
  }

  @Test
  void aLessonSaysNothingOfTheKind() throws LessonException {
    Lesson lesson = read("// @do make: Make one.\nint one = 1\n");
    assertEquals(Terms.NONE, lesson.terms());
    assertEquals(Limit.USUAL, lesson.terms().limit());
    assertFalse(lesson.isAssignment());
  }

  @Test
  void aDoAndAnAskAreWorthOnePointAndWhatOnlyShowsNone() throws LessonException {
    Lesson lesson =
        read(
            """
            // @do make: Make one.
            int one = 1
            // @run
            one
            // @predict next: And then?
            // @answer 2
            one + 1
            // @ask count: How many?
            // @answer 1
            // @explain why: Why?
            // @rubric because
            """);
    assertEquals(
        List.of("1", "0", "0", "1", "1"),
        lesson.steps().stream().map(step -> step.points().toString()).toList());
    assertEquals("3", lesson.points().toString());
    assertEquals(
        List.of(Judged.HERE, Judged.HERE, Judged.BY_HAND),
        lesson.steps().stream()
            .flatMap(step -> step.worths().stream())
            .map(Worth::judged)
            .toList());
  }

  @Test
  void pointsBelowACheckAreThatChecksAndOthersTheSteps() throws LessonException {
    Step step =
        step(
            """
            // @do make: Make two numbers.
            int one = 1;
            int two = 2;
            // @points 5
            // @check one == 1
            // @check two == 2
            // @check one < two
            // @points 1.5
            // @hidden
            // @check two - one == 1 -> They are {two - one} apart.
            // @points 2
            // @hint Two lines.
            """);
    assertEquals("5", step.points().toString());
    List<Worth> worths = step.worths();
    assertEquals(
        List.of("1.5", "1.5", "2"), worths.stream().map(w -> w.points().toString()).toList());
    assertEquals(List.of(2, 1, 1), worths.stream().map(worth -> worth.checks().size()).toList());
    assertEquals(
        List.of(Judged.HERE, Judged.HERE, Judged.WHEN_GRADED),
        worths.stream().map(Worth::judged).toList());
    assertTrue(step.checks().get(3).hidden());
    assertEquals("They are {two - one} apart.", step.checks().get(3).message());
  }

  @Test
  void checksWithPointsMakeThoseOfTheStep() throws LessonException {
    Step all =
        step(
            """
            // @do make: Make one.
            int one = 1
            // @check one == 1
            // @points 2
            // @hidden @check one < 2
            // @points 3
            """);
    assertEquals("5", all.points().toString());
    Step some =
        step(
            """
            // @do make: Make one.
            int one = 1
            // @check one == 1
            // @hidden @check one < 2
            // @points 3
            """);
    assertEquals("4", some.points().toString());
    assertEquals(Points.ONE, some.worths().get(0).points());
  }

  @Test
  void aMistakeMayBeHiddenAndAStepMayNeedAnother() throws LessonException {
    Lesson lesson =
        read(
            """
            // @do make: Make one.
            int one = 1
            // @hidden
            // @wrong int one = 2 -> That is two.
            // @wrong int one = 3 -> That is three.
            // @do next: Make the next.
            int next = one + 1
            // @needs make
            """);
    assertEquals(
        List.of(true, false),
        lesson.steps().get(0).wrongs().stream().map(Step.Wrong::hidden).toList());
    assertEquals(List.of("make"), lesson.steps().get(1).needs());
  }

  @Test
  void allThatIsWrongWithTheTermsIsToldAtOnceAndWhere() {
    assertFaults(
        """
        first.jsh:4: expected a time with its zone, such as 2026-12-01T23:59+01:00, not \
        2026-12-01T23:59, which has no zone
        first.jsh:5: expected 1% to 100% per day, not 0%
        first.jsh:6: expected a limit of 1 to 600 s, not 0 s
        first.jsh:7: expected a file beside the assignment, without .., not ../keys.csv
        first.jsh:7: expected a file beside the assignment, without .., not /etc/passwd
        first.jsh:8: expected @seed student or @seed 42, not @seed twelve
        first.jsh:9: expected a name of Java such as Thread, not 3rd
        first.jsh:10: a second @due; the first is in line 4""",
        """
        // @due 2026-12-01T23:59
        // @late 0% per day
        // @limit 0 s
        // @files ../keys.csv /etc/passwd data.csv
        // @seed twelve
        // @forbid Thread 3rd
        // @due 2026-12-01T23:59Z
        // @do make: Make one.
        int one = 1
        """);
  }

  @Test
  void allThatIsWrongWithPointsIsToldAtOnceAndWhere() {
    assertFaults(
        """
        first.jsh:4: @late needs a @due
        first.jsh:5: @do make has 2 points, but its checks add up to 3
        first.jsh:9: a hidden @check needs @points of its own, in the line below it
        first.jsh:12: expected points from 0 to 1000, such as 3 or 0.5, not -1
        first.jsh:13: @needs later, but no step later comes before
        first.jsh:14: @hidden belongs before a @check or a @wrong, not before @hint
        first.jsh:20: @expect stands only in what `apart assign` writes
        first.jsh:21: @hidden belongs before a @check or a @wrong, and none comes
        first.jsh:23: @explain takes no @hidden
        first.jsh:25: @due belongs before the first step""",
        """
        // @late 10% per day
        // @do make: Make one.
        int one = 1
        // @points 2
        // @hidden
        // @check one == 1
        // @check one == 1
        // @points 3
        // @points -1
        // @needs later
        // @hidden
        // @hint One.
        // @do later: Make another.
        int two = 2
        // @check two == 2
        // @points 0
        // @expect two
        // @hidden
        // @explain why: Why?
        // @hidden
        // @rubric because
        // @due 2026-12-01T23:59Z
        """);
  }

  private static void assertFaults(String expected, String body) {
    LessonException faulty = assertThrows(LessonException.class, () -> read(body));
    assertEquals(expected, faulty.getMessage());
  }

  private static Step step(String body) throws LessonException {
    return read(body).steps().get(0);
  }

  private static Lesson read(String body) throws LessonException {
    return LessonFile.parse("first.jsh", HEADER + body);
  }
}
