package apart.shell.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Tone;
import apart.shell.report.Exchange.By;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void whyNothingIsKeptInTheFileIsToldOnce(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("sessions"), "a file where a folder should be");
    try (Chronicle lost = Chronicle.in(ChronicleFile.now(file))) {
      lost.begin(By.LEARNER, "1 + 1", 80);
      assertEquals(Optional.of(file + ": there is one already"), lost.takeLoss());
      lost.begin(By.LEARNER, "1 + 2", 80);
      assertEquals(Optional.empty(), lost.takeLoss());
    }
    Path folderOfSessions = folder.resolve("kept");
    try (Chronicle kept = Chronicle.in(ChronicleFile.now(folderOfSessions))) {
      kept.begin(By.LEARNER, "1 + 1", 80);
      assertEquals(Optional.empty(), kept.takeLoss());
    }
  }

  private List<String> inputs() {
    return chronicle.exchanges().stream().map(Exchange::input).toList();
  }
}
