package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.Play;
import apart.shell.engine.Outcome;
import apart.shell.engine.Place;
import apart.shell.engine.Session;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a lesson keeps of the answers, puts back, and enters again. */
class ReplayTest extends SumsLesson {
  @Test
  void aChangedVariableIsPutBackBeforeTheLessonGoesOn() {
    play.type("int n = 3");
    assertTrue(play.type("n = 100").contains("(n: the lesson relies on it."));
    assertFalse(play.type("n + 1").contains("relies"), "said once");
    String shown = play.type("a");
    assertTrue(shown.contains("n had changed: put back as the lesson needs it.)"), shown);
    assertTrue(shown.contains("==> 6"), shown);
  }

  @Test
  void anAnswerThatWorksOnlyOnAChangedStateIsNone() {
    toDouble();
    play.type("n = 30");
    String shown = play.type("60");
    assertTrue(shown.contains("works only because you had changed n"), shown);
    assertTrue(play.type("n").contains("==> 3"), "put back");
    play.type("n = 30");
    assertTrue(play.type("6").contains("Question"), "judged on the state put back");
  }

  @Test
  void anAnswerIsKeptWhateverElseWasChanged() {
    toDouble();
    play.type("int twice = 2 * n");
    assertTrue(play.runner().prompt().startsWith("sums 5"));
    play.type("n = 30");
    String shown = play.type("3");
    assertTrue(shown.contains("(n had changed: put back as the lesson needs it.)"), shown);
    assertTrue(play.type("n").contains("==> 3"));
  }

  @Test
  void theLessonOutlivesItsAgent() {
    play.type("int n = 3");
    String shown = play.type("System.exit(0)");
    assertTrue(shown.contains("agent restarted"), shown);
    assertTrue(play.type("a").contains("==> 6"));
  }

  @Test
  void aLessonGoesOnWhereItWas() throws LessonException {
    play.type("int n = 3");
    play.type("six");
    session.reset();
    Play later = play();
    assertTrue(later.begin().contains("You were at step 3."));
    assertTrue(later.type("n").contains("==> 3"));
  }

  @Test
  void whatIsChangedBetweenTwoStepsIsPutBackToo() {
    play.type("int n = 3; for (int i = 0; i < 30; i++) System.out.println(i)");
    assertEquals("sums 1/6 Enter> ", play.runner().prompt(), "a long output is read first");
    assertTrue(play.type("n = 4").contains("(n: the lesson relies on it."));
    assertTrue(play.type("").contains("n had changed: put back"));
    assertTrue(play.type("n").contains("==> 3"));
    play.type("six");
    play.type("n = 5");
    play.type("");
    assertTrue(play.type("n").contains("==> 3"));
    play.type("/back");
    play.type("/back");
    play.type("/next");
    play.type("n = 6");
    play.type("/next");
    assertTrue(play.type("n").contains("==> 3"));
  }

  @Test
  void anAnswerMayBuildOnWhatWasEnteredWhileTheStateWasAnother() {
    toDouble();
    play.type("int twelve = 12");
    play.type("n = 30");
    play.type("int half() { return twelve / 2; }");
    String shown = play.type("half()");
    assertTrue(shown.contains("n had changed: put back as the lesson needs it"), shown);
    assertTrue(shown.contains("Question"), shown);
    assertTrue(play.type("n").contains("==> 3"));
  }

  @Test
  void anAnswerMayBuildOnWhatWasEnteredInEarlierSteps() throws LessonException {
    play.type("int n = 3");
    play.type("int two = 2");
    play.type("two = 1");
    play.type("two = two + 1");
    play.type("n * 100");
    play.type("a");
    play.type("");
    play.type("1");
    play.type("");
    play.type("n + 1 - 1");
    assertTrue(play.type("two * $4").contains("Question"));
    session.reset();
    Play later = play();
    assertFalse(later.begin().contains("Not everything"));
    assertTrue(later.type("two + 0").contains("==> 2"));
    assertTrue(play.transcript(Optional.empty()).contains("\ntwo * value4\n"));
  }

  @Test
  void aChangeThatWasPutBackIsNoPartOfALaterAnswer() {
    toDouble();
    play.type("n = 30");
    play.type("n + n");
    assertTrue(play.type("n + n").contains("Question"));
    play.type("/back");
    assertFalse(play.type("/next").contains("had changed"));
    assertTrue(play.type("n").contains("==> 3"));
    assertFalse(play.transcript(Optional.empty()).contains("30"));
  }

  @Test
  void ofAnEditedLessonOnlyWhatNoLongerFitsIsReplaced() throws LessonException {
    play.type("int m = 1");
    play.type("int n = m + 2");
    play.type("six");
    play.type("");
    play.type("1");
    play.type("");
    play.type("n + n");
    session.reset();
    String edited = LESSON.replace("\nint n = 3", "\nint n = 5").replace("n == 3", "n == 5");
    Play later = new Play(LessonFile.parse("sums.jsh", edited), progress, session, prints, 80);
    String begun = later.begin();
    assertTrue(begun.contains("You were at step 5."), begun);
    assertTrue(begun.contains("Not everything could be entered again"), begun);
    assertTrue(later.type("n").contains("==> 5"));
    String kept = later.transcript(Optional.empty());
    assertTrue(kept.contains("// @done make\nint n = 5\n"), kept);
    assertTrue(kept.contains("// @done double\nn + n\n"), kept);
  }

  @Test
  void aTaskThatBecameAnotherIsAskedAgain() throws LessonException {
    play.type("int n = 3");
    play.type("six");
    session.reset();
    String edited = LESSON.replace("`n` that is 3.", "`n` that is 3, please.");
    Play later = new Play(LessonFile.parse("sums.jsh", edited), progress, session, prints, 80);
    assertTrue(later.begin().contains("that is 3, please."));
    assertTrue(later.type("int n = 3").contains("Done."));
    assertTrue(later.type("/steps").contains(" 2  here"));
  }

  @Test
  void theCodeOfAPredictionIsThatOfTheLessonAsItIsNow() throws LessonException {
    String first =
        """
        // @lesson runs "Runs"
        // @run set: Look.
        int k = 1
        // @predict f: What is k?
        // @answer 1
        k
        """;
    play = new Play(LessonFile.parse("runs.jsh", first), progress, session, prints, 80);
    play.begin();
    play.type("");
    session.reset();
    String edited = first.replace("int k = 1", "int k = 2");
    play = new Play(LessonFile.parse("runs.jsh", edited), progress, session, prints, 80);
    play.begin();
    assertTrue(play.type("k + 10").contains("==> 12"));
  }

  @Test
  void aStoppedReplayReplacesNothing() throws Exception {
    play.type("int n = 3");
    play.type("six");
    String before = play.transcript(Optional.empty());
    session.reset();
    Play later =
        new Play(
            LessonFile.parse("sums.jsh", LESSON), progress, stopping(session, "n"), prints, 80);
    String begun = later.begin();
    assertTrue(begun.contains("Stopped"), begun);
    assertEquals(before, play.transcript(Optional.empty()));
  }

  @Test
  void aMethodOfTheLearnersInPlaceOfOneTheLessonUsesIsTakenAway() throws LessonException {
    String lesson =
        """
        // @lesson greatest "Greatest"
        // @do make: Make two numbers.
        int low = 1
        int top = 9
        // @check top == 9 -> No.
        // @wrong int top = 8 -> No.
        // @hint 9
        // @predict most: Which is greater?
        // @answer 9
        spread(low, top)
        """;
    String prelude = "int spread(int a, int b) { return Math.max(a, b); }";
    lesson = lesson.replace("int low", prelude + "\nint low");
    play = new Play(LessonFile.parse("greatest.jsh", lesson), progress, session, prints, 80);
    play.begin();
    play.type("/skip");
    play.type("");
    String shown = play.type("int spread(int a, int b) { return 0; }");
    assertTrue(shown.contains("(spread: the lesson relies on it."), shown);
    shown = play.type("9");
    assertTrue(shown.contains("spread had changed: put back"), shown);
    assertTrue(shown.contains("Happened:  9"), shown);
    play.type("double neurons(int a) { return a; }");
    play.type("int low() { return 1; }");
    assertFalse(play.type("low()").contains("relies"), "a name the lesson has for a variable");
  }

  @Test
  void whatWasEnteredBeforeTheLessonIsNotInIt() throws LessonException {
    Play later = play();
    later.type("int n = 3");
    String begun = later.begin();
    assertTrue(begun.contains("(The session begins afresh:"), begun);
    assertFalse(later.type("1 + 1").contains("Done."));
    assertTrue(later.type("n").contains("error"));
  }

  /** A session of somebody who presses Ctrl-C at every snippet that mentions a name. */
  private static Session stopping(Session session, String name) {
    return (Session)
        java.lang.reflect.Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) ->
                method.getName().equals("run") && ((String) arguments[0]).contains(name)
                    ? List.of(new Outcome.Stopped(Place.whole((String) arguments[0])))
                    : method.invoke(session, arguments));
  }
}
