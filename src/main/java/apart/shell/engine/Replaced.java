package apart.shell.engine;

import apart.shell.source.JavaText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;

/** The short values that a declaration takes the place of, which the learner hears of. */
final class Replaced {
  /** Values of these types are short, and no code of the learner's runs to show them. */
  private static final Set<String> SHOWN =
      Set.of(
          ("boolean byte short char int long float double String"
                  + " Boolean Byte Short Character Integer Long Float Double")
              .split(" "));

  private static final int LONGEST = 40;

  private final Map<String, String> before;

  private Replaced(Map<String, String> before) {
    this.before = before;
  }

  /** What the variables that a snippet declares are before it runs. */
  static Replaced by(String source, JShell jshell, Names names) {
    Map<String, String> before = new LinkedHashMap<>();
    for (String name : JavaText.declaredVariables(source)) {
      jshell
          .variables()
          .filter(v -> v.name().equals(name) && names.isLearners(v))
          .filter(v -> SHOWN.contains(v.typeName()) && jshell.status(v) == Status.VALID)
          .forEach(v -> before.put(name, jshell.varValue(v)));
    }
    before.values().removeIf(value -> value.length() > LONGEST || value.indexOf('\n') >= 0);
    return new Replaced(before);
  }

  /** The outcomes of the snippet; before each, what was replaced and is not the same. */
  List<Outcome> saidBefore(List<Outcome> outcomes) {
    List<Outcome> said = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Value value) {
        String was = before.remove(value.name());
        if (was != null && !was.equals(value.value())) {
          said.add(replaced(outcome.place(), value.name(), was));
        }
      } else if (outcome instanceof Outcome.Threw) {
        before.entrySet().stream()
            .findFirst()
            .ifPresent(one -> said.add(replaced(outcome.place(), one.getKey(), one.getValue())));
      }
      said.add(outcome);
    }
    return said;
  }

  private static Outcome replaced(Place place, String name, String was) {
    return new Outcome.Declared(place, name, "replaced " + name + " (was " + was + ")");
  }
}
