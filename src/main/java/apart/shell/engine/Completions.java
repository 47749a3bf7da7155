package apart.shell.engine;

import apart.shell.engine.Typing.Completion;
import apart.shell.engine.Typing.Documented;
import apart.shell.source.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.SourceCodeAnalysis;

/** JShell's suggestions in the order in which a learner wants them, without repeats. */
final class Completions {
  private static final Set<String> OF_EVERY_OBJECT =
      Set.of(
          "equals(", "getClass()", "hashCode()", "notify()", "notifyAll()", "toString()", "wait(");

  private final JShell jshell;
  private final SourceCodeAnalysis analysis;
  private final TypeNames typeNames;

  Completions(JShell jshell, SourceCodeAnalysis analysis, TypeNames typeNames) {
    this.jshell = jshell;
    this.analysis = analysis;
    this.typeNames = typeNames;
  }

  Completion at(String input, int cursor) {
    int[] anchor = {cursor};
    Set<String> learners = learnersNames();
    Map<String, Suggestion> suggestions = new LinkedHashMap<>();
    for (SourceCodeAnalysis.Suggestion one : suggested(input, cursor, anchor)) {
      String text = one.continuation();
      if (!text.startsWith("apart$")) {
        int rank = rank(text, one.matchesType(), learners);
        suggestions.merge(
            text, new Suggestion(text, "", rank), (a, b) -> a.rank() <= b.rank() ? a : b);
      }
    }
    Packages packages = Packages.after(input.substring(0, cursor), learners);
    for (String text : packages.names()) {
      anchor[0] = packages.from();
      suggestions.putIfAbsent(text, new Suggestion(text, "", rank(text, true, learners)));
    }
    List<Suggestion> best =
        suggestions.values().stream()
            .sorted(Comparator.comparingInt(Suggestion::rank).thenComparing(Suggestion::text))
            .toList();
    return new Completion(anchor[0], best);
  }

  List<String> signatures(String input, int cursor) {
    return documented(input, cursor, false).stream().map(Documented::signature).toList();
  }

  List<Documented> documentation(String input, int cursor) {
    return documented(input, cursor, true);
  }

  private List<Documented> documented(String input, int cursor, boolean comments) {
    try {
      return analysis.documentation(input, cursor, comments).stream()
          .map(this::shown)
          .distinct()
          .toList();
    } catch (RuntimeException | Error e) {
      // The compiler throws at some errors: then nothing is known.
      return List.of();
    }
  }

  private Documented shown(SourceCodeAnalysis.Documentation one) {
    String comment = Objects.toString(one.javadoc(), "");
    return new Documented(typeNames.shown(one.signature()), comment);
  }

  private List<SourceCodeAnalysis.Suggestion> suggested(String input, int cursor, int[] anchor) {
    try {
      return analysis.completionSuggestions(input, cursor, anchor);
    } catch (RuntimeException | Error e) {
      // The same: nothing to suggest.
      return List.of();
    }
  }

  private static int rank(String text, boolean matchesType, Set<String> learners) {
    String name = Words.name(text);
    if (learners.contains(name)) {
      return matchesType ? 0 : 1;
    }
    if (OF_EVERY_OBJECT.contains(text)) {
      return 5;
    }
    return matchesType ? 2 : 3;
  }

  private Set<String> learnersNames() {
    return jshell
        .snippets()
        .filter(snippet -> jshell.status(snippet).isActive())
        .filter(PersistentSnippet.class::isInstance)
        .map(snippet -> ((PersistentSnippet) snippet).name())
        .collect(java.util.stream.Collectors.toSet());
  }
}
