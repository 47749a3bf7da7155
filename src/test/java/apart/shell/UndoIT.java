package apart.shell;

import apart.bench.Pty;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lines taken back in a real terminal, straight after its agent was lost. */
@Timeout(180)
class UndoIT {
  @TempDir Path folder;

  @Test
  void whatALostAgentHadDoneLeavesTheLinesBeforeIt() throws Exception {
    String apart = Path.of("").toAbsolutePath() + "/scripts/apart";
    try (Pty pty = Pty.start(folder, apart)) {
      pty.see("apart> ");
      pty.enter("int[] a = {1}", "a ==> { 1 }");
      pty.enter("a[0] = 2", "==> 2");
      String stubborn = "while (true) try { while (true) a[0]++; } catch (Throwable t) { }";
      pty.type("System.out.println(\"be\" + \"gun\"); " + stubborn + "\r");
      pty.see("begun");
      pty.type("\u0003");
      pty.see("\napart> ");
      pty.enter("/undo", "Taken back: System.out.println(\"be\" + \"gun\");");
      pty.enter("/undo", "Taken back: a[0] = 2");
      pty.enter("a", "a ==> { 1 }");
      pty.enter("/redo", "Brought again: a[0] = 2");
      pty.enter("a[0]", "==> 2");
      pty.type("Runtime.getRuntime().halt(3)\r");
      pty.see("\napart> ");
      pty.enter("/undo 3", "Taken back: 3 lines, from a[0] = 2 to Runtime");
      pty.enter("a", "a ==> { 1 }");
    }
  }
}
