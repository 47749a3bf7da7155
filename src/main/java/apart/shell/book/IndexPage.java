package apart.shell.book;

import apart.shell.lesson.Lesson;
import apart.shell.report.HtmlPage;
import apart.shell.report.Markup;
import apart.shell.source.Words;
import java.util.List;

/** The first page of a book: its question, and the chapters with their first questions. */
final class IndexPage {
  private static final String ABOUT =
      "Each chapter is a lesson: all code in it ran when the book was written, and what it gave is"
          + " shown as the terminal shows it. Answers are folded: say yours before you look.";

  private IndexPage() {}

  /**
   * The page.
   *
   * @param title what the chapters are about
   * @param made what computed it
   */
  static String of(String title, List<Chapter> chapters, List<Appendix> appendices, String made) {
    HtmlPage page = BookPage.begin(title);
    page.markup("<main>\n").element("h1", title).element("p", ABOUT);
    int minutes = chapters.stream().mapToInt(each -> each.lesson().minutes()).sum();
    String size = Words.count(chapters.size(), "chapter") + ", about " + time(minutes);
    page.element("p", "head", size);
    page.markup("<ol class=\"chapters\">\n");
    chapters.forEach(each -> chapter(page, each));
    page.markup("</ol>\n");
    for (Appendix each : appendices) {
      page.markup("<p><a href=\"" + each.page() + "\">" + Markup.escaped(each.title()));
      page.markup("</a></p>\n");
    }
    return BookPage.end(page.markup("</main>\n"), made);
  }

  private static String time(int minutes) {
    return minutes < 120
        ? Words.count(minutes, "minute")
        : Words.count((minutes + 30) / 60, "hour");
  }

  private static void chapter(HtmlPage page, Chapter chapter) {
    Lesson lesson = chapter.lesson();
    page.markup("<li><a href=\"" + chapter.page() + "\">" + Markup.escaped(lesson.title()));
    page.markup("</a>\n").element("p", "head", Words.count(lesson.minutes(), "minute"));
    page.markup("<p>" + Sentences.html(lesson.goal()) + "</p>\n");
    chapter
        .firstQuestion()
        .ifPresent(
            step -> {
              page.markup("<p><a href=\"" + chapter.page() + "#" + step.id() + "\">");
              page.markup("First question</a>: " + Sentences.html(step.text()) + "</p>\n");
            });
    page.markup("</li>\n");
  }
}
