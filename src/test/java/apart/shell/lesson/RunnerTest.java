package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.Play;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The walk through a lesson: what is asked, in which order, and how to move in it. */
class RunnerTest extends SumsLesson {
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
  void wordsThatAreNoChoiceAreNotRunAsJava() {
    play.type("int n = 3");
    assertEquals(
        "sums 2/6 a-b> it grows\n(That was not understood. Answer with a letter, a or b.)\n",
        play.type("it grows"));
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
    assertEquals(
        "sums 3/6 number> some\n(That was not understood. Answer with a number.)\n",
        play.type("some"));
    String comma = play.type("1,5");
    assertTrue(comma.contains("(Taken as 1.5: Java writes a point for the comma.)"), comma);
    assertTrue(comma.contains("Happened:  1"), comma);
  }

  @Test
  void aYesTakesWhatWasAskedBack() {
    play.type("int n = 3");
    String slip = play.type("nyne");
    assertTrue(slip.contains("(Do you mean "), slip);
    String taken = play.type("yes");
    assertTrue(taken.contains("Predicted: nine"), taken);
  }

  @Test
  void wordsAreNoJavaEvenIfTheyLookLikeADeclaration() {
    for (String words : List.of("no change", "3 squared", "0 of 3", "about 3300 epochs")) {
      String told = play.type(words);
      assertTrue(told.contains("(This step asks for Java:"), told);
    }
  }

  @Test
  void aValueOfTheRightKindUnderAnotherNameIsToldTheName() throws LessonException {
    String lesson =
        """
        // @lesson words "Words"
        // @do word: Make a `word` of three letters.
        String word = "abc"
        // @check word.length() == 3 -> It has {word.length()}.
        // @hint Quotes.
        """;
    play = new Play(LessonFile.parse("words.jsh", lesson), progress, session, prints, 80);
    play.begin();
    String told = play.type("String other = \"ab\"");
    assertTrue(told.contains("(The task asks for `word`, which is not there yet.)"), told);
    assertFalse(play.type("String more = \"a\"").contains("(The task asks"));
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
    String kept = play.transcript(Optional.empty());
    assertTrue(kept.contains("// @done why: whole numbers have no half\n"), kept);
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
}
