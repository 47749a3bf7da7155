package apart.shell;

import apart.bench.Pty;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A terminal whose folder is taken away while it runs, and whose agent then ends. */
@Timeout(180)
class GoneFolderIT {
  @TempDir Path folder;

  @Test
  void itsValuesComeBackWithoutIt() throws Exception {
    String apart = Path.of("").toAbsolutePath() + "/scripts/apart";
    Path gone = Files.createDirectory(folder.resolve("gone"));
    try (Pty pty = Pty.start(folder, "/bin/sh", "-c", "cd gone && exec " + apart)) {
      pty.see("apart> ");
      enter(pty, "int x = 41", "x ==> 41");
      Files.delete(gone);
      enter(pty, "System.exit(1)", "agent restarted, 1");
      enter(pty, "x + 1", "==> 42");
      Files.createDirectory(gone);
      enter(pty, "System.exit(1)", "agent restarted, 2");
      enter(pty, "x + 2", "==> 43");
      pty.type("\u0004");
      pty.status();
    }
  }

  private static void enter(Pty pty, String line, String shown) throws Exception {
    pty.forget();
    pty.type(line + "\r");
    pty.see(shown);
    pty.see("\napart> ");
  }
}
