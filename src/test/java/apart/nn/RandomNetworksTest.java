package apart.nn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.kernel.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * Random networks, data and trainers, against the same written out in 31 digits: {@link LongForm}.
 * 300 networks; {@code -Dapart.networks=10000} takes more. Prints the worst deviation of each
 * quantity, relative to the largest number of its kind (of 1, if all are smaller).
 */
class RandomNetworksTest {
  private static final String[] CURVES = {
    "identity", "sigmoid", "tanh", "relu", "leaky_relu:0.1", "softplus", "gelu", "erf2", "softmax"
  };
  private static final List<Loss> LOSSES = List.of(Loss.values());
  private static final int STEPS = 4; // epochs
  private static final double DIVERGED = 100; // larger than any weight of a run that learns
  private static final double FORMULA = 1e-14;
  private static final double AFTER_STEPS = 1e-12; // a step divides by the root of small squares

  private final Map<String, Double> worst = new TreeMap<>();
  private RandomStream random;
  private String now;
  private int diverged;

  @Test
  void theyAgreeWithTheFormulasInTwiceTheDigits() {
    int networks = Integer.getInteger("apart.networks", 300);
    for (int i = 1; i <= networks; i++) {
      random = new RandomStream(i);
      now = "seed " + i;
      compare();
    }
    System.out.println(networks + " random networks, " + diverged + " diverged; worst deviations:");
    assertTrue(diverged <= networks / 50, diverged + " diverged");
    worst.forEach((what, deviation) -> System.out.printf("  %-28s %.1e%n", what, deviation));
  }

  private int oneTo(int most) {
    return 1 + random.below(most);
  }

  private boolean sometimes() {
    return random.below(3) == 0;
  }

  private void compare() {
    int[] sizes = new int[2 + random.below(3)];
    for (int l = 0; l < sizes.length; l++) {
      sizes[l] = oneTo(l == 0 ? 9 : 4);
    }
    int last = sizes.length - 1;
    Loss loss = LOSSES.get(random.below(LOSSES.size()));
    loss = loss == Loss.SOFTMAX_CROSS_ENTROPY && sizes[last] == 1 ? Loss.MEAN_SQUARED : loss;
    now += " " + Arrays.toString(sizes) + " " + loss;
    LongForm reference = new LongForm(loss.shortName());
    Mlp net = Mlp.of(sizes).init(Init.normal(0.8), random.bits());
    double[][] rates = new double[last][];
    for (int l = 1; l <= last; l++) {
      net = layer(net, l, loss.takesLogits() && l == last, reference, rates);
    }
    net = net.withLoss(loss);
    int samples = oneTo(7);
    double[][] x = numbers(samples, sizes[0]);
    double[][] y = numbers(samples, sizes[last]);
    if (loss.takesLogits()) {
      shares(y, loss == Loss.SOFTMAX_CROSS_ENTROPY);
    }
    Dataset data = Dataset.ofSamples(x, y);
    compareGradients(net, data, reference, x, y);

    LongForm.Rule rule = rule();
    LongForm.Limits limits =
        new LongForm.Limits(
            sometimes() ? 0.05 : 0,
            sometimes() ? 0.01 : 0,
            sometimes() ? 0.1 : Double.POSITIVE_INFINITY,
            sometimes() ? 0.2 : Double.POSITIVE_INFINITY);
    double eta = loss == Loss.SUMMED_SQUARED ? 0.002 : 0.02;
    Schedule schedule = schedule();
    now += " " + rule + " " + limits + " " + schedule;
    Trainer trainer = Trainer.of(optimizer(rule, limits, eta).schedule(schedule));
    for (int l = 1; l <= last; l++) {
      trainer = trainer.rates(l, rates[l - 1]);
    }
    int size = random.below(2) == 0 ? samples : oneTo(samples);
    trainer = size == samples ? trainer : trainer.batches(size);
    for (int epoch = 0; epoch < STEPS; epoch++) {
      double factor = schedule.factor(epoch);
      for (int from = 0; from < samples; from += size) {
        int[] chosen = new int[Math.min(size, samples - from)];
        for (int i = 0; i < chosen.length; i++) {
          chosen[i] = from + i;
        }
        reference.loss(x, y, chosen);
        reference.step(rule, limits, eta * factor);
      }
    }
    Twofold[] values = values(reference);
    if (!Arrays.stream(values).allMatch(value -> Math.abs(value.high()) < DIVERGED)) {
      diverged++; // every rounding grows without end, here and there
      return;
    }
    Training run = net.train(data, STEPS, trainer);
    check("weights after " + rule.kind(), AFTER_STEPS, values, flat(run.net()));
    Twofold after = reference.loss(x, y, all(samples));
    check("loss after steps", AFTER_STEPS, new Twofold[] {after}, run.loss());
  }

  private Mlp layer(Mlp net, int l, boolean logits, LongForm reference, double[][] rates) {
    int units = net.layer(l).units();
    int inputs = net.layer(l).inputs();
    String curve = logits ? "identity" : CURVES[random.below(CURVES.length)];
    double[] bias = numbers(1, units)[0];
    double[][] mask = new double[units][inputs];
    boolean masked = sometimes();
    for (double[] row : mask) {
      Arrays.setAll(row, k -> masked && random.below(4) == 0 ? 0 : 1);
    }
    Mlp changed = net.withBias(l, bias).activation(l, Activation.named(curve));
    changed = masked ? changed.mask(l, mask) : changed;
    boolean frozen = random.below(5) == 0;
    changed = frozen ? changed.freeze(l) : changed;
    rates[l - 1] = new double[units];
    boolean rated = sometimes();
    Arrays.setAll(rates[l - 1], j -> rated ? 0.5 + random.unit() : 1);
    reference.layer(changed.weights(l).rows(), bias, mask, frozen, rates[l - 1], curve);
    now += " " + curve + (masked ? " masked" : "") + (frozen ? " frozen" : "");
    return changed;
  }

  private double[][] numbers(int rows, int columns) {
    double[][] numbers = new double[rows][columns];
    for (double[] row : numbers) {
      Arrays.setAll(row, k -> random.normal());
    }
    return numbers;
  }

  private void shares(double[][] y, boolean thatSumTo1) {
    for (double[] row : y) {
      Arrays.setAll(row, j -> random.unit());
      double sum = Arrays.stream(row).sum();
      Arrays.setAll(row, j -> thatSumTo1 ? row[j] / sum : row[j]);
    }
  }

  private static int[] all(int samples) {
    int[] all = new int[samples];
    Arrays.setAll(all, s -> s);
    return all;
  }

  private void compareGradients(
      Mlp net, Dataset data, LongForm reference, double[][] x, double[][] y) {
    Twofold loss = reference.loss(x, y, all(x.length));
    check("loss " + net.loss().shortName(), FORMULA, new Twofold[] {loss}, net.loss(data));
    Gradients gradients = net.gradients(data);
    double[] ours =
        flat(net.layers(), l -> gradients.weights(l).rows(), l -> gradients.bias(l).column(0));
    Twofold[] exact =
        reference.all.stream().map(parameter -> parameter.gradient).toArray(Twofold[]::new);
    check("gradient " + net.loss().shortName(), FORMULA, exact, ours);
  }

  private LongForm.Rule rule() {
    double a = 0.5 + 0.4 * random.unit();
    return switch (random.below(6)) {
      case 0 -> new LongForm.Rule("sgd", 0, 0, 0, false);
      case 1 -> new LongForm.Rule("momentum", sometimes() ? 0 : a, 0.3, 0, false);
      case 2 -> new LongForm.Rule("nesterov", a, 0, 0, false);
      case 3 -> new LongForm.Rule("adam", a, 0.99, 1e-3, false);
      case 4 -> new LongForm.Rule("adamw", a, 0.99, 1e-3, false);
      default -> new LongForm.Rule("rmsprop", a, sometimes() ? 0 : 0.4, 1e-3, sometimes());
    };
  }

  private static Optimizer optimizer(LongForm.Rule rule, LongForm.Limits limits, double eta) {
    Optimizer optimizer =
        switch (rule.kind()) {
          case "sgd" -> Optimizer.gradientDescent(eta);
          case "momentum" -> Optimizer.momentum(eta, rule.a(), rule.b());
          case "nesterov" -> Optimizer.nesterov(eta, rule.a());
          case "adam" -> Optimizer.adam(eta, rule.a(), rule.b(), rule.epsilon());
          case "adamw" -> Optimizer.adamW(eta, rule.a(), rule.b(), rule.epsilon(), limits.decay());
          default -> Optimizer.rmsProp(eta, rule.a(), rule.epsilon(), rule.b(), rule.centered());
        };
    optimizer = rule.kind().equals("adamw") ? optimizer : optimizer.decay(limits.decay());
    optimizer = optimizer.decayL1(limits.decayL1());
    optimizer =
        limits.clip() < Double.POSITIVE_INFINITY ? optimizer.clip(limits.clip()) : optimizer;
    return limits.clipNorm() < Double.POSITIVE_INFINITY
        ? optimizer.clipNorm(limits.clipNorm())
        : optimizer;
  }

  private Schedule schedule() {
    return switch (random.below(6)) {
      case 0 -> Schedule.steps(2, 0.5);
      case 1 -> Schedule.exponential(0.9);
      case 2 -> Schedule.inverse(0.3);
      case 3 -> Schedule.cosine(5, 0.1);
      case 4 -> Schedule.warmup(3);
      default -> Schedule.constant();
    };
  }

  private static Twofold[] values(LongForm reference) {
    return reference.all.stream().map(parameter -> parameter.value).toArray(Twofold[]::new);
  }

  private static double[] flat(Mlp net) {
    return flat(net.layers(), l -> net.weights(l).rows(), l -> net.bias(l).column(0));
  }

  /** A number per parameter in the order of {@link LongForm#all}. */
  private static double[] flat(
      int layers, IntFunction<double[][]> weights, IntFunction<double[]> bias) {
    DoubleStream.Builder numbers = DoubleStream.builder();
    for (int l = 1; l <= layers; l++) {
      for (int j = 0; j < bias.apply(l).length; j++) {
        Arrays.stream(weights.apply(l)[j]).forEach(numbers);
        numbers.add(bias.apply(l)[j]);
      }
    }
    return numbers.build().toArray();
  }

  private void check(String what, double limit, Twofold[] exact, double... ours) {
    double largest = 1;
    for (Twofold each : exact) {
      largest = Math.max(largest, Math.abs(each.high()));
    }
    for (int i = 0; i < ours.length; i++) {
      double deviation = Math.abs(exact[i].minus(Twofold.of(ours[i])).high()) / largest;
      worst.merge(what, deviation, Math::max);
      assertTrue(
          deviation <= limit,
          "%s: %s %d is %s, but %s in 31 digits".formatted(now, what, i, ours[i], exact[i]));
    }
  }
}
