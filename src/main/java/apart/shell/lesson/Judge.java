package apart.shell.lesson;

import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.lesson.Step.Check;
import apart.shell.lesson.Step.Wrong;
import apart.shell.source.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Judges a learner's line by what it led to, never by its text, and without running it again. The
 * conditions are asked of the session, where they leave no trace.
 */
public final class Judge {
  private static final String AGENT = "apart.prelude.Compare.";

  private final Session session;
  private final HeardConsole prints;

  public Judge(Session session, HeardConsole prints) {
    this.session = session;
    this.prints = prints;
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
    if (step.checks().isEmpty()) {
      return candidate(step, line)
          .map(name -> holds(AGENT + "same(" + name + ", " + model(step) + ")"))
          .orElse(false);
    }
    return conditions(step, line).map(this::holds).orElse(false);
  }

  /** All that the checks of a step ask, as one condition; empty without a value they ask about. */
  private static Optional<String> conditions(Step step, Attempt line) {
    List<Optional<String>> conditions =
        step.checks().stream().map(check -> bound(check.condition(), line)).toList();
    return conditions.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            conditions.stream().map(Optional::get).collect(Collectors.joining(") && (", "(", ")")))
        : Optional.empty();
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
    return asked.isEmpty() ? "" : valueOf("java.util.List.of(" + joined(asked) + ")").orElse("");
  }

  private static String joined(List<String> expressions) {
    return expressions.stream().map(e -> "\"\" + (" + e + ")").collect(Collectors.joining(", "));
  }

  public boolean holds(Check check, Attempt line) {
    return bound(check.condition(), line).map(this::holds).orElse(false);
  }

  private boolean holds(String condition) {
    return ask(condition) instanceof Outcome.Value value && "true".equals(value.value());
  }

  /**
   * A message with its expressions evaluated; those that cannot be are shown as a question mark.
   */
  String words(String message, Optional<Attempt> line) {
    return JavaText.fill(
        message,
        expression -> {
          Optional<String> bound =
              line.isPresent() ? bound(expression, line.get()) : Optional.of(expression);
          return bound.flatMap(this::valueOf).orElse("?");
        });
  }

  /** The value of an expression as text; empty if it has none. */
  public Optional<String> valueOf(String expression) {
    return ask(expression) instanceof Outcome.Value value
        ? Optional.ofNullable(value.value()).map(JavaText::unquoted) // null: its agent was lost
        : Optional.empty();
  }

  /** A text that changes if one of these variables does; empty if one is not there. */
  Optional<String> mark(List<String> variables) {
    return variables.isEmpty()
        ? Optional.of("")
        : valueOf(AGENT + "mark((Object) " + String.join(", (Object) ", variables) + ")");
  }

  private Outcome ask(String expression) {
    Outcome outcome = prints.silently(() -> session.query(expression));
    prints.take();
    return outcome;
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

  private static Optional<String> variable(Step step) {
    return JavaText.variable(JavaText.last(step.code().text()));
  }

  private static String model(Step step) {
    return "(" + JavaText.value(JavaText.last(step.code().text())) + ")";
  }

  private Optional<Verdict> knownByText(Step step, Attempt line) {
    String typed = JavaText.normal(line.input());
    return step.wrongs().stream()
        .filter(wrong -> JavaText.normal(wrong.answer()).equals(typed))
        .findFirst()
        .map(wrong -> known(wrong, line));
  }

  /** The mistake of the same value: one that is the same bit for bit rather than nearly. */
  private Optional<Verdict> knownByValue(Step step, Attempt line) {
    List<Wrong> same =
        step.wrongs().stream().filter(wrong -> sameValue(step, wrong, line, "same")).toList();
    return same.stream()
        .filter(wrong -> same.size() == 1 || sameValue(step, wrong, line, "equal"))
        .findFirst()
        .or(() -> same.stream().findFirst())
        .map(wrong -> known(wrong, line));
  }

  private boolean sameValue(Step step, Wrong wrong, Attempt line, String asked) {
    Optional<String> sets = JavaText.variable(wrong.answer());
    String value = JavaText.value(wrong.answer());
    if (!sets.equals(variable(step)) || value.contains("\n")) {
      return false;
    }
    if (sets.isPresent() && JavaText.mentions(value, sets.get())) {
      return false; // What it would give has changed with the line.
    }
    return candidate(step, line)
        .map(name -> holds(AGENT + asked + "(" + name + ", (" + value + "))"))
        .orElse(false);
  }

  /**
   * The step's variable, if a line gave the value it should have and not the name; as a
   * declaration.
   */
  Optional<String> unnamed(Step step, Attempt line) {
    Optional<String> variable = variable(step);
    Optional<Outcome.Value> it = line.it().filter(value -> value.name().startsWith("$"));
    if (variable.isEmpty() || it.isEmpty() || line.failed()) {
      return Optional.empty();
    }
    String name = it.get().name();
    String asked =
        step.checks().isEmpty()
            ? AGENT + "same(" + name + ", " + model(step) + ")"
            : conditions(step, line)
                .map(all -> JavaText.replace(all, variable.get(), name))
                .orElse("false");
    return holds(asked)
        ? Optional.of(it.get().type() + " " + variable.get() + " = " + name)
        : Optional.empty();
  }

  private Verdict known(Wrong wrong, Attempt line) {
    return new Verdict.Known(wrong, words(wrong.message(), Optional.of(line)));
  }

  private boolean isAttempt(Step step, Attempt line, String before) {
    Optional<String> variable = variable(step);
    if (variable.isPresent() && line.set(variable.get())) {
      return true;
    }
    if (!state(step).equals(before)) {
      return true;
    }
    return variable.isEmpty()
        && line.it().filter(value -> value.name().startsWith("$")).isPresent()
        && isOfModelsType(step, line.it().get());
  }

  private boolean isOfModelsType(Step step, Outcome.Value it) {
    return ask(JavaText.value(step.code().text())) instanceof Outcome.Value model
        && model.type().equals(it.type());
  }

  private String facts(Step step, Attempt line) {
    for (Check check : step.checks()) {
      if (!holds(check, line)) {
        return check.message().isEmpty()
            ? "Not yet: `" + check.condition() + "` does not hold."
            : words(check.message(), Optional.of(line));
      }
    }
    String difference = AGENT + "difference(" + candidate(step, line).orElse("null") + ", ";
    return valueOf(difference + model(step) + ")")
        .map(fact -> "Not yet: " + fact + ".")
        .orElse("Not yet.");
  }
}
