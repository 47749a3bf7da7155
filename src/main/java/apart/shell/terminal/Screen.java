package apart.shell.terminal;

import apart.shell.engine.Console;
import apart.shell.engine.Outcome;
import apart.shell.engine.Tone;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Where a learner types and reads. {@link TerminalScreen} is a terminal with an editor, {@link
 * StreamScreen} a pair of streams. Safe to print to from any thread.
 */
public interface Screen extends Console, AutoCloseable {

  /**
   * Asks for an input.
   *
   * @param prompt what stands before it
   * @param draft text to begin with, which the learner can edit; empty for none
   */
  Input read(String prompt, String draft);

  /** Prints {@code text} on lines of its own, in its tone; nothing if it is empty. */
  void print(Tone tone, String text);

  /** Prints text that is to be read, on lines of its own; nothing if it is empty. */
  default void print(String text) {
    print(Tone.PROSE, text);
  }

  /** Prints what a line gave, on lines of its own. */
  default void show(Outcome outcome) {
    print(Tone.VALUE, outcome.text());
  }

  /** How many lines may change in place, so that films can be played; 0 if none may. */
  default int stage() {
    return 0;
  }

  /** Plays a film until the learner leaves it; what came of it if that failed. */
  default Optional<Outcome> play(Showing showing) {
    return Optional.empty();
  }

  /** Puts text on the clipboard, and says so; why not, if it cannot. */
  default Optional<String> copy(String text) {
    return Optional.of("Without a terminal there is no clipboard.");
  }

  /** Prints an error on lines of its own. */
  void complain(String text);

  /** Width in characters. */
  int columns();

  /** Whether somebody types here, so that a prompt and a greeting make sense. */
  boolean interactive();

  /** What Ctrl-C does while no input is being asked for. */
  void onInterrupt(Runnable action);

  /** Told the new width when it changes. */
  void onResize(IntConsumer action);

  /** The entries of this and earlier sessions, oldest first. */
  List<String> history();

  @Override
  void close();
}
