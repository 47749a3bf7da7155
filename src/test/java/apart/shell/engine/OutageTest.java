package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an agent is started from is not there for a while. */
@Timeout(60)
class OutageTest {
  private final TestConsole console = new TestConsole();

  @Test
  void aSessionOutlivesCtrlCWhileThereIsNoAgent(@TempDir Path folder) throws IOException {
    Path part = Files.createDirectory(folder.resolve("part"));
    Launch launch = LearnerPath.launch();
    launch =
        new Launch(
            launch.java(),
            launch.classPath() + File.pathSeparator + part,
            launch.archive(),
            launch.recording(),
            launch.options(),
            launch.kept(),
            launch.cell());
    try (JShellSession session = Sessions.open(launch, console)) {
      Sessions.run(session, "int kept = 41;");
      Sessions.run(session, "int twice(int a) { return 2 * a; }");
      Sessions.awaitSaved(session);
      Files.delete(part);
      for (int times = 0; times < 2; times++) {
        CompletableFuture<String> line =
            CompletableFuture.supplyAsync(() -> Sessions.run(session, "System.exit(3)"));
        while (console.takeErr().isEmpty() && !line.isDone()) {
          Thread.onSpinWait();
        }
        session.interrupt();
        String text = line.join();
        assertEquals("stopped", text.strip());
      }
      Files.createDirectory(part);
      assertEquals("kept ==> 41", Sessions.run(session, "kept"));
      assertEquals("it ==> 82", session.query("twice(kept)").text());
    }
  }
}
