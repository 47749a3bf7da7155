package apart.shell.source;

import java.util.List;
import java.util.Optional;

/** The numbers before the lines of a listing: {@code 1: int a}, {@code 2 | int b}, {@code 3 a}. */
final class LineNumbers {
  private LineNumbers() {}

  /** Whether each line of a text, of which there are some, has its number. */
  static boolean on(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(1_000).toList();
    if (lines.size() < 2) {
      return false;
    }
    int first = number(lines.get(0));
    for (int i = 0; i < lines.size(); i++) {
      if (first < 0 || number(lines.get(i)) != first + i) {
        return false;
      }
    }
    return lines.stream().anyMatch(line -> end(line) < line.length());
  }

  /** A line without its number. */
  static Optional<String> without(String line) {
    int end = end(line);
    return Optional.of(end < 0 ? line : line.substring(end));
  }

  /** The number of a line; -1 without one. */
  private static int number(String line) {
    int end = end(line);
    String digits = end < 0 ? "" : digits(line.stripLeading());
    return digits.isEmpty() || digits.length() > 6 ? -1 : Integer.parseInt(digits);
  }

  /** Where the code of a line begins after its number and the sign after that. */
  private static int end(String line) {
    int from = line.length() - line.stripLeading().length();
    int at = from + digits(line.substring(from)).length();
    int sign = at;
    while (sign < line.length() && line.charAt(sign) == ' ') {
      sign++;
    }
    if (at > from && (sign == line.length() || (sign > at && isBegun(line, sign)))) {
      return Math.min(at + 1, line.length());
    }
    boolean marked = sign < line.length() && ":|\t".indexOf(line.charAt(sign)) >= 0;
    if (at == from || !marked || line.startsWith("||", sign) || line.startsWith("::", sign)) {
      return -1;
    }
    return line.startsWith(" ", sign + 1) ? sign + 2 : sign + 1;
  }

  /** Whether code may begin with it, and an expression that began with a number not go on. */
  private static boolean isBegun(String line, int at) {
    char first = line.charAt(at);
    return Character.isJavaIdentifierStart(first)
        || "{}(\"'@".indexOf(first) >= 0
        || line.startsWith("//", at)
        || line.startsWith("/*", at);
  }

  private static String digits(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return text.substring(0, end);
  }
}
