package apart.shell.report;

import apart.shell.report.Exchange.By;
import apart.shell.source.Fences;

/**
 * Markdown: inputs between fences that say {@code java}, outputs between fences that say {@code
 * text}, each longer than any within; what a lesson said is prose.
 */
final class MarkdownForm implements ReportForm {

  @Override
  public String ending() {
    return ".md";
  }

  @Override
  public String text(SessionReport report, String file) {
    StringBuilder text =
        new StringBuilder("# " + MarkdownText.line(report.heading().title()) + "\n");
    report
        .heading()
        .lines(file)
        .forEach(line -> text.append('\n').append(MarkdownText.line(line)).append('\n'));
    report.heading().marks().forEach(mark -> comment(text, mark.substring("// ".length())));
    String step = "";
    for (Exchange each : report.exchanges()) {
      if (each.by() == By.STEP) {
        step = each.step();
        comment(text, new DoneMark(step, each.input()).toString());
      } else if (!step.isEmpty() && !each.step().equals(step)) {
        step = "";
        comment(text, new DoneMark("", "").toString());
      }
      add(text, each);
      if (!each.takingAway().isEmpty()) {
        comment(text, DoneMark.ofCommand(each.takingAway()));
      }
    }
    if (!step.isEmpty()) {
      comment(text, new DoneMark("", "").toString());
    }
    return text.toString();
  }

  private static void comment(StringBuilder text, String mark) {
    text.append("\n<!-- ").append(mark.replace("-->", "--&gt;")).append(" -->\n");
  }

  private static void add(StringBuilder text, Exchange each) {
    if (each.by() == By.STEP) {
      told(text, each);
    }
    if (each.isJava()) {
      String back = each.isTakenBack() ? " " + Fences.TAKEN_BACK : "";
      fence(text, "java" + back, each.input());
      if (!each.output().isEmpty()) {
        fence(text, "text" + back + (each.failed() ? " failed" : ""), each.output());
      }
    } else if (!each.input().isEmpty()) {
      String label = each.by() == By.COMMAND ? "Command: " : "Answer: ";
      text.append('\n').append(label).append(MarkdownText.lines(each.input())).append('\n');
    }
    if (!each.fallen().isEmpty()) {
      text.append("\n*").append(each.fallen()).append("*\n");
    }
    if (each.by() != By.STEP) {
      told(text, each);
    }
  }

  private static void fence(StringBuilder text, String info, String inside) {
    String fence = Fences.around(inside);
    text.append('\n').append(fence).append(info).append('\n');
    text.append(inside).append('\n').append(fence).append('\n');
  }

  private static void told(StringBuilder text, Exchange each) {
    each.told()
        .forEach(told -> text.append('\n').append(MarkdownText.lines(told.text())).append('\n'));
  }
}
