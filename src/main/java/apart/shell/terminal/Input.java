package apart.shell.terminal;

/** What came of asking for a line. */
public sealed interface Input {

  /** Text that was entered: one line, or several of one snippet or paste. */
  record Text(String text) implements Input {}

  /** A half-typed line that was thrown away with Ctrl-C. */
  record Cleared() implements Input {}

  /** The end: Ctrl-D on an empty line, or the end of piped input. */
  record End() implements Input {}
}
