package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.answer.Answer;
import apart.shell.answer.Choice;
import apart.shell.lesson.Step.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is read in time takes far less than the limit, unless it is compared with all before. */
@Timeout(20)
class LessonFileTest {
  private static final String HEADER =
      """
      // @lesson demo "A demonstration"
      // @needs apart 1   @minutes 5   @topics symmetry gradient
      // @goal Know
      // the grammar.

      """;

  @Test
  void theHeaderSaysWhatTheLessonIs() throws LessonException {
    Lesson lesson = read("// @run\n1 + 1\n");
    assertEquals("demo", lesson.id());
    assertEquals("A demonstration", lesson.title());
    assertEquals(5, lesson.minutes());
    assertEquals(List.of("symmetry", "gradient"), lesson.topics());
    assertEquals("Know the grammar.", lesson.goal());
  }

  @Test
  void proseBelongsToTheStepAfterIt() throws LessonException {
    Lesson lesson =
        read(
            """
            // One line
            // and its end.
            //
            // A second paragraph.
            //- A note nobody sees.
            // @run
            1 + 1

            // The last words.
            """);
    assertEquals(
        List.of("One line and its end.", "A second paragraph."), lesson.steps().get(0).prose());
    assertEquals(List.of("The last words."), lesson.closing());
  }

  @Test
  void aDoHasAModelAnswerAndTags() throws LessonException {
    Step step =
        read("""
                // @do make: Make a list
                // called `list`.
                List<Integer> list =
                    List.of(1, 2)
                // @check list.stream().allMatch(n -> n > 0) -> Some of {list} are not above 0.
                // @also var list = List.of(2, 1)
                // @wrong List<Integer> list = List.of() -> That one is empty. Put something -> in.
                // @hint List.of
                // makes one.
                // @hint Two numbers.
                // @why Numbers above 0 are above 0.
                """)
            .steps()
            .get(0);
    assertEquals(Kind.DO, step.kind());
    assertEquals("make", step.id());
    assertEquals("Make a list called `list`.", step.text());
    assertEquals("List<Integer> list =\n    List.of(1, 2)", step.code().text());
    assertEquals(8, step.code().line());
    assertEquals("list.stream().allMatch(n -> n > 0)", step.checks().get(0).condition());
    assertEquals("Some of {list} are not above 0.", step.checks().get(0).message());
    assertEquals("List<Integer> list = List.of()", step.wrongs().get(0).answer());
    assertEquals("That one is empty. Put something -> in.", step.wrongs().get(0).message());
    assertEquals(List.of("List.of makes one.", "Two numbers."), step.hints());
    assertEquals("Numbers above 0 are above 0.", step.why());
  }

  @Test
  void choicesKeepTheirMessagesAndTheRightOneItsStar() throws LessonException {
    Step step =
        read("""
                // @predict sum: How much?
                // @choice  three -> Count again.
                // @choice* two
                1 + 1
                """)
            .steps()
            .get(0);
    assertEquals(new Choice(7, "three", false, "Count again."), step.choices().get(0));
    assertEquals(new Choice(8, "two", true, ""), step.choices().get(1));
    assertEquals("1 + 1", step.code().text());
  }

  @Test
  void aRunIsNamedAfterTheStepBefore() throws LessonException {
    Lesson lesson =
        read(
            """
            // @run
            1
            // @ask count: How many?
            // @answer 2 +- 0.5
            // @run
            2
            // @run
            3
            // @run look: ignored
            4
            """);
    assertEquals(
        List.of("start-run", "count", "count-run", "count-run2", "look"),
        lesson.steps().stream().map(Step::id).toList());
    assertEquals(new Answer("2", 0.5), lesson.steps().get(1).answer().orElseThrow());
  }

  @Test
  void everyFaultIsFoundInOneReading() {
    LessonException faulty =
        assertThrows(
            LessonException.class,
            () ->
                read(
                    """
                    // @hurry
                    // @do Make: Big letters.
                    // @ask count: How many?
                    1 + 1
                    """));
    assertEquals(
        """
        demo.jsh:6: unknown tag @hurry
        demo.jsh:7: an id is small letters, digits and -, and begins with a letter: not Make
        demo.jsh:7: @do has no code
        demo.jsh:8: @ask count needs either @choices or an @answer
        demo.jsh:9: @ask takes no code""",
        faulty.getMessage());
  }

  @Test
  void anEmptyFileIsNoLesson() {
    LessonException empty =
        assertThrows(LessonException.class, () -> LessonFile.parse("empty.jsh", ""));
    assertEquals(
        "empty.jsh:1: expected // @lesson ID \"TITLE\" before anything else", empty.getMessage());
  }

  @Test
  void numbersAreReadAsPeopleWriteThem() {
    Answer two = Answer.parse("2");
    for (String typed : List.of("2", "2.0", " two ", "4/2", "2 neurons", "Two", "2.")) {
      assertTrue(two.accepts(typed), typed);
    }
    assertTrue(!two.accepts("3") && !two.accepts("2.1") && !two.accepts("all"));
    assertTrue(Answer.parse("0.5 +- 0.1").accepts("0.6"));
    assertTrue(!Answer.parse("0.5 +- 0.1").accepts("0.61"));
    assertTrue(Answer.parse("the bias").accepts("The  Bias."));
  }

  private static Lesson read(String steps) throws LessonException {
    return LessonFile.parse("demo.jsh", HEADER + steps);
  }

  @Test
  void anArrowOfJavaIsNoArrowOfTheLessons() throws LessonException {
    Step step =
        read("""
                // @do make: Make a text.
                String s = "a -> b"
                // @check s.contains(" -> ") -> No arrow -> none.
                // @check s.chars().allMatch(c -> c != '"') -> It's quoted.
                // @check /* -> */ s != null -> Null.
                // @wrong Supplier<String> s = () -> "a" -> That makes one.
                // @wrong String s = t -> Another's.
                """)
            .steps()
            .get(0);
    assertEquals(
        List.of("s.contains(\" -> \")", "s.chars().allMatch(c -> c != '\"')", "/* -> */ s != null"),
        step.checks().stream().map(Step.Check::condition).toList());
    assertEquals(
        List.of("No arrow -> none.", "It's quoted.", "Null."),
        step.checks().stream().map(Step.Check::message).toList());
    assertEquals(
        List.of("Supplier<String> s = () -> \"a\"", "String s = t"),
        step.wrongs().stream().map(Step.Wrong::answer).toList());
  }

  @Test
  void inWordsTheFirstArrowIsTheLessons() throws LessonException {
    Step step =
        read("""
                // @ask sign: Which "one"?
                // @choice it's 5" (or http://a -> Not -> that.
                // @choice* the other
                """)
            .steps()
            .get(0);
    assertEquals("it's 5\" (or http://a", step.choices().get(0).text());
    assertEquals("Not -> that.", step.choices().get(0).message());
  }

  @Test
  void textThatIsOnlyAlmostANumberIsNone() {
    for (String typed : List.of("0x2", "2/", "/2", "2 2", "2e", ".", "", "about", "2 neurons 3")) {
      assertTrue(Answer.number(typed).isEmpty(), typed);
    }
    assertEquals(2e-3, Answer.number("= 2e-3 units").orElseThrow());
    assertEquals(-0.5, Answer.number("about -.5").orElseThrow());
    assertEquals(0.75, Answer.number("+3 / 4.").orElseThrow());
    assertEquals(new Answer("1 +- x", 0), Answer.parse("1 +- x"));
    assertEquals(new Answer("-1", 0.5), Answer.parse("-1+-.5"));
    assertEquals(new Answer("3", 0.2), Answer.parse("3 \u00b1 0.2"));
  }

  @Test
  void answersOfAnyLengthAreReadInTime() throws LessonException {
    Step step = read("// @ask count: How many?\n// @answer 2\n").steps().get(0);
    Answers answers = Answers.to(read("// @run\n1\n"), step);
    for (String typed :
        List.of(
            "1" + ",1".repeat(50_000),
            "1".repeat(100_000) + "x",
            "so it is ".repeat(10_000),
            "(".repeat(100_000),
            "f(" + "a, b ".repeat(20_000) + ")")) {
      assertTrue(answers.meaning(typed, name -> false) != null);
    }
  }

  @Test
  void aLessonOfManyStepsIsReadInTime() throws LessonException {
    StringBuilder steps = new StringBuilder();
    for (int n = 1; n <= 20_000; n++) {
      steps
          .append("// @ask s")
          .append(n)
          .append(": What is it?\n// @answer ")
          .append(n)
          .append('\n');
    }
    assertEquals(20_000, read(steps.toString()).steps().size());
  }
}
