package apart.shell.report;

import apart.shell.report.Exchange.By;

/** A page of HTML. */
final class PageForm implements ReportForm {

  @Override
  public String ending() {
    return ".html";
  }

  @Override
  public String text(SessionReport report, String file) {
    HtmlPage page = new HtmlPage(report.heading().title());
    page.markup("<main>\n").element("h1", report.heading().title());
    report.heading().lines(file).forEach(line -> page.element("p", "head", line));
    report.heading().marks().forEach(mark -> comment(page, mark.substring("// ".length())));
    String step = "";
    for (Exchange each : report.exchanges()) {
      if (each.by() == By.STEP) {
        step = each.step();
        comment(page, new DoneMark(step, each.input()).toString());
        page.element("h2", step);
      } else if (!step.isEmpty() && !each.step().equals(step)) {
        step = "";
        comment(page, new DoneMark("", "").toString());
      }
      add(page, each);
      if (!each.takingAway().isEmpty()) {
        comment(page, DoneMark.ofCommand(each.takingAway()));
      }
    }
    return page.markup("</main>\n").end();
  }

  private static void comment(HtmlPage page, String mark) {
    page.markup("<!-- " + Markup.comment(mark) + " -->\n");
  }

  private static void add(HtmlPage page, Exchange each) {
    page.markup("<section>\n");
    if (each.by() == By.STEP) {
      told(page, each);
    }
    if (each.isJava()) {
      page.entered(each.input(), each.isTakenBack());
      page.output(each.output(), each.failed(), each.isTakenBack());
      each.shown().forEach(shown -> page.picture(shown.svg()));
    } else if (!each.input().isEmpty()) {
      String label = each.by() == By.COMMAND ? "Command: " : "Answer: ";
      page.element("p", "said", label + each.input());
    }
    if (!each.fallen().isEmpty()) {
      page.element("p", "fallen", each.fallen());
    }
    if (each.by() != By.STEP) {
      told(page, each);
    }
    page.markup("</section>\n");
  }

  private static void told(HtmlPage page, Exchange each) {
    each.told().forEach(told -> page.element("p", "told", told.text()));
  }
}
