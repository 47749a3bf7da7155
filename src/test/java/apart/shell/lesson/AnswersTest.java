package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.answer.Answer;
import apart.shell.answer.Choice;
import apart.shell.answer.Choosing;
import apart.shell.answer.Meaning;
import apart.shell.answer.NumberAsked;
import apart.shell.answer.Numeral;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an input at a question means. */
class AnswersTest {
  private static final String HEADER = "// @lesson demo \"Demo\"\n// @minutes 1\n// @goal G.\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.5",
        "0.50",
        ".5",
        "+.5",
        "0,5",
        "1/2",
        "1 / 2",
        "½",
        "50%",
        "50 %",
        "50 percent",
        "half",
        "a half",
        "one half",
        "Half.",
        "0.5.",
        "0.5;",
        "(0.5)",
        "((0.5))",
        "1 - 0.5",
        "1-.5",
        "0.25*2",
        "0.25 × 2",
        "2^-1",
        "2 ** -1",
        "2⁻¹",
        "5e-1",
        "5E-1",
        "0.5d",
        "0.5f",
        "\"0.5\"",
        "`0.5`",
        "'0.5'",
        "= 0.5",
        "z = 0.5",
        "z=0.5",
        "≈0.5",
        "~0.5",
        "about 0.5",
        "approximately 0.5",
        "exactly 0.5",
        "it is 0.5",
        "It's 0.5",
        "I think 0.5",
        "the answer is 0.5",
        "maybe 0.5?",
        "0.5?",
        "0.5!",
        "0.5 units",
        "zero point five",
        "point five",
        "Math.sqrt(0.25)",
        "sqrt(0.25)",
        "(double) 1 / 2",
        "Math.pow(2, -1)",
        "0.5\u00a0",
        "plus 0.5",
        "exp(-ln(2))"
      })
  void aHalfInAnyHonestFormIsAHalf(String typed) throws LessonException {
    assertTrue(accepts("0.5", typed), typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-0.2048",
        "−0.2048",
        "- 0.2048",
        "minus 0.2048",
        "negative 0.2048",
        "-0.205",
        "-0.20481",
        "-0,2048",
        "-20.48%",
        "-0.20480001f",
        "-2.048e-1",
        "-.2048",
        "–0.2048"
      })
  void aNegativeNumberMayBeRounded(String typed) throws LessonException {
    assertTrue(accepts("-0.2048", typed), typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.2", "-0.21", "-0.204", "0.2048", "-0.206", "2048", "-0.2038"})
  void twoDigitsAreTooFew(String typed) throws LessonException {
    assertFalse(accepts("-0.2048", typed), typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2900",
        "2,900",
        "2 900",
        "2'900",
        "2_900",
        "2900.0",
        "2.9e3",
        "2.9 thousand",
        "2900 epochs",
        "about 2,900 epochs",
        "29 * 100",
        "twenty-nine hundred",
        "2.9*10^3"
      })
  void thousandsMayBeGrouped(String typed) throws LessonException {
    assertTrue(accepts("2900", typed), typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12",
        "twelve",
        "12 of 13",
        "12 out of 13",
        "13-1",
        "13 - 1",
        "12 of them",
        "a dozen"
      })
  void countsMayBeInWords(String typed) throws LessonException {
    assertTrue(accepts("12", typed), typed);
  }

  @Test
  void countsAreNotRounded() throws LessonException {
    assertFalse(accepts("1978", "1980"));
    assertTrue(accepts("1978 +- 30", "1980"));
    assertTrue(accepts("0", "none") && accepts("0", "nothing") && accepts("0", "-0.0"));
    assertTrue(accepts("1.1e-16 +- 1e-17", "1.1 * 10^-16"));
  }

  @Test
  void aNumberMayHaveItsReasonBehindIt() throws LessonException {
    Step step = number("1");
    for (String right : List.of("1, there's only one different row", "one, all rows are alike")) {
      assertTrue(meaning(step, right) instanceof Meaning.Numeric, right);
      assertTrue(Answers.to(lesson(), step).accepts(right), right);
    }
    Step many = number("20");
    assertTrue(Answers.to(lesson(), many).accepts("twenty, one for each neuron"));
    List<String> others =
        List.of("1, or 2", "1, at least", "1, then two", "all of layer 1", "20, two for each");
    for (String other : others) {
      assertFalse(meaning(step, other) instanceof Meaning.Numeric, other);
    }
  }

  @Test
  void numbersAreShownAsPeopleWriteThem() {
    assertEquals("16,897,408", Numeral.brief(1.6897408E7));
    assertEquals("0.5", Numeral.brief(0.49999999999999994));
    assertEquals("1063", Numeral.brief(1063.26));
    assertEquals("-42", Numeral.brief(-42));
    assertEquals("0.144", Numeral.brief(0.6 * 0.6 * 0.4));
  }

  @Test
  void whatIsMeantOtherwiseThanJavaReadsItIsSaid() {
    assertEquals(
        "(Taken as 8. In Java ^ is no power; that is Math.pow(a, b).)",
        Numeral.of("2^3").orElseThrow().remark());
    assertEquals("(Taken as 8.)", Numeral.of("2 to the power of 3").orElseThrow().remark());
    assertTrue(Numeral.of("2 to the -53").orElseThrow().remark().startsWith("(Taken as 1.11"));
    assertTrue(Numeral.of("1/2").orElseThrow().remark().contains("1 / 2 is 0"));
    assertEquals("", Numeral.of("4/2").orElseThrow().remark());
    assertEquals("", Numeral.of("1.0/2").orElseThrow().remark());
    assertTrue(Numeral.of("0,5").orElseThrow().remark().contains("0.5"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "net",
        "net;",
        "one",
        "net.weights(1)",
        "spread(net, 1)",
        "int x = 3",
        "one + 2",
        "Mlp other = net",
        "double y = 0.5",
        "import java.util.*;",
        "one = 0.5",
        "net\none",
        "one; one",
        "// a note",
        "new Mlp(2)"
      })
  void javaIsLookedAtAndSpendsNothing(String typed) throws LessonException {
    assertTrue(meaning(number("0.5"), typed) instanceof Meaning.Java, typed);
    assertTrue(meaning(choices(), typed) instanceof Meaning.Java, typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what?",
        "what",
        "?",
        "I don't know",
        "idk",
        "no idea",
        "2 or 3",
        "0.5.5",
        "it depends",
        "five or so, I guess, but not sure",
        "b!",
        "a sentence (with an odd bracket",
        "0x12z"
      })
  void whatIsNotUnderstoodGetsOneLine(String typed) throws LessonException {
    Meaning meaning = meaning(number("0.5"), typed);
    assertTrue(meaning instanceof Meaning.Unclear, typed + ": " + meaning);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "less than 0.6225, but not 0",
        "less",
        "less than",
        "lower",
        "smaller",
        "below",
        "it is less",
        "Less than 0.6225",
        "I think less",
        "\"less than 0.6225, but not 0\""
      })
  void aPartThatOneChoiceHasIsThatChoice(String typed) throws LessonException {
    Step step =
        step(
            "// @ask how: How much?",
            "// @choice* less than 0.6225, but not 0",
            "// @choice more than 0.6225 -> No.",
            "// @choice exactly 0 -> No.");
    Meaning meaning = meaning(step, typed);
    assertTrue(
        meaning instanceof Meaning.Chosen chosen && chosen.choice().right(),
        typed + ": " + meaning);
  }

  @Test
  void aLetterMayStandInAnyForm() throws LessonException {
    Step step = choices();
    List<Choice> offered = Answers.to(lesson(), step).offered();
    for (int i = 0; i < offered.size(); i++) {
      String c = Choosing.letter(i);
      String text = offered.get(i).text();
      for (String typed :
          List.of(
              c,
              c.toUpperCase(java.util.Locale.ROOT),
              c + ")",
              "(" + c + ")",
              c + ".",
              c + "?",
              c + "!",
              "\"" + c + "\"",
              c + ") " + text,
              c + ": " + text,
              "option " + c,
              "I think " + c,
              "answer " + c,
              "" + (i + 1),
              text,
              text + ".",
              "it is " + text)) {
        Meaning meaning = meaning(step, typed);
        assertTrue(
            meaning instanceof Meaning.Chosen chosen && chosen.choice().equals(offered.get(i)),
            typed + ": " + meaning);
      }
    }
    assertEquals(
        new Meaning.Unclear("(There is no d: answer with a letter, a to c.)"), meaning(step, "d"));
  }

  @Test
  void yesAndNoAreTakenWhereChoicesSaySo() throws LessonException {
    Step step =
        step(
            "// @ask so: Is it?",
            "// @choice* no, not by a bit",
            "// @choice yes, a little -> No.",
            "// @choice only with noise -> No.");
    assertEquals("no, not by a bit", chosen(step, "no"));
    assertEquals("no, not by a bit", chosen(step, "Nope."));
    assertEquals("yes, a little", chosen(step, "yes"));
    assertEquals("yes, a little", chosen(step, "y"));
    assertEquals("only with noise", chosen(step, "noise"));
  }

  @Test
  void aDenialIsNotThePartThatItDenies() throws LessonException {
    Step step =
        step(
            "// @ask so: Is it?",
            "// @choice* they never grow again",
            "// @choice they shrink -> No.",
            "// @choice nothing of that -> No.");
    assertEquals("they shrink", chosen(step, "it shrinks"));
    assertTrue(meaning(step, "they grow") instanceof Meaning.Unclear);
  }

  @Test
  void aSlipIsAskedAbout() throws LessonException {
    Meaning meaning = meaning(choices(), "negatve");
    assertTrue(
        meaning instanceof Meaning.Unclear unclear && unclear.advice().contains(") negative? Then"),
        meaning.toString());
  }

  @Test
  void numbersAmongChoicesAreNoPlaces() throws LessonException {
    Step step =
        step(
            "// @ask so: How many?",
            "// @choice* 13",
            "// @choice 12 -> No.",
            "// @choice 1 -> No.");
    assertEquals("13", chosen(step, "thirteen"));
    assertEquals("13", chosen(step, "13.0"));
    assertEquals("1", chosen(step, "1"));
    assertTrue(meaning(step, "2") instanceof Meaning.Unclear);
  }

  @Test
  void anAnswerMayHaveItsReasonWithIt() throws LessonException {
    assertTrue(accepts("0", "zero, because equal neurons stay equal"));
    assertTrue(accepts("0.5", "1/2 since it halves"));
    Step step =
        step(
            "// @ask so: Which?",
            "// @choice* no, because nothing differs",
            "// @choice no, because all is noise -> No.",
            "// @choice yes, far -> No.");
    assertEquals("no, because nothing differs", chosen(step, "no, because nothing differs"));
    assertEquals("yes, far", chosen(step, "yes, because they see other samples"));
    List<Choice> offered = Answers.to(lesson(), step).offered();
    assertEquals(offered.get(1).text(), chosen(step, "b, because of Adam"));
    assertEquals(offered.get(2).text(), chosen(step, "c (since nothing else moves)"));
    assertTrue(meaning(step, "no, because they are equal") instanceof Meaning.Unclear);
    assertTrue(meaning(step, "because") instanceof Meaning.Unclear);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all but one",
        "all but one, so 12",
        "all except one",
        "all of them but one",
        "12 or so",
        "there are 12 of them",
        "I would say that 12 do it",
        "the 12th",
        "in the twelfth",
        "a dozen",
        "3 * 4, that is 12",
        "3 times 4",
        "4! / 2",
        "12x"
      })
  void aCountMayBeSaidInASentence(String typed) throws LessonException {
    Step step = step("// @ask which: How many of the 13 wake the net?", "// @answer 12");
    assertTrue(Answers.to(lesson(), step).isRight(typed), typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all",
        "all but two",
        "all but two, so 12",
        "not 12",
        "more than 12",
        "12 or 13",
        "twice 12",
        "12 and 1",
        "none",
        "nearly all",
        "every one",
        "no 12"
      })
  void aSentenceThatChangesANumberDoesNotGiveIt(String typed) throws LessonException {
    Step step = step("// @ask which: How many of the 13 wake the net?", "// @answer 12");
    assertFalse(Answers.to(lesson(), step).isRight(typed), typed);
  }

  @Test
  void allIsAsManyAsTheQuestionSpeaksOf() throws LessonException {
    Step step = step("// @ask random: In how many of 100 starts will they meet?", "// @answer 100");
    for (String typed :
        List.of(
            "all",
            "in all of them",
            "every time",
            "always",
            "in each",
            "all 100",
            "each and every one")) {
      assertTrue(Answers.to(lesson(), step).isRight(typed), typed);
    }
    Step other = step("// @ask none: How many of these five part?", "// @answer 0");
    for (String typed : List.of("none", "none of them", "no one", "never", "none of the five")) {
      assertTrue(Answers.to(lesson(), other).isRight(typed), typed);
    }
    Step far = step("// @ask far: How far are they apart?", "// @answer 0");
    for (String typed : List.of("not apart at all", "no distance, 0", "no difference: zero")) {
      assertTrue(Answers.to(lesson(), far).isRight(typed), typed);
    }
    assertFalse(Answers.to(lesson(), far).isRight("no distance of 1, 0"));
    Step open = step("// @ask free: How many are there?", "// @answer 3");
    assertFalse(Answers.to(lesson(), open).isRight("all"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e12",
        "10^12",
        "10**12",
        "ten to the 12",
        "10 to the power of 12",
        "1 x 10^12",
        "1x10^12",
        "a trillion",
        "1 trillion",
        "1 times 10^12"
      })
  void powersOfTenMayBeInWords(String typed) throws LessonException {
    assertTrue(accepts("1e12", typed), typed);
  }

  @Test
  void aPlaceInTheListMayBeSaid() throws LessonException {
    Step step =
        step(
            "// @ask so: What do they do?",
            "// @choice* they part",
            "// @choice they meet -> No.",
            "// @choice they stay -> No.",
            "// @choice they jump -> No.");
    List<Choice> offered = Answers.to(lesson(), step).offered();
    assertEquals(offered.get(3).text(), chosen(step, "the fourth"));
    assertEquals(offered.get(3).text(), chosen(step, "the last one"));
    assertEquals(offered.get(0).text(), chosen(step, "the first one"));
    assertEquals(offered.get(1).text(), chosen(step, "2nd"));
    Step ranked =
        step(
            "// @ask so: Which is it?",
            "// @choice* neither",
            "// @choice the first: it is older -> No.",
            "// @choice the second -> No.");
    assertEquals("the second", chosen(ranked, "the second one"));
    assertTrue(meaning(ranked, "the third") instanceof Meaning.Unclear);
  }

  @Test
  void aVerbIsKnownByItsStem() throws LessonException {
    Step step =
        step(
            "// @ask so: What do they do?",
            "// @choice* they part",
            "// @choice they meet -> No.",
            "// @choice they stay as near -> No.");
    for (String typed : List.of("they move apart", "parting", "they are separating", "diverges")) {
      assertEquals("they part", chosen(step, typed), typed);
    }
    for (String typed : List.of("they met", "meeting", "they come together", "they merged")) {
      assertEquals("they meet", chosen(step, typed), typed);
    }
    for (String typed : List.of("nothing happens", "they don't change", "unchanged", "the same")) {
      assertEquals("they stay as near", chosen(step, typed), typed);
    }
    for (String typed : List.of("they do not part", "they don't meet", "they never meet")) {
      assertFalse(meaning(step, typed) instanceof Meaning.Chosen, typed);
    }
  }

  @Test
  void aNumberIsTheChoiceThatSpeaksOfIt() throws LessonException {
    Step step =
        step(
            "// @ask so: How far?",
            "// @choice* over 1",
            "// @choice under 0.001: they do the same -> No.",
            "// @choice between 0.001 and 1 -> No.");
    for (String typed : List.of("2", "about 3", "> 1", ">1", "more than 1", "above one")) {
      assertEquals("over 1", chosen(step, typed), typed);
    }
    assertEquals("between 0.001 and 1", chosen(step, "0.5"));
    assertEquals("under 0.001: they do the same", chosen(step, "0"));
    assertEquals("under 0.001: they do the same", chosen(step, "< 0.001"));
    assertFalse(meaning(step, "1") instanceof Meaning.Chosen);
    assertFalse(meaning(step, "less than 1") instanceof Meaning.Chosen);
  }

  @Test
  void aPartIsOneOfWhatTheQuestionCounts() {
    NumberAsked dead = new NumberAsked("How many of twenty are dead with s = 4.5?");
    for (String typed : List.of("half", "half of them", "about half", "10")) {
      assertTrue(Answer.parse("10").accepts(dead.number(typed).orElseThrow()), typed);
    }
    NumberAsked share = new NumberAsked("Which part of the 20 moves?");
    assertTrue(Answer.parse("0.5").accepts(share.number("half").orElseThrow()));
    NumberAsked grown = new NumberAsked("It becomes how many times what it was?");
    assertTrue(Answer.parse("1").accepts(grown.number("no change").orElseThrow()));
    assertTrue(grown.number("the straight one").isEmpty());
    assertTrue(Answer.parse("1").accepts(grown.number("just a single one").orElseThrow()));
  }

  @Test
  void timesAreThoseOfTheNumberThatTheQuestionNames() {
    NumberAsked after = new NumberAsked("When is it there, if the first was there at 30?");
    for (String typed : List.of("twice as late", "double", "2 times that", "twice as many times")) {
      assertTrue(Answer.parse("60").accepts(after.number(typed).orElseThrow()), typed);
    }
    assertTrue(Answer.parse("90").accepts(after.number("three times as late").orElseThrow()));
    assertTrue(Answer.parse("90").accepts(after.number("triple").orElseThrow()));
  }

  @Test
  void aLessonMayKnowOtherWordsForAChoice() throws LessonException {
    Step step =
        step(
            "// @ask law: What law is that?",
            "// @choice* ten times as near, 226 epochs longer",
            "// @as logarithmic; a logarithm",
            "// @choice ten times as near, ten times as long -> No.",
            "// @as linear");
    assertEquals("ten times as near, 226 epochs longer", chosen(step, "it's logarithmic"));
    assertEquals("ten times as near, ten times as long", chosen(step, "linear"));
    assertFalse(meaning(step, "quadratic") instanceof Meaning.Chosen);
  }

  @Test
  void aPredictionThatIsASumHasItsValue() throws LessonException {
    Step step = step("// @ask so: How many of the 13?", "// @answer 0.923");
    Answers answers = Answers.to(lesson(), step);
    assertEquals(12 / 13.0, answers.said("12/13 = 0.9230769230769231").orElseThrow());
    assertTrue(answers.cameOut("12/13 = 0.9230769230769231"));
    assertEquals(12, answers.said("all but one = 12").orElseThrow());
    assertFalse(answers.cameOut("all but one = 12"));
  }

  @Test
  void aChoiceMayBeInOtherWords() throws LessonException {
    Step bias =
        step(
            "// @ask so: What moves?",
            "// @choice* the output's bias alone",
            "// @choice all weights, but together -> No.",
            "// @choice nothing -> No.");
    assertEquals("the output's bias alone", chosen(bias, "only the bias of the output"));
    assertEquals("the output's bias alone", chosen(bias, "just the output bias"));
    Step sign =
        step(
            "// @ask so: Which sign?",
            "// @choice* plus: pulled together",
            "// @choice minus: pushed apart -> No.",
            "// @choice 0: neither -> No.");
    assertEquals("plus: pulled together", chosen(sign, "+"));
    assertEquals("plus: pulled together", chosen(sign, "positive"));
    assertEquals("minus: pushed apart", chosen(sign, "-"));
    assertEquals("minus: pushed apart", chosen(sign, "it's negative"));
  }

  @Test
  void whatIsNeitherThisNorThatIsNoneOfThem() throws LessonException {
    Step step =
        step(
            "// @ask so: What is true of it?",
            "// @choice all of it -> No.",
            "// @choice nothing -> No.",
            "// @choice* it makes differences useful, and changes them");
    Meaning meaning = meaning(step, "neither all nor nothing: it makes differences useful");
    assertTrue(
        meaning instanceof Meaning.Unclear unclear
            && unclear.advice().contains("makes differences"),
        meaning.toString());
    assertEquals("nothing", chosen(step, "neither"));
  }

  @Test
  void aSumMayHaveAUnitAndAWholeNumberAPart() throws LessonException {
    for (String right : List.of("3 * 226 epochs", "three times 226 epochs")) {
      assertTrue(accepts("678", right), right);
    }
    for (String right : List.of("1 1/2", "one and a half", "1 1/2 epochs")) {
      assertTrue(accepts("1.5", right), right);
    }
    assertTrue(accepts("0.05", "a twentieth"));
    assertTrue(accepts("0.4", "two fifths"));
    Step border =
        step(
            "// @ask so: Where?",
            "// @choice below 1 -> No.",
            "// @choice* between 1.25 and 1.5",
            "// @choice above 2 -> No.");
    assertEquals("between 1.25 and 1.5", chosen(border, "between 1 1/4 and 1 1/2"));
    Step eta =
        step(
            "// @ask so: At which?",
            "// @choice* 0.01",
            "// @choice 0.1 -> No.",
            "// @choice 1 -> No.");
    assertEquals("0.01", chosen(eta, "at one hundredth"));
    assertEquals("0.1", chosen(eta, "one tenth"));
  }

  @Test
  void howManyTimesAsMuchIsNotAsMuch() throws LessonException {
    Step step =
        step(
            "// @ask so: How high?",
            "// @choice just as high -> No.",
            "// @as the same; equal; as high",
            "// @choice* much higher",
            "// @choice a little lower -> No.");
    for (String typed : List.of("almost twice as high", "half as high", "double as high")) {
      assertTrue(meaning(step, typed) instanceof Meaning.Unclear, typed);
    }
    assertEquals("just as high", chosen(step, "as high"));
  }

  @Test
  void sayingsAreKnown() throws LessonException {
    Step step =
        step(
            "// @ask so: Do they part?",
            "// @choice yes, a little -> No.",
            "// @choice yes, far -> No.",
            "// @choice* no, not by a bit",
            "// @as they stay equal");
    assertEquals("no, not by a bit", chosen(step, "they stay equal, bit for bit"));
    Step way =
        step(
            "// @ask so: How?",
            "// @choice down to nearly 0, ever more slowly -> No.",
            "// @choice* down, flat for long, down again",
            "// @choice down, and then flat for good -> No.");
    assertEquals(
        "down, flat for long, down again",
        chosen(way, "first down, then flat for a long time, then down once more"));
    Step seeds =
        step(
            "// @ask so: How many?",
            "// @choice all ten -> No.",
            "// @choice* most, but not all",
            "// @choice about half, as if by guessing -> No.");
    assertEquals("most, but not all", chosen(seeds, "the majority"));
    Step size =
        step(
            "// @ask so: How large?",
            "// @choice huge -> No.",
            "// @choice about 1 still -> No.",
            "// @choice* nearly 0");
    Meaning meaning = meaning(size, "it shrinks to nothing");
    assertTrue(
        meaning instanceof Meaning.Unclear unclear && unclear.advice().contains("nearly 0"),
        meaning.toString());
  }

  @Test
  void aNumberNearToOneAmongChoicesIsAskedAbout() throws LessonException {
    Step step =
        step(
            "// @ask so: How far?",
            "// @choice* 0.0765",
            "// @choice 0.0454 -> No.",
            "// @choice 0.0277 -> No.");
    for (String typed : List.of("about 0.08", "8 %", "0.075")) {
      Meaning meaning = meaning(step, typed);
      assertTrue(
          meaning instanceof Meaning.Unclear unclear && unclear.advice().contains(") 0.0765? Then"),
          typed + ": " + meaning);
    }
    assertEquals(
        new Meaning.Unclear("(That was not understood. Answer with a letter, a to c.)"),
        meaning(step, "about 0.06"));
  }

  private static String chosen(Step step, String typed) throws LessonException {
    return ((Meaning.Chosen) meaning(step, typed)).choice().text();
  }

  private static boolean accepts(String answer, String typed) throws LessonException {
    Step step = number(answer);
    Meaning meaning = meaning(step, typed);
    return meaning instanceof Meaning.Numeric number
        && Answers.to(lesson(), step).accepts(number.typed());
  }

  private static Meaning meaning(Step step, String typed) throws LessonException {
    return Answers.to(lesson(), step).meaning(typed, List.of("net", "one")::contains);
  }

  private static Step number(String answer) throws LessonException {
    return step("// @ask count: How many?", "// @answer " + answer);
  }

  private static Step choices() throws LessonException {
    return step(
        "// @ask sign: Which?",
        "// @choice* negative",
        "// @choice positive -> No.",
        "// @choice zero -> No.");
  }

  private static Step step(String... lines) throws LessonException {
    return LessonFile.parse("demo.jsh", HEADER + String.join("\n", lines) + "\n").steps().get(0);
  }

  private static Lesson lesson() throws LessonException {
    return LessonFile.parse("demo.jsh", HEADER + "// @run\n1\n");
  }
}
