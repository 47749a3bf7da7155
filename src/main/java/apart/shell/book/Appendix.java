package apart.shell.book;

import apart.shell.engine.Session;
import apart.shell.lesson.Attempt;
import apart.shell.report.HtmlPage;
import java.util.ArrayList;
import java.util.List;

/**
 * Values of the library that are read beside the chapters.
 *
 * @param page the name of its page
 */
record Appendix(String page, String title, List<Snippet> snippets) {

  /** What expressions give. */
  static Appendix of(String page, String title, List<String> expressions, Session session) {
    List<Snippet> snippets = new ArrayList<>();
    for (String each : expressions) {
      Attempt line = new Attempt(each, session.run(each), "");
      snippets.addAll(Scribe.snippets(each, line, session));
    }
    return new Appendix(page, title, List.copyOf(snippets));
  }

  /**
   * Its page.
   *
   * @param made what computed it
   */
  String html(String made) {
    HtmlPage html = BookPage.begin(title);
    BookPage.wayBack(html);
    html.markup("<main>\n").element("h1", title);
    snippets.forEach(each -> html.code(each.code()).output(each.shown(), false));
    html.markup("</main>\n");
    BookPage.wayBack(html);
    return BookPage.end(html, made);
  }
}
