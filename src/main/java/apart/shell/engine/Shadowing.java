package apart.shell.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses a type of the learner's with the name of one that Apart or Java itself lives on: with a
 * class {@code Object} JShell can compile no further line, and with a class {@code Mlp} every
 * network so far would be lost.
 */
final class Shadowing {
  private static final Pattern TYPE =
      Pattern.compile(
          "^\\s*(?:(?:public|protected|private|static|final|abstract|sealed|non-sealed|strictfp)\\s+)*"
              + "(?:class|interface|enum|record)\\s+(?<name>\\w+)");

  private Shadowing() {}

  /**
   * The refusal of a snippet, if it declares such a type.
   *
   * @param query evaluates an expression without a trace
   */
  static Optional<Outcome> refuse(Place place, Function<String, Outcome> query) {
    Matcher type = TYPE.matcher(place.source());
    if (!type.find()) {
      return Optional.empty();
    }
    String name = type.group("name");
    String known = query.apply(name + ".class.getPackageName()").text();
    if (!known.matches("it ==> \"(java\\.lang|apart\\..*)\"")) {
      return Optional.empty();
    }
    String owner = known.contains("java.lang") ? "Java" : "Apart";
    String message =
        name + " is a type of " + owner + "'s own that your values need: choose another name";
    return Optional.of(
        new Outcome.Rejected(
            place, List.of(new Problem(message, type.start("name"), type.end("name")))));
  }
}
