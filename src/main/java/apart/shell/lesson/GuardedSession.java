package apart.shell.lesson;

import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.engine.Session.Listed.Kind;
import apart.shell.source.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The session as a lesson needs it: runs the lesson's code, notices when a variable that later
 * steps rely on is no longer what it was, or when a method of the learner's stands in for one the
 * lesson calls, and puts it back by entering the accepted snippets again.
 */
public final class GuardedSession {
  private final Session session;
  private final HeardConsole prints;
  private final Judge judge;
  private List<String> guarded = List.of();
  private Optional<String> mark = Optional.of("");
  private Map<String, String> methods = Map.of();
  private String used = "";
  private String exempt = "";

  public GuardedSession(Session session, HeardConsole prints, Judge judge) {
    this.session = session;
    this.prints = prints;
    this.judge = judge;
  }

  /** Runs a snippet. */
  List<Outcome> run(String snippet, Consumer<Outcome> show) {
    return session.run(snippet, show);
  }

  /** Runs snippets without showing anything, up to the first that fails; whether none did. */
  boolean enter(List<String> snippets) {
    return !hear(snippets).failed();
  }

  /** Runs lines without showing anything; gives what a judge needs. */
  public Attempt hear(List<String> lines) {
    List<Outcome> outcomes = new ArrayList<>();
    prints.take();
    prints.silently(() -> lines.stream().allMatch(line -> ran(line, outcomes)));
    return new Attempt(String.join("\n", lines), outcomes, prints.take());
  }

  /** Runs lines as {@link #hear} does; gives the last of them, or the first that failed. */
  Attempt hearEach(List<String> lines) {
    Attempt last = new Attempt("", List.of(), "");
    for (String line : lines) {
      last = hear(List.of(line));
      if (last.failed()) {
        break;
      }
    }
    return last;
  }

  private boolean ran(String line, List<Outcome> outcomes) {
    List<Outcome> ended = session.run(line);
    outcomes.addAll(ended);
    return ended.stream().noneMatch(Outcome::failed);
  }

  /** The lines of code, joined where a snippet goes on in the next one. */
  public List<String> snippets(String code) {
    List<String> snippets = new ArrayList<>();
    StringBuilder begun = new StringBuilder();
    for (String line : code.lines().toList()) {
      begun.append(begun.length() == 0 ? "" : "\n").append(line);
      if (session.completeness(begun.toString()) != Session.Completeness.INCOMPLETE) {
        snippets.add(begun.toString());
        begun.setLength(0);
      }
    }
    if (!begun.toString().isBlank()) {
      snippets.add(begun.toString());
    }
    snippets.removeIf(String::isBlank);
    return snippets;
  }

  /**
   * Guards, from now on, what the lesson's steps before {@code at} made and the names the lesson
   * uses, but not what step {@code at} is about to change.
   */
  void guard(Lesson lesson, int at) {
    Set<String> names = made(lesson, at);
    exempt = "";
    if (at < lesson.steps().size()) {
      names.removeAll(variables(lesson.steps().get(at)));
      exempt = lesson.steps().get(at).code().text();
    }
    used = lesson.java();
    guard(names);
  }

  /** Guards, from now on, all that the lesson's steps before {@code at} made, and its names. */
  public void guardAll(Lesson lesson, int at) {
    exempt = "";
    used = lesson.java();
    guard(made(lesson, at));
  }

  private static Set<String> made(Lesson lesson, int at) {
    Set<String> names = new TreeSet<>();
    lesson.steps().subList(0, at).forEach(step -> names.addAll(variables(step)));
    return names;
  }

  private void guard(Set<String> names) {
    guarded = List.copyOf(names);
    mark = judge.mark(guarded);
    if (mark.isEmpty()) { // Some are not the session's: a loop's, a method's.
      names.removeIf(name -> judge.mark(List.of(name)).isEmpty());
      guarded = List.copyOf(names);
      mark = judge.mark(guarded);
    }
    methods = methods();
  }

  /** Guards, in a session in which nothing was entered yet, the names that the lesson uses. */
  void guardNothing(Lesson lesson) {
    guarded = List.of();
    mark = Optional.of("");
    methods = Map.of();
    used = lesson.java();
    exempt = lesson.steps().get(0).code().text();
  }

  /** Whether there is anything yet that could be taken away. */
  boolean guardsAnything() {
    return !guarded.isEmpty() || !methods.isEmpty();
  }

  /** Guards what is guarded as it is now. */
  void guardAgain() {
    guard(new TreeSet<>(guarded));
  }

  /** The learner's methods and types that have a name the lesson calls, each with its source. */
  private Map<String, String> methods() {
    Map<String, String> methods = new TreeMap<>();
    for (Session.Listed each : session.snippets()) {
      boolean callable = each.kind() == Kind.METHOD || each.kind() == Kind.TYPE;
      if (callable
          && JavaText.calls(used, each.name())
          && !JavaText.declares(exempt, each.name())) {
        methods.merge(each.name(), each.source(), (one, other) -> one + "\n" + other);
      }
    }
    return methods;
  }

  /** Whether an outcome gave a guarded name another meaning. */
  boolean guards(Outcome outcome) {
    if (outcome instanceof Outcome.Value value) {
      return guarded.contains(value.name());
    }
    return outcome instanceof Outcome.Declared declared
        && JavaText.calls(used, declared.name())
        && !JavaText.declares(exempt, declared.name());
  }

  /** Whether a snippet is about a guarded name: what it did to it was or will be put back. */
  boolean guards(Session.Listed snippet) {
    String name = JavaText.variable(snippet.source()).orElse(snippet.name());
    return guarded.contains(name) || methods.containsKey(name);
  }

  /** Whether something that is guarded has changed or is gone. */
  public boolean isBroken() {
    return !judge.mark(guarded).equals(mark) || !methods().equals(methods);
  }

  /** What is guarded and has changed or is gone, for a message; empty if nothing has. */
  String changed() {
    List<String> changed = new ArrayList<>();
    if (!judge.mark(guarded).equals(mark)) {
      String[] marks = mark.orElse("").split(" ");
      for (int i = 0; i < guarded.size(); i++) {
        if (!judge.mark(List.of(guarded.get(i))).equals(Optional.of(marks[i]))) {
          changed.add(guarded.get(i));
        }
      }
    }
    changed.addAll(changedMethods());
    return String.join(", ", changed);
  }

  private List<String> changedMethods() {
    Map<String, String> now = methods();
    Set<String> names = new TreeSet<>(now.keySet());
    names.addAll(methods.keySet());
    names.removeIf(name -> Objects.equals(now.get(name), methods.get(name)));
    return List.copyOf(names);
  }

  /**
   * Enters lines again beside what the learner has; whether that put back all that is guarded.
   *
   * @param lines those that led to the state
   */
  boolean restore(List<String> lines) {
    for (String name : changedMethods()) {
      session.drop(name);
      enter(List.of(methods.getOrDefault(name, "")));
    }
    if (!judge.mark(guarded).equals(mark)) {
      enter(lines.stream().filter(line -> JavaText.variable(line).isPresent()).toList());
    }
    return !isBroken();
  }

  /** A session in which nothing was entered. */
  void reset() {
    session.reset();
  }

  /** A session in which nothing but these lines was entered; whether none failed. */
  public boolean fresh(List<String> lines) {
    session.reset();
    return enter(lines);
  }

  private static List<String> variables(Step step) {
    return step.code().text().lines().flatMap(line -> JavaText.variable(line).stream()).toList();
  }
}
