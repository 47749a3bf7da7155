package apart.shell.report;

import apart.shell.report.Exchange.By;
import apart.shell.source.OpenEnds;

/**
 * A script that any jshell with Apart loaded runs, with the outputs in comments: {@code //>} before
 * each line, and alone after the last.
 */
final class ScriptForm implements ReportForm {
  private static final String OUTPUT = "//>";
  private static final String BACKSLASH_U = "\\" + "u";
  private static final String WRITTEN_OUT = BACKSLASH_U + "005cu";

  @Override
  public String ending() {
    return ".jsh";
  }

  @Override
  public boolean isScript() {
    return true;
  }

  @Override
  public String text(SessionReport report, String file) {
    StringBuilder text = new StringBuilder();
    remark(text, report.heading().title());
    report.heading().marks().forEach(mark -> text.append(mark).append('\n'));
    report.heading().lines(file).forEach(line -> remark(text, line));
    boolean steps = false;
    for (Exchange each : report.exchanges()) {
      if (each.by() == By.STEP) {
        steps = true;
        each.told().forEach(told -> told.text().lines().forEach(line -> remark(text, line)));
        text.append("// ").append(new DoneMark(each.step(), each.input())).append('\n');
      } else if (each.isJava()) {
        add(text, each);
      }
    }
    return text.append(steps ? "// @end\n" : "").toString();
  }

  private static void add(StringBuilder text, Exchange each) {
    OpenEnds ends = new OpenEnds();
    for (String line : each.input().lines().toList()) {
      boolean like = line.startsWith(OUTPUT) || line.startsWith("// @");
      boolean ours = ScriptReading.isStep(line) || (!ends.isOpen() && like);
      text.append(ours ? " " : "").append(line).append('\n');
      ends.line(line);
    }
    each.output()
        .lines()
        .forEach(line -> text.append(OUTPUT).append(' ').append(inComment(line)).append('\n'));
    text.append(OUTPUT).append('\n');
  }

  /** A line of words; none that could be taken for a mark of ours. */
  private static void remark(StringBuilder text, String line) {
    text.append("// ").append(line.startsWith("@") ? " " : "");
    text.append(inComment(line)).append('\n');
  }

  /** Java reads {@code \\u} as the beginning of a sign, in comments, too. */
  private static String inComment(String line) {
    return line.replace(BACKSLASH_U, WRITTEN_OUT);
  }

  /** What a comment of ours says. */
  static String fromComment(String comment) {
    return comment.replace(WRITTEN_OUT, BACKSLASH_U);
  }
}
