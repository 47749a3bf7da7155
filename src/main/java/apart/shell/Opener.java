package apart.shell;

import apart.shell.engine.Console;
import apart.shell.engine.Session;

/** Opens a session; the tests have one of their own. */
@FunctionalInterface
interface Opener {
  /** Opens a session that prints to {@code console}; takes a while. */
  Session open(Console console);
}
