package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.Play;
import apart.shell.assign.Handout;
import apart.shell.engine.Console;
import apart.shell.engine.Session;
import apart.shell.report.ReportFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A student works on what a teacher handed out. */
@Timeout(120)
class AssignmentWalkTest {
  private static final String TEACHERS =
      """
      // @lesson sums "Sums"
      // @minutes 5   @topics numbers
      // @goal Add.
      // @due 2026-12-01T23:59+01:00
      // @seed 42

      // @do make: Make two numbers, `one` and `two`.
      int one = 1;
      int two = 2;
      // @check one == 1 -> `one` is {one}.
      // @points 1
      // @check two == 2 -> `two` is {two}.
      // @points 2
      // @hidden
      // @check two - one == 1 -> They are too far apart.
      // @points 1.5
      // @wrong int two = 3 -> That is three.
      // @hint Two lines.

      // @ask much: How much is 1 + 2?
      // @answer 3
      // @wrong 4 -> One too many.
      // @hint Add.

      // @ask kind: What kind of numbers are they?
      // @choice* whole ones
      // @choice halves -> Not these.
      // @hint Look.

      // @do twice: Show twice `two`.
      2 * two
      // @check it > 0 -> That is {it}.
      // @points 1
      // @hidden @check it == 4
      // @points 1
      // @wrong two + 1 -> That is one more.
      // @hint times

      // @do half: Make a method `half`.
      double half(int n) { return n / 2.0; }
      // @check half(4) == 2 -> half(4) is {half(4)}.
      // @wrong double half(int n) { return 2 * n; } -> That is twice.
      // @hint n / 2

      // @do mine: Make `mine`: half of your own number.
      double mine = half((int) seed());
      // @check mine == 21 -> `mine` is {mine}, and seed() is {seed()}.
      // @wrong double mine = seed() -> That is all of it.
      // @hint half(...)

      // @explain why: Why is that so?
      // @points 2
      // @rubric a sum has no order

      // That is all.
      """;

  private static final HeardConsole prints = new HeardConsole(Console.unseen());
  private static Session session;

  @TempDir private Path folder;
  private Lesson lesson;
  private Progress progress;
  private Play play;

  @BeforeAll
  static void open() {
    session = LessonSessions.open(prints);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @BeforeEach
  void fresh() throws LessonException {
    session.reset();
    Lesson teachers = LessonFile.parse("sums.jsh", TEACHERS);
    lesson = LessonFile.parse("sums.jsh", Handout.of(teachers, teachers.terms().seed()));
    progress = Progress.in(folder.resolve("sums.jsh"));
    play = new Play(lesson, progress, session, prints, 80);
  }

  @Test
  void pointsAndWhatIsHiddenAreSeenFromTheStart() {
    String seen = play.begin();
    assertTrue(seen.contains("Sums (about 5 minutes, 12.5 points)"), seen);
    assertTrue(seen.contains("Due: Tue 1 Dec 2026 23:59 +01:00"), seen);
    assertTrue(
        seen.contains(
            """
            Do: Make two numbers, `one` and `two`. (4.5 points)
            (1 hidden check, 1.5 points, judged when graded)
            """),
        seen);
  }

  @Test
  void visibleChecksJudgeAndHiddenOnesAreAnnounced() {
    play.begin();
    String seen = play.type("int one = 1");
    assertTrue(seen.contains("-> `two`"), seen);
    assertTrue(
        seen.contains("(1 of 4.5 points; 1 hidden check, 1.5 points, judged when graded)"), seen);
    seen = play.type("int two = 2");
    assertTrue(
        seen.contains(
            "What is checked here holds.\n(3 of 4.5 points; 1 hidden check, 1.5 points, judged when graded)"),
        seen);
  }

  @Test
  void anAnswerToAQuestionIsKeptAndNotJudged() {
    play.begin();
    solve("int one = 1", "int two = 2");
    String seen = play.type("4");
    assertTrue(seen.contains("Kept: 4\n(1 point, judged when graded)"), seen);
    assertTrue(seen.contains("Question: What kind of numbers are they? (1 point)"), seen);
    seen = play.type("halves");
    assertTrue(seen.contains("Kept: halves"), seen);
  }

  @Test
  void aWholeAssignmentIsWorkedOnLikeALesson() {
    play.begin();
    solve("int one = 1", "int two = 2", "3", "whole ones");
    assertTrue(play.type("two * 2").contains("(1 of 2 points; 1 hidden check, 1 point,"));
    assertTrue(play.type("double half(int n) { return n * 0.5; }").contains("(1 of 1 point)"));
    assertTrue(play.type("double mine = half(42)").contains("(1 of 1 point)"));
    String seen = play.type("Because a sum has no order.");
    assertTrue(
        seen.contains("Kept: Because a sum has no order.\n(2 points, marked by hand)"), seen);
    assertFalse(seen.contains("What belongs in it"), seen);
    seen = play.type("");
    assertTrue(
        seen.contains("(So far 6 of 12.5 points; 4.5 judged when graded; 2 marked by hand.)"),
        seen);
    assertTrue(seen.contains("To hand in: /save sums-answers.jsh writes the file"), seen);
    assertTrue(play.transcript(Optional.empty()).contains("\n// @handout "));
  }

  @Test
  void whatIsNotDoneIsLeftAsItIsAndHandedInAllTheSame() {
    play.begin();
    play.type("int one = 1");
    String seen = play.type("/skip");
    assertTrue(seen.contains("(Left as it is. 1 of 4.5 points;"), seen);
    assertFalse(seen.contains("int two = 2"), seen);
    assertTrue(
        play.transcript(Optional.empty()).contains("// @done make: (skipped)\nint one = 1\n"),
        play.transcript(Optional.empty()));
  }

  @Test
  void hintsEndWithoutAnAnswer() {
    play.begin();
    assertTrue(play.type("/hint").contains("Hint: Two lines."));
    String seen = play.type("/hint");
    assertTrue(seen.contains("There are no more hints. /skip goes on with what you have."), seen);
    assertFalse(seen.contains("Type it"), seen);
  }

  @Test
  void whoComesBackFindsAnswersAndPoints() throws Exception {
    play.begin();
    play.type("int one = 1");
    play.type("/skip");
    play.type("4");
    session.reset();
    Play later = new Play(lesson, Progress.in(folder.resolve("sums.jsh")), session, prints, 80);
    String seen = later.begin();
    assertTrue(seen.contains("You were at step 3."), seen);
    assertFalse(seen.contains("model answers stand in"), seen);
    for (int left = 0; left < 4; left++) {
      later.type("/skip");
    }
    later.type("/skip");
    seen = later.type("/skip") + later.type("");
    assertTrue(seen.contains("(So far 1 of 12.5 points;"), seen);
    assertEquals("it ==> 1", session.query("one").text());
    assertTrue(Files.exists(folder.resolve("sums.jsh")));
  }

  @Test
  void whoeverHandsItInIsNamedInIt() {
    play.begin();
    String kept = play.transcript(Optional.of("anna"));
    assertTrue(kept.startsWith("// sums: Sums\n// @student anna\n// @handout "), kept);
    assertEquals(
        Optional.empty(), Progress.handedIn(ReportFile.of(kept)).answer(lesson.steps().get(0)));
  }

  @Test
  void partsOfATaskAreEarnedOneByOne() throws LessonException {
    Lesson teachers = LessonFile.parse("sums.jsh", TEACHERS);
    Inquiry inquiry = new Inquiry(session, prints);
    Judge judge = new Judge(inquiry);
    GuardedSession stage = new GuardedSession(session, prints, inquiry);
    Step make = teachers.steps().get(0);
    assertEquals(List.of(), earned(judge, make, stage.hear(List.of("int other = 1"))));
    assertEquals(List.of("1"), earned(judge, make, stage.hear(List.of("int one = 1"))));
    assertEquals(List.of("1", "2", "1.5"), earned(judge, make, stage.hear(List.of("int two = 2"))));
    assertEquals(List.of("1"), earned(judge, make, stage.hear(List.of("int two = 3"))));
    assertEquals(List.of(), earned(judge, make, stage.hear(List.of("int two = nothing"))));
  }

  private static List<String> earned(Judge judge, Step step, Attempt line) {
    return judge.earned(step, line).stream().map(part -> part.points().toString()).toList();
  }

  private void solve(String... lines) {
    for (String line : lines) {
      play.type(line);
    }
  }
}
