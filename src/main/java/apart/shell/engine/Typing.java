package apart.shell.engine;

import java.util.List;

/**
 * What can be asked of a session about an input that is still being typed; nothing of it is run.
 */
public interface Typing {

  /**
   * Whether {@code input} is complete: COMPLETE, INCOMPLETE (needs more lines), EMPTY or INVALID
   * (more lines will not help).
   */
  Completeness completeness(String input);

  /** Suggestions at {@code cursor} (0..length) of {@code input}, best first, without repeats. */
  Completion complete(String input, int cursor);

  /** Signatures of what stands before the cursor; empty if nothing is known. */
  List<String> signatures(String input, int cursor);

  /** The same with what Javadoc says, where the JDK's sources are at hand; that takes longer. */
  List<Documented> documentation(String input, int cursor);

  /** The type of an expression, as the compiler names it; empty if it has none. */
  String type(String expression);

  /** Whether an input can be run as it stands. */
  enum Completeness {
    COMPLETE,
    INCOMPLETE,
    EMPTY,
    INVALID
  }

  /**
   * A signature and its Javadoc.
   *
   * @param comment as it stands in the source; empty if it is not known
   */
  record Documented(String signature, String comment) {}

  /**
   * What could stand at the cursor.
   *
   * @param anchor where in the input the suggestions' text begins
   */
  record Completion(int anchor, List<Suggestion> suggestions) {}
}
