package apart.shell.grade;

import com.google.gson.Gson;
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
    return new Gson().toJson(this);
  }

  /** Reads what {@link #json} wrote. */
  static MarkRequest of(String line) {
    return new Gson().fromJson(line, MarkRequest.class);
  }
}
