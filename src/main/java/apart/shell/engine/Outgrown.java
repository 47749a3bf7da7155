package apart.shell.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fields whose values did not fit the class made anew of their snippet: gone for the learner. */
final class Outgrown {
  private final Set<String> fields = new HashSet<>();

  /**
   * Classes were made.
   *
   * @param gone the variables whose values did not fit
   * @param known all classes that there are
   */
  void made(List<String> classes, List<String> gone, Set<String> known) {
    if (gone.isEmpty()) {
      return;
    }
    for (String one : known) {
      if (!classes.contains(one) && classes.stream().anyMatch(made -> isOfOneSnippet(one, made))) {
        gone.forEach(name -> fields.add(one + "." + name));
      }
    }
  }

  /** Classes count again, with all that they held. */
  void cameBack(List<String> classes) {
    fields.removeIf(field -> classes.contains(field.substring(0, field.lastIndexOf('.'))));
  }

  boolean has(String field) {
    return fields.contains(field);
  }

  private static boolean isOfOneSnippet(String one, String other) {
    return ClassNames.number(one).equals(ClassNames.number(other));
  }
}
