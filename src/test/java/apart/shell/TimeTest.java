package apart.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long something takes, said in a sentence. */
class TimeTest {
  @TempDir Path folder;

  @Test
  void whatIsQuickIsRunAgainAndWhatHasNoValueOnce() throws Exception {
    try (Learner learner = Learner.at(folder)) {
      learner.line("int count = 0; Mlp net = Mlp.of(2, 3, 1)");
      String quick = learner.line("/time net.loss(xor());");
      assertTrue(quick.contains(" the first time, then ") && quick.contains("median of"), quick);
      assertTrue(learner.line("/time count++").contains("median of 100 runs"));
      assertTrue(learner.line("count").contains("==> 101"));
      String once = learner.line("/time System.out.println(\"said\")");
      assertTrue(once.contains("said\n") && once.contains(", run once"), once);
      assertTrue(learner.line("/time for (int i = 0; i < 3; i++) count++").contains("run once"));
      assertTrue(learner.line("/time int x = 5").contains("run once"));
      assertTrue(learner.line("/time Thread.sleep(1)").contains("ms, run once"));
    }
  }

  @Test
  void whatCannotBeTimedIsRefusedInWords() throws Exception {
    try (Learner learner = Learner.at(folder)) {
      assertTrue(learner.line("/time").contains("/time needs an expression"));
      assertTrue(learner.line("/time ;").contains("/time needs an expression"));
      for (String odd : new String[] {"1 +", "nobody", ")", "(", "int"}) {
        String shown = learner.line("/time " + odd);
        assertTrue(shown.contains("/time takes an expression"), shown);
      }
      String thrown = learner.line("/time 1 / 0");
      assertTrue(thrown.contains("ArithmeticException: / by zero"), thrown);
      assertTrue(learner.line("/time Mlp.of(0)").contains("IllegalArgumentException"));
      assertFalse(learner.line("/vars").contains("$1"));
    }
  }
}
