package apart.app;

import apart.engine.Console;
import apart.engine.Session;

/** Opens sessions on an agent of this installation. */
final class AgentOpener implements Opener {
  private final Home home;

  AgentOpener(Home home) {
    this.home = home;
  }

  @Override
  public Session open(Console console) {
    throw new IllegalStateException("no engine at " + home.apiJar());
  }
}
