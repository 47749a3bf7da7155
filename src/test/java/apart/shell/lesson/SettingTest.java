package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Console;
import apart.shell.engine.Session;
import apart.shell.engine.WhatStands;
import apart.shell.lesson.Step.Kind;
import apart.shell.source.JavaText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A question stands alone: of its lesson's code only what it builds on has run. {@code
 * -Dapart.settings=all} tries each question of each lesson.
 */
@Timeout(600)
class SettingTest {
  private static final HeardConsole PRINTS = new HeardConsole(Console.unseen());
  private static Session session;

  private final Inquiry inquiry = new Inquiry(session, PRINTS);
  private final Judge judge = new Judge(inquiry);
  private final GuardedSession stage = new GuardedSession(session, PRINTS, inquiry);

  @BeforeAll
  static void open() {
    session = LessonSessions.open(PRINTS);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  static List<Path> lessons() {
    boolean all = System.getProperty("apart.settings") != null;
    return Catalogue.of(Path.of("lessons")).files().stream()
        .filter(file -> all || file.toString().contains("layer"))
        .toList();
  }

  @Test
  void whatAStepDoesNotUseIsLeftOut() throws LessonException {
    Lesson lesson =
        LessonFile.parse(
            "demo.jsh",
            """
            // @lesson demo "Demo"
            // @run first:
            int a = 1
            int unused = 2
            import java.math.BigInteger
            int twice(int n) {
              return 2 * n;
            }
            System.out.println(a)
            a = a + 1
            // @run then:
            int b = twice(a)
            // @ask how: How large is `b`?
            // @answer 4
            """);
    Setting setting = Setting.of(lesson, lesson.steps().get(2), stage);
    assertEquals(List.of("a", "twice", "b"), setting.names());
    assertEquals(
        List.of(
            "int a = 1",
            "import java.math.BigInteger",
            "int twice(int n) {\n  return 2 * n;\n}",
            "a = a + 1",
            "int b = twice(a)"),
        setting.lines());
    assertEquals(List.of(), Setting.of(lesson, lesson.steps().get(0), stage).lines());
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void eachQuestionCanBeAskedAlone(Path file) throws LessonException {
    Lesson lesson = Catalogue.read(file);
    for (Step step : lesson.steps()) {
      if (step.kind() != Kind.RUN && step.kind() != Kind.EXPLAIN) {
        session.comeBack(WhatStands.first());
        inquiry.forget();
        List<String> lines = Setting.of(lesson, step, stage).lines();
        String place = lesson.file() + ":" + step.line();
        assertTrue(stage.enter(lines), place + ": does not run alone: " + lines);
        asked(step, place);
      }
    }
  }

  private void asked(Step step, String place) {
    Attempt line = stage.hear(stage.snippets(step.code().text()));
    assertTrue(!line.failed(), place + ": its code does not run: " + line.text());
    if (step.kind() == Kind.DO) {
      assertTrue(judge.passes(step, line), place + ": the model answer is refused");
    }
    step.checks().forEach(check -> assertTrue(judge.holds(check, line), place + ": " + check));
    step.choices().stream()
        .filter(choice -> choice.right() && !choice.condition().isEmpty())
        .forEach(choice -> assertTrue(judge.holds(choice, line), place + ": " + choice));
    step.choices().forEach(choice -> words(choice.message(), line, place));
    if (step.kind() == Kind.ASK) {
      step.wrongs().forEach(wrong -> words(wrong.message(), line, place));
    }
  }

  private void words(String message, Attempt line, String place) {
    for (String expression : JavaText.expressions(message)) {
      Optional<String> value = Judge.bound(expression, line).flatMap(judge::valueOf);
      assertTrue(value.isPresent(), place + ": {" + expression + "} has no value");
    }
  }
}
