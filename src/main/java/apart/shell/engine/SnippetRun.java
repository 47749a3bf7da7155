package apart.shell.engine;

import apart.shell.source.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/** Evaluates the learner's snippets and says what became of each, and of those before it. */
final class SnippetRun {
  /** Java's own limit for a constant and for a method's code. */
  private static final int LONGEST = 65_535;

  private static final int SHOWN = 60;

  private final Compiler compiler;
  private final JShell jshell;
  private final AgentControl control;
  private final Shadowing shadowing;
  private final Names names;
  private final Console console;
  private final Advised advised;
  private final Overloads overloads;

  SnippetRun(
      Compiler compiler,
      Entries entries,
      AgentControl control,
      Shadowing shadowing,
      Console console) {
    this.compiler = compiler;
    this.jshell = compiler.jshell;
    this.control = control;
    this.shadowing = shadowing;
    this.names = compiler.names;
    this.console = console;
    this.advised = new Advised(compiler, entries);
    this.overloads = new Overloads(compiler);
  }

  /** What a snippet led to: its outcome, and whatever else the learner must know. */
  List<Outcome> of(Place place, int columns) {
    if (place.source().length() > LONGEST) {
      return List.of(tooLong(place));
    }
    Optional<Outcome> refused = shadowing.refuse(place).or(() -> Clashes.refuse(jshell, place));
    if (refused.isPresent()) {
      return List.of(refused.get());
    }
    long before = control.invocations();
    Set<Snippet> active = compiler.active();
    try {
      return evaluated(place, columns, active);
    } catch (OutOfMemoryError e) {
      return List.of(noMemory(place, control.invocations() != before));
    } catch (RuntimeException | Error e) {
      compiler.entered(true);
      compiler.goBack(active);
      return List.of(failed(place, control.invocations() != before));
    }
  }

  /** A line that cannot be compiled since what was declared so far fills the memory. */
  Outcome noMemory(Place place, boolean ran) {
    return refused(
        place,
        "What you declared fills Apart's memory ("
            + Memory.megabytes()
            + " MB): /save FILE keeps it, /drop NAME and /reset make room."
            + (ran ? " This line may have run." : ""));
  }

  private List<Outcome> evaluated(Place place, int columns, Set<Snippet> active) {
    Replaced replaced = Replaced.by(place.source(), jshell, names);
    compiler.begin(place.source(), active);
    List<SnippetEvent> events = jshell.eval(place.source());
    compiler.entered(events.stream().anyMatch(this::isComplaint));
    if (compiler.hasLeftOut(events)) {
      compiler.goBack(active);
      return List.of(failed(place, false));
    }
    events = overloads.mended(place.source(), events, this::putBack);
    List<Outcome> outcomes = new ArrayList<>(ended(place, events));
    outcomes.replaceAll(outcome -> isOutput(outcome) ? new Outcome.Done(place) : outcome);
    outcomes = replaced.saidBefore(outcomes);
    tidy(events, outcomes);
    outcomes = lossSaid(place, outcomes, columns);
    return advised.remarked(outcomes.stream().map(outcome -> named(outcome, columns)).toList());
  }

  private boolean isComplaint(SnippetEvent event) {
    return event.status() == Status.REJECTED
        || jshell.diagnostics(event.snippet()).findAny().isPresent();
  }

  /**
   * What became of a snippet. Where its declaration was refused, what JShell then takes away is put
   * back first: the declaration before, and with it all that relies on that.
   */
  private List<SnippetEvent> putBack(List<SnippetEvent> events) {
    for (SnippetEvent event : events) {
      boolean refused = event.causeSnippet() == null && event.status() == Status.REJECTED;
      if (refused && event.previousStatus().isActive()) {
        Optional<Snippet> before = overwritten(events, event.snippet());
        if (before.isPresent() && isBack(compiler.putBack(event.snippet(), before.get()))) {
          return List.of(event);
        }
      }
    }
    return events;
  }

  private static Optional<Snippet> overwritten(List<SnippetEvent> events, Snippet by) {
    return events.stream()
        .filter(e -> e.causeSnippet() == by && e.status() == Status.OVERWRITTEN)
        .map(SnippetEvent::snippet)
        .findFirst();
  }

  private static boolean isBack(List<SnippetEvent> events) {
    return events.stream().noneMatch(event -> event.status() == Status.REJECTED);
  }

  /** Says to the learner, beside an outcome, what became of an agent that ended by itself. */
  void say(AgentLoss loss, int columns) {
    console.printed(Wrap.at(columns, Notices.of(loss)) + "\n", true);
  }

  /** How the snippet itself ended, after what it completed or took away of those before it. */
  private List<Outcome> ended(Place place, List<SnippetEvent> events) {
    List<Outcome> own = own(place, events);
    if (control.takeStopped()) {
      return own.get(0) instanceof Outcome.Value value
          ? List.of(value, new Outcome.Stopped(place))
          : List.of(new Outcome.Stopped(place));
    }
    List<Outcome> outcomes = changed(place, events);
    outcomes.addAll(own);
    return outcomes;
  }

  /** One outcome, or one for each variable that the snippet declares, up to one that failed. */
  private List<Outcome> own(Place place, List<SnippetEvent> events) {
    List<Outcome> outcomes = new ArrayList<>();
    for (SnippetEvent event : events) {
      if (event.causeSnippet() == null && (outcomes.isEmpty() || !last(outcomes).failed())) {
        outcomes.add(rendered(Outcomes.of(jshell, place, event, advised)));
      }
    }
    return outcomes.isEmpty() ? List.of(new Outcome.Done(place)) : outcomes;
  }

  private Outcome rendered(Outcome outcome) {
    return outcome instanceof Outcome.Value value
        ? value
            .typed(compiler.typeNames.shown(value.type()))
            .rendered(control.rendering(value.value()))
        : outcome;
  }

  /** Snippets from before that can now be used, or no longer, because of this one. */
  private List<Outcome> changed(Place place, List<SnippetEvent> events) {
    List<Outcome> outcomes = new ArrayList<>();
    Set<String> gone = control.takeGone();
    for (SnippetEvent event : events) {
      if (event.causeSnippet() != null) {
        Outcomes.update(jshell, place, event, gone).ifPresent(outcomes::add);
      }
    }
    return outcomes;
  }

  /** Whether the value of an expression is but what it printed on, as that of printf is. */
  private static boolean isOutput(Outcome outcome) {
    return outcome instanceof Outcome.Value value
        && value.type().endsWith("PrintStream")
        && List.of("System.out", "System.err").contains(value.value())
        && value.name().contains("$");
  }

  /** Drops what a snippet leaves behind that is of no use: a {@code $n} without value, a reject. */
  private void tidy(List<SnippetEvent> events, List<Outcome> outcomes) {
    boolean valueless =
        (last(outcomes).failed() || last(outcomes) instanceof Outcome.Done)
            && outcomes.stream().noneMatch(Outcome.Value.class::isInstance);
    for (SnippetEvent event : events) {
      Snippet snippet = event.snippet();
      boolean refused =
          event.status() == Status.REJECTED && jshell.status(snippet) == Status.REJECTED;
      boolean useless = event.causeSnippet() == null && Outcomes.needsNothing(jshell, event);
      if (refused || useless) {
        jshell.drop(snippet);
      } else if (valueless
          && snippet instanceof VarSnippet variable
          && variable.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
          && jshell.status(variable).isActive()) {
        jshell.drop(variable);
        names.failed(variable.name());
      }
    }
  }

  private List<Outcome> lossSaid(Place place, List<Outcome> outcomes, int columns) {
    AgentLoss loss = control.takeLoss();
    if (loss == null) {
      return outcomes;
    }
    if (loss.duringLine()) {
      return List.of(new Outcome.AgentLost(place, Notices.of(loss)));
    }
    say(loss, columns);
    return outcomes;
  }

  /** The outcome with the name that the learner shall use for its value. */
  private Outcome named(Outcome outcome, int columns) {
    if (!(outcome instanceof Outcome.Value value)) {
      return outcome;
    }
    String alias = names.alias(value.name());
    if (alias == null) {
      names.used(value.name());
      return value.named(value.name(), columns);
    }
    control.fresh(); // A value that was reached is kept, also after a Ctrl-C.
    compiler.alias(alias, value.name(), value.source());
    names.used(alias);
    return value.named(alias, columns);
  }

  /** JShell would keep a snippet that the compiler cannot take in, and fail at every later line. */
  private static Outcome tooLong(Place place) {
    int length = place.source().length();
    String message = "a snippet of " + length + " characters: expected at most " + LONGEST;
    Place shown = new Place(place.source().substring(0, SHOWN), place.start(), place.end());
    return new Outcome.Rejected(shown, List.of(new Problem(message, 0, SHOWN)));
  }

  /** The compiler threw something at the snippet; it can go on with the next one. */
  private static Outcome failed(Place place, boolean ran) {
    String message =
        "Java's compiler failed on this line; " + (ran ? "it may have run." : "nothing was run.");
    return refused(place, message);
  }

  private static Outcome refused(Place place, String message) {
    int code = place.source().length() - place.source().stripLeading().length();
    return new Outcome.Rejected(
        place, List.of(new Problem(message, code, place.source().length())));
  }

  private static Outcome last(List<Outcome> outcomes) {
    return outcomes.get(outcomes.size() - 1);
  }
}
