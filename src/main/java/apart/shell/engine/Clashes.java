package apart.shell.engine;

import apart.shell.source.JavaText;
import java.util.List;
import java.util.Optional;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/**
 * Refuses a type of the learner's and an import of a single type that have one name: JShell takes
 * both, and can compile no further line.
 */
final class Clashes {
  private Clashes() {}

  /** The refusal of a snippet that would clash with what is there. */
  static Optional<Outcome> refuse(JShell jshell, Place place) {
    return JavaText.declaredType(place.source())
        .flatMap(name -> imported(jshell, name))
        .or(() -> declared(jshell, place.source()))
        .map(problem -> new Outcome.Rejected(place, List.of(problem)));
  }

  private static Optional<Problem> imported(JShell jshell, JavaText.Name name) {
    return jshell
        .imports()
        .filter(one -> !one.isStatic() && one.name().equals(name.text()))
        .findFirst()
        .map(
            one ->
                new Problem(
                    name.text()
                        + " is what `import "
                        + one.fullname()
                        + "` calls that type here: choose another name, or /drop "
                        + name.text()
                        + " first",
                    name.start(),
                    name.end()));
  }

  private static Optional<Problem> declared(JShell jshell, String source) {
    if (!source.stripLeading().startsWith("import")) {
      return Optional.empty();
    }
    for (Snippet one : jshell.sourceCodeAnalysis().sourceToSnippets(source)) {
      if (one instanceof ImportSnippet wanted
          && !wanted.isStatic()
          && jshell.types().anyMatch(type -> type.name().equals(wanted.name()))) {
        int start = source.indexOf("import");
        String problem =
            wanted.name()
                + " is a type of yours here: write the package where you need the other, or /drop "
                + wanted.name()
                + " first";
        return Optional.of(new Problem(problem, start, source.stripTrailing().length()));
      }
    }
    return Optional.empty();
  }
}
