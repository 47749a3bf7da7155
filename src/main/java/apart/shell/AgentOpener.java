package apart.shell;

import apart.shell.engine.Console;
import apart.shell.engine.JShellSession;
import apart.shell.engine.Launch;
import apart.shell.engine.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Opens sessions on an agent of this installation, with the learner's names preloaded. */
final class AgentOpener implements Opener {
  private static final String PRELUDE = "/apart/prelude/prelude.jsh";

  private final Home home;
  private final Supplier<List<String>> options;

  /**
   * An opener.
   *
   * @param options for the agent's JVM, asked for when it is started
   */
  AgentOpener(Home home, Supplier<List<String>> options) {
    this.home = home;
    this.options = options;
  }

  @Override
  public Session open(Console console) {
    Launch launch =
        Launch.onThisJdk(home.apiJar().toString(), home.agentArchive()).with(options.get());
    return JShellSession.open(launch, prelude(), console);
  }

  /** The lines of the prelude: one snippet each. */
  static List<String> prelude() {
    try (InputStream in = AgentOpener.class.getResourceAsStream(PRELUDE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
