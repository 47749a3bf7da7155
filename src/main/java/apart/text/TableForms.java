package apart.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table in the forms that other programs read. As CSV numbers have all their digits, so that
 * reading them gives the same bits; in the forms for pages they are as on the screen.
 */
final class TableForms {
  private final List<String> headers;
  private final List<List<String>> exact;
  private final List<List<String>> shown;
  private final List<Boolean> isNumber;

  /**
   * A table's cells, a list for each column.
   *
   * @param exact with all digits
   * @param shown as on the screen
   */
  TableForms(
      List<String> headers,
      List<List<String>> exact,
      List<List<String>> shown,
      List<Boolean> isNumber) {
    this.headers = headers;
    this.exact = exact;
    this.shown = shown;
    this.isNumber = isNumber;
  }

  private int rows() {
    return exact.isEmpty() ? 0 : exact.get(0).size();
  }

  private static List<String> row(List<List<String>> columns, int row) {
    return columns.stream().map(column -> column.get(row).strip()).toList();
  }

  String csv() {
    List<String> lines = new ArrayList<>();
    lines.add(headers.stream().map(TableForms::quoted).collect(Collectors.joining(",")));
    for (int row = 0; row < rows(); row++) {
      lines.add(row(exact, row).stream().map(TableForms::quoted).collect(Collectors.joining(",")));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  String markdown(String title, List<String> notes) {
    StringBuilder text = new StringBuilder();
    text.append(escapedForMarkdown(title)).append("\n\n");
    text.append(markdownRow(headers)).append('|');
    isNumber.forEach(number -> text.append(number ? " ---: |" : " --- |"));
    text.append('\n');
    for (int row = 0; row < rows(); row++) {
      text.append(markdownRow(row(shown, row)));
    }
    notes.forEach(note -> text.append('\n').append(escapedForMarkdown(note)).append('\n'));
    return text.toString();
  }

  private static String markdownRow(List<String> cells) {
    return cells.stream()
        .map(cell -> " " + escapedForMarkdown(cell) + " |")
        .collect(Collectors.joining("", "|", "\n"));
  }

  private static String escapedForMarkdown(String text) {
    return text.replaceAll("([\\\\|*_<>`])", "\\\\$1").replace('\n', ' ');
  }

  String tex(String title, List<String> notes) {
    StringBuilder text = new StringBuilder("% needs nothing but LaTeX itself\n");
    text.append("\\noindent ").append(escapedForTex(title)).append("\n\n\\begin{tabular}{");
    isNumber.forEach(number -> text.append(number ? 'r' : 'l'));
    text.append("}\n").append(texRow(headers)).append("\\hline\n");
    for (int row = 0; row < rows(); row++) {
      text.append(texRow(row(shown, row)));
    }
    text.append("\\end{tabular}\n");
    notes.forEach(note -> text.append('\n').append(escapedForTex(note)).append('\n'));
    return text.toString();
  }

  private static String texRow(List<String> cells) {
    return cells.stream()
        .map(TableForms::escapedForTex)
        .collect(Collectors.joining(" & ", "", " \\\\\n"));
  }

  private static String escapedForTex(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append(c);
        case '\\' -> escaped.append("\\textbackslash{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '<' -> escaped.append("$<$");
        case '>' -> escaped.append("$>$");
        case '|' -> escaped.append("$|$");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  String html(String title, List<String> notes) {
    StringBuilder text = new StringBuilder("<table>\n<caption>");
    text.append(escapedForHtml(title)).append("</caption>\n<tr>");
    headers.forEach(
        header -> text.append("<th scope=\"col\">").append(escapedForHtml(header)).append("</th>"));
    text.append("</tr>\n");
    for (int row = 0; row < rows(); row++) {
      text.append("<tr>");
      row(shown, row)
          .forEach(cell -> text.append("<td>").append(escapedForHtml(cell)).append("</td>"));
      text.append("</tr>\n");
    }
    text.append("</table>");
    notes.forEach(note -> text.append("\n<p>").append(escapedForHtml(note)).append("</p>"));
    return text.toString();
  }

  private static String escapedForHtml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
