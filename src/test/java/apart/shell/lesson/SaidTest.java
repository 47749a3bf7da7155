package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.answer.Answer;
import apart.shell.answer.Choice;
import apart.shell.answer.Meaning;
import apart.shell.lesson.Step.Wrong;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Answers to the questions of the shipped lessons in words that no author has listed. {@code
 * said.txt} has them: below {@code LESSON STEP}, {@code + TYPED} is right, {@code - TYPED} is not,
 * {@code = TYPED => CHOICE} is that choice, {@code ~ TYPED => CHOICE} is asked whether it is that
 * choice, and {@code ? TYPED} is asked about.
 */
class SaidTest {
  private static final Path SAID = Path.of("src/test/resources/apart/shell/lesson/said.txt");
  private static final List<String> AROUND =
      List.of("%s", "it is %s", "I think %s", "%s, I guess", "\"%s\"", "%s!", "Probably %s.");

  private final List<String> missed = new ArrayList<>();

  @Test
  void isHeardAsItWasMeant() throws IOException {
    Catalogue lessons = Catalogue.of(Path.of("lessons"));
    Lesson lesson = null;
    Step step = null;
    for (String line : Files.readAllLines(SAID)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.charAt(1) == ' ') {
        hear(lesson, step, line.charAt(0), line.substring(2));
        continue;
      }
      String[] place = line.split(" ");
      lesson = lessons.lesson(place[0]).orElseThrow();
      step = lesson.steps().stream().filter(s -> s.id().equals(place[1])).findFirst().orElseThrow();
    }
    assertEquals(List.of(), missed);
  }

  private void hear(Lesson lesson, Step step, char sign, String said) {
    int arrow = said.lastIndexOf(" => ");
    String typed = arrow > 0 && "=~".indexOf(sign) >= 0 ? said.substring(0, arrow) : said;
    Answers answers = Answers.to(lesson, step);
    Meaning meaning = answers.meaning(typed, name -> false);
    boolean heard =
        switch (sign) {
          case '+' -> answers.isRight(typed);
          case '-' -> !answers.isRight(typed);
          case '=' ->
              meaning instanceof Meaning.Chosen chosen
                  && chosen.choice().text().equals(said.substring(arrow + 4));
          case '~' ->
              meaning instanceof Meaning.Unclear unclear
                  && unclear.likely().stream()
                      .anyMatch(c -> c.text().equals(said.substring(arrow + 4)));
          default -> meaning instanceof Meaning.Unclear;
        };
    if (!heard) {
      missed.add(lesson.id() + " " + step.id() + ": " + sign + " " + said + " is " + meaning);
    }
  }

  /** A choice in its own words is no other one, whatever stands around them. */
  @Test
  void noChoiceIsTakenForAnother() throws IOException {
    int heard = 0;
    for (Lesson lesson : shipped()) {
      for (Step step : lesson.steps()) {
        for (Choice choice : step.choices()) {
          for (String around : AROUND) {
            String typed = around.formatted(choice.text());
            Meaning meaning = Answers.to(lesson, step).meaning(typed, name -> false);
            boolean other =
                meaning instanceof Meaning.Chosen chosen && !chosen.choice().equals(choice);
            assertTrue(!other, lesson.id() + " " + step.id() + ": " + typed + " is " + meaning);
            heard += meaning instanceof Meaning.Chosen ? 1 : 0;
          }
        }
      }
    }
    assertTrue(heard > 1500, "chosen: " + heard);
  }

  /** What a lesson refuses it refuses in a sentence, too. */
  @Test
  void aWrongAnswerStaysWrongInOtherWords() throws IOException {
    int refused = 0;
    for (Lesson lesson : shipped()) {
      for (Step step : lesson.steps()) {
        if (step.answer().isEmpty()) {
          continue;
        }
        for (Wrong wrong : step.wrongs()) {
          for (String around : AROUND) {
            String typed = around.formatted(Answer.parse(wrong.answer()).text());
            boolean right = Answers.to(lesson, step).isRight(typed);
            assertTrue(!right, lesson.id() + " " + step.id() + " accepts " + typed);
            refused++;
          }
        }
      }
    }
    assertTrue(refused > 300, "refused: " + refused);
  }

  private static List<Lesson> shipped() throws IOException {
    Catalogue lessons = Catalogue.of(Path.of("lessons"));
    try (Stream<Path> files = lessons.files().stream()) {
      return files.map(SaidTest::read).toList();
    }
  }

  private static Lesson read(Path file) {
    try {
      return LessonFile.parse(file.toString(), Files.readString(file));
    } catch (IOException | LessonException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
