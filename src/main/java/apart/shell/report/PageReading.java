package apart.shell.report;

import apart.shell.source.Entities;
import apart.shell.source.Pasted;
import java.util.stream.Collectors;

/**
 * Reads our pages of HTML, also as a browser saves them: the text of {@code <pre class="in">} was
 * entered, with prompts or without, that of {@code <pre class="out">} shown. Of other pages each
 * {@code <pre>} is code or a screen.
 */
final class PageReading {
  private final String html;
  private final Collected collected = new Collected();
  private final StringBuilder others = new StringBuilder();
  private int at;

  private PageReading(String html) {
    this.html = html;
  }

  static Collected of(String html) {
    return new PageReading(html).read();
  }

  /** Whether a text is a page of HTML. */
  static boolean is(String text) {
    String begin = text.stripLeading();
    begin = begin.substring(0, Math.min(begin.length(), 200)).toLowerCase(java.util.Locale.ROOT);
    return begin.startsWith("<!doctype html") || begin.startsWith("<html");
  }

  private Collected read() {
    for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
      if (html.startsWith("<!--", open)) {
        int end = after("-->", open);
        String comment = html.substring(open + 4, Math.max(open + 4, end - 3));
        collected.mark(Entities.plain(comment), line(open));
        at = end;
      } else if (html.startsWith("<pre", open)) {
        pre(open);
      } else {
        at = open + 1;
      }
    }
    return collected.entries().isEmpty() ? ReportFile.plain(others.toString()) : collected;
  }

  private void pre(int open) {
    int begin = after(">", open);
    int end = html.indexOf("</pre>", begin);
    String tag = html.substring(open, begin);
    String text = Markup.text(html.substring(begin, end < 0 ? html.length() : end));
    if (tag.contains(" back")) {
      collected.endEntry();
    } else if (tag.contains("class=\"in\"")) {
      boolean screen = text.lines().map(Pasted::line).anyMatch(Pasted.Prompted::begins);
      collected.source(screen ? typed(text) : text, line(open));
      collected.told();
    } else if (tag.contains("class=\"out\"") || tag.contains("class=\"out failed\"")) {
      collected.output(text, tag.contains("failed"));
    } else {
      others.append(text).append('\n');
    }
    at = end < 0 ? html.length() : end;
  }

  private static String typed(String screen) {
    return screen
        .lines()
        .map(Pasted::line)
        .map(Pasted.Prompted::typed)
        .collect(Collectors.joining("\n"));
  }

  private int after(String mark, int from) {
    int found = html.indexOf(mark, from);
    return found < 0 ? html.length() : found + mark.length();
  }

  private int line(int offset) {
    return (int) html.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }
}
