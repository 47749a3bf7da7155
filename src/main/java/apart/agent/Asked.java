package apart.agent;

import java.util.List;

/**
 * Where the terminal's questions are handed over: it compiles a call of {@link #apart$asked} and
 * runs it as a snippet, and the agent then takes them and answers each by itself.
 */
public final class Asked {
  private static List<Question> questions = List.of();

  private Asked() {}

  /**
   * Takes questions; the name is one that no learner's method has.
   *
   * @return how many
   */
  public static int apart$asked(Question... asked) {
    questions = List.of(asked);
    return asked.length;
  }

  /** The questions handed over since this was last asked. */
  static List<Question> take() {
    List<Question> taken = questions;
    questions = List.of();
    return taken;
  }
}
