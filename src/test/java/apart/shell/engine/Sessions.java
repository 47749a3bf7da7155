package apart.shell.engine;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Sessions for tests: the agent runs on the test's own class path and JDK. */
final class Sessions {
  /**
   * Of so many generated sequences, or lessons, one is run: all, but for {@code -Dapart.oneOf=4}.
   */
  static final int ONE_OF = Integer.getInteger("apart.oneOf", 1);

  /** A class whose values take long to save: with one of them, none is saved between lines. */
  static final String SLOWLY_SAVED =
      "class Slow implements java.io.Serializable { private void writeObject("
          + "java.io.ObjectOutputStream out) throws Exception { Thread.sleep(700); } }";

  /** Gets on, but takes long. */
  static final String SLOWLY_WRITTEN =
      "class Slow implements java.io.Serializable { private void writeObject("
          + "java.io.ObjectOutputStream out) throws Exception {"
          + " for (int i = 0; i < 250; i++) { out.write(new byte[2000]); Thread.sleep(10); } } }";

  private Sessions() {}

  static JShellSession open(Console console) {
    return open(launch(), console);
  }

  static Launch launch() {
    return LearnerPath.launch();
  }

  static JShellSession open(Launch launch, Console console) {
    return JShellSession.open(
        launch, List.of("import java.util.*;", "import java.util.function.*;"), console);
  }

  /** The texts of all outcomes of a line, joined by line breaks. */
  static String run(Session session, String line) {
    return String.join("\n", session.run(line).stream().map(Outcome::text).toList());
  }

  /** Waits until a fresh agent would have all values without running a line again. */
  static void awaitSaved(JShellSession session) {
    while (!session.isSaved()) {
      LockSupport.parkNanos(100_000);
      if (Thread.interrupted()) {
        throw new AssertionError("the values are not saved"); // The test's time is over.
      }
    }
  }
}
