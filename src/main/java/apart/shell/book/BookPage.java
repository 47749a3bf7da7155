package apart.shell.book;

import apart.shell.report.HtmlPage;
import apart.shell.report.Markup;
import java.util.List;

/** What all pages of a book have: a mark by which they are known, their style, ways and an end. */
final class BookPage {
  static final String INDEX = "index.html";

  private static final String MARK = "<meta name=\"generator\" content=\"apart book\"/>\n";

  private static final String STYLE =
      """
      html { font-size: clamp(100%, 85% + 0.3vw, 175%); }
      body { max-width: 46rem; }
      p, li, dt, dd, td { overflow-wrap: anywhere; }
      a { color: var(--mark); }
      a:focus-visible, summary:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
      section { margin-top: 1.5rem; }
      nav { display: flex; flex-wrap: wrap; gap: 0 1.5rem; justify-content: space-between; }
      nav a { padding: 0.5rem 0; }
      h2 { margin: 2rem 0 0.25rem; } h2 a { font-weight: normal; font-size: 0.875rem; }
      .goal, .task { font-weight: 600; }
      code { font: 0.9em monospace; background: var(--soft); padding: 0 0.2em; }
      pre code { font: inherit; background: none; padding: 0; }
      .in { border-radius: 0.25rem; }
      details { border: 1px solid var(--quiet); border-radius: 0.25rem; margin: 0.5rem 0;
        padding: 0 0.75rem; }
      summary { cursor: pointer; padding: 0.4rem 0; color: var(--mark); }
      summary + * { margin-top: 0.25rem; }
      .quiet { border: 0; padding: 0; } .quiet > summary { color: var(--quiet); }
      .right, dt { font-weight: 600; } dt { margin-top: 0.5rem; }
      dd { margin: 0 0 0 1rem; }
      figure { margin: 0.5rem 0; } svg { width: 100%; max-width: 50rem; }
      table { border-collapse: collapse; } th, td { text-align: left; vertical-align: top;
        padding: 0.2rem 1rem 0.2rem 0; border-bottom: 1px solid var(--quiet); }
      .chapters > li { margin: 1rem 0; } .chapters p { margin: 0; }
      footer { color: var(--quiet); font-size: 0.875rem; margin-top: 2rem; }
      @media print { nav { display: none; } html { font-size: 10pt; } a { color: inherit; }
        h1, h2, .task, summary { break-after: avoid; }
        details::details-content { content-visibility: visible; block-size: auto; } }
      """;

  private BookPage() {}

  static HtmlPage begin(String title) {
    return new HtmlPage(title, MARK, STYLE);
  }

  /** Whether a text is a page of a book. */
  static boolean is(String text) {
    return text.contains(MARK);
  }

  /** The ways to the chapters beside one, and to the index. */
  static void ways(HtmlPage page, List<Chapter> chapters, int at, String where) {
    page.markup("<nav aria-label=\"" + where + "\">\n");
    if (at > 0) {
      way(page, chapters.get(at - 1).page(), "Before: " + title(chapters.get(at - 1)));
    }
    way(page, INDEX, "All chapters");
    if (at + 1 < chapters.size()) {
      way(page, chapters.get(at + 1).page(), "Next: " + title(chapters.get(at + 1)));
    }
    page.markup("</nav>\n");
  }

  /** The way to the index alone. */
  static void wayBack(HtmlPage page) {
    page.markup("<nav>\n");
    way(page, INDEX, "All chapters");
    page.markup("</nav>\n");
  }

  private static String title(Chapter chapter) {
    return chapter.lesson().title();
  }

  private static void way(HtmlPage page, String to, String label) {
    page.markup("<a href=\"" + to + "\">" + Markup.escaped(label) + "</a>\n");
  }

  /** Ends a page with what computed it. */
  static String end(HtmlPage page, String made) {
    return page.markup("<footer>\n").element("p", made).markup("</footer>\n").end();
  }
}
