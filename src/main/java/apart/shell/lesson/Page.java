package apart.shell.lesson;

import apart.shell.engine.Tone;

/** Where a lesson is read. */
public interface Page {

  /** Prints text on lines of its own, in its tone. */
  void print(Tone tone, String text);

  /** Width in characters. */
  int columns();
}
