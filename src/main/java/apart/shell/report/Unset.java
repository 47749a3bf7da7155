package apart.shell.report;

import apart.shell.engine.Outcome;
import apart.shell.source.JavaText;
import apart.shell.source.Words;

/** A variable's declaration without its value. */
final class Unset {
  private Unset() {}

  /** That of a name in a declaration; empty if its type is not written. */
  static String of(String source, String name) {
    for (JavaText.Name each : JavaText.variables(source)) {
      if (each.text().equals(name)) {
        String type = source.substring(0, JavaText.variables(source).get(0).start()).strip();
        return JavaText.mentions(type, "var") ? "" : type + " " + name + ";";
      }
    }
    return "";
  }

  /** What it leads to. */
  static Shown shown(String unset, String name) {
    String text = name + Outcome.ARROW + value(Words.first(unset));
    return new Shown(Shown.Kind.VALUE, unset, name, text, "");
  }

  private static String value(String type) {
    return switch (type) {
      case "int", "long", "short", "byte" -> "0";
      case "float", "double" -> "0.0";
      case "boolean" -> "false";
      case "char" -> "'\\u0000'";
      default -> "null";
    };
  }
}
