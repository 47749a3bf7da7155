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
      pty.enter("int x = 41", "x ==> 41");
      Files.delete(gone);
      pty.enter("System.exit(1)", "agent restarted, 1");
      pty.enter("x + 1", "==> 42");
      Files.createDirectory(gone);
      pty.enter("System.exit(1)", "agent restarted, 2");
      pty.enter("x + 2", "==> 43");
      pty.type("\u0004");
      pty.status();
    }
  }
}
