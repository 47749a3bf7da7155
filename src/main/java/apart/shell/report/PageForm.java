package apart.shell.report;

import apart.shell.report.Exchange.By;
import java.util.List;

/**
 * A page of HTML that is well-formed XML, too: one file, without scripts, with pictures as SVG;
 * light or dark as the reader has it, readable on paper and at 320 pixels.
 */
final class PageForm implements ReportForm {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1c1c1c; --paper: #ffffff; --soft: #f3f3f3;
        --quiet: #585858; --bad: #a00000; --mark: #005f87; }
      @media (prefers-color-scheme: dark) { :root { --ink: #e4e4e4; --paper: #181818;
        --soft: #262626; --quiet: #b2b2b2; --bad: #ff8787; --mark: #87d7ff; } }
      body { color: var(--ink); background: var(--paper); font: 1rem/1.5 sans-serif;
        max-width: 60rem; margin: 0 auto; padding: 1rem; }
      h1 { font-size: 1.5rem; line-height: 1.2; } h2 { font-size: 1.1rem; }
      .head, .fallen { color: var(--quiet); }
      .told { white-space: pre-line; }
      pre { font: 0.875rem/1.35 monospace; margin: 0 0 0.5rem; overflow-x: auto; }
      .in { background: var(--soft); padding: 0.5rem; margin-top: 1rem; }
      .out { padding: 0 0.5rem; }
      .failed { color: var(--bad); }
      .prompt { color: var(--mark); }
      figure { margin: 0.5rem; } svg { max-width: 100%; height: auto; background: #ffffff; }
      @media print { body { max-width: none; padding: 0; } pre { white-space: pre-wrap; }
        .in, figure { break-inside: avoid; } .in { border: 1px solid var(--quiet); } }
      """;

  @Override
  public String ending() {
    return ".html";
  }

  @Override
  public String text(SessionReport report, String file) {
    StringBuilder text = new StringBuilder();
    String title = Markup.escaped(report.heading().title());
    text.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n");
    text.append("<head>\n<meta charset=\"utf-8\"/>\n");
    text.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    text.append("<title>").append(title).append("</title>\n");
    text.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
    text.append("<h1>").append(title).append("</h1>\n");
    report.heading().lines(file).forEach(line -> element(text, "p", "head", line));
    report.heading().marks().forEach(mark -> comment(text, mark.substring("// ".length())));
    String step = "";
    for (Exchange each : report.exchanges()) {
      if (each.by() == By.STEP) {
        step = each.step();
        comment(text, new DoneMark(step, each.input()).toString());
        text.append("<h2>").append(Markup.escaped(step)).append("</h2>\n");
      } else if (!step.isEmpty() && !each.step().equals(step)) {
        step = "";
        comment(text, new DoneMark("", "").toString());
      }
      add(text, each);
    }
    return text.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void comment(StringBuilder text, String mark) {
    text.append("<!-- ").append(Markup.comment(mark)).append(" -->\n");
  }

  private static void add(StringBuilder text, Exchange each) {
    text.append("<section>\n");
    if (each.by() == By.STEP) {
      told(text, each);
    }
    if (each.isJava()) {
      entered(text, each.input());
      if (!each.output().isEmpty()) {
        element(text, "pre", each.failed() ? "out failed" : "out", each.output());
      }
      for (Shown shown : each.shown()) {
        if (!shown.svg().isEmpty()) {
          text.append("<figure>\n").append(element(shown.svg())).append("\n</figure>\n");
        }
      }
    } else if (!each.input().isEmpty()) {
      String label = each.by() == By.COMMAND ? "Command: " : "Answer: ";
      element(text, "p", "said", label + each.input());
    }
    if (!each.stands() && !each.failed()) {
      element(text, "p", "fallen", "This no longer stands: it was dropped, replaced or forgotten.");
    }
    if (each.by() != By.STEP) {
      told(text, each);
    }
    text.append("</section>\n");
  }

  /** With prompts as text, so that what is copied from the page can be pasted. */
  private static void entered(StringBuilder text, String input) {
    text.append("<pre class=\"in\"><code>");
    List<String> lines = input.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      text.append(i == 0 ? "" : "\n").append("<span class=\"prompt\">");
      text.append(i == 0 ? "apart&gt; " : "  ...&gt; ").append("</span>");
      text.append(Markup.escaped(lines.get(i)));
    }
    text.append("</code></pre>\n");
  }

  private static void told(StringBuilder text, Exchange each) {
    each.told().forEach(told -> element(text, "p", "told", told.text()));
  }

  private static void element(StringBuilder text, String name, String kind, String words) {
    text.append('<').append(name).append(" class=\"").append(kind).append("\">");
    text.append(Markup.escaped(words)).append("</").append(name).append(">\n");
  }

  /** The element of a file of SVG, without the line that says that it is XML. */
  private static String element(String svg) {
    int begin = svg.indexOf("<svg");
    return begin < 0 ? "" : svg.substring(begin).strip();
  }
}
