package apart.shell;

import apart.shell.engine.JShellSession;
import apart.shell.engine.Launch;
import apart.shell.terminal.Stage;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.List;

/**
 * Plays a short session at a terminal that nobody sees, so that the JVM can record which classes a
 * start needs. The build runs it once for each JDK; {@code scripts/prepare.sh} gives the options.
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
      /lesson 0


      /quit
      /exit
      """;

  private Rehearsal() {}

  /**
   * Plays it.
   *
   * @param arguments the command that starts a JVM with this program and no arguments: it plays
   *     what the one with arguments types. Its property {@code apart.archives} says where the
   *     agent's archive goes.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 0) {
      Stage.play(List.of(arguments), "apart> ", KEYS.replace('\n', '\r'));
    } else {
      Runtime.getRuntime().exit(play());
    }
  }

  private static int play() {
    Main.useOneLocale();
    return new Main(
            System.getenv(),
            new FileInputStream(FileDescriptor.in),
            Main.utf8(FileDescriptor.out),
            Main.utf8(FileDescriptor.err),
            console -> JShellSession.open(launch(), AgentOpener.prelude(), console))
        .run();
  }

  private static Launch launch() {
    Home home = Home.ofThisProgram();
    return Launch.onThisJdk(home.apiJar().toString(), home.agentArchive())
        .with(Glyphs.options(System.getenv(), Terminal.isTerminal()))
        .recordingArchive();
  }
}
