package apart.shell.command;

import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.engine.Tone;
import apart.shell.report.Chronicle;
import apart.shell.report.Lessoned;
import java.util.List;
import java.util.Optional;

/** What commands work with. */
public interface Surroundings {

  /** The learner's session. */
  Session session();

  /** All commands. */
  Commands commands();

  /** Prints text on lines of its own, in its tone. */
  void print(Tone tone, String text);

  /** Prints text that is to be read, on lines of its own. */
  default void print(String text) {
    print(Tone.PROSE, text);
  }

  /** Shows what a line gave, on lines of its own. */
  void show(Outcome outcome);

  /** Whether somebody is there to answer. */
  boolean interactive();

  /** Width in characters. */
  int columns();

  /** The lines entered in this session and earlier ones, oldest first. */
  List<String> history();

  /** Runs source text as if it were typed, and shows its outcomes. */
  List<Outcome> run(String source);

  /** What was accepted of a lesson that is going on or has just ended. */
  Optional<Lessoned> lesson();

  /** What was entered and shown. */
  Chronicle chronicle();

  /** Where things are beside the session, to come back to. */
  Undoing.Bookmark bookmark();

  /** The last value that a line gave, as text. */
  Optional<String> lastValue();

  /** Puts text on the clipboard, and says so; why not, if it cannot. */
  Optional<String> copy(String text);

  /** Puts text in the edit buffer of the next prompt. */
  void edit(String text);

  /** Leaves after this command, with an exit status. */
  void exit(int status);
}
