package apart.shell.report;

import apart.shell.source.Entities;

/** Text in HTML and back: the one place where signs of HTML are escaped. */
public final class Markup {
  private Markup() {}

  /** Text as HTML and XML have it; what XML cannot have at all is shown as a sign of its own. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xfffd);
              }
            });
    return escaped.toString();
  }

  private static boolean isXml(int c) {
    return c == '\n'
        || c == '\t'
        || (c >= 0x20 && c < 0x7f)
        || (c >= 0xa0 && c < 0xd800)
        || (c > 0xdfff && c < 0xfffe)
        || c > 0xffff;
  }

  /** Text in a comment of HTML, where two minus signs beside each other may not stand. */
  static String comment(String text) {
    return escaped(text).replace("-", "&#45;");
  }

  /** The text of markup without tags: what a browser would show of it. */
  static String text(String html) {
    StringBuilder text = new StringBuilder(html.length());
    boolean tag = false;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '<') {
        tag = true;
      } else if (c == '>' && tag) {
        tag = false;
      } else if (!tag) {
        text.append(c);
      }
    }
    return Entities.plain(text.toString());
  }
}
