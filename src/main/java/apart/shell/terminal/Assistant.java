package apart.shell.terminal;

import apart.shell.engine.Typing;
import java.util.List;

/**
 * What the line editor asks while somebody types. Called on the thread that reads keys, so each
 * answers within a fraction of a second, if need be with nothing.
 */
public interface Assistant {

  /** Whether Enter should run {@code input}, rather than begin another line of it. */
  boolean runs(String input);

  /** What could stand at the cursor, best first. */
  Typing.Completion complete(String input, int cursor);

  /** Signatures and documentation of what stands before the cursor. */
  List<String> documentation(String input, int cursor);
}
