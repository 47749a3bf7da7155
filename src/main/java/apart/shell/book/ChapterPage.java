package apart.shell.book;

import apart.shell.answer.Answer;
import apart.shell.answer.Choice;
import apart.shell.lesson.Answers;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.lesson.Step.Kind;
import apart.shell.lesson.Step.Wrong;
import apart.shell.report.HtmlPage;
import apart.shell.source.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A chapter as a page: what a learner reads and is asked, with the answers folded. */
final class ChapterPage {
  private final Chapter chapter;
  private final Lesson lesson;
  private final HtmlPage page;

  private ChapterPage(Chapter chapter) {
    this.chapter = chapter;
    this.lesson = chapter.lesson();
    this.page = BookPage.begin(lesson.title());
  }

  /**
   * The page of one of several chapters.
   *
   * @param made what computed it
   */
  static String of(List<Chapter> chapters, int at, String made) {
    return new ChapterPage(chapters.get(at)).text(chapters, at, made);
  }

  private String text(List<Chapter> chapters, int at, String made) {
    BookPage.ways(page, chapters, at, "before the chapter");
    page.markup("<main>\n").element("h1", lesson.title());
    String time = "about " + Words.count(lesson.minutes(), "minute");
    page.element("p", "head", "Chapter " + (at + 1) + " of " + chapters.size() + ", " + time);
    prose("goal", lesson.goal());
    for (int i = 0; i < chapter.played().size(); i++) {
      step(chapter.played().get(i), i + 1);
    }
    page.markup("<section>\n");
    results();
    lesson.closing().forEach(each -> prose(kind(each), each));
    page.markup("</section>\n</main>\n");
    BookPage.ways(page, chapters, at, "after the chapter");
    return BookPage.end(page, made);
  }

  private static String kind(String closing) {
    return closing.startsWith("Sources:") ? "head" : "";
  }

  private void prose(String kind, String words) {
    String sort = kind.isEmpty() ? "" : " class=\"" + kind + "\"";
    page.markup("<p" + sort + ">" + Sentences.html(words) + "</p>\n");
  }

  // The steps.

  private void step(Played played, int number) {
    Step step = played.step();
    page.markup("<section id=\"" + step.id() + "\">\n");
    step.prose().forEach(each -> prose("", each));
    if (step.kind() != Kind.RUN) {
      page.markup("<h2>" + label(step.kind()) + " <a href=\"#" + step.id() + "\">");
      page.markup(step.id() + " " + number + "/" + lesson.steps().size() + "</a></h2>\n");
    }
    if (!step.text().isEmpty()) {
      prose("task", step.text());
    }
    switch (step.kind()) {
      case RUN -> snippets(played);
      case DO -> task(played);
      case PREDICT -> prediction(played);
      case ASK -> question(played);
      case EXPLAIN -> explanation(step);
    }
    page.markup("</section>\n");
  }

  private static String label(Kind kind) {
    return switch (kind) {
      case RUN -> "Watch";
      case DO -> "Do";
      case PREDICT -> "Predict";
      case ASK -> "Question";
      case EXPLAIN -> "Explain";
    };
  }

  private void task(Played played) {
    hints(played.step());
    fold("Answer");
    snippets(played);
    why(played.step());
    unfold();
    List<Wrong> wrongs =
        played.step().wrongs().stream()
            .filter(wrong -> played.words().containsKey(wrong.message()))
            .toList();
    if (!wrongs.isEmpty()) {
      fold("Other answers, and what is said to them");
      page.markup("<dl>\n");
      for (Wrong wrong : wrongs) {
        page.markup("<dt>").element("code", wrong.answer()).markup("</dt>\n");
        said(played, wrong.message());
      }
      page.markup("</dl>\n");
      unfold();
    }
  }

  private void prediction(Played played) {
    Step step = played.step();
    page.code(step.code().text().strip());
    choices(step);
    hints(step);
    fold("Answer");
    right(step);
    played.snippets().forEach(this::shown);
    others(played);
    why(step);
    unfold();
  }

  private void question(Played played) {
    Step step = played.step();
    choices(step);
    hints(step);
    fold("Answer");
    right(step);
    others(played);
    why(step);
    unfold();
  }

  private void explanation(Step step) {
    hints(step);
    fold("What belongs in it");
    page.markup("<ul>\n");
    step.rubric().forEach(each -> page.markup("<li>" + Sentences.html(each) + "</li>\n"));
    page.markup("</ul>\n");
    why(step);
    unfold();
  }

  // Their parts.

  private void fold(String label) {
    page.markup("<details>\n").element("summary", label);
  }

  private void unfold() {
    page.markup("</details>\n");
  }

  private void snippets(Played played) {
    for (Snippet each : played.snippets()) {
      page.code(each.code());
      shown(each);
    }
  }

  /** What came of Java; of a picture the characters, too, for those who want them, folded. */
  private void shown(Snippet snippet) {
    if (snippet.drawing().isEmpty()) {
      page.output(snippet.shown(), false);
      return;
    }
    page.picture(snippet.drawing());
    page.markup("<details class=\"quiet\">\n").element("summary", "In characters");
    page.output(snippet.shown(), false).markup("</details>\n");
  }

  private void hints(Step step) {
    for (int i = 0; i < step.hints().size(); i++) {
      page.markup("<details class=\"quiet\">\n");
      page.element("summary", i == 0 ? "Hint" : "Another hint");
      prose("", step.hints().get(i));
      unfold();
    }
  }

  private void why(Step step) {
    if (!step.why().isEmpty()) {
      prose("", step.why());
    }
  }

  private List<Choice> offered(Step step) {
    return Answers.to(lesson, step).offered();
  }

  private void choices(Step step) {
    if (step.choices().isEmpty()) {
      return;
    }
    page.markup("<ol type=\"a\">\n");
    offered(step).forEach(c -> page.markup("<li>" + Sentences.html(c.text()) + "</li>\n"));
    page.markup("</ol>\n");
  }

  private void right(Step step) {
    page.markup("<p class=\"right\">" + Sentences.html(answer(step)) + "</p>\n");
  }

  private String answer(Step step) {
    List<Choice> offered = offered(step);
    for (int i = 0; i < offered.size(); i++) {
      if (offered.get(i).right()) {
        return letter(i) + offered.get(i).text();
      }
    }
    return step.answer().map(ChapterPage::tolerant).orElse("");
  }

  private static String letter(int index) {
    return (char) ('a' + index) + ". ";
  }

  private static String tolerant(Answer answer) {
    return answer.tolerance() == 0
        ? answer.text()
        : answer.text()
            + ", or at most "
            + BigDecimal.valueOf(answer.tolerance()).stripTrailingZeros().toPlainString()
            + " from it";
  }

  /** What is said to the answers that are not right. */
  private void others(Played played) {
    Step step = played.step();
    List<Choice> offered = offered(step);
    if (offered.stream().allMatch(Choice::right) && step.wrongs().isEmpty()) {
      return;
    }
    page.markup("<dl>\n");
    for (int i = 0; i < offered.size(); i++) {
      if (!offered.get(i).right()) {
        other(letter(i) + offered.get(i).text());
        said(played, offered.get(i).message());
      }
    }
    for (Wrong wrong : step.wrongs()) {
      other(wrong.answer());
      said(played, wrong.message());
    }
    page.markup("</dl>\n");
  }

  private void other(String answer) {
    page.markup("<dt>" + Sentences.html(answer) + "</dt>\n");
  }

  private void said(Played played, String message) {
    String words = played.words().getOrDefault(message, message);
    page.markup("<dd>" + Sentences.html(words) + "</dd>\n");
  }

  // The end.

  private void results() {
    List<Played> predicted =
        chapter.played().stream().filter(each -> each.step().kind() == Kind.PREDICT).toList();
    if (predicted.isEmpty()) {
      return;
    }
    page.markup("<h2>What came out</h2>\n<table>\n");
    for (Played each : predicted) {
      String id = each.step().id();
      page.markup("<tr><th scope=\"row\"><a href=\"#" + id + "\">" + id + "</a></th>");
      page.markup("<td>" + Sentences.html(happened(each)) + "</td></tr>\n");
    }
    page.markup("</table>\n");
  }

  private static String happened(Played played) {
    Step step = played.step();
    Optional<Choice> right = step.choices().stream().filter(Choice::right).findFirst();
    return right
        .map(Choice::text)
        .or(played::value)
        .orElseGet(() -> step.answer().map(Answer::text).orElse(""));
  }
}
