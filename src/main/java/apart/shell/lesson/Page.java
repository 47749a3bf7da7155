package apart.shell.lesson;

import apart.shell.engine.Outcome;
import apart.shell.engine.Tone;

/** Where a lesson is read. */
public interface Page {

  /** Prints text on lines of its own, in its tone. */
  void print(Tone tone, String text);

  /** Shows what a line gave, on lines of its own. */
  void show(Outcome outcome);

  /** Width in characters. */
  int columns();
}
