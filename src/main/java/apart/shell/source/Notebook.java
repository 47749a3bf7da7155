package apart.shell.source;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A notebook of Jupyter's, format 4: cells of code and of Markdown. What is missing or of another
 * kind than the format says is read as nothing.
 *
 * @param cells in order
 */
public record Notebook(List<Cell> cells) {

  /**
   * A cell.
   *
   * @param source its text
   * @param outputs what its code gave, as text
   * @param failed whether that was an error
   * @param marks what its metadata holds for Apart: of the step that begins with it, or of all
   */
  public record Cell(
      boolean isCode, String source, List<String> outputs, boolean failed, List<String> marks) {}

  /** Whether a text looks like a notebook. */
  public static boolean is(String text) {
    String bare = text.stripLeading();
    return bare.startsWith("{") && bare.contains("\"cells\"") && bare.contains("\"cell_type\"");
  }

  /** The notebook that a text is; empty if it is none. */
  public static Optional<Notebook> of(String text) {
    if (!is(text)) {
      return Optional.empty();
    }
    try {
      JsonObject whole = object(JsonParser.parseString(text));
      List<Cell> cells = new ArrayList<>();
      for (JsonElement each : array(whole.get("cells"))) {
        cells.add(cell(object(each)));
      }
      return Optional.of(new Notebook(cells));
    } catch (JsonParseException cut) {
      return Optional.empty();
    }
  }

  /** The code of all cells. */
  public String code() {
    return String.join("\n", cells.stream().filter(Cell::isCode).map(Cell::source).toList());
  }

  private static Cell cell(JsonObject cell) {
    List<String> outputs = new ArrayList<>();
    boolean failed = false;
    for (JsonElement each : array(cell.get("outputs"))) {
      JsonObject output = object(each);
      boolean error = text(output.get("output_type")).equals("error");
      failed |= error;
      outputs.add(error ? error(output) : shown(output));
    }
    JsonObject ours = object(object(cell.get("metadata")).get("apart"));
    return new Cell(
        text(cell.get("cell_type")).equals("code"),
        text(cell.get("source")),
        outputs,
        failed,
        marks(ours));
  }

  private static List<String> marks(JsonObject ours) {
    List<String> marks = new ArrayList<>();
    array(ours.get("marks")).forEach(mark -> marks.add(text(mark)));
    if (ours.has("done")) {
      marks.add(text(ours.get("done")));
    }
    return marks;
  }

  private static String shown(JsonObject output) {
    return output.has("text")
        ? text(output.get("text"))
        : text(object(output.get("data")).get("text/plain"));
  }

  private static String error(JsonObject output) {
    String traceback =
        String.join(
            "\n", array(output.get("traceback")).asList().stream().map(Notebook::text).toList());
    return traceback.isEmpty()
        ? text(output.get("ename")) + ": " + text(output.get("evalue"))
        : traceback;
  }

  /** A text, or the lines of one. */
  private static String text(JsonElement element) {
    if (element == null || element.isJsonNull() || element.isJsonObject()) {
      return "";
    }
    if (element.isJsonArray()) {
      StringBuilder text = new StringBuilder();
      element.getAsJsonArray().forEach(line -> text.append(text(line)));
      return text.toString();
    }
    return element.getAsString();
  }

  private static JsonObject object(JsonElement element) {
    return element != null && element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
  }

  private static JsonArray array(JsonElement element) {
    return element != null && element.isJsonArray() ? element.getAsJsonArray() : new JsonArray();
  }
}
