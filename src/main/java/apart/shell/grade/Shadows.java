package apart.shell.grade;

import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.engine.Session.Listed;
import apart.shell.engine.Session.Listed.Kind;
import apart.shell.lesson.Attempt;
import apart.shell.lesson.GuardedSession;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.source.JavaText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A submission's own methods, types and imports that would stand in for what the assignment means
 * by a name: they are taken out of the session before the assignment's own code runs.
 */
final class Shadows {
  private final Lesson lesson;
  private final Session session;
  private final GuardedSession stage;

  Shadows(Lesson lesson, Session session, GuardedSession stage) {
    this.lesson = lesson;
    this.session = session;
    this.stage = stage;
  }

  /**
   * Takes away what would change the meaning of Java of ours.
   *
   * @param at the step that it belongs to, from 0: what answers up to it declare may be declared
   * @return a note for each name
   */
  List<String> setAside(int at, String java) {
    Set<String> expected = expected(at);
    List<String> notes = new ArrayList<>();
    for (Listed each : session.snippets()) {
      String name = each.name().substring(each.name().lastIndexOf('.') + 1);
      boolean hides =
          each.kind() == Kind.METHOD || each.kind() == Kind.TYPE || each.kind() == Kind.IMPORT;
      if (hides && !expected.contains(name) && JavaText.mentions(java, name)) {
        stage.drop(each.name());
        notes.add(name + " is not what the assignment means by it, and was set aside");
      }
    }
    return notes;
  }

  /** The names that the answers up to a step are to declare. */
  private Set<String> expected(int at) {
    Set<String> names = new HashSet<>();
    for (Step step : lesson.steps().subList(0, at + 1)) {
      names.addAll(HandedIn.declared(step.code().text()));
    }
    return names;
  }

  /**
   * Why a value cannot be judged: it is of a type of the submission's own, whose methods say
   * whatever they like, where the model answer's is not.
   */
  Optional<String> impostor(int at, Step step, Attempt line) {
    Set<String> expected = expected(at);
    List<String> types =
        session.snippets().stream()
            .filter(each -> each.kind() == Kind.TYPE && !expected.contains(each.name()))
            .map(Listed::name)
            .toList();
    if (types.isEmpty()) {
      return Optional.empty();
    }
    Set<String> judged = new HashSet<>(GuardedSession.variables(step));
    step.checks().forEach(check -> judged.addAll(JavaText.names(check.condition())));
    boolean it = judged.contains("it") || GuardedSession.variables(step).isEmpty();
    Optional<String> last = it ? line.it().map(Outcome.Value::type) : Optional.empty();
    return last.flatMap(type -> impostor("the value", type, types))
        .or(
            () ->
                session.variables().stream()
                    .filter(variable -> judged.contains(variable.name()))
                    .flatMap(v -> impostor(v.name(), v.type(), types).stream())
                    .findFirst());
  }

  private static Optional<String> impostor(String name, String type, List<String> types) {
    return types.stream()
        .filter(own -> JavaText.mentions(type, own))
        .findFirst()
        .map(own -> name + " is of a type of your own, " + own + ": that cannot be judged.");
  }
}
