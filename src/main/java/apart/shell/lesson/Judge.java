package apart.shell.lesson;

import apart.shell.answer.Choice;
import apart.shell.engine.Outcome;
import apart.shell.lesson.Step.Check;
import apart.shell.lesson.Step.Worth;
import apart.shell.lesson.Step.Wrong;
import apart.shell.source.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges a learner's line by what it led to, never by its text, and without running it again. The
 * conditions are asked of the session, where they leave no trace: all that a line needs as one
 * question, and the mistakes that the lesson knows as another if the line is refused.
 *
 * <p>The names with a dollar are those of {@code apart.prelude.Compare}: no learner's name hides
 * them.
 */
public final class Judge {
  private static final int LONGEST_SHOWN = 60;

  private final Inquiry inquiry;

  public Judge(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /**
   * The verdict on a line.
   *
   * @param before what {@link #state} said before the line ran
   */
  public Verdict judge(Step step, Attempt line, String before) {
    if (line.failed()) {
      return knownByText(step, line).orElseGet(Verdict.Exploring::new);
    }
    if (passes(step, line)) {
      return new Verdict.Passed();
    }
    Optional<Verdict> known = knownByText(step, line);
    if (known.isPresent()) {
      return known.get();
    }
    if (!isAttempt(step, line, before)) {
      return new Verdict.Exploring();
    }
    return knownByValue(step, line).orElseGet(() -> new Verdict.Facts(facts(step, line)));
  }

  /** Whether the line, or the state it led to, answers the step. */
  public boolean passes(Step step, Attempt line) {
    inquiry.ask(asked(step, line));
    return step.checks().isEmpty()
        ? difference(step, line).flatMap(inquiry::value).equals(Optional.of(""))
        : step.checks().stream().allMatch(check -> holds(check, line));
  }

  /** The parts of a task that a line, or the state it led to, earns; of those with checks here. */
  public List<Worth> earned(Step step, Attempt line) {
    inquiry.ask(asked(step, line));
    return step.worths().stream().filter(worth -> earns(step, worth, line)).toList();
  }

  /** Whether a line, or the state it led to, earns a part of a task. */
  public boolean earns(Step step, Worth part, Attempt line) {
    if (line.failed()) {
      return false;
    }
    return part.checks().isEmpty()
        ? step.checks().isEmpty() && !step.isWithheld() && passes(step, line)
        : part.checks().stream().allMatch(check -> holds(check, line));
  }

  /** All that a verdict on a line needs to know, unless the line is refused. */
  List<String> asked(Step step, Attempt line) {
    List<String> asked = new ArrayList<>();
    if (line.failed()) {
      return asked;
    }
    for (Check check : step.checks()) {
      bound(check.condition(), line).ifPresent(asked::add);
      for (String expression : JavaText.expressions(check.message())) {
        bound(expression, line).ifPresent(asked::add);
      }
    }
    if (step.checks().isEmpty()) {
      difference(step, line).ifPresent(asked::add);
    }
    asked.addAll(askedOfUnnamed(step, line));
    ofModelsType(step, line).ifPresent(asked::add);
    return asked;
  }

  /**
   * What the checks and the expressions in their messages give now, apart from any line; empty if
   * something in them is not there yet.
   */
  String state(Step step) {
    List<String> asked = new ArrayList<>();
    for (Check check : step.checks()) {
      if (!aboutLine(check.condition())) {
        asked.add(check.condition());
        JavaText.expressions(check.message()).stream()
            .filter(expression -> !aboutLine(expression))
            .forEach(asked::add);
      }
    }
    inquiry.ask(asked);
    List<Optional<String>> values = asked.stream().map(inquiry::value).toList();
    return values.stream().allMatch(Optional::isPresent) ? values.toString() : "";
  }

  /** Whether a check holds after a line. */
  public boolean holds(Check check, Attempt line) {
    return holds(check.condition(), line);
  }

  /** Whether a choice is what a line led to. */
  public boolean holds(Choice choice, Attempt line) {
    return holds(choice.condition(), line);
  }

  private boolean holds(String condition, Attempt line) {
    return bound(condition, line).map(inquiry::holds).orElse(false);
  }

  /** Asks all conditions of a question at once. */
  void ask(Step step, Attempt line) {
    List<String> asked = new ArrayList<>();
    step.choices().stream()
        .map(Choice::condition)
        .filter(condition -> !condition.isEmpty())
        .forEach(condition -> bound(condition, line).ifPresent(asked::add));
    step.checks().forEach(check -> bound(check.condition(), line).ifPresent(asked::add));
    inquiry.ask(asked);
  }

  /**
   * A message with its expressions evaluated; those that cannot be are shown as a question mark.
   */
  String words(String message, Optional<Attempt> line) {
    List<String> asked = new ArrayList<>();
    JavaText.expressions(message).forEach(e -> bound(e, line).ifPresent(asked::add));
    inquiry.ask(asked);
    return JavaText.fill(message, e -> bound(e, line).flatMap(inquiry::value).orElse("?"));
  }

  private static Optional<String> bound(String expression, Optional<Attempt> line) {
    return line.isPresent() ? bound(expression, line.get()) : Optional.of(expression);
  }

  /** The value of an expression as text; empty if it has none. */
  public Optional<String> valueOf(String expression) {
    return inquiry.value(expression);
  }

  private static boolean aboutLine(String java) {
    return JavaText.mentions(java, "it") || JavaText.mentions(java, "out");
  }

  /** An expression with the last value for {@code it} and the printed text for {@code out}. */
  public static Optional<String> bound(String expression, Attempt line) {
    String text = JavaText.replace(expression, "out", JavaText.literal(line.printed()));
    if (!JavaText.mentions(text, "it")) {
      return Optional.of(text);
    }
    return line.it().map(value -> JavaText.replace(text, "it", value.name()));
  }

  /** What of a line is compared with the model answer: the step's variable, or the last value. */
  private static Optional<String> candidate(Step step, Attempt line) {
    Optional<String> variable = variable(step);
    if (variable.isPresent()) {
      return variable.filter(line::set);
    }
    return line.it().map(Outcome.Value::name);
  }

  private static Optional<String> difference(Step step, Attempt line) {
    if (step.isWithheld()) {
      return Optional.empty();
    }
    return candidate(step, line).map(name -> difference(name, step));
  }

  private static String difference(String name, Step step) {
    return "$difference(" + name + ", " + model(step) + ")";
  }

  private static Optional<String> variable(Step step) {
    if (!step.expected().isEmpty()) {
      String last = step.expected().get(step.expected().size() - 1);
      return Optional.of(last).filter(name -> !name.equals(Step.VALUE));
    }
    return JavaText.variable(JavaText.last(step.code().text()));
  }

  private static String model(Step step) {
    return "(" + JavaText.value(JavaText.last(step.code().text())) + ")";
  }

  // Mistakes that the lesson knows.

  private Optional<Verdict> knownByText(Step step, Attempt line) {
    String typed = JavaText.normal(line.input());
    return step.wrongs().stream()
        .filter(wrong -> JavaText.normal(wrong.answer()).equals(typed))
        .findFirst()
        .map(wrong -> known(wrong, line));
  }

  /** The mistake of the same value: one that is the same bit for bit rather than nearly. */
  private Optional<Verdict> knownByValue(Step step, Attempt line) {
    List<String> asked = new ArrayList<>();
    for (Wrong wrong : step.wrongs()) {
      compared("$same", step, wrong, line).ifPresent(asked::add);
      compared("$equal", step, wrong, line).ifPresent(asked::add);
    }
    inquiry.ask(asked);
    List<Wrong> same =
        step.wrongs().stream().filter(wrong -> are("$same", step, wrong, line)).toList();
    return same.stream()
        .filter(wrong -> same.size() == 1 || are("$equal", step, wrong, line))
        .findFirst()
        .or(() -> same.stream().findFirst())
        .map(wrong -> known(wrong, line));
  }

  private boolean are(String how, Step step, Wrong wrong, Attempt line) {
    return compared(how, step, wrong, line).map(inquiry::holds).orElse(false);
  }

  /** The question whether a line gave the value of a mistake, if both can be compared. */
  private static Optional<String> compared(String how, Step step, Wrong wrong, Attempt line) {
    Optional<String> sets = JavaText.variable(wrong.answer());
    String value = JavaText.value(wrong.answer());
    if (!sets.equals(variable(step)) || value.contains("\n")) {
      return Optional.empty();
    }
    if (sets.isPresent() && JavaText.mentions(value, sets.get())) {
      return Optional.empty(); // What it would give has changed with the line.
    }
    return candidate(step, line).map(name -> how + "(" + name + ", (" + value + "))");
  }

  private Verdict known(Wrong wrong, Attempt line) {
    return new Verdict.Known(wrong, words(wrong.message(), Optional.of(line)));
  }

  // The right value without its name.

  /**
   * The step's variable, if a line gave the value it should have and not the name; as a
   * declaration.
   */
  public Optional<String> unnamed(Step step, Attempt line) {
    List<String> asked = askedOfUnnamed(step, line);
    boolean right =
        step.checks().isEmpty()
            ? asked.stream().map(inquiry::value).allMatch(Optional.of("")::equals)
            : asked.stream().allMatch(inquiry::holds);
    return asked.isEmpty() || !right
        ? Optional.empty()
        : line.it()
            .map(it -> it.type() + " " + variable(step).orElseThrow() + " = " + typed(it, line));
  }

  /** A value by its name, or by what was typed for it where it has none of the learner's. */
  private static String typed(Outcome.Value it, Attempt line) {
    String typed = JavaText.value(JavaText.last(line.input().strip())).strip();
    boolean fits = typed.length() <= LONGEST_SHOWN && typed.indexOf('\n') < 0;
    boolean named = !it.name().startsWith("$") || typed.isEmpty();
    return named || !fits ? it.name() : typed;
  }

  /** The step's conditions, asked of a value without a name; none if there is no such value. */
  private static List<String> askedOfUnnamed(Step step, Attempt line) {
    Optional<String> variable = variable(step);
    Optional<String> name =
        line.it().map(Outcome.Value::name).filter(it -> !variable.equals(Optional.of(it)));
    if (variable.isEmpty() || name.isEmpty() || line.failed()) {
      return List.of();
    }
    if (step.checks().isEmpty()) {
      return step.isWithheld() ? List.of() : List.of(difference(name.get(), step));
    }
    return step.checks().stream()
        .flatMap(check -> bound(check.condition(), line).stream())
        .map(condition -> JavaText.replace(condition, variable.get(), name.get()))
        .toList();
  }

  private static Optional<Outcome.Value> numbered(Attempt line) {
    return line.it().filter(value -> value.name().startsWith("$"));
  }

  /**
   * That the step asks for its variable, if a line gave an object of its type to a variable of
   * another name, while there is none of that name.
   */
  Optional<String> wantedName(Step step, Attempt line) {
    String model = JavaText.last(step.code().text());
    Optional<String> wanted = variable(step).filter(name -> !line.failed());
    Optional<Outcome.Value> other =
        line.it()
            .filter(it -> !it.name().startsWith("$") && !wanted.equals(Optional.of(it.name())))
            .filter(it -> Character.isUpperCase((it.type() + " ").charAt(0)))
            .filter(it -> model.startsWith(it.type() + " "));
    return other.isPresent() && unnamed(step, line).isEmpty()
        ? wanted
            .filter(name -> inquiry.value(name).isEmpty())
            .map(name -> "(The task asks for `" + name + "`, which is not there yet.)")
        : Optional.empty();
  }

  // Whether a line was meant as an answer.

  private boolean isAttempt(Step step, Attempt line, String before) {
    Optional<String> variable = variable(step);
    if (variable.isPresent() && line.set(variable.get())) {
      return true;
    }
    if (step.saysPoints() && GuardedSession.variables(step).stream().anyMatch(line::set)) {
      return true; // A part of the answer earns a part of the points.
    }
    if (step.isWithheld() && variable.isEmpty() && numbered(line).isPresent()) {
      return true; // Of which type the answer is, the file does not say.
    }
    return !state(step).equals(before)
        || ofModelsType(step, line).map(inquiry::holds).orElse(false);
  }

  /** The question whether a value without a name is of the kind that the model answer is. */
  private static Optional<String> ofModelsType(Step step, Attempt line) {
    return variable(step).isPresent() || step.isWithheld()
        ? Optional.empty()
        : numbered(line)
            .map(it -> "$alike(" + it.name() + ", (" + JavaText.value(step.code().text()) + "))");
  }

  private String facts(Step step, Attempt line) {
    for (Check check : step.checks()) {
      if (!holds(check, line)) {
        return check.message().isEmpty()
            ? "Not yet: `" + check.condition() + "` does not hold."
            : words(check.message(), Optional.of(line));
      }
    }
    return difference(step, line)
        .flatMap(inquiry::value)
        .map(fact -> "Not yet: " + fact + ".")
        .orElse("Not yet.");
  }
}
