package apart.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The independently computed cases of refdata: every z, a, delta, gradient and loss, and the
 * parameters and loss after 1, 2 and 10 steps of each optimiser. Samples are rows there. Deviations
 * are relative to the expected number, or to 1 if that is larger.
 */
class ReferenceCasesTest {
  private static final double LIMIT = 1e-12;
  private static final double GRADIENT_DESCENT_LIMIT = 1e-14;
  private static final int CASES = 30;

  private static final Map<String, Double> WORST = new TreeMap<>();

  @TestFactory
  Stream<DynamicTest> everyCase() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonElement element : read("mlp_cases.json").getAsJsonArray("cases")) {
      JsonObject example = element.getAsJsonObject();
      tests.add(dynamicTest(example.get("name").getAsString(), () -> passes(example)));
      for (JsonElement run : example.getAsJsonArray("optim")) {
        JsonObject spec = run.getAsJsonObject().getAsJsonObject("spec");
        JsonObject after = run.getAsJsonObject().getAsJsonObject("after");
        tests.add(dynamicTest(example.get("name") + " " + spec, () -> run(example, spec, after)));
      }
    }
    assertTrue(tests.size() > 2 * CASES, "only " + tests.size() + " cases were found");
    return tests.stream();
  }

  @AfterAll
  static void worst() {
    System.out.println("worst deviation from the reference cases:");
    WORST.forEach((what, worst) -> System.out.printf("  %-24s %.2e%n", what, worst));
    assertEquals(11, WORST.size(), WORST.keySet() + " were compared");
  }

  private static void passes(JsonObject example) {
    Mlp net = network(example, example);
    Matrix x = samples(example.get("x"));
    Matrix y = samples(example.get("y"));
    ForwardPass pass = net.forward(x);
    Gradients gradients = net.backward(pass, y);
    for (int l = 1; l <= net.layers(); l++) {
      compare("z", LIMIT, samples(item(example, "z", l)), pass.z(l));
      compare("a", LIMIT, samples(item(example, "a", l)), pass.a(l));
      compare("delta", LIMIT, samples(item(example, "delta", l)), gradients.delta(l));
      compare("gradient", LIMIT, rows(item(example, "gW", l)), gradients.weights(l));
      compare("gradient", LIMIT, column(item(example, "gb", l)), gradients.bias(l));
    }
    compare("gradient", LIMIT, samples(example.get("gx")), gradients.x());
    compare("loss", LIMIT, example.get("loss").getAsDouble(), pass.loss(y));
    compare("loss", LIMIT, example.get("loss").getAsDouble(), gradients.loss());
    if (example.has("prob")) {
      compare("probabilities", LIMIT, samples(example.get("prob")), pass.probabilities());
    }
  }

  private static void run(JsonObject example, JsonObject spec, JsonObject after) {
    Mlp start = network(example, example);
    Dataset data = Dataset.of(samples(example.get("x")), samples(example.get("y")));
    Optimizer optimizer = optimizer(spec);
    double limit =
        spec.get("name").getAsString().equals("sgd") && !spec.has("momentum")
            ? GRADIENT_DESCENT_LIMIT
            : LIMIT;
    String what = optimizer.rule().title();
    for (String steps : after.keySet()) {
      int count = Integer.parseInt(steps);
      Mlp end;
      if (spec.has("batches")) {
        Trainer trainer = Trainer.of(optimizer).batches(batches(spec, count));
        end = start.train(data, 1, trainer).net();
      } else {
        end = start.train(data, count, optimizer).net();
      }
      JsonObject expected = after.getAsJsonObject(steps);
      for (int l = 1; l <= end.layers(); l++) {
        compare(what, limit, rows(item(expected, "W", l)), end.weights(l));
        compare(what, limit, column(item(expected, "b", l)), end.bias(l));
      }
      compare(what, limit, expected.get("loss").getAsDouble(), end.loss(data));
    }
  }

  private static int[][] batches(JsonObject spec, int steps) {
    int[][] batches = new int[steps][];
    for (int step = 0; step < steps; step++) {
      JsonArray numbers = spec.getAsJsonArray("batches").get(step).getAsJsonArray();
      batches[step] = new int[numbers.size()];
      for (int i = 0; i < numbers.size(); i++) {
        batches[step][i] = numbers.get(i).getAsInt() + 1;
      }
    }
    return batches;
  }

  private static Optimizer optimizer(JsonObject spec) {
    double eta = spec.get("lr").getAsDouble();
    double momentum = number(spec, "momentum", 0);
    double dampening = number(spec, "dampening", 0);
    double decay = number(spec, "weight_decay", 0);
    double epsilon = number(spec, "eps", 1e-8);
    double beta1 = number(spec, "beta1", 0.9);
    double beta2 = number(spec, "beta2", 0.999);
    return switch (spec.get("name").getAsString()) {
      case "sgd" -> {
        if (spec.has("nesterov") && spec.get("nesterov").getAsBoolean()) {
          yield Optimizer.nesterov(eta, momentum).decay(decay);
        }
        yield (momentum == 0
                ? Optimizer.gradientDescent(eta)
                : Optimizer.momentum(eta, momentum, dampening))
            .decay(decay);
      }
      case "adam" -> Optimizer.adam(eta, beta1, beta2, epsilon).decay(decay);
      case "adamw" -> Optimizer.adamW(eta, beta1, beta2, epsilon, decay);
      case "rmsprop" -> {
        boolean centered = spec.has("centered") && spec.get("centered").getAsBoolean();
        yield Optimizer.rmsProp(eta, number(spec, "alpha", 0.99), epsilon, momentum, centered)
            .decay(decay);
      }
      default -> throw new AssertionError(spec.toString());
    };
  }

  private static double number(JsonObject object, String name, double otherwise) {
    return object.has(name) ? object.get(name).getAsDouble() : otherwise;
  }

  static Mlp network(JsonObject example, JsonObject parameters) {
    JsonArray sizes = example.getAsJsonArray("sizes");
    int[] units = new int[sizes.size()];
    for (int l = 0; l < units.length; l++) {
      units[l] = sizes.get(l).getAsInt();
    }
    Mlp net = Mlp.of(units).withLoss(Loss.named(example.get("loss_kind").getAsString()));
    for (int l = 1; l < units.length; l++) {
      String activation = item(example, "activations", l).getAsString();
      net =
          net.activation(l, Activation.named(activation))
              .withWeights(l, rows(item(parameters, "W", l)))
              .withBias(l, column(item(parameters, "b", l)).column(0));
    }
    return net;
  }

  static JsonObject read(String file) throws IOException {
    try (InputStream in = ReferenceCasesTest.class.getResourceAsStream("/refdata/" + file)) {
      return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .getAsJsonObject();
    }
  }

  static JsonElement item(JsonObject object, String name, int l) {
    return object.getAsJsonArray(name).get(l - 1);
  }

  /** A row per sample there, a column per sample here. */
  static Matrix samples(JsonElement rows) {
    return rows(rows).transpose();
  }

  static Matrix rows(JsonElement element) {
    JsonArray rows = element.getAsJsonArray();
    double[][] numbers = new double[rows.size()][];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = column(rows.get(row)).column(0);
    }
    return Matrix.of(numbers);
  }

  static Matrix column(JsonElement element) {
    JsonArray array = element.getAsJsonArray();
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).getAsDouble();
    }
    return Matrix.ofColumn(numbers);
  }

  private static void compare(String what, double limit, Matrix expected, Matrix actual) {
    assertEquals(expected.shape(), actual.shape(), what);
    for (int row = 0; row < expected.getNumRows(); row++) {
      for (int column = 0; column < expected.getNumCols(); column++) {
        compare(what, limit, expected.get(row, column), actual.get(row, column));
      }
    }
  }

  private static void compare(String what, double limit, double expected, double actual) {
    double deviation = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
    WORST.merge(what, deviation, Math::max);
    assertTrue(
        deviation <= limit,
        () -> what + ": expected " + expected + ", but is " + actual + ", off by " + deviation);
  }
}
