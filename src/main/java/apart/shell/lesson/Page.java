package apart.shell.lesson;

/** Where a lesson is read. */
public interface Page {

  /** Prints text on lines of its own. */
  void print(String text);

  /** Width in characters. */
  int columns();
}
