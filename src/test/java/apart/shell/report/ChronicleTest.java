package apart.shell.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Tone;
import apart.shell.report.Exchange.By;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChronicleTest {
  private static final int KEPT_OF_A_TEXT = 100_000;

  private final Chronicle chronicle = Chronicle.unsaved();

  @Test
  void whatWasNoAnswerIsForgotten() {
    chronicle.begin(By.LEARNER, "int x = 1", 80);
    chronicle.begin(By.ANSWER, "x + 1", 80);
    chronicle.retract();
    assertEquals(List.of("int x = 1"), inputs());
    chronicle.begin(By.LEARNER, "x + 1", 80);
    assertEquals(2, chronicle.exchanges().get(1).number());
  }

  @Test
  void anythingElseIsNotForgotten() {
    chronicle.begin(By.LEARNER, "int x = 1", 80);
    chronicle.retract();
    assertEquals(List.of("int x = 1"), inputs());
    chronicle.begin(By.ANSWER, "b", 80);
    chronicle.told(Tone.SUCCESS, "right");
    chronicle.retract();
    assertEquals(List.of("int x = 1", "b"), inputs());
  }

  @Test
  void ofWhatAnInputPrintsOnlySoMuchIsKeptInAllHoweverItComes() {
    chronicle.begin(By.LEARNER, "floods()", 80);
    String part = "x".repeat(KEPT_OF_A_TEXT * 3 / 5);
    chronicle.printed(part);
    chronicle.told(Tone.PROSE, "between");
    chronicle.printed(part);
    List<Shown> shown = chronicle.exchanges().get(0).shown();
    assertEquals(part, shown.get(0).text());
    String rest = shown.get(2).text();
    assertEquals(KEPT_OF_A_TEXT - part.length(), rest.chars().filter(c -> c == 'x').count());
    assertTrue(rest.endsWith("\n(20000 more characters were not kept.)"), rest);
  }

  private List<String> inputs() {
    return chronicle.exchanges().stream().map(Exchange::input).toList();
  }
}
