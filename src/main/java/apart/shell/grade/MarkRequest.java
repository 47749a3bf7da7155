package apart.shell.grade;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@link Marker} is asked to mark.
 *
 * @param text what was handed in
 * @param notes on how it was read
 * @param number the student's own; empty if the assignment has none
 * @param spared the steps whose code is not run since it broke the process that did
 */
record MarkRequest(String text, List<String> notes, String number, Map<String, Broken> spared) {
  MarkRequest {
    spared = Map.copyOf(spared);
  }

  /** In one line. */
  String json() {
    JsonObject json = new JsonObject();
    json.addProperty("text", text);
    JsonArray said = new JsonArray();
    notes.forEach(said::add);
    json.add("notes", said);
    json.addProperty("number", number);
    JsonObject broken = new JsonObject();
    spared.forEach((step, how) -> broken.addProperty(step, how.name()));
    json.add("spared", broken);
    return json.toString();
  }

  /** Reads what {@link #json} wrote. */
  static MarkRequest of(String line) {
    JsonObject json = JsonParser.parseString(line).getAsJsonObject();
    List<String> notes = new ArrayList<>();
    json.getAsJsonArray("notes").forEach(note -> notes.add(note.getAsString()));
    Map<String, Broken> spared = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> each : json.getAsJsonObject("spared").entrySet()) {
      spared.put(each.getKey(), Broken.valueOf(each.getValue().getAsString()));
    }
    return new MarkRequest(
        json.get("text").getAsString(), notes, json.get("number").getAsString(), spared);
  }
}
