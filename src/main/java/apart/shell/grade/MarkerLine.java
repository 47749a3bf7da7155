package apart.shell.grade;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;

/**
 * What a {@link Marker} says: how far it is, or what came of a submission.
 *
 * @param step that begins; empty while what was handed in is read
 * @param marked what came of it; empty until it is done
 */
record MarkerLine(String step, Optional<Marked> marked) {
  static MarkerLine at(String step) {
    return new MarkerLine(step, Optional.empty());
  }

  static MarkerLine of(Marked marked) {
    return new MarkerLine("", Optional.of(marked));
  }

  /** In one line. */
  String json() {
    if (marked.isPresent()) {
      return LineJson.json(marked.get()).toString();
    }
    JsonObject json = new JsonObject();
    json.addProperty("at", step);
    return json.toString();
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws JsonParseException if it is none, or was cut
   */
  static MarkerLine of(String line) {
    try {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      return json.has("at") ? at(json.get("at").getAsString()) : of(LineJson.marked(json));
    } catch (IllegalStateException e) {
      throw new JsonParseException("not a line of a marker", e);
    }
  }
}
