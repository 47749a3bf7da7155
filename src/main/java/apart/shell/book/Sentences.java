package apart.shell.book;

import apart.shell.report.Markup;
import java.util.regex.Pattern;

/** A lesson's prose as HTML: {@code `code`} and {@code *emphasis*}. */
final class Sentences {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** Stars around words; those of a product have blanks, digits or names beside them. */
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<=^|[\\s(])\\*([A-Za-z][A-Za-z' -]*)\\*(?=$|[\\s.,;:!?)])");

  private Sentences() {}

  static String html(String prose) {
    StringBuilder html = new StringBuilder();
    java.util.regex.Matcher code = CODE.matcher(prose);
    int at = 0;
    while (code.find()) {
      html.append(words(prose.substring(at, code.start())));
      html.append("<code>").append(Markup.escaped(code.group(1))).append("</code>");
      at = code.end();
    }
    return html.append(words(prose.substring(at))).toString();
  }

  private static String words(String text) {
    return EMPHASIS.matcher(Markup.escaped(text)).replaceAll("<em>$1</em>");
  }
}
