package apart.shell;

import apart.shell.engine.Outcome;
import java.util.List;
import java.util.Optional;

/** Who accompanies the loop: nobody, or a lesson. */
interface Guide {

  /** What stands before the next input. */
  String prompt();

  /**
   * Offers an input that is not a command, before it is run as Java; an empty one is Enter alone.
   *
   * @return true if the input was an answer to the guide and is not to be run
   */
  boolean takes(String input);

  /** Whether an input is meant as Java, so that Enter asks for more lines of an unfinished one. */
  default boolean wantsJava(String input) {
    return true;
  }

  /** Told that Java is about to run. */
  void listen();

  /** Told what Java led to, after it ran. */
  void saw(String input, List<Outcome> outcomes);

  /** Told that a command was carried out. */
  void sawCommand();

  /** What {@code /save} keeps instead of all that was entered, if there is such a thing. */
  Optional<String> transcript();

  /** Nobody. */
  static Guide none() {
    return new Guide() {
      @Override
      public String prompt() {
        return "apart> ";
      }

      @Override
      public boolean takes(String input) {
        return false;
      }

      @Override
      public void listen() {}

      @Override
      public void saw(String input, List<Outcome> outcomes) {}

      @Override
      public void sawCommand() {}

      @Override
      public Optional<String> transcript() {
        return Optional.empty();
      }
    };
  }
}
