package apart.shell.advice;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What can be called, as a learner reads it: {@code train(Dataset data, int epochs, ...)}. */
final class Signatures {
  private static final int MOST = 3;

  private Signatures() {}

  /** A few of them, a line each. */
  static String shown(List<String> signatures) {
    return shown(signatures, 0);
  }

  /** A few of them, those first that take about so many values. */
  static String shown(List<String> signatures, int values) {
    List<String> sorted =
        signatures.stream()
            .sorted(Comparator.comparingInt(each -> Math.abs(values - parameters(each))))
            .toList();
    String lines =
        sorted.stream()
            .limit(MOST)
            .map(Signatures::bare)
            .distinct()
            .collect(Collectors.joining("\n"));
    int more = sorted.size() - MOST;
    return more <= 0 ? lines : lines + "\n(" + more + " more: Tab after the bracket shows all)";
  }

  private static int parameters(String signature) {
    String inside = signature.substring(signature.indexOf('(') + 1, signature.lastIndexOf(')'));
    return inside.isBlank() ? 0 : inside.split(",", -1).length;
  }

  /** A signature without its type and without whose it is. */
  private static String bare(String signature) {
    int open = signature.indexOf('(');
    int name = open;
    while (name > 0 && Character.isJavaIdentifierPart(signature.charAt(name - 1))) {
      name--;
    }
    return Sentence.simple(signature.substring(name));
  }
}
