package apart.shell.engine;

import java.util.List;

/**
 * What a terminal can do with a value beyond printing its text.
 *
 * @param inked the text with the marks of {@link apart.wire.Ink}
 * @param film of a film the epochs of its pictures; empty for any other value
 * @param picture the number under which the agent knows a picture or a film; 0 for any other value
 */
record Rendering(String inked, List<Integer> film, int picture) {

  /** Of a text that is nothing more. */
  static Rendering plain(String text) {
    return new Rendering(text, List.of(), 0);
  }
}
