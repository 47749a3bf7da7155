package apart.shell;

import apart.shell.engine.JShellSession;
import apart.shell.engine.Launch;
import apart.shell.terminal.HistoryFile;
import apart.shell.terminal.PairOfStreams;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Plays a short session on a screen nobody sees, so that the JVM can record which classes a start
 * needs. The build runs it once for each JDK; {@code scripts/prepare.sh} gives the options.
 */
final class Rehearsal {
  private static final String KEYS =
      """
      Mlp net = Mlp.of(2, 3, 1)
      neurons(net, 1)
      net.wei\t1)
      /vars
      1 / 0
      net.frob
      int twice(int n) {
      return 2 * n;
      }
      Training run = net.train(xor(), 200, 0.2)
      apart(run, 1)
      plot(run.losses())
      plane(run, 1)
      System.exit(0)
      """;

  private Rehearsal() {}

  /** Plays it; the property {@code apart.archives} says where the agent's archive goes. */
  public static void main(String[] arguments) throws IOException {
    Home home = Home.ofThisProgram();
    Launch launch =
        Launch.onThisJdk(home.apiJar().toString(), home.agentArchive()).recordingArchive();
    byte[] keys = (KEYS.replace('\n', '\r') + "/exit\r").getBytes(StandardCharsets.UTF_8);
    // Left open: an end of input would cut the session short.
    PipedInputStream typed = new PipedInputStream(keys.length + 1);
    new PipedOutputStream(typed).write(keys);
    HistoryFile history = HistoryFile.at(Path.of("/dev/null/history"));
    new Terminal(
            assistant ->
                PairOfStreams.throughTheSystem(
                    typed,
                    OutputStream.nullOutputStream(),
                    "xterm-256color",
                    80,
                    history,
                    assistant),
            console -> JShellSession.open(launch, AgentOpener.prelude(), console),
            home.lessons(),
            Path.of("/dev/null"))
        .run(Optional.empty());
    Runtime.getRuntime().exit(0);
  }
}
