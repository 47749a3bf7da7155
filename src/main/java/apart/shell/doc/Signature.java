package apart.shell.doc;

import java.util.ArrayList;
import java.util.List;

/**
 * A method's or constructor's signature, as the compiler or our resource writes it.
 *
 * @param owner the simple name of the type it belongs to; empty if it is not said
 * @param before all before the parameters, without the bracket
 * @param parameters such as {@code int... sizes}
 */
record Signature(String owner, String name, String before, List<String> parameters) {

  /**
   * The signature of a text such as {@code Mlp Mlp.of(int... sizes)}; null if it has no brackets.
   */
  static Signature of(String text) {
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    if (open < 0 || close < open) {
      return null;
    }
    String plain = withoutTypeArguments(text.substring(0, open));
    String qualified = plain.substring(plain.lastIndexOf(' ') + 1);
    int point = qualified.lastIndexOf('.');
    String owner = point < 0 ? "" : qualified.substring(0, point);
    return new Signature(
        simple(owner),
        qualified.substring(point + 1),
        text.substring(0, open),
        parameters(text.substring(open + 1, close)));
  }

  /** The name of a type without its packages: these begin with a small letter. */
  static String simple(String type) {
    int from = 0;
    for (int point = type.indexOf('.'); point >= 0; point = type.indexOf('.', from)) {
      if (!Character.isLowerCase(type.charAt(from))) {
        break;
      }
      from = point + 1;
    }
    return type.substring(from);
  }

  /** A type without what stands between angle brackets. */
  static String withoutTypeArguments(String text) {
    StringBuilder plain = new StringBuilder();
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '<' ? 1 : 0;
      if (depth == 0) {
        plain.append(c);
      }
      depth -= c == '>' ? 1 : 0;
    }
    return plain.toString();
  }

  private static List<String> parameters(String text) {
    List<String> parameters = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parameters.add(text.substring(from, at).strip());
        from = at + 1;
      }
    }
    if (!text.isBlank()) {
      parameters.add(text.substring(from).strip());
    }
    return parameters;
  }

  boolean takes(int arguments) {
    return parameters.size() >= arguments || isOpen();
  }

  /** Whether its last parameter takes any number of arguments. */
  boolean isOpen() {
    return !parameters.isEmpty() && parameters.get(parameters.size() - 1).contains("...");
  }

  /** The parameter that takes an argument, counted from 0. */
  int parameter(int argument) {
    return isOpen() ? Math.min(argument, parameters.size() - 1) : argument;
  }

  /** The simple name of the type of the parameter that takes an argument; empty if none does. */
  String type(int argument) {
    int at = parameter(argument);
    if (at >= parameters.size()) {
      return "";
    }
    String parameter = withoutTypeArguments(parameters.get(at));
    int blank = parameter.lastIndexOf(' ');
    String type = blank < 0 ? parameter : parameter.substring(0, blank);
    return simple(type.replace("...", ""));
  }

  /** The names of the parameters. */
  List<String> names() {
    return parameters.stream().map(p -> p.substring(p.lastIndexOf(' ') + 1)).toList();
  }
}
