package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.Play;
import apart.shell.engine.Outcome;
import apart.shell.engine.Place;
import apart.shell.engine.Session;
import apart.shell.engine.SessionException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RunnerTest {
  private static final String LESSON =
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

  private static final HeardConsole prints = new HeardConsole(LessonSessions.silent());
  private static Session session;
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
    progress = Progress.unsaved();
    play = play();
    play.begin();
  }

  @Test
  void ofSeveralSnippetsTheLastIsJudged() throws LessonException {
    String two = "int step = 2\nint twice = Math.max(\n    4, 2)";
    String lesson = LESSON.replace("int n = 3\n// @check n == 3 -> `n` is {n}, not 3.", two);
    play = new Play(LessonFile.parse("sums.jsh", lesson), progress, session, prints, 80);
    play.begin();
    assertTrue(play.type("int twice = 5").contains("Not yet"));
    assertTrue(play.type("int twice = 2 + 2").contains("Done."));
  }

  private Play play() throws LessonException {
    return new Play(LessonFile.parse("sums.jsh", LESSON), progress, session, prints, 80);
  }

  @Test
  void whoAnswersRightlyGetsThrough() throws LessonException {
    assertEquals(
        """
        Sums (about 5 minutes)
        Add.
        (Any Java may be typed at any time. /hint helps, /skip goes on, /quit leaves.)

        Numbers can be added.

        Do: Make a number `n` that is 3.
        """,
        play().begin());
    assertEquals(
        """
        sums 1/6> int n = 3
        n ==> 3
        Done.

        3 is three.

        Predict: How much is twice that?
            n + n
          a) six
          b) nine
        """,
        play.type("int n = 3"));
    assertEquals(
        """
        sums 2/6 a-b> a
        Your prediction: six. Now the code runs.

        > n + n
        $1 ==> 6

        Predicted: six
        Happened:  six
        """,
        play.type("a"));
    play.type("");
    play.type("1");
    play.type("");
    play.type("2 * n");
    assertTrue(play.type("three").contains("Yes: three."));
    play.type("because the remainder is dropped");
    assertEquals(
        """
        sums 6/6 Enter>\s

        What came out, 2 of 2 as you said:
          twice  six
          half   1

        That is all.

        The end of sums.
        To keep it: /save sums.jsh
        Next: /lesson lists all.
        """,
        play.type(""));
    assertTrue(play.runner().isFinished());
  }

  @Test
  void anyRouteToTheResultIsRight() {
    play.type("int three() { return 3; }");
    play.type("int m = three()");
    assertTrue(play.type("var n = m").contains("Done."));
    play.type("six");
    assertTrue(play.type("").contains("And half"));
    play.type("0");
    play.type("");
    assertTrue(play.type("n + n").contains("Question"), "any expression of the same value");
  }

  @Test
  void aKnownMistakeGetsItsOwnWordsByTextOrByValue() {
    assertTrue(play.type("int  n=4;").contains("One too many."));
    assertTrue(play.type("var n = 2 + 2").contains("One too many."));
    assertTrue(play.type("var n = 1 - 1").contains("Nothing is not three."));
  }

  @Test
  void anUnknownMistakeGetsFacts() {
    assertTrue(play.type("int n = 7").contains("`n` is 7, not 3."));
    toDouble();
    assertTrue(play.type("n * n").contains("That is its square."));
    assertTrue(play.type("n + 1").contains("Not yet: expected 6.0, but was 4.0."));
  }

  @Test
  void aLongStringIsNoHindrance() {
    play.type("String s = \"" + "x".repeat(7_000) + "\"");
    assertTrue(play.type("int n = 3").contains("Done."));
    play.type("a");
    play.type("String t = \"" + "-> ' // ".repeat(7_000) + "\"");
    assertTrue(play.type("").contains("And half"));
  }

  @Test
  void aCheckMayAskOfAllThatWasPrinted() throws LessonException {
    String asked = "// @check out.endsWith(\"end\") && out.startsWith(\"x\") -> Not to its end.";
    String lesson = LESSON.replace("// @check n == 3 -> `n` is {n}, not 3.", asked);
    play = new Play(LessonFile.parse("sums.jsh", lesson), progress, session, prints, 80);
    play.begin();
    play.type("int n = 2");
    for (int length : new int[] {12_000, 99_000}) {
      String print = "System.out.print(\"x\".repeat(" + length + ") + \"end\")";
      assertTrue(play.type(print).contains("Done."), length + " characters");
      play.type("/back");
    }
  }

  @Test
  void exploringIsNoAttempt() {
    assertEquals("sums 1/6> 1 + 1\n$1 ==> 2\n", play.type("1 + 1"));
    assertEquals("sums 1/6> int k = 9\nk ==> 9\n", play.type("int k = 9"));
    assertFalse(play.type("nonsense + 1").contains("Not yet"));
    play.type("int n = 3");
    assertEquals("sums 2/6 a-b> n * 5\n$2 ==> 15\n", play.type("n * 5"));
  }

  @Test
  void noLineIsEvaluatedTwice() {
    play.type("int calls = 0");
    play.type("int count() { calls++; return 7; }");
    play.type("int n = count()");
    assertTrue(play.type("calls").contains("==> 1"));
  }

  @Test
  void predictionsAreComparedAndNeverCalledWrong() {
    play.type("int n = 3");
    String shown = play.type("nine");
    assertTrue(
        shown.endsWith(
            """
            Predicted: nine
            Happened:  six
            -> That is three times three.
            """),
        shown);
    play.type("");
    shown = play.type("about 1.5");
    assertTrue(shown.contains("Predicted: about 1.5\nHappened:  1\nApart by:  0.5\n"), shown);
    assertFalse(shown.toLowerCase(java.util.Locale.ROOT).contains("wrong"));
  }

  @Test
  void hintsComeOneAtATimeAndTheModelAnswerLast() {
    assertEquals("sums 1/6> /hint\nHint: int n = ...\n", play.type("/hint"));
    assertEquals("sums 1/6> /hint\nHint: Three is 3.\n", play.type("/hint"));
    String last = play.type("/hint");
    assertTrue(last.contains("    int n = 3\n") && last.contains("3 is three."), last);
    assertEquals(last, play.type("/hint"));
  }

  @Test
  void skippingEntersTheModelAnswerVisibly() {
    String shown = play.type("/skip");
    assertTrue(shown.contains("> int n = 3\nn ==> 3\n"), shown);
    play.type("");
    assertTrue(play.type("n").contains("==> 3"));
    for (int step = 2; step <= 6; step++) {
      play.type("/skip");
      play.type("");
    }
    assertTrue(play.runner().isFinished());
  }

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
  void wordsThatAreNoChoiceAreNotRunAsJava() {
    play.type("int n = 3");
    assertEquals(
        "sums 2/6 a-b> it grows\n(Answer with a letter, a or b.)\n", play.type("it grows"));
    assertTrue(play.type("int k = 1").contains("k ==> 1"));
  }

  @Test
  void aStepWhoseCodeFailsIsNotDone() throws LessonException {
    String lesson =
        """
        // @lesson calls "Calls"
        // @predict f: What is the length of the word?
        // @answer 3
        System.getProperty("word").length()
        """;
    play = new Play(LessonFile.parse("calls.jsh", lesson), progress, session, prints, 80);
    play.begin();
    String shown = play.type("3");
    assertTrue(shown.contains("did not run to its end"), shown);
    assertFalse(shown.contains("Happened"));
    play.type("System.setProperty(\"word\", \"abc\")");
    assertTrue(play.type("3").contains("Happened:  3"));
  }

  @Test
  void theLessonOutlivesItsAgent() {
    play.type("int n = 3");
    String shown = play.type("System.exit(0)");
    assertTrue(shown.contains("agent restarted"), shown);
    assertTrue(play.type("a").contains("==> 6"));
  }

  @Test
  void stepsCanBeWalkedBothWays() {
    play.type("int n = 3");
    play.type("six");
    play.type("");
    assertTrue(play.type("/back").contains("How much is twice"));
    assertTrue(play.type("/back").contains("Make a number"));
    assertTrue(play.type("/back").contains("first step"));
    assertTrue(play.type("n").contains("error"), "the state is that before the step");
    assertTrue(play.type("/next").contains("twice"));
    assertTrue(play.type("/next").contains("half"));
    assertTrue(play.type("/next").contains("open"));
    assertTrue(play.type("n").contains("==> 3"));
    assertEquals(
        """
        sums 3/6 number> /steps
         1  done  make           Make a number `n` that is 3.
         2  done  twice          How much is twice that?
         3  here  half           And half of it, in whole numbers?
         4  open  double         Show twice `n`.
         5  open  count          How many numbers did you see?
         6  open  why            Why is the half of 3 equal to 1?
        """,
        play.type("/steps"));
    assertTrue(play.type("/goto 1").contains("Make a number"));
    assertEquals("sums 1/6> ", play.runner().prompt());
    assertTrue(play.type("/goto 5").contains("Step 3 comes first"));
    assertTrue(play.type("/goto 7").contains("has 6 steps; there is no step 7"));
    assertEquals("sums 1/6> ", play.runner().prompt());
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
  void whoAnswersInJavasWayIsToldHow() {
    play.type("int n = 3");
    assertEquals(
        "sums 2/6 a-b> z\n(There is no z: answer with a letter, a or b.)\n", play.type("z"));
    assertTrue(play.type("m + 1").contains("To answer, type a letter, a or b."));
    play.type("int m = 7");
    assertTrue(play.type("m").contains("==> 7"), "a variable of that name");
    play.type("a");
    play.type("");
    assertFalse(play.runner().wantsJava("50%"), "no more lines of it");
    assertEquals("sums 3/6 number> some\n(Answer with a number.)\n", play.type("some"));
    String comma = play.type("1,5");
    assertTrue(comma.contains("(Taken as 1.5: Java writes a point for the comma.)"), comma);
    assertTrue(comma.contains("Happened:  1"), comma);
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
    assertTrue(play.runner().transcript().contains("\ntwo * value4\n"));
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
    assertFalse(play.runner().transcript().contains("30"));
  }

  @Test
  void aChoiceThatLooksLikeUnfinishedJavaIsAnAnswer() throws LessonException {
    Lesson words =
        LessonFile.parse(
            "words.jsh",
            """
            // @lesson words "Words"
            // @needs apart 1   @minutes 1   @topics words
            // @goal Choose.

            // @ask law: How long does it take?
            // @choice* ten times as long
            // @choice as short -> No.
            """);
    Play asked = new Play(words, Progress.unsaved(), session, prints, 80);
    asked.begin();
    assertFalse(asked.runner().wantsJava("ten times as long"));
    assertTrue(asked.runner().wantsJava("for (int i = 0; i < 2; i++) {"));
    for (String typed : List.of("what?", "50%", "b!", "0.5?", "is it")) {
      assertFalse(asked.runner().wantsJava(typed), typed);
      asked.type(typed);
      assertTrue(asked.type("Math.max(1, 2)").contains("==> 2"), "nothing is left of " + typed);
    }
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
    String kept = later.runner().transcript();
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
    String before = play.runner().transcript();
    session.reset();
    Play later =
        new Play(
            LessonFile.parse("sums.jsh", LESSON), progress, stopping(session, "n"), prints, 80);
    String begun = later.begin();
    assertTrue(begun.contains("Stopped"), begun);
    assertEquals(before, play.runner().transcript());
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
  void javaIsNoExplanation() {
    toDouble();
    play.type("n + n");
    play.type("3");
    assertTrue(play.type("n + n * 2").contains("==> 9"));
    assertTrue(play.type("double d = 1").contains("d ==> 1.0"));
    assertTrue(play.type("whole numbers have no half").contains("You wrote: whole numbers"));
  }

  @Test
  void hintsOfAStepThatOnlyShows() throws LessonException {
    String lesson =
        """
        // @lesson fails "Fails"
        // @run first: Look.
        none()
        // @run then: And look.
        1
        """;
    play = new Play(LessonFile.parse("fails.jsh", lesson), progress, session, prints, 80);
    assertTrue(play.begin().contains("did not run to its end"));
    assertEquals("fails 1/2> /hint\n(Enter runs it again.)\n", play.type("/hint"));
  }

  @Test
  void skippingAnExplanationKeepsTheOneBefore() {
    toDouble();
    play.type("n + n");
    play.type("3");
    play.type("whole numbers have no half");
    play.type("/back");
    play.type("/goto 6");
    play.type("/skip");
    String kept = play.runner().transcript();
    assertTrue(kept.contains("// @done why: whole numbers have no half\n"), kept);
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

  @Test
  void aDivisionIsAnAnswer() {
    toDouble();
    play.type("n + n");
    assertTrue(play.type("8.0 / 4").contains("And 1?"));
    assertTrue(play.type("9.0 / 5").contains("Not 9.0 / 5."));
    assertTrue(play.type("6/2").contains("Yes: 6/2."));
  }

  @Test
  void twoWordsAreNoExplanationAndNoJava() {
    toDouble();
    play.type("n + n");
    play.type("3");
    assertEquals(
        "sums 6/6 sentence> no idea\n(To explain, write a sentence.)\n", play.type("no idea"));
    assertTrue(play.type("n = n + n * 2").contains("n ==> 9"));
  }

  @Test
  void theRightValueIsToldItsName() {
    assertTrue(play.type("1 + 2").contains("(That is it, once it has its name: int n = $1)"));
    assertEquals("sums 1/6> 1 + 1\n$2 ==> 2\n", play.type("1 + 1"));
    assertTrue(play.type("int n = $1").contains("Predict"));
    assertTrue(play.runner().transcript().contains("\nvar value1 = 1 + 2\n"));
  }

  @Test
  void aTaskThatIsDoneAlreadyIsTakenAsDone() throws LessonException {
    String lesson =
        """
        // @lesson early "Early"
        // @ask how: How much?
        // @answer 3
        // @do make: Make `n` 3.
        int n = 3
        // @check n == 3 -> No.
        // @wrong int n = 4 -> No.
        // @hint 3
        // @ask end: And now?
        // @answer 4
        """;
    play = new Play(LessonFile.parse("early.jsh", lesson), progress, session, prints, 80);
    play.begin();
    play.type("int m = 1");
    play.type("int n = m + 2");
    String shown = play.type("3");
    assertTrue(shown.contains("(You have entered that already.)\nDone.\n"), shown);
    assertTrue(shown.contains("Question: And now?"), shown);
    String kept = play.runner().transcript();
    assertTrue(kept.contains("// @done make\nint m = 1;\n//>\nint n = m + 2;\n"), kept);
  }

  @Test
  void anArrayThatDidNotChangeIsNotSaidToHave() throws LessonException {
    String lesson =
        """
        // @lesson arrays "Arrays"
        // @run set: Look.
        double[][] x = {{1, 2}}; int k = 1
        // @run then: And look.
        1
        """;
    lesson = lesson.replace("; int k", "\nint k");
    play = new Play(LessonFile.parse("arrays.jsh", lesson), progress, session, prints, 80);
    play.begin();
    assertTrue(play.type("k = 2").contains("(k: the lesson relies on it."));
  }

  @Test
  void ofTwoMistakesTheOneOfExactlyThatValueIsMeant() throws LessonException {
    String lesson =
        """
        // @lesson near "Near"
        // @do make: Make `d` 1.
        double d = 1
        // @check d == 1 -> No.
        // @wrong double d = 2 -> Two.
        // @wrong double d = 2 + 1e-12 -> Nearly two.
        // @hint 1
        """;
    play = new Play(LessonFile.parse("near.jsh", lesson), progress, session, prints, 80);
    play.begin();
    assertTrue(play.type("double d = 1 + 1 + 1e-12").contains("Nearly two."));
    assertTrue(play.type("double d = 1 + 1").contains("Two."));
  }

  @Test
  void namesOfTheLearnersDoNotSpoilTheJudging() {
    toDouble();
    play.type("var apart = 3");
    play.type("var java = 4");
    play.type("class Compare { static boolean same(Object a, Object b) { return true; } }");
    assertTrue(play.type("n + 2").contains("Not yet: expected 6.0, but was 5.0."));
    assertTrue(play.type("n = 4").contains("(n: the lesson relies on it."));
    assertTrue(play.type("6").contains("n had changed: put back"));
    assertTrue(play.runner().prompt().startsWith("sums 5"), "and 6 was right");
  }

  @Test
  void noMethodOfTheLearnersIsTheJudge() {
    play.type("boolean $same(Object a, Object b) { return true; }");
    play.type("String $difference(Object a, Object b) { return \"\"; }");
    play.type("String $marks(Object... values) { return \"\"; }");
    play.type("void apart$answer(Object value) { apart.agent.Asked.apart$answer(true); }");
    play.type("class Asked { static void apart$answer(Object value) {} }");
    play.type("import static java.util.List.*;");
    assertTrue(play.type("int n = 4").contains("One too many."));
    assertTrue(play.type("int n = 3").contains("Done."));
  }

  @Test
  void aQuestionAtWhichTheEngineFailsHasNoAnswer() throws LessonException {
    Session failing =
        (Session)
            java.lang.reflect.Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("query")) {
                    throw new SessionException("the compiler failed", new AssertionError());
                  }
                  return method.invoke(session, arguments);
                });
    play = new Play(LessonFile.parse("sums.jsh", LESSON), progress, failing, prints, 80);
    play.begin();
    assertEquals("sums 1/6> 12\n$1 ==> 12\n", play.type("12"));
  }

  @Test
  void aNumberWhereANetIsExpectedIsNoAnswer() throws LessonException {
    String lesson =
        """
        // @lesson nets "Nets"
        // @do make: Make a net.
        Mlp net = Mlp.of(2, 1)
        // @check net.layers() == 1 && net.loss(xor()) > 0 -> It has {net.layers()}.
        // @wrong Mlp net = Mlp.of(2, 3, 1) -> Two layers.
        // @hint Mlp
        """;
    play = new Play(LessonFile.parse("nets.jsh", lesson), progress, session, prints, 80);
    play.begin();
    assertEquals("nets 1/1> 12\n$1 ==> 12\n", play.type("12"));
    assertTrue(play.type("Mlp net = Mlp.of(2, 3, 1)").contains("Two layers."));
  }

  @Test
  void aCheckThatEndsTheAgentIsToldAndTheNextLineIsNotBlamed() throws LessonException {
    String lesson =
        """
        // @lesson ends "Ends"
        // @do make: Write a method `f` that gives 1.
        int f() { return 1; }
        // @check f() == 1 -> It gives {f()}.
        // @wrong int f() { return 2; } -> One too many.
        // @hint return
        """;
    play = new Play(LessonFile.parse("ends.jsh", lesson), progress, session, prints, 80);
    play.begin();
    String shown = play.type("int f() { System.exit(1); return 1; }");
    assertTrue(shown.contains("A check of this step ended the agent"), shown);
    assertTrue(play.type("int k = 2").startsWith("ends 1/1> int k = 2\nk ==> 2\n"));
    assertTrue(play.type("int f() { return 1; }").contains("Done."));
  }

  @Test
  void aLineThatChangesWhatTheStepAsksAboutIsAnAttempt() throws LessonException {
    String lesson =
        """
        // @lesson lists "Lists"
        // @ask go: Ready?
        // @answer yes
        // @do add: Put a 1 into `list`.
        list.add(1)
        // @check list.contains(1) -> It holds {list}.
        // @wrong list.add(3) -> Three.
        // @hint add
        """;
    play = new Play(LessonFile.parse("lists.jsh", lesson), progress, session, prints, 80);
    play.begin();
    play.type("List<Integer> list = new ArrayList<>()");
    play.type("yes");
    assertTrue(play.type("for (int i = 5; i < 6; i++) list.add(i);").contains("It holds [5]."));
    assertFalse(play.type("for (int i = 5; i < 6; i++) {}").contains("It holds"), "not an attempt");
    assertTrue(play.type("for (int i = 1; i < 2; i++) list.add(i);").contains("Done."));
  }

  private void toDouble() {
    play.type("int n = 3");
    play.type("a");
    play.type("");
    play.type("1");
    play.type("");
  }
}
