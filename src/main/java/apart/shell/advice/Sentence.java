package apart.shell.advice;

/** The compiler's words in one line, without the packages of types. */
final class Sentence {
  private static final int LONGEST = 100;

  private Sentence() {}

  /** What is essential in a complaint. */
  static String of(Complaint complaint) {
    String message = complaint.message().strip();
    String first = message.lines().findFirst().orElse("");
    String symbol = labelled(message, "symbol:");
    String found = labelled(message, "found:");
    if (complaint.code().startsWith("compiler.err.cant.resolve") && !symbol.isEmpty()) {
      return first + ": " + simple(spaced(symbol) + owner(labelled(message, "location:")));
    }
    if (complaint.code().startsWith("compiler.err.cant.apply")) {
      String bare = first.endsWith(";") ? first.substring(0, first.length() - 1) : first;
      return simple(spaced(bare) + (found.isEmpty() ? "" : ": (" + spaced(found) + ")"));
    }
    String operands = labelled(message, "first type:");
    if (!operands.isEmpty()) {
      return simple(first + ": " + operands + ", " + labelled(message, "second type:"));
    }
    String all = simple(String.join(" ", message.lines().map(String::strip).toList()));
    return all.length() <= LONGEST ? all : simple(first);
  }

  /** The rest of the line of a message that begins with a label; empty if there is none. */
  static String labelled(String message, String label) {
    return message
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(label))
        .map(line -> line.substring(label.length()).strip())
        .findFirst()
        .orElse("");
  }

  /** Whose member a name is not: {@code of Mlp}; empty for nobody's. */
  private static String owner(String location) {
    int type = location.indexOf(" of type ");
    String owner =
        type >= 0
            ? location.substring(type + " of type ".length())
            : location.substring(location.indexOf(' ') + 1);
    return owner.isBlank() || owner.equals("class") ? "" : " of " + owner;
  }

  private static String spaced(String types) {
    return types.replace(",", ", ");
  }

  /** Words in which types have no packages: {@code Mlp} for {@code apart.nn.Mlp}. */
  static String simple(String text) {
    StringBuilder simple = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      String word = text.substring(at, Math.max(end, at + 1));
      simple.append(word.contains(".") ? withoutPackage(word) : word);
      at += word.length();
    }
    return simple.toString();
  }

  private static String withoutPackage(String word) {
    String[] parts = word.split("\\.", -1);
    int first = 0;
    while (first < parts.length - 1
        && !parts[first].isEmpty()
        && Character.isLowerCase(parts[first].charAt(0))) {
      first++;
    }
    boolean type = !parts[first].isEmpty() && Character.isUpperCase(parts[first].charAt(0));
    return type ? word.substring(word.indexOf(parts[first])) : word;
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isJavaIdentifierPart(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    return end;
  }
}
