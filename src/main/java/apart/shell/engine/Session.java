package apart.shell.engine;

import java.util.List;
import java.util.function.Consumer;

/**
 * A learner's JShell session: source text in, {@link Outcome}s out. Safe to call from any thread;
 * calls queue on one engine thread except {@link #interrupt()}, which acts at once.
 */
public interface Session extends Typing, AutoCloseable {
  /** What {@code seed()} gives where no assignment has a number for a student. */
  long NO_SEED = 1;

  /**
   * Runs every snippet of {@code input} in order, up to the first that fails. Prints of the
   * snippets go to the output given at start.
   */
  List<Outcome> run(String input);

  /** As {@link #run(String)}, telling {@code show} each outcome before the next snippet starts. */
  default List<Outcome> run(String input, Consumer<Outcome> show) {
    List<Outcome> outcomes = run(input);
    outcomes.forEach(show);
    return outcomes;
  }

  /**
   * Evaluates an expression without leaving a trace: no {@code $n} is used, nothing is declared.
   * The outcome is a {@link Outcome.Value} named "it", or the failure.
   */
  Outcome query(String expression);

  /**
   * As {@link #query(String)} for many expressions, in one question to the compiler and the agent:
   * an outcome for each, in order. One that does not compile or throws leaves the others as they
   * are. The values have no types.
   */
  List<Outcome> query(List<String> expressions);

  /**
   * Answers a question about the values that lines gave, without running anything. The outcome is a
   * {@link Outcome.Value} whose text may hold the marks of {@link apart.wire.Ink}, or the failure.
   */
  Outcome look(Look look);

  /**
   * Stops the running line; a second call within the same line, or a second without effect, costs
   * the agent.
   */
  void interrupt();

  /** The learner's variables, oldest first. */
  List<Variable> variables();

  /** The learner's active snippets, oldest first, as typed. */
  List<Listed> snippets();

  /** Whether something of the learner's has a name. */
  default boolean isDeclared(String name) {
    return snippets().stream().anyMatch(snippet -> snippet.name().equals(name));
  }

  /** What stands now, to {@link #comeBack} to until the session begins afresh. */
  WhatStands standing();

  /**
   * Has all be declared that was declared then, and nothing else, with the values of then, without
   * running anything.
   *
   * @return what could not be brought back
   */
  Withheld comeBack(WhatStands then);

  /** Forgets everything the learner declared; starts from the prelude again. */
  void reset();

  /** Removes what {@code name} declares; false if there is no such name. */
  boolean drop(String name);

  /** Width in characters for values rendered from now on. */
  void columns(int columns);

  /**
   * Has data files that are named without their folder looked for in a folder, before the one the
   * learner works in; an empty text for none.
   */
  void beside(String folder);

  /** Has the learner's {@code seed()} give a number from now on, in each agent. */
  void seed(long number);

  /** How many lines of the screen may change in place while a line runs; none until told. */
  default void stage(int lines) {}

  @Override
  void close();

  /** A variable: its type and name, and a one-line form of its value. */
  record Variable(String type, String name, String value) {}

  /** A snippet: its id ({@code 1}, {@code 2}, ...), what it is, its name if it has one, source. */
  record Listed(String id, Kind kind, String name, String source) {

    /** What a snippet is. */
    public enum Kind {
      VARIABLE,
      METHOD,
      TYPE,
      IMPORT,
      STATEMENT,
      EXPRESSION
    }
  }
}
