package apart.shell.answer;

import java.text.Normalizer;
import java.util.Locale;

/** Characters as web pages and word processors put them, and the plain ones that are meant. */
public final class Characters {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Characters() {}

  /** A text with plain signs, quotes, blanks and digits in place of their relatives. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    boolean raised = false;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      int digit = RAISED.indexOf(character);
      boolean up = digit >= 0 || character == '⁻' || character == '⁺';
      boolean mixed = "½¼¾⅓⅔".indexOf(character) >= 0 && endsWithDigit(plain);
      plain.append(up && !raised ? "^" : mixed ? "+" : "");
      plain.append(digit >= 0 ? Integer.toString(digit) : plain(character));
      raised = up;
    }
    return plain.toString();
  }

  /** A text in plain small letters, without quotes around it and signs of a sentence at its end. */
  public static String bare(String typed) {
    String text = plain(typed).toLowerCase(Locale.ROOT).strip();
    String before = "";
    while (!text.equals(before) && !text.isEmpty()) {
      before = text;
      int last = text.length() - 1;
      char open = text.charAt(0);
      if (last > 0 && "\"'`".indexOf(open) >= 0 && text.charAt(last) == open) {
        text = text.substring(1, last).strip();
      } else if (".;!?:,".indexOf(text.charAt(last)) >= 0) {
        text = text.substring(0, last).strip();
      }
    }
    return text;
  }

  private static boolean endsWithDigit(StringBuilder text) {
    return text.length() > 0 && Character.isDigit(text.charAt(text.length() - 1));
  }

  private static String plain(char character) {
    return switch (character) {
      case '−', '–', '—', '‒', '‐', '‑', '⁻' -> "-";
      case '⁺' -> "+";
      case '×', '·', '∙', '⋅' -> "*";
      case '÷', '∕', '⁄' -> "/";
      case '’', '‘', '′' -> "'";
      case '“', '”', '„', '″' -> "\"";
      case '½' -> "1/2";
      case '¼' -> "1/4";
      case '¾' -> "3/4";
      case '⅓' -> "1/3";
      case '⅔' -> "2/3";
      case '√' -> "sqrt";
      case '\u00a0', '\u2007', '\u202f', '\u2009', '\u3000' -> " ";
      case '\ufeff', '\u200b' -> "";
      default ->
          character < 0x80
              ? String.valueOf(character)
              : Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC);
    };
  }
}
