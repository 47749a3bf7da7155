package apart.shell.engine;

import apart.shell.source.JavaText;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses a declaration of the learner's with a name that Apart or Java itself lives on: with a
 * class {@code Object} JShell can compile no further line, with a class {@code Mlp} every network
 * so far would be lost, a class {@code java} would hide all that is in packages of Java, and a
 * method {@code $same} would judge answers.
 */
final class Shadowing {
  private static final Set<String> ROOTS = Set.of("java", "apart");

  private final PreludeTypes apart;

  /**
   * A guard of names.
   *
   * @param apart the types that learners know without their packages
   */
  Shadowing(PreludeTypes apart) {
    this.apart = apart;
  }

  /** The refusal of a snippet, if it declares such a name. */
  Optional<Outcome> refuse(Place place) {
    String source = place.source();
    Optional<Problem> type =
        JavaText.declaredType(source).flatMap(name -> problem(name, reason(name.text())));
    Optional<Problem> variable =
        JavaText.variables(source).stream()
            .flatMap(name -> problem(name, reasonOfVariable(name.text())).stream())
            .findFirst();
    Optional<Problem> method =
        source.indexOf('$') < 0
            ? Optional.empty()
            : JavaText.declaredMethods(source).stream()
                .flatMap(name -> problem(name, reasonOfMethod(name.text())).stream())
                .findFirst();
    return type.or(() -> variable)
        .or(() -> method)
        .map(problem -> new Outcome.Rejected(place, List.of(problem)));
  }

  private static Optional<Problem> problem(JavaText.Name name, Optional<String> reason) {
    return reason.map(
        words ->
            new Problem(
                name.text() + " is " + words + ": choose another name", name.start(), name.end()));
  }

  /** A variable hides a type of its name wherever something of the type is used. */
  private Optional<String> reasonOfVariable(String name) {
    return ROOTS.contains(name) ? Optional.empty() : reason(name);
  }

  /** Answers are judged with methods of such names. */
  private static Optional<String> reasonOfMethod(String name) {
    boolean judges = name.startsWith("apart$") || (name.startsWith("$") && name.length() > 1);
    return judges ? Optional.of("a name of Apart's own") : Optional.empty();
  }

  private Optional<String> reason(String name) {
    if (ROOTS.contains(name)) {
      return Optional.of("where types that your values need are");
    }
    if (isJavas(name)) {
      return Optional.of("a type of Java's own that your values need");
    }
    return apart.contains(name)
        ? Optional.of("a type of Apart's own that your values need")
        : Optional.empty();
  }

  /** Whether every line knows such a type of Java's: the agent runs on this JDK. */
  private static boolean isJavas(String name) {
    try {
      Class<?> type =
          Class.forName("java.lang." + name, false, ClassLoader.getPlatformClassLoader());
      return Modifier.isPublic(type.getModifiers());
    } catch (ClassNotFoundException | LinkageError none) {
      return false; // The usual case; a LinkageError where files have no case.
    }
  }
}
