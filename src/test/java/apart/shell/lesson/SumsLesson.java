package apart.shell.lesson;

import apart.shell.Play;
import apart.shell.engine.Console;
import apart.shell.engine.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A lesson of six steps in a session of its own, as somebody who takes it finds it. */
@Timeout(120)
abstract class SumsLesson {
  static final String LESSON =
      """
      // @lesson sums "Sums"
      // @minutes 5   @topics numbers
      // @goal Add.

      // Numbers can be added.
      // @do make: Make a number `n` that is 3.
      int n = 3
      // @check n == 3 -> `n` is {n}, not 3.
      // @wrong int n = 4 -> One too many.
      // @wrong int n = 0; -> Nothing is not three.
      // @hint int n = ...
      // @hint Three is 3.
      // @why 3 is three.

      // @predict twice: How much is twice that?
      // @choice* six
      // @choice nine -> That is three times three.
      n + n

      // @predict half: And half of it, in whole numbers?
      // @answer 1
      n / 2

      // @do double: Show twice `n`.
      2 * n
      // @wrong n * n -> That is its square.
      // @hint times

      // @ask count: How many numbers did you see?
      // @answer 3
      // @also 4
      // @wrong 2 -> And 1?
      // @hint 3, 6 and 1.

      // @explain why: Why is the half of 3 equal to 1?
      // @rubric whole numbers divide without a remainder; 1 is below 1.5

      // That is all.
      """;

  static final HeardConsole prints = new HeardConsole(Console.unseen());
  static Session session;
  Progress progress;
  Play play;

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
    progress = Progress.unsaved();
    play = play();
    play.begin();
  }

  Play play() throws LessonException {
    return new Play(LessonFile.parse("sums.jsh", LESSON), progress, session, prints, 80);
  }

  void toDouble() {
    play.type("int n = 3");
    play.type("a");
    play.type("");
    play.type("1");
    play.type("");
  }
}
