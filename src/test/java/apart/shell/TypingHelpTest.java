package apart.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What helps while a line is typed: the call below it, the rest of an earlier one behind it. */
class TypingHelpTest {
  private static final String RIGHT = "\u001bOC";

  @TempDir Path folder;

  @Test
  void theCallBeingTypedStandsBelowTheLineAndGoesWithIt() throws Exception {
    try (Learner learner = Learner.withTips(folder)) {
      learner.keys("spread(");
      learner.see("double spread(Mlp net, int l)  The greatest distance");
      learner.line("Mlp.of(2, 3, 1).fill(0.5), 1)");
      learner.keys("$1.isNaN(");
      learner.keys("\u0003");
      learner.keys("Mlp net = Mlp.of(2, 1);\r");
      learner.see("3 parameters");
      learner.keys("net.nudge(1, 1, ");
      learner.see("Mlp Mlp.nudge(int l, int j, int k, double amount)");
      String shown = learner.line("1, 0.5).weights(1).get(0, 0)");
      assertTrue(shown.contains("==>"), shown);
    }
  }

  @Test
  void theRestOfAnEarlierLineIsTakenWithOneKey() throws Exception {
    Files.writeString(folder.resolve("history"), "int kept = 40 + 2\nint other = 1\n");
    try (Learner learner = Learner.withTips(folder)) {
      learner.keys("int k");
      learner.see("ept = 40 + 2");
      learner.keys(RIGHT + "\r");
      learner.see("kept ==> 42");
    }
  }

  @Test
  void whatIsNotTakenIsNotEntered() throws Exception {
    Files.writeString(folder.resolve("history"), "1000 + 1\n");
    try (Learner learner = Learner.withTips(folder)) {
      learner.keys("1000");
      learner.see(" + 1");
      learner.keys("\r");
      learner.see("$1 ==> 1000\n");
    }
  }

  @Test
  void inALessonNoEarlierLineIsShown() throws Exception {
    Files.writeString(folder.resolve("history"), "neurons(mine, 1)\n");
    try (Learner learner = Learner.withTips(folder)) {
      learner.keys("/lesson neuron\r");
      learner.see("neuron 1/");
      learner.keys("neu");
      learner.keys(RIGHT);
      String shown = learner.line("ron = 1");
      assertFalse(shown.contains("mine"), shown);
    }
  }

  @Test
  void theHelpIsSwitchedOffForGood() throws Exception {
    Files.writeString(folder.resolve("history"), "int kept = 40 + 2\n");
    try (Learner learner = Learner.withTips(folder)) {
      learner.line("/tips off");
      learner.keys("int k");
      learner.keys(RIGHT);
      assertFalse(learner.line(" = 1").contains("ept"));
    }
    assertTrue(Files.readString(folder.resolve("tips")).startsWith("off"));
    try (Learner learner = Learner.withTips(folder)) {
      assertTrue(learner.line("/tips").contains("No help"));
      assertTrue(learner.line("/tips perhaps").contains("/tips takes on, off"));
    }
  }

  @Test
  void upRecallsAnEntryOfManyLinesAsOne() throws Exception {
    try (Learner learner = Learner.at(folder)) {
      learner.line("int first = 1");
      learner.keys("int twice(int n) {\r");
      learner.see("...> ");
      learner.keys("return 2 * n;\r");
      learner.line("}");
      learner.line("first + 1");
      learner.keys("\u001bOA");
      learner.keys("\u001bOA");
      learner.keys("\r");
      learner.see("replaced method twice(int)");
    }
    String history = Files.readString(folder.resolve("history"));
    assertTrue(history.contains("int twice(int n) {\\n"), history);
  }
}
