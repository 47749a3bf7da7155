package apart.shell.engine;

/**
 * Where a session shows what snippets print and asks for what they read. Called on the session's
 * own threads.
 */
public interface Console {

  /** A snippet printed {@code text}; {@code error} if on System.err. */
  void printed(String text, boolean error);

  /** How far a long computation is, in one line; an empty one: it ended. */
  void progress(String line);

  /**
   * Lines, with the marks of {@link apart.wire.Ink}, that change in place; an empty text: the last
   * ones stay. Only where the session was told that there is a {@link Session#stage}.
   */
  default void live(String lines) {}

  /**
   * A line for a snippet that reads standard input, without its line break; null at the end of
   * input.
   */
  String readLine();

  /** One of whose output nobody sees anything, and that has no input. */
  static Console unseen() {
    return new Console() {
      @Override
      public void printed(String text, boolean error) {}

      @Override
      public void progress(String line) {}

      @Override
      public String readLine() {
        return null;
      }
    };
  }
}
