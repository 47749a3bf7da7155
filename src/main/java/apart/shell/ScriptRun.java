package apart.shell;

import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.source.Lines;
import apart.shell.source.Pasted;
import apart.shell.source.Words;
import apart.shell.terminal.Screen;

/**
 * Runs a script: prints what the terminal would print, and stops at the first error with its place.
 */
final class ScriptRun {
  private final String name;
  private final String text;
  private final Session session;
  private final Screen screen;

  /**
   * A run of a script.
   *
   * @param name the file, as messages name it
   * @param text its contents
   */
  ScriptRun(String name, String text, Session session, Screen screen) {
    this.name = name;
    // Lines that are left out leave their places, so that messages name the right ones.
    this.text = Pasted.of(text).inPlace();
    this.session = session;
    this.screen = screen;
  }

  /** Runs it; gives the exit status: 0, or 1 for a script with an error. */
  int run() {
    for (InputPart part : InputPart.of(text)) {
      if (part.command()) {
        return refuse(part);
      }
      if (!java(part)) {
        return 1;
      }
    }
    return 0;
  }

  private int refuse(InputPart part) {
    int line = Lines.number(text, part.start());
    String command = Words.first(part.text());
    screen.complain(
        name + ":" + line + ": " + command + " is a command of the terminal; a script holds Java");
    return 1;
  }

  private boolean java(InputPart part) {
    return session.run(part.text(), outcome -> show(outcome, part)).stream()
        .noneMatch(Outcome::failed);
  }

  private void show(Outcome outcome, InputPart part) {
    if (outcome.failed()) {
      int line = Lines.number(text, part.start()) + outcome.line(part.text()) - 1;
      screen.complain(name + ":" + line + ": " + outcome.text());
    } else {
      screen.print(outcome.text());
    }
  }
}
