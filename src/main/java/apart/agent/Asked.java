package apart.agent;

import apart.wire.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the terminal's questions are answered: it compiles calls of these methods and runs them as
 * a snippet. Their names are ones that no learner's method has.
 */
public final class Asked {
  private static final List<Frame> answers = new ArrayList<>();
  private static int columns;

  private Asked() {}

  /**
   * Takes values. Never run: whether a call of it compiles says whether the expressions do.
   *
   * @return how many
   */
  public static int apart$all(Object... values) {
    return values.length;
  }

  /** Takes the value of the next expression. */
  public static void apart$answer(Object value) {
    answers.add(Frame.of(Frame.Kind.VALUE).text(Values.text(value, columns)).flag(false).end());
  }

  /** Takes what the next expression threw; throws it on if it is more than that one's end. */
  public static void apart$threw(Throwable thrown) throws Throwable {
    if (thrown instanceof Stop.Stopped || thrown instanceof OutOfMemoryError) {
      throw thrown;
    }
    answers.add(Agent.threw(thrown));
  }

  /** Questions follow, whose values are rendered for a screen of so many columns. */
  static void begin(int width) {
    answers.clear();
    columns = width;
  }

  /** The answers since {@link #begin}, each as that to an invocation would be. */
  static List<Frame> end() {
    List<Frame> given = List.copyOf(answers);
    answers.clear();
    return given;
  }
}
