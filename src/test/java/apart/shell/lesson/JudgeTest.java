package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.Play;
import apart.shell.engine.Session;
import apart.shell.engine.SessionException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts as an answer to a task, and what is said of one that does not. */
class JudgeTest extends SumsLesson {
  @Test
  void ofSeveralSnippetsTheLastIsJudged() throws LessonException {
    String two = "int step = 2\nint twice = Math.max(\n    4, 2)";
    String lesson = LESSON.replace("int n = 3\n// @check n == 3 -> `n` is {n}, not 3.", two);
    play = new Play(LessonFile.parse("sums.jsh", lesson), progress, session, prints, 80);
    play.begin();
    assertTrue(play.type("int twice = 5").contains("Not yet"));
    assertTrue(play.type("int twice = 2 + 2").contains("Done."));
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
  void aDivisionIsAnAnswer() {
    toDouble();
    play.type("n + n");
    assertTrue(play.type("8.0 / 4").contains("And 1?"));
    assertTrue(play.type("9.0 / 5").contains("Not 9.0 / 5."));
    assertTrue(play.type("6/2").contains("Yes: 6/2 = 3."));
  }

  @Test
  void theRightValueIsToldItsName() {
    assertTrue(play.type("1 + 2").contains("(That is it, once it has its name: int n = 1 + 2)"));
    assertEquals("sums 1/6> 1 + 1\n$2 ==> 2\n", play.type("1 + 1"));
    assertTrue(play.type("int n = $1").contains("Predict"));
    assertTrue(play.transcript(Optional.empty()).contains("\nvar value1 = 1 + 2\n"));
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
    String kept = play.transcript(Optional.empty());
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
}
