package apart.shell.engine;

import apart.shell.source.JavaText;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses a type of the learner's with the name of one that Apart or Java itself lives on: with a
 * class {@code Object} JShell can compile no further line, with a class {@code Mlp} every network
 * so far would be lost, and a class {@code java} would hide all that is in packages of Java.
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

  /** The refusal of a snippet, if it declares such a type. */
  Optional<Outcome> refuse(Place place) {
    return JavaText.declaredType(place.source())
        .flatMap(
            type ->
                reason(type.text())
                    .map(
                        reason ->
                            new Outcome.Rejected(
                                place,
                                List.of(
                                    new Problem(
                                        type.text() + " is " + reason + ": choose another name",
                                        type.start(),
                                        type.end())))));
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
