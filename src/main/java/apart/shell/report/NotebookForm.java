package apart.shell.report;

import apart.shell.report.Exchange.By;
import apart.shell.source.Fences;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A notebook of Jupyter's, format 4.5: a cell of code with its outputs for each input of Java, a
 * cell of Markdown for what was said. Pictures are there as text and as SVG.
 */
final class NotebookForm implements ReportForm {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  @Override
  public String ending() {
    return ".ipynb";
  }

  @Override
  public String text(SessionReport report, String file) {
    JsonArray cells = new JsonArray();
    List<String> head = new ArrayList<>();
    head.add("# " + MarkdownText.line(report.heading().title()));
    report.heading().lines(file).forEach(line -> head.add(MarkdownText.line(line)));
    JsonObject first = markdown(String.join("\n\n", head));
    JsonArray marks = new JsonArray();
    report.heading().marks().forEach(mark -> marks.add(mark.substring("// ".length())));
    if (!marks.isEmpty()) {
      JsonObject ours = new JsonObject();
      ours.add("marks", marks);
      first.getAsJsonObject("metadata").add("apart", ours);
    }
    add(cells, first);
    String step = "";
    int count = 0;
    for (Exchange each : report.exchanges()) {
      String done = "";
      if (each.by() == By.STEP) {
        step = each.step();
        done = new DoneMark(step, each.input()).toString();
      } else if (!step.isEmpty() && !each.step().equals(step)) {
        step = "";
        done = new DoneMark("", "").toString();
      } else if (!each.takingAway().isEmpty()) {
        done = DoneMark.ofCommand(each.takingAway());
      }
      boolean runs = each.isJava() && !each.isTakenBack();
      JsonObject cell = runs ? code(each, ++count) : markdown(words(each));
      if (!done.isEmpty()) {
        JsonObject ours = new JsonObject();
        ours.addProperty("done", done);
        cell.getAsJsonObject("metadata").add("apart", ours);
      }
      add(cells, cell);
      String after = told(each, runs ? each.fallen() : "");
      if (runs && !after.isEmpty()) {
        add(cells, markdown(after));
      }
    }
    JsonObject notebook = new JsonObject();
    notebook.add("cells", cells);
    notebook.add("metadata", metadata());
    notebook.addProperty("nbformat", 4);
    notebook.addProperty("nbformat_minor", 5);
    return GSON.toJson(notebook) + "\n";
  }

  private static void add(JsonArray cells, JsonObject cell) {
    cell.addProperty("id", "apart-" + (cells.size() + 1));
    cells.add(cell);
  }

  private static JsonObject metadata() {
    JsonObject kernel = new JsonObject();
    kernel.addProperty("display_name", "Java");
    kernel.addProperty("language", "java");
    kernel.addProperty("name", "java");
    JsonObject language = new JsonObject();
    language.addProperty("name", "Java");
    language.addProperty("file_extension", ".jshell");
    language.addProperty("mimetype", "text/x-java-source");
    language.addProperty("version", Runtime.version().toString());
    JsonObject metadata = new JsonObject();
    metadata.add("kernelspec", kernel);
    metadata.add("language_info", language);
    return metadata;
  }

  private static JsonObject cell(String type, String source) {
    JsonObject cell = new JsonObject();
    cell.addProperty("cell_type", type);
    cell.add("metadata", new JsonObject());
    cell.add("source", lines(source));
    return cell;
  }

  private static JsonObject markdown(String source) {
    return cell("markdown", source);
  }

  private static JsonObject code(Exchange each, int count) {
    JsonObject cell = cell("code", each.input());
    cell.addProperty("execution_count", count);
    JsonArray outputs = new JsonArray();
    for (Shown shown : each.shown()) {
      if (shown.isOutput() && !shown.text().isEmpty()) {
        outputs.add(output(shown, count));
      }
    }
    cell.add("outputs", outputs);
    return cell;
  }

  private static JsonObject output(Shown shown, int count) {
    JsonObject output = new JsonObject();
    switch (shown.kind()) {
      case VALUE, DECLARED -> {
        output.addProperty("output_type", "execute_result");
        output.addProperty("execution_count", count);
        JsonObject data = new JsonObject();
        data.add("text/plain", lines(shown.text()));
        if (!shown.svg().isEmpty()) {
          data.add("image/svg+xml", lines(shown.svg()));
        }
        output.add("data", data);
        output.add("metadata", new JsonObject());
      }
      case FAILED -> {
        output.addProperty("output_type", "error");
        output.addProperty("ename", shown.name());
        output.addProperty("evalue", shown.text().lines().findFirst().orElse(""));
        JsonArray traceback = new JsonArray();
        shown.text().lines().forEach(traceback::add);
        output.add("traceback", traceback);
      }
      default -> {
        output.addProperty("output_type", "stream");
        output.addProperty("name", "stdout");
        output.add("text", lines(shown.text()));
      }
    }
    return output;
  }

  /** What was said in place of Java, as Markdown that shows it as it was. */
  private static String words(Exchange each) {
    String label = each.by() == By.COMMAND ? "Command: " : "Answer: ";
    String said = each.input().isEmpty() ? "" : label + MarkdownText.lines(each.input());
    if (each.isJava()) {
      said = fenced("java", each.input());
      said += each.output().isEmpty() ? "" : "\n\n" + fenced("text", each.output());
    }
    String told = told(each, each.fallen());
    List<String> parts = each.by() == By.STEP ? List.of(told, said) : List.of(said, told);
    return String.join("\n\n", parts.stream().filter(part -> !part.isEmpty()).toList());
  }

  private static String fenced(String info, String inside) {
    String fence = Fences.around(inside);
    return fence + info + "\n" + inside + "\n" + fence;
  }

  private static String told(Exchange each, String fallen) {
    return Stream.concat(Stream.of(fallen), each.told().stream().map(Shown::text))
        .filter(text -> !text.isEmpty())
        .map(MarkdownText::lines)
        .collect(Collectors.joining("\n\n"));
  }

  /** A text as the format has those of several lines: each with its end. */
  private static JsonArray lines(String text) {
    JsonArray lines = new JsonArray();
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(from, next));
      from = next;
    }
    return lines;
  }
}
