package apart.theorem;

import apart.kernel.Checks;
import apart.nn.Dataset;
import apart.nn.Mlp;
import apart.nn.Trainer;
import apart.text.Room;
import apart.text.Wrapped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A statement on equal and different neurons, with its proof. Take one with {@code
 * theorem("twins")}; printed, it can be read, and {@code theorem("twins").on(net, data)} evaluates
 * every line of the proof on a network and data of your own.
 *
 * <p>Wherever a line is an equation, the left side is what the library's forward and backward
 * passes or its training give, and the right side is computed from the formula by plain loops, or
 * from central differences of the loss: so the two need not be equal, unless the line is true.
 */
public final class Theorem implements Serializable {
  private static final long serialVersionUID = 1;
  static final double ROUNDING = 1e-11;
  static final double DIFFERENCES = 1e-6;

  private final String name;
  private final transient String title;
  private final transient String statement;
  private final transient List<ProofLine> lines;
  private final transient String source;

  private Theorem(
      String name, String title, String statement, List<ProofLine> lines, String source) {
    this.name = name;
    this.title = title;
    this.statement = statement;
    this.lines = List.copyOf(lines);
    this.source = source;
  }

  static Theorem named(String name, String title, String statement) {
    return new Theorem(name, title, statement, List.of(), "");
  }

  /** With a hypothesis, of which lines below may say that they need it. */
  Theorem given(String hypothesis, String says, Function<Subject, Sides> sides) {
    return with(new ProofLine(says, hypothesis, List.of(), 0, sides));
  }

  /** With a hypothesis that is met up to a tolerance, as far as training gets. */
  Theorem nearly(String hypothesis, String says, double tolerance, Function<Subject, Sides> sides) {
    return with(new ProofLine(says, hypothesis, List.of(), tolerance, sides));
  }

  /** With a line that follows from hypotheses, their names between blanks, up to rounding. */
  Theorem line(String needs, String says, Function<Subject, Sides> sides) {
    return with(new ProofLine(says, "", words(needs), ROUNDING, sides));
  }

  /** With a line that follows, up to the error of central differences. */
  Theorem about(String needs, String says, Function<Subject, Sides> sides) {
    return with(new ProofLine(says, "", words(needs), DIFFERENCES, sides));
  }

  Theorem source(String newSource) {
    return new Theorem(name, title, statement, lines, newSource);
  }

  private static List<String> words(String needs) {
    return needs.isEmpty() ? List.of() : List.of(needs.split(" "));
  }

  private Theorem with(ProofLine line) {
    List<ProofLine> more = new ArrayList<>(lines);
    more.add(line);
    return new Theorem(name, title, statement, more, source);
  }

  /**
   * The name by which {@code theorem} finds it.
   *
   * <pre>{@code theorem("twins").name() // "twins"}</pre>
   */
  public String name() {
    return name;
  }

  /**
   * The statement in a few words.
   *
   * <pre>{@code theorem("twins").title() // "Twins get equal gradients and stay twins"}</pre>
   */
  public String title() {
    return title;
  }

  /**
   * Every line of the proof on a network and data: left side, right side, and how far they differ.
   * Of the neurons of layer 1, i and j are the two that are nearest to each other.
   *
   * <pre>{@code
   * theorem("twins").on(Mlp.of(2, 3, 1).fill(0.5), xor()).holds() // true
   * }</pre>
   *
   * @throws IllegalArgumentException if the network has no hidden layer, or one neuron in it
   */
  public Proved on(Mlp net, Dataset data) {
    return on(net, data, Trainer.of(0.1));
  }

  /**
   * The same where the lines that train do so as a trainer says; at first that is gradient descent
   * with eta 0.1.
   *
   * <pre>{@code
   * Trainer dropping = trainer(gradientDescent(0.1)).dropout(0.5);
   * theorem("training").on(Mlp.of(2, 3, 1).fill(0.5), xor(), dropping).holds() // false
   * }</pre>
   */
  public Proved on(Mlp net, Dataset data, Trainer trainer) {
    Checks.present("the trainer", trainer);
    return Proved.of(this, Subject.checked(name, net, data, trainer));
  }

  List<ProofLine> lines() {
    return lines;
  }

  /** Statement, hypotheses, the proof in numbered lines, and where it is from. */
  @Override
  public String toString() {
    List<String> text = new ArrayList<>();
    text.addAll(Wrapped.lines("theorem \"" + name + "\": " + title, Room.columns()));
    text.addAll(Wrapped.lines(statement, Room.columns()));
    for (int k = 0; k < lines.size(); k++) {
      ProofLine line = lines.get(k);
      if (k == 0 || line.isGiven() != lines.get(k - 1).isGiven()) {
        text.add(line.isGiven() ? "given" : "then");
      }
      String why = line.needs().isEmpty() ? "" : "   by " + numbers(line);
      String whole = "%3d  %s%s".formatted(k + 1, line.says(), why);
      text.addAll(Wrapped.lines(whole, Room.columns()));
    }
    text.addAll(Wrapped.lines("source: " + source, Room.columns()));
    text.addAll(
        Wrapped.lines("on your own: theorem(\"" + name + "\").on(net, data)", Room.columns()));
    return String.join("\n", text);
  }

  /** The lines of the hypotheses that a line needs: {@code 1, 2, 4}. */
  private String numbers(ProofLine line) {
    List<String> numbers = new ArrayList<>();
    for (int k = 0; k < lines.size(); k++) {
      if (line.needs().contains(lines.get(k).given())) {
        numbers.add(Integer.toString(k + 1));
      }
    }
    return String.join(", ", numbers);
  }

  /** What is saved is the name: lines are functions, which are not. */
  private Object readResolve() {
    return Theorems.named(name);
  }
}
