package apart.shell.report;

import java.util.List;

/**
 * A page of HTML while it is written, from its head to its end: well-formed XML, too, one file,
 * without scripts, with pictures as SVG; light or dark as the reader has it, readable on paper and
 * at 320 pixels. All our pages of text have these colours and pieces.
 */
public final class HtmlPage {
  /** Each ink can be read on each paper, in both modes: at least 4.5:1. */
  private static final String COLOURS =
      """
      :root { color-scheme: light dark; --ink: #1c1c1c; --paper: #ffffff; --soft: #f3f3f3;
        --quiet: #585858; --bad: #a00000; --mark: #005f87; }
      @media (prefers-color-scheme: dark) { :root { --ink: #e4e4e4; --paper: #181818;
        --soft: #262626; --quiet: #b2b2b2; --bad: #ff8787; --mark: #87d7ff; } }
      """;

  private static final String STYLE =
      """
      body { color: var(--ink); background: var(--paper); font: 1rem/1.5 sans-serif;
        max-width: 60rem; margin: 0 auto; padding: 1rem; }
      h1 { font-size: 1.5rem; line-height: 1.2; } h2 { font-size: 1.1rem; }
      .head, .fallen { color: var(--quiet); }
      .told { white-space: pre-line; }
      pre { font: 0.875rem/1.35 monospace; margin: 0 0 0.5rem; overflow-x: auto; }
      .in { background: var(--soft); padding: 0.5rem; margin-top: 1rem; white-space: pre-wrap;
        overflow-wrap: anywhere; }
      .out { padding: 0 0.5rem; }
      .failed { color: var(--bad); }
      .back { color: var(--quiet); border-left: 0.25rem solid var(--quiet); padding-left: 0.5rem; }
      .prompt { color: var(--mark); }
      figure { margin: 0.5rem; overflow-x: auto; }
      svg { max-width: 100%; min-width: 26rem; height: auto; }
      @media print { body { max-width: none; padding: 0; } pre { white-space: pre-wrap; }
        .in, figure { break-inside: avoid; } .in { border: 1px solid var(--quiet); } }
      """;

  /** The class more of what was taken back. */
  private static final String BACK = " back";

  private final StringBuilder text = new StringBuilder();

  /** A page that begins with its title. */
  public HtmlPage(String title) {
    this(title, "", "");
  }

  /**
   * A page with rules of its own.
   *
   * @param title as text
   * @param head an element more of the head, or none
   * @param style rules beside those of all pages
   */
  public HtmlPage(String title, String head, String style) {
    text.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n");
    text.append("<head>\n<meta charset=\"utf-8\"/>\n");
    text.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    text.append(head);
    text.append("<title>").append(Markup.escaped(title)).append("</title>\n");
    text.append("<style>\n").append(COLOURS).append(STYLE).append(style);
    text.append("</style>\n</head>\n<body>\n");
  }

  /** Adds markup as it is. */
  public HtmlPage markup(String html) {
    text.append(html);
    return this;
  }

  /** Adds an element with text. */
  public HtmlPage element(String name, String words) {
    return markup("<" + name + ">" + Markup.escaped(words) + "</" + name + ">\n");
  }

  /** Adds an element of a class with text. */
  public HtmlPage element(String name, String kind, String words) {
    markup("<" + name + " class=\"" + kind + "\">" + Markup.escaped(words));
    return markup("</" + name + ">\n");
  }

  /** Adds Java as it was entered. */
  public HtmlPage code(String java) {
    return markup("<pre class=\"in\"><code>" + Markup.escaped(java) + "</code></pre>\n");
  }

  /**
   * Adds Java with the prompts as text: what is copied from the page can be pasted, but for what
   * was taken back.
   */
  HtmlPage entered(String input, boolean takenBack) {
    markup("<pre class=\"in" + (takenBack ? BACK : "") + "\"><code>");
    List<String> lines = input.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      markup(i == 0 ? "" : "\n").markup("<span class=\"prompt\">");
      markup(takenBack ? "(back) " : i == 0 ? "apart&gt; " : "  ...&gt; ").markup("</span>");
      markup(Markup.escaped(lines.get(i)));
    }
    return markup("</code></pre>\n");
  }

  /** Adds what Java printed and gave; nothing for no output. */
  public HtmlPage output(String shown, boolean failed) {
    return output(shown, failed, false);
  }

  HtmlPage output(String shown, boolean failed, boolean takenBack) {
    String kind = "out" + (takenBack ? BACK : "") + (failed ? " failed" : "");
    return shown.isEmpty() ? this : element("pre", kind, shown);
  }

  /** Adds a picture; nothing for none. */
  public HtmlPage picture(String svg) {
    return svg.isEmpty() ? this : markup("<figure>\n" + drawing(svg) + "\n</figure>\n");
  }

  /** The element of a file of SVG, without the line that says that it is XML. */
  private static String drawing(String svg) {
    int begin = svg.indexOf("<svg");
    return begin < 0 ? "" : svg.substring(begin).strip();
  }

  /** The whole page. */
  public String end() {
    return markup("</body>\n</html>\n").text.toString();
  }
}
