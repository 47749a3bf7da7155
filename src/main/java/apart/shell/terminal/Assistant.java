package apart.shell.terminal;

import apart.shell.doc.Tip;
import apart.shell.engine.Typing;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the line editor asks while somebody types. Called on the thread that reads keys, so each
 * answers within a fraction of a second, if need be with nothing.
 */
public interface Assistant {

  /** Whether Enter should run {@code input}, rather than begin another line of it. */
  boolean runs(String input);

  /** Whether somebody leaves {@code input} unfinished: for a command, or by two empty lines. */
  boolean leaves(String input);

  /** What could stand at the cursor, best first. */
  Typing.Completion complete(String input, int cursor);

  /** Signatures and documentation of what stands before the cursor. */
  List<String> documentation(String input, int cursor);

  /** Tells {@code show}, later and on another thread, of the call at the cursor, or of none. */
  void tip(String input, int cursor, Consumer<Optional<Tip>> show);

  /** Whether the rest of an earlier line may be shown. */
  boolean recalls();
}
