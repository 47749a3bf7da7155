package apart.shell;

import apart.shell.engine.Session;
import apart.shell.source.JavaText;
import apart.shell.source.Pasted;
import apart.shell.source.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code $n} means in a text that comes from another session. */
final class Renumbered {
  private Renumbered() {}

  /** One line that says so if a {@code $n} of a paste would be another value here, or none. */
  static Optional<String> of(Pasted pasted, Session session) {
    String typed = pasted.typed();
    if (typed.indexOf('$') < 0 || (pasted.skipped().isEmpty() && pasted.numbered().isEmpty())) {
      return Optional.empty();
    }
    List<String> there = pasted.numbered();
    Map<String, String> known =
        session.variables().stream()
            .collect(
                Collectors.toMap(Session.Variable::name, Session.Variable::value, (a, b) -> b));
    int next = known.keySet().stream().mapToInt(Renumbered::number).max().orElse(0) + 1;
    for (String name : JavaText.names(typed)) {
      int at = there.indexOf(name);
      if (number(name) > 0 && at >= 0 && number(name) != next + at) {
        return Optional.of(
            "("
                + name
                + " is a value of the session this was copied from: here its line gives $"
                + (next + at)
                + ".)");
      }
      if (number(name) > 0 && at < 0) {
        return Optional.of(
            known.containsKey(name)
                ? "("
                    + name
                    + " is "
                    + known.get(name)
                    + " here; where this was copied from it may be another.)"
                : "("
                    + name
                    + " is a value of the session this was copied from: here there is none.)");
      }
    }
    return Optional.empty();
  }

  /** The number in a name {@code $n}; 0 for another name. */
  private static int number(String name) {
    String digits = name.startsWith("$") ? name.substring(1) : "";
    return Words.isDigits(digits) && digits.length() < 9 ? Integer.parseInt(digits) : 0;
  }
}
