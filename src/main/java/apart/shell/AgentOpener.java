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

/** Opens sessions on an agent of this installation, with the learner's names preloaded. */
final class AgentOpener implements Opener {
  private static final String PRELUDE = "/apart/prelude/prelude.jsh";

  private final Home home;

  AgentOpener(Home home) {
    this.home = home;
  }

  @Override
  public Session open(Console console) {
    Launch launch = Launch.onThisJdk(home.apiJar().toString(), home.agentArchive());
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
