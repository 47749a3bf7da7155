package apart.shell.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java as text: which variable a snippet sets, to what, and names put in place of names. */
public final class JavaText {
  private static final Pattern SETS =
      Pattern.compile(
          "(?:final\\s+)?(?:[\\w.]+(?:<[^=]*>)?(?:\\[\\])*\\s+)?(?<name>[A-Za-z_]\\w*)(?:\\[\\])*"
              + "\\s*=(?!=)\\s*(?<value>.+)",
          Pattern.DOTALL);

  /** A string, a character, or a word with what stands directly before it. */
  private static final Pattern WORD =
      Pattern.compile(
          "\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|(?:[.]\\s*)?[A-Za-z_$][\\w$]*");

  private JavaText() {}

  /** The last snippet of code of several lines: it begins at the last line that is not indented. */
  public static String last(String code) {
    String[] lines = code.strip().split("\n");
    int begin = lines.length - 1;
    while (begin > 0 && (lines[begin].isBlank() || " \t})".indexOf(lines[begin].charAt(0)) >= 0)) {
      begin--;
    }
    return String.join("\n", Arrays.asList(lines).subList(begin, lines.length));
  }

  /** The variable that a snippet declares or assigns. */
  public static Optional<String> variable(String snippet) {
    Matcher sets = SETS.matcher(bare(snippet));
    return sets.matches() ? Optional.of(sets.group("name")) : Optional.empty();
  }

  /** What a snippet sets its variable to; the snippet itself if it is an expression. */
  public static String value(String snippet) {
    Matcher sets = SETS.matcher(bare(snippet));
    return sets.matches() ? sets.group("value").strip() : bare(snippet);
  }

  /** Whether {@code word} stands in Java outside strings, and not as somebody's member. */
  public static boolean mentions(String java, String word) {
    boolean[] found = {false};
    words(
        java,
        each -> {
          found[0] |= each.equals(word);
          return each;
        });
    return found[0];
  }

  /** Whether Java calls or makes a {@code name}, and not as somebody's member. */
  public static boolean calls(String java, String name) {
    return mentions(java, name)
        && Pattern.compile("(?<![\\w.$])" + Pattern.quote(name) + "\\s*[(<.]").matcher(java).find();
  }

  /** Whether Java declares a method or a type of a name. */
  public static boolean declares(String java, String name) {
    String quoted = Pattern.quote(name);
    return Pattern.compile(
            "\\b(?:class|record|enum|interface)\\s+"
                + quoted
                + "\\b|\\w\\s+"
                + quoted
                + "\\s*\\([^)]*\\)\\s*\\{")
        .matcher(java)
        .find();
  }

  /** Java with another text in place of each {@code word}. */
  public static String replace(String java, String word, String by) {
    return words(java, each -> each.equals(word) ? by : each);
  }

  private static String words(String java, UnaryOperator<String> change) {
    return WORD.matcher(java).replaceAll(m -> Matcher.quoteReplacement(change.apply(m.group())));
  }

  /** A text as a Java string literal. */
  public static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> literal.append(c);
      }
    }
    return literal.append('"').toString();
  }

  /** The text that a Java string literal stands for, or the text itself if it is none. */
  public static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted
        ? value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : value;
  }

  /** Java without what makes no difference: comments, blanks, a semicolon at the end. */
  public static String normal(String java) {
    return bare(java).replaceAll("\\s+", " ").replaceAll("(?<=\\W) | (?=\\W)", "");
  }

  /** Whether two texts differ in blanks only. */
  public static boolean sameWords(String a, String b) {
    return a.replaceAll("\\s+", " ").strip().equals(b.replaceAll("\\s+", " ").strip());
  }

  private static String bare(String snippet) {
    String text = snippet.strip().replaceAll("(?<!\\S)//[^\"\\n]*$", "").strip();
    while (text.endsWith(";")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    return text;
  }

  /**
   * The {@code {expression}}s of a message, without their braces. What begins with two braces is an
   * array and no expression.
   */
  public static List<String> expressions(String message) {
    List<String> expressions = new ArrayList<>();
    fill(
        message,
        expression -> {
          expressions.add(expression);
          return "";
        });
    return expressions;
  }

  /** A message with each {@code {expression}} replaced. */
  public static String fill(String message, UnaryOperator<String> value) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', from)) {
      int close = closing(message, open);
      if (close < 0) {
        break;
      }
      boolean array = message.startsWith("{{", open);
      text.append(message, from, open);
      text.append(
          array
              ? message.substring(open, close + 1)
              : value.apply(message.substring(open + 1, close)));
      from = close + 1;
    }
    return text.append(message.substring(from)).toString();
  }

  /** Whether each opening brace of a message has its closing one. */
  public static boolean areBracesClosed(String message) {
    String rest = message;
    for (int open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
      int close = closing(rest, open);
      if (close < 0) {
        return false;
      }
      rest = rest.substring(close + 1);
    }
    return true;
  }

  private static int closing(String message, int open) {
    int depth = 0;
    for (int i = open; i < message.length(); i++) {
      depth += message.charAt(i) == '{' ? 1 : message.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
