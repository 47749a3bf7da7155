package apart.shell.source;

import java.util.Map;

/** The signs that HTML writes with a name, as lt for {@code <}, or with a number. */
public final class Entities {
  private static final Map<String, String> NAMED =
      Map.of("lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "amp", "&");

  /** No more than so many characters stand between {@code &} and {@code ;}. */
  private static final int LONGEST = 8;

  private static final int LAST_CODE_POINT = 0x10ffff;

  private Entities() {}

  /** A text with the signs themselves. */
  public static String plain(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    for (; at >= 0; at = text.indexOf('&', at + 1)) {
      String sign = at(text, at);
      if (!sign.isEmpty()) {
        plain.append(text, from, at).append(sign);
        from = text.indexOf(';', at) + 1;
      }
    }
    return plain.append(text, from, text.length()).toString();
  }

  /** The sign that is written at a place; empty if none is. */
  static String at(String text, int place) {
    int end = text.indexOf(';', place);
    if (end < 0 || end - place > LONGEST + 1 || text.charAt(place) != '&') {
      return "";
    }
    String name = text.substring(place + 1, end);
    return name.startsWith("#") ? numbered(name.substring(1)) : NAMED.getOrDefault(name, "");
  }

  private static String numbered(String number) {
    boolean hex = number.startsWith("x") || number.startsWith("X");
    try {
      int code = Integer.parseUnsignedInt(hex ? number.substring(1) : number, hex ? 16 : 10);
      return code > 0 && code <= LAST_CODE_POINT ? Character.toString(code) : "";
    } catch (NumberFormatException none) {
      return "";
    }
  }
}
