package apart.shell.grade;

import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.engine.Session.Listed;
import apart.shell.engine.Session.Listed.Kind;
import apart.shell.lesson.Attempt;
import apart.shell.lesson.GuardedSession;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.source.Code;
import apart.shell.source.JavaText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A submission's own variables, methods, types and imports that would stand in for what the
 * assignment means by a name: they are taken out of the session before the assignment's own code
 * runs.
 */
final class Shadows {
  /** What stands in the name of a type that has none. */
  private static final String UNNAMED = "<anonymous ";

  private static final Pattern IMPORT = Pattern.compile("import\\s+(?:static\\s+)?([\\w.]+)");

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
    Set<String> free = freeNames(java);
    List<String> notes = new ArrayList<>();
    for (Listed each : session.snippets()) {
      String name = each.name().substring(each.name().lastIndexOf('.') + 1);
      boolean hides =
          switch (each.kind()) {
            case METHOD -> JavaText.mentions(java, name) && !methods(at).contains(name);
            case TYPE -> JavaText.mentions(java, name) && !types(at).contains(name);
            case VARIABLE -> free.contains(name) && !variables(at).contains(name);
            case IMPORT -> JavaText.mentions(java, name) && !imports(at).contains(each.name());
            default -> false;
          };
      if (hides) {
        stage.drop(each.name());
        notes.add(name + " is not what the assignment means by it, and was set aside");
      }
    }
    return notes;
  }

  /**
   * The names in Java that a variable could be meant by: no members, no methods, and no parameters
   * of lambdas, which hide variables themselves.
   */
  private static Set<String> freeNames(String java) {
    Code code = Code.of(java);
    Set<String> names = new HashSet<>();
    Set<String> parameters = new HashSet<>();
    for (int at = 0; at < code.size(); at++) {
      if (code.isName(at) && !code.isMember(at) && !code.is(at + 1, "(")) {
        names.add(code.word(at));
      }
      if (code.areSymbols(at, "->")) {
        int from = code.is(at - 1, ")") ? code.opening(at - 1) : at - 1;
        for (int i = from; i < at; i++) {
          parameters.add(code.word(i));
        }
      }
    }
    names.removeAll(parameters);
    return names;
  }

  // What the answers up to a step are to declare, as what they declare it.

  private Set<String> variables(int at) {
    Set<String> names = new HashSet<>();
    for (String java : codeTo(at)) {
      java.lines().flatMap(line -> JavaText.variable(line).stream()).forEach(names::add);
      JavaText.variables(java).forEach(name -> names.add(name.text()));
    }
    return names;
  }

  private Set<String> methods(int at) {
    Set<String> names = new HashSet<>();
    for (String java : codeTo(at)) {
      JavaText.declaredMethods(java).forEach(name -> names.add(name.text()));
    }
    return names;
  }

  private Set<String> types(int at) {
    Set<String> names = new HashSet<>();
    for (String java : codeTo(at)) {
      JavaText.declaredType(java).ifPresent(name -> names.add(name.text()));
    }
    return names;
  }

  private Set<String> imports(int at) {
    Set<String> names = new HashSet<>();
    for (String java : codeTo(at)) {
      IMPORT.matcher(java).results().forEach(found -> names.add(found.group(1)));
    }
    return names;
  }

  private List<String> codeTo(int at) {
    return lesson.steps().subList(0, at + 1).stream().map(step -> step.code().text()).toList();
  }

  /**
   * Why a value cannot be judged: it is of a type of the submission's own, whose methods say
   * whatever they like, where the model answer's is not.
   */
  Optional<String> impostor(int at, Step step, Attempt line) {
    Set<String> expected = types(at);
    Set<String> types = new HashSet<>();
    for (Listed each : session.snippets()) {
      if (each.kind() == Kind.TYPE && !expected.contains(each.name())) {
        types.add(each.name());
      }
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

  private static Optional<String> impostor(String name, String type, Set<String> types) {
    if (type.contains(UNNAMED)) {
      return Optional.of(name + " is of a type of your own: that cannot be judged.");
    }
    return types.stream()
        .sorted()
        .filter(own -> JavaText.mentions(type, own))
        .findFirst()
        .map(own -> name + " is of a type of your own, " + own + ": that cannot be judged.");
  }
}
