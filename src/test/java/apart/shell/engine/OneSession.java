package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

  /** The texts of all outcomes of a line, joined by line breaks. */
  static String run(String line) {
    return Sessions.run(session, line);
  }

  /** Waits until a fresh agent would have all values without running a line again. */
  static void saved() {
    Sessions.awaitSaved(session);
  }

  /** Ends the agent; what a question says before is said after it. Gives the notice. */
  static String lose(String question) {
    saved();
    String before = session.query(question).text();
    assertFalse(before.startsWith("error"), before);
    String notice = run("System.exit(3)");
    assertEquals(before, session.query(question).text(), notice);
    return notice;
  }
}
