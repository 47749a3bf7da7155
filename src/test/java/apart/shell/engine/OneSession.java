package apart.shell.engine;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Tests that share a session, which begins afresh for each. */
abstract class OneSession {
  static final TestConsole console = new TestConsole();
  static JShellSession session;

  @BeforeAll
  static void open() {
    session = Sessions.open(console);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @BeforeEach
  void fresh() {
    session.reset();
    console.takeErr();
    console.takeOut();
  }
}
