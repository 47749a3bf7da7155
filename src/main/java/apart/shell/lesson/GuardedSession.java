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
  private final Inquiry inquiry;
  private Map<String, String> marks = new TreeMap<>();
  private Map<String, String> methods = Map.of();
  private String used = "";
  private Set<String> exempt = Set.of();

  /** A session in which nothing is guarded yet; {@code inquiry} asks the same one. */
  public GuardedSession(Session session, HeardConsole prints, Inquiry inquiry) {
    this.session = session;
    this.prints = prints;
    this.inquiry = inquiry;
  }

  /**
   * What is guarded.
   *
   * @param marks of variables
   * @param methods of the learner's that have a name the lesson calls, with their sources
   * @param used the code in which the lesson uses names
   * @param exempt the names that the step may declare
   */
  record Guarded(
      Map<String, String> marks, Map<String, String> methods, String used, Set<String> exempt) {}

  /** What is guarded now. */
  Guarded guarded() {
    return new Guarded(marks, methods, used, exempt);
  }

  /** Guards what was guarded then. */
  void guard(Guarded then) {
    marks = then.marks();
    methods = then.methods();
    used = then.used();
    exempt = then.exempt();
  }

  /** Runs a snippet, and shows its outcomes. */
  Attempt run(String snippet, Consumer<Outcome> show) {
    prints.take();
    List<Outcome> outcomes = session.run(snippet, show);
    inquiry.forget();
    return new Attempt(snippet, outcomes, prints.take());
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
    inquiry.forget();
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
    exempt = Set.of();
    if (at < lesson.steps().size()) {
      names.removeAll(variables(lesson.steps().get(at)));
      exempt = declared(lesson.steps().get(at));
    }
    used = lesson.java();
    guard(names);
  }

  /** Guards, from now on, all that the lesson's steps before {@code at} made, and its names. */
  public void guardAll(Lesson lesson, int at) {
    exempt = Set.of();
    used = lesson.java();
    guard(made(lesson, at));
  }

  private static Set<String> made(Lesson lesson, int at) {
    Set<String> names = new TreeSet<>();
    lesson.steps().subList(0, at).forEach(step -> names.addAll(variables(step)));
    return names;
  }

  /** Guards variables as they are now, but for those that are not the session's: a method's. */
  private void guard(Set<String> names) {
    Map<String, String> now = marksNow();
    Set<String> unknown = new TreeSet<>(names);
    unknown.removeAll(now.keySet());
    inquiry.ask(unknown.stream().map(GuardedSession::marking).toList());
    marks = new TreeMap<>();
    for (String name : names) {
      Optional<String> mark =
          now.containsKey(name)
              ? Optional.of(now.get(name))
              : inquiry.value(marking(name)).map(String::strip);
      mark.ifPresent(known -> marks.put(name, known));
    }
    methods = methods();
  }

  /** What {@link #isBroken} and the next {@link #guard} ask, once {@code step} has changed. */
  List<String> asked(Step step) {
    List<String> asked = new ArrayList<>();
    asked.add(marking());
    variables(step).forEach(name -> asked.add(marking(name)));
    return asked;
  }

  /** Asks, as one question, what {@link #asked} says. */
  void look(Step step) {
    inquiry.ask(asked(step));
  }

  /** The question for the marks of all that is guarded: one expression, however many they are. */
  private String marking() {
    return marking(String.join(", ", marks.keySet()));
  }

  /** The question for a text that is another one as soon as a value of some names is. */
  public static String marking(String names) {
    return names.isEmpty() ? "\"\"" : "$marks(\"\", " + names + ")";
  }

  /** The marks of what is guarded and is still there. */
  private Map<String, String> marksNow() {
    Map<String, String> now = new TreeMap<>();
    if (marks.isEmpty()) {
      return now;
    }
    Optional<String> together = inquiry.value(marking());
    if (together.isPresent()) {
      String[] each = together.get().split(" ");
      int at = 0;
      for (String name : marks.keySet()) {
        now.put(name, each[at++]);
      }
      return now;
    }
    inquiry.ask(marks.keySet().stream().map(GuardedSession::marking).toList());
    for (String name : marks.keySet()) {
      inquiry.value(marking(name)).ifPresent(mark -> now.put(name, mark));
    }
    return now;
  }

  /** Guards, in a session in which nothing was entered yet, the names that the lesson uses. */
  void guardNothing(Lesson lesson) {
    marks = new TreeMap<>();
    methods = Map.of();
    used = lesson.java();
    exempt = declared(lesson.steps().get(0));
  }

  /** Whether there is anything yet that could be taken away. */
  boolean guardsAnything() {
    return !marks.isEmpty() || !methods.isEmpty();
  }

  /** The methods and types that a step's answer declares. */
  private static Set<String> declared(Step step) {
    Set<String> names = new TreeSet<>(step.expected());
    String code = step.code().text();
    JavaText.names(code).stream().filter(name -> JavaText.declares(code, name)).forEach(names::add);
    return names;
  }

  /** Guards what is guarded as it is now. */
  void guardAgain() {
    guard(new TreeSet<>(marks.keySet()));
  }

  /** The learner's methods and types that have a name the lesson calls, each with its source. */
  private Map<String, String> methods() {
    Map<String, String> methods = new TreeMap<>();
    for (Session.Listed each : session.snippets()) {
      boolean callable = each.kind() == Kind.METHOD || each.kind() == Kind.TYPE;
      if (callable && JavaText.calls(used, each.name()) && !exempt.contains(each.name())) {
        methods.merge(each.name(), each.source(), (one, other) -> one + "\n" + other);
      }
    }
    return methods;
  }

  /** Whether an outcome gave a guarded name another meaning. */
  boolean guards(Outcome outcome) {
    if (outcome instanceof Outcome.Value value) {
      return marks.containsKey(value.name());
    }
    return outcome instanceof Outcome.Declared declared
        && JavaText.calls(used, declared.name())
        && !exempt.contains(declared.name());
  }

  /** Whether a snippet is about a guarded name: what it did to it was or will be put back. */
  boolean guards(Session.Listed snippet) {
    String name = JavaText.variable(snippet.source()).orElse(snippet.name());
    return marks.containsKey(name) || methods.containsKey(name);
  }

  /** Whether something that is guarded has changed or is gone. */
  public boolean isBroken() {
    return !marksNow().equals(marks) || !methods().equals(methods);
  }

  /** What is guarded and has changed or is gone, for a message; empty if nothing has. */
  String changed() {
    List<String> changed = new ArrayList<>();
    Map<String, String> now = marksNow();
    marks.forEach(
        (name, mark) -> {
          if (!mark.equals(now.get(name))) {
            changed.add(name);
          }
        });
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
      drop(name);
      enter(List.of(methods.getOrDefault(name, "")));
    }
    if (!marksNow().equals(marks)) {
      enter(lines.stream().filter(line -> JavaText.variable(line).isPresent()).toList());
    }
    return !isBroken();
  }

  /** Takes away what a name stands for. */
  public void drop(String name) {
    session.drop(name);
    inquiry.forget();
  }

  /** A session in which nothing was entered. */
  public void reset() {
    session.reset();
    inquiry.forget();
  }

  /** A session in which nothing but these lines was entered; whether none failed. */
  public boolean fresh(List<String> lines) {
    reset();
    return enter(lines);
  }

  /** The variables that a step's code gives a value, or those of the answer it does not have. */
  public static List<String> variables(Step step) {
    if (!step.expected().isEmpty()) {
      return step.expected().stream().filter(name -> !name.equals(Step.VALUE)).toList();
    }
    return step.code().text().lines().flatMap(line -> JavaText.variable(line).stream()).toList();
  }
}
