package apart.shell.grade;

import apart.shell.terms.Points;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A {@link Line} as JSON, in one line. */
final class LineJson {
  private LineJson() {}

  static String text(Line line) {
    JsonObject json = new JsonObject();
    Person student = line.student();
    json.addProperty("student", student.id());
    json.addProperty("last_name", student.last());
    json.addProperty("first_name", student.first());
    json.addProperty("email", student.email());
    json.addProperty("file", line.file());
    json.addProperty("sha256", line.sha256());
    json.addProperty("assignment", line.assignment());
    json.addProperty("assignment_sha256", line.assignmentSha256());
    json.addProperty("apart", line.apart());
    json.addProperty("jdk", line.jdk());
    json.addProperty("seed", line.seed());
    json.addProperty("submitted", line.submitted());
    json.addProperty("late_percent", line.latePercent());
    json(line.marked()).entrySet().forEach(each -> json.add(each.getKey(), each.getValue()));
    return json.toString();
  }

  /** The part of it that says what came of the submission. */
  static JsonObject json(Marked marked) {
    JsonObject json = new JsonObject();
    json.addProperty("trouble", marked.trouble());
    json.add("notes", array(marked.notes()));
    json.add("points", number(marked.points()));
    json.add("max", number(marked.max()));
    JsonArray steps = new JsonArray();
    marked.steps().forEach(step -> steps.add(json(step)));
    json.add("steps", steps);
    return json;
  }

  private static JsonObject json(StepMark step) {
    JsonObject json = new JsonObject();
    json.addProperty("step", step.step());
    json.addProperty("status", step.status().words());
    json.add("points", number(step.points()));
    json.add("max", number(step.max()));
    json.addProperty("message", step.message());
    json.addProperty("code", step.code());
    json.addProperty("output", step.output());
    JsonArray parts = new JsonArray();
    for (PartMark part : step.parts()) {
      JsonObject one = new JsonObject();
      one.addProperty("hidden", part.hidden());
      one.addProperty("status", part.status().words());
      one.add("points", number(part.points()));
      one.add("max", number(part.max()));
      one.addProperty("words", part.words());
      parts.add(one);
    }
    json.add("parts", parts);
    return json;
  }

  private static JsonArray array(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  /** Points as the shortest number. */
  static JsonElement number(Points points) {
    return JsonParser.parseString(points.toString());
  }

  /**
   * Reads a line.
   *
   * @throws JsonParseException if it is none, or was cut
   */
  static Line parse(String text) {
    try {
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      Marked marked = marked(json);
      return new Line(
          new Person(
              string(json, "student"),
              string(json, "last_name"),
              string(json, "first_name"),
              string(json, "email")),
          string(json, "file"),
          string(json, "sha256"),
          string(json, "assignment"),
          string(json, "assignment_sha256"),
          string(json, "apart"),
          string(json, "jdk"),
          string(json, "seed"),
          string(json, "submitted"),
          json.get("late_percent").getAsInt(),
          marked.trouble(),
          marked.notes(),
          marked.steps());
    } catch (IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException
        | NullPointerException
        | ArithmeticException e) {
      throw new JsonParseException("not a line of results", e);
    }
  }

  /** Reads the part that says what came of the submission. */
  static Marked marked(JsonObject json) {
    List<StepMark> steps = new ArrayList<>();
    json.getAsJsonArray("steps").forEach(step -> steps.add(step(step.getAsJsonObject())));
    return new Marked(
        string(json, "trouble"), texts(json.getAsJsonArray("notes")), List.copyOf(steps));
  }

  private static StepMark step(JsonObject json) {
    List<PartMark> parts = new ArrayList<>();
    for (JsonElement each : json.getAsJsonArray("parts")) {
      JsonObject part = each.getAsJsonObject();
      parts.add(
          new PartMark(
              part.get("hidden").getAsBoolean(),
              Status.of(string(part, "status")),
              points(part, "points"),
              points(part, "max"),
              string(part, "words")));
    }
    return new StepMark(
        string(json, "step"),
        Status.of(string(json, "status")),
        points(json, "points"),
        points(json, "max"),
        string(json, "message"),
        List.copyOf(parts),
        string(json, "code"),
        string(json, "output"));
  }

  private static Points points(JsonObject json, String name) {
    BigDecimal number = json.get(name).getAsBigDecimal();
    return new Points(number.movePointRight(2).longValueExact());
  }

  private static String string(JsonObject json, String name) {
    return json.get(name).getAsString();
  }

  private static List<String> texts(JsonArray array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.getAsString()));
    return List.copyOf(texts);
  }
}
