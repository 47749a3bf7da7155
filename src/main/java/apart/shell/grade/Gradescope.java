package apart.shell.grade;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * A student's results as Gradescope reads them: a test for what is seen of each step, and one for
 * each hidden check, which is shown when grades are published. A score above the tests would take
 * their place: there is one only where something is taken off because it was late.
 */
final class Gradescope {
  private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().create();

  private Gradescope() {}

  static String of(Feedback feedback) {
    JsonObject json = new JsonObject();
    if (feedback.line().latePercent() > 0) {
      json.add("score", LineJson.number(feedback.score()));
    }
    json.addProperty("output", String.join("\n", feedback.summary()) + "\n" + feedback.origin());
    json.addProperty("output_format", "text");
    json.addProperty("test_output_format", "text");
    json.addProperty("visibility", "visible");
    json.addProperty("stdout_visibility", "hidden");
    JsonArray tests = new JsonArray();
    int number = 0;
    for (StepMark mark : feedback.steps()) {
      number++;
      add(tests, feedback, mark, number);
    }
    json.add("tests", tests);
    return PRETTY.toJson(json) + "\n";
  }

  private static void add(JsonArray tests, Feedback feedback, StepMark mark, int number) {
    var seen = mark.parts().stream().filter(part -> !part.hidden()).toList();
    boolean byHand = mark.parts().isEmpty();
    var points =
        byHand
            ? mark.points()
            : seen.stream()
                .map(PartMark::points)
                .reduce(apart.shell.terms.Points.NONE, (a, b) -> a.plus(b));
    var max =
        byHand
            ? mark.max()
            : seen.stream()
                .map(PartMark::max)
                .reduce(apart.shell.terms.Points.NONE, (a, b) -> a.plus(b));
    JsonObject test = new JsonObject();
    test.add("score", LineJson.number(points));
    test.add("max_score", LineJson.number(max));
    test.addProperty("status", points.equals(max) ? "passed" : "failed");
    test.addProperty("name", mark.step() + ": " + feedback.task(mark));
    test.addProperty("number", Integer.toString(number));
    test.addProperty("output", output(feedback, mark));
    test.addProperty("visibility", "visible");
    tests.add(test);
    int hidden = 0;
    for (PartMark part : mark.parts()) {
      if (part.hidden()) {
        hidden++;
        tests.add(hidden(feedback, mark, part, number, hidden));
      }
    }
  }

  private static JsonObject hidden(
      Feedback feedback, StepMark mark, PartMark part, int number, int hidden) {
    JsonObject test = new JsonObject();
    test.add("score", LineJson.number(part.points()));
    test.add("max_score", LineJson.number(part.max()));
    test.addProperty("status", part.isPassed() ? "passed" : "failed");
    test.addProperty("name", mark.step() + ": hidden check " + hidden);
    test.addProperty("number", number + "." + hidden);
    test.addProperty("output", feedback.released() ? part.words() : "");
    test.addProperty("visibility", feedback.released() ? "visible" : "after_published");
    return test;
  }

  private static String output(Feedback feedback, StepMark mark) {
    StringBuilder output = new StringBuilder();
    for (String words : feedback.words(mark)) {
      if (!words.startsWith("hidden check ")) {
        output.append(words).append('\n');
      }
    }
    return output.toString();
  }
}
