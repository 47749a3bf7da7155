package apart.shell.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Java as text: which variable a snippet sets, to what, what it declares, and names put in place of
 * names. Reads tokens, so that nothing within strings and comments is taken for Java.
 */
public final class JavaText {
  /** With these words a snippet begins; prose hardly does. */
  private static final Set<String> BEGINNINGS =
      Set.of(
          ("boolean byte char class double enum final float import int interface long new private"
                  + " protected public record return short static throw var")
              .split(" "));

  /** Java's own limit for a constant is 65,535 bytes, and a character takes up to three. */
  private static final int LONGEST_LITERAL = 20_000;

  private JavaText() {}

  /** The last snippet of code of several lines: it begins at the last line that is not indented. */
  public static String last(String code) {
    String text = code.strip();
    OpenEnds before = new OpenEnds();
    int begin = 0;
    int end;
    for (int from = 0; from < text.length(); from = end + 1) {
      end = Lines.end(text, from);
      String line = text.substring(from, end);
      if (!before.isOpen() && !line.isBlank() && " \t})".indexOf(line.charAt(0)) < 0) {
        begin = from;
      }
      before.line(line);
    }
    return text.substring(begin);
  }

  /** A name, and where it stands in a text. */
  public record Name(String text, int start, int end) {}

  private record Setting(boolean typed, String variable, String value) {}

  /** The variable that a snippet declares or assigns. */
  public static Optional<String> variable(String snippet) {
    return setting(snippet).map(Setting::variable);
  }

  /** What a snippet sets its variable to; the snippet itself if it is an expression. */
  public static String value(String snippet) {
    return setting(snippet).map(Setting::value).orElseGet(() -> bare(snippet));
  }

  /** Whether a snippet declares a variable with its type, and sets it. */
  public static boolean declaresVariable(String snippet) {
    return setting(snippet).filter(Setting::typed).isPresent();
  }

  /** The names of variables that a snippet declares with their type, in their order. */
  public static List<String> declaredVariables(String snippet) {
    return variables(snippet).stream().map(Name::text).distinct().toList();
  }

  /** The variables that a snippet declares with their type, in their order. */
  public static List<Name> variables(String snippet) {
    Code code = Code.of(snippet);
    int begin = code.afterModifiers(0);
    int at = code.afterType(begin);
    List<Name> names = new ArrayList<>();
    int depth = 0;
    boolean expected = at > begin;
    for (; expected ? code.isName(at) : at < code.bareSize() && !names.isEmpty(); at++) {
      if (expected && endsName(code, code.afterDimensions(at + 1))) {
        names.add(new Name(code.word(at), code.start(at), code.end(at)));
      }
      depth += code.depth(at);
      expected = depth == 0 && code.is(at, ",");
    }
    return names;
  }

  private static boolean endsName(Code code, int at) {
    return at >= code.bareSize() || code.is(at, "=") || code.is(at, ",");
  }

  private static Optional<Setting> setting(String snippet) {
    Code code = Code.of(snippet);
    int begin = code.afterModifiers(0);
    int sign = assignment(code, begin);
    int name = begin;
    if (sign < 0) {
      name = code.afterType(begin);
      sign = name > begin ? assignment(code, name) : -1;
    }
    int last = code.bareSize() - 1;
    return sign < 0 || last <= sign
        ? Optional.empty()
        : Optional.of(
            new Setting(
                name > begin,
                code.word(name),
                snippet.substring(code.start(sign + 1), code.end(last))));
  }

  /** The number of the equals sign after the name at {@code name}; -1 if there is none. */
  private static int assignment(Code code, int name) {
    int sign = code.afterDimensions(name + 1);
    boolean assigned = code.isName(name) && code.is(sign, "=") && !code.areSymbols(sign, "==");
    return assigned ? sign : -1;
  }

  /** The type that a snippet declares: a class, an interface, an enum, a record. */
  public static Optional<Name> declaredType(String snippet) {
    Code code = Code.of(snippet);
    int at = code.afterModifiers(0);
    if (code.is(at, "@")) {
      at++; // An annotation's own declaration: @interface.
    }
    return namesType(code, at) && code.isName(at + 1)
        ? Optional.of(new Name(code.word(at + 1), code.start(at + 1), code.end(at + 1)))
        : Optional.empty();
  }

  private static boolean namesType(Code code, int at) {
    return code.is(at, "class")
        || code.is(at, "interface")
        || code.is(at, "enum")
        || (code.is(at, "record") && (code.is(at + 2, "(") || code.is(at + 2, "<")));
  }

  /** Whether {@code word} stands in Java outside strings, and not as somebody's member. */
  public static boolean mentions(String java, String word) {
    Code code = Code.of(java);
    for (int at = 0; at < code.size(); at++) {
      if (code.is(at, word) && !code.isMember(at)) {
        return true;
      }
    }
    return false;
  }

  /** The names in Java that are not somebody's members. */
  public static List<String> names(String java) {
    Code code = Code.of(java);
    List<String> names = new ArrayList<>();
    for (int at = 0; at < code.size(); at++) {
      if (code.isName(at) && !code.isMember(at)) {
        names.add(code.word(at));
      }
    }
    return names;
  }

  /** Whether code is an annotation and nothing that it is about. */
  public static boolean isAnnotation(String java) {
    if (java.indexOf('@') < 0) {
      return false;
    }
    Code code = Code.of(java);
    return code.is(0, "@") && code.size() > 1 && code.afterModifiers(0) >= code.size();
  }

  /**
   * Whether code would be a method's header but for what its brackets hold, and so can't go on:
   * {@code net weights(1)}.
   */
  public static boolean isHeaderWithValues(String java) {
    Code code = Code.of(java);
    int open = code.isName(0) ? 2 : 0;
    boolean header = open > 0 && code.isName(1) && code.is(open, "(");
    int close = header ? code.afterBracket(open) - 1 : 0;
    if (!header || close != code.size() - 1 || !code.is(close, ")")) {
      return false;
    }
    for (int at = open + 1; at < close; at++) {
      if (code.isNumber(at) || code.isString(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether names are added, multiplied, divided or compared: {@code a * 2}. */
  public static boolean isSum(String java) {
    Code code = Code.of(java);
    for (int at = 1; at < code.size() - 1; at++) {
      boolean operator = code.word(at).length() == 1 && "+*/%<>".contains(code.word(at));
      if (operator && (code.isName(at - 1) || code.isName(at + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether something is called in Java. */
  public static boolean hasCall(String java) {
    Code code = Code.of(java);
    for (int at = 1; at < code.size(); at++) {
      if (code.is(at, "(") && code.isName(at - 1) && code.end(at - 1) == code.start(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether Java calls or makes a {@code name}, and not as somebody's member. */
  public static boolean calls(String java, String name) {
    Code code = Code.of(java);
    for (int at = 0; at < code.size(); at++) {
      boolean used =
          code.is(at + 1, "(")
              || code.is(at + 1, "<")
              || code.is(at + 1, ".")
              || code.areSymbols(at + 1, "::");
      if (used && code.is(at, name) && !code.isMember(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether Java declares a method or a type of a name. */
  public static boolean declares(String java, String name) {
    Code code = Code.of(java);
    for (int at = 1; at < code.size(); at++) {
      if (code.is(at, name) && (namesType(code, at - 1) || isMethod(code, at))) {
        return true;
      }
    }
    return false;
  }

  /** The methods that Java declares, also within its types, in their order. */
  public static List<Name> declaredMethods(String java) {
    Code code = Code.of(java);
    List<Name> methods = new ArrayList<>();
    for (int at = 1; at < code.size(); at++) {
      if (code.is(at + 1, "(") && code.isName(at) && isMethod(code, at)) {
        methods.add(new Name(code.word(at), code.start(at), code.end(at)));
      }
    }
    return methods;
  }

  /** Whether a method's name stands at {@code at}: a type before it, a body after its brackets. */
  private static boolean isMethod(Code code, int at) {
    boolean typed =
        (code.isWord(at - 1) && !code.is(at - 1, "new"))
            || code.is(at - 1, "]")
            || code.is(at - 1, ">");
    if (!typed || !code.is(at + 1, "(")) {
      return false;
    }
    int body = code.afterDimensions(code.afterBracket(at + 1));
    if (code.is(body, "throws")) {
      while (code.isWord(body) || code.is(body, ".") || code.is(body, ",")) {
        body++;
      }
    }
    return code.is(body, "{");
  }

  /** Whether a snippet is one call: {@code f(...)} or {@code a.f(...)}, however it ends. */
  public static boolean isCall(String snippet) {
    Code code = Code.of(snippet);
    int at = 0;
    while (code.isName(at) && code.is(at + 1, ".")) {
      at += 2;
    }
    return code.isName(at) && code.is(at + 1, "(") && code.is(code.size() - 1, ")");
  }

  /** Whether a line is {@code package a.b;} and nothing else. */
  public static boolean isPackage(String line) {
    Code code = Code.of(line);
    int at = 1;
    while (code.isName(at) && code.is(at + 1, ".")) {
      at += 2;
    }
    return code.is(0, "package")
        && code.isName(at)
        && code.is(at + 1, ";")
        && code.size() == at + 2;
  }

  /** Whether a text begins with a keyword that prose hardly begins with. */
  public static boolean beginsWithKeyword(String text) {
    return BEGINNINGS.contains(Words.first(text));
  }

  /** Java with another text in place of each {@code word}. */
  public static String replace(String java, String word, String by) {
    Code code = Code.of(java);
    StringBuilder replaced = new StringBuilder();
    int from = 0;
    for (int at = 0; at < code.size(); at++) {
      if (code.is(at, word) && !code.isMember(at)) {
        replaced.append(java, from, code.start(at)).append(by);
        from = code.end(at);
      }
    }
    return replaced.append(java, from, java.length()).toString();
  }

  /** A text as Java: a string literal, or several joined where one would be too long for Java. */
  public static String literal(String text) {
    if (text.length() <= LONGEST_LITERAL) {
      return oneLiteral(text);
    }
    StringBuilder joined = new StringBuilder("String.join(\"\"");
    for (int from = 0; from < text.length(); from += LONGEST_LITERAL) {
      int to = Math.min(text.length(), from + LONGEST_LITERAL);
      joined.append(", ").append(oneLiteral(text.substring(from, to)));
    }
    return joined.append(')').toString();
  }

  private static String oneLiteral(String text) {
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
    if (!quoted) {
      return value;
    }
    StringBuilder text = new StringBuilder(value.length());
    int end = value.length() - 1;
    for (int i = 1; i < end; i++) {
      boolean escape =
          value.charAt(i) == '\\' && i + 1 < end && "\"\\".indexOf(value.charAt(i + 1)) >= 0;
      text.append(value.charAt(escape ? ++i : i));
    }
    return text.toString();
  }

  /** Java without what makes no difference: comments, blanks, a semicolon at the end. */
  public static String normal(String java) {
    Code code = Code.of(java);
    StringBuilder normal = new StringBuilder();
    for (int at = 0; at < code.bareSize(); at++) {
      normal.append(code.isWord(at) && code.isWord(at - 1) ? " " : "").append(code.word(at));
    }
    return normal.toString();
  }

  /** Whether two texts differ in blanks only. */
  public static boolean sameWords(String a, String b) {
    return Words.of(a).equals(Words.of(b));
  }

  /** A snippet without the comments around it and the semicolons at its end. */
  private static String bare(String snippet) {
    Code code = Code.of(snippet);
    int size = code.bareSize();
    return size == 0 ? "" : snippet.substring(code.start(0), code.end(size - 1));
  }

  /**
   * Where the first arrow begins that belongs to nothing in its Java: in no brackets, string or
   * comment, with blanks around it; -1 if there is none. An arrow after what may be a lambda's
   * parameters belongs to the lambda if another one follows.
   */
  public static int arrow(String java) {
    Code code = Code.of(java);
    int depth = 0;
    int lambda = -1;
    for (int at = 0; at < code.size(); at++) {
      depth += code.depth(at);
      boolean arrow =
          depth <= 0 && code.areSymbols(at, "->") && java.startsWith(" -> ", code.start(at) - 1);
      if (arrow && !(lambda < 0 && afterParameters(code, at))) {
        return code.start(at);
      }
      lambda = arrow ? code.start(at) : lambda;
    }
    return lambda;
  }

  /** Whether what stands before {@code at} may be the parameters of a lambda that is assigned. */
  private static boolean afterParameters(Code code, int at) {
    int begin = at - 1;
    if (code.is(begin, ")")) {
      int depth = 0;
      do {
        depth += code.depth(begin--);
      } while (depth < 0 && begin >= 0);
      begin++;
    } else if (!code.isName(begin)) {
      return false;
    }
    return code.is(begin - 1, "=") && !code.is(begin - 2, "=");
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
      int after = Lexer.afterBrace(message, open);
      if (after < 0) {
        break;
      }
      boolean array = message.startsWith("{{", open);
      text.append(message, from, open);
      text.append(
          array
              ? message.substring(open, after)
              : value.apply(message.substring(open + 1, after - 1)));
      from = after;
    }
    return text.append(message.substring(from)).toString();
  }

  /** Whether each opening brace of a message has its closing one. */
  public static boolean areBracesClosed(String message) {
    int open = message.indexOf('{');
    while (open >= 0) {
      int after = Lexer.afterBrace(message, open);
      if (after < 0) {
        return false;
      }
      open = message.indexOf('{', after);
    }
    return true;
  }
}
