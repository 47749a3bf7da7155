package apart.nn;

import apart.committee.Committee;
import apart.committee.OrderCurve;
import apart.committee.OrderParameters;
import apart.kernel.Elementary;
import apart.kernel.Parameters;
import apart.kernel.RandomStream;
import apart.kernel.Rows;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One of everything that makes numbers, as a line with a hash of their bits: functions, losses,
 * first weights, data sets, optimisers and runs. Started in other JVMs, too.
 */
final class Bits {
  private static final int EPOCHS = 300;
  private static final List<Activation> ACTIVATIONS =
      List.of(
          Activation.TANH,
          Activation.SIGMOID,
          Activation.RELU,
          Activation.SOFTPLUS,
          Activation.GELU,
          Activation.ERF,
          Activation.leakyRelu(0.1),
          Activation.SOFTMAX,
          Activation.IDENTITY);

  private final List<String> lines = new ArrayList<>();

  private Bits() {}

  /** Prints a line per result: a hash, then of what. */
  public static void main(String[] args) {
    lines().forEach(System.out::println);
  }

  static List<String> lines() {
    Bits bits = new Bits();
    bits.functions();
    bits.streams();
    bits.sums();
    bits.activations();
    bits.losses();
    bits.firstWeights();
    bits.schedules();
    bits.data();
    bits.committees();
    bits.optimizers();
    bits.runs();
    return bits.lines;
  }

  private void functions() {
    Map<String, DoubleUnaryOperator> functions = new LinkedHashMap<>();
    functions.put("exp", Elementary::exp);
    functions.put("tanh", Elementary::tanh);
    functions.put("sigmoid", Elementary::sigmoid);
    functions.put("softplus", Elementary::softplus);
    functions.put("normal density", Elementary::normalDensity);
    functions.put("normal distribution", Elementary::normalDistribution);
    functions.put("erf", Elementary::erf);
    functions.put("log", x -> Elementary.log(Math.abs(x)));
    functions.put("cos pi", x -> Elementary.cosPi(Math.abs(x) / 40));
    functions.forEach(
        (name, function) -> add("function " + name, points().map(function).toArray()));
  }

  /** From -40 to 40, denser near 0, with both zeros and what is not finite. */
  private static DoubleStream points() {
    DoubleStream even = IntStream.rangeClosed(-1000, 1000).mapToDouble(i -> 40 * cube(i / 1000.0));
    return DoubleStream.concat(
        even, DoubleStream.of(-0.0, 1e-300, 1 / 0.0, -1 / 0.0, 0 / 0.0, 710, -745));
  }

  private static double cube(double x) {
    return x * x * x;
  }

  private void streams() {
    RandomStream random = new RandomStream(11);
    add("random unit", random::unit);
    add("random uniform", () -> random.uniform(3));
    add("random normal", random::normal);
    add("random below", () -> random.below(1000));
    RandomStream part = new RandomStream(11, 7);
    add("random part", part::normal);
    int[] order = IntStream.range(0, 500).toArray();
    random.shuffle(order);
    add("random order", Arrays.stream(order).asDoubleStream().toArray());
  }

  private void add(String what, java.util.function.DoubleSupplier next) {
    add(what, DoubleStream.generate(next).limit(2000).toArray());
  }

  /** For every way through the blocks: 1 to 40 rows, 1 to 5 sums, with and without a beginning. */
  private void sums() {
    RandomStream random = new RandomStream(5);
    List<double[]> all = new ArrayList<>();
    for (int count = 1; count <= 40; count++) {
      for (int units = 1; units <= 5; units++) {
        double[][] c = normal(units, count, random);
        double[][] rows = normal(count, 7, random);
        double[][] out = normal(units, 7, random);
        Rows.combineAll(c, rows, count, out, 7, true);
        all.addAll(List.of(Rows.copy(out)));
        Rows.combineAll(c, rows, count, out, 7, false);
        all.addAll(List.of(Rows.copy(out)));
        Rows.affine(c, rows, count, normal(1, units, random)[0], out, 7);
        all.addAll(List.of(out));
      }
    }
    add("sums of rows", all.toArray(double[][]::new));
    double[][] two = normal(2, 100, random);
    add(
        "dot, sum, distance",
        Rows.dot(two[0], two[1], 100),
        Rows.sum(two[0], 100),
        Rows.spread(two));
  }

  private static double[][] normal(int rows, int columns, RandomStream random) {
    double[][] drawn = new double[rows][columns];
    for (double[] row : drawn) {
      Arrays.setAll(row, i -> random.normal());
    }
    return drawn;
  }

  private void activations() {
    Matrix z = Matrix.of(normal(3, 50, new RandomStream(8)));
    for (Activation activation : ACTIVATIONS) {
      Mlp layer = Mlp.of(3, 3).activation(1, activation).withWeights(1, Matrix.identity(3));
      ForwardPass pass = layer.forward(z);
      Matrix delta = layer.backward(pass, Matrix.zeros(3, 50)).delta(1);
      add("activation " + activation, points().map(activation::value).toArray());
      add("slope " + activation, points().map(activation::slope).toArray());
      add("layer " + activation, rows(pass.a(1), delta));
    }
  }

  private void losses() {
    Matrix a = Matrix.of(normal(4, 30, new RandomStream(9)));
    Matrix y = Matrix.zeros(4, 30);
    for (int s = 0; s < 30; s++) {
      y.set(s % 4, s, 1);
    }
    for (Loss loss : Loss.values()) {
      Mlp layer = Mlp.of(4, 4).withWeights(1, Matrix.identity(4)).withLoss(loss);
      ForwardPass pass = layer.forward(a);
      add(
          "loss " + loss.shortName(),
          rows(
              layer.backward(pass, y).delta(1),
              pass.probabilities(),
              Matrix.ofColumn(loss.value(a, y))));
    }
  }

  private void firstWeights() {
    List<Init> rules =
        List.of(
            Init.constant(0.3),
            Init.uniform(0.5),
            Init.normal(0.5),
            Init.glorot(),
            Init.glorotNormal(),
            Init.he(),
            Init.lecun(),
            Init.orthogonal(),
            Init.orthogonal().scaled(1.5));
    for (Init rule : rules) {
      add("init " + rule, numbers(Mlp.of(3, 7, 5, 2).init(rule, 6)));
    }
    add("init of a network as it is made", numbers(Mlp.of(3, 7, 5, 2)));
  }

  private void schedules() {
    List<Schedule> schedules =
        List.of(
            Schedule.constant(),
            Schedule.steps(10, 0.5),
            Schedule.exponential(0.9),
            Schedule.inverse(0.1),
            Schedule.cosine(50, 0.1),
            Schedule.warmup(20));
    for (Schedule schedule : schedules) {
      add("schedule " + schedule, IntStream.range(0, 100).mapToDouble(schedule::factor).toArray());
    }
  }

  private void data() {
    List<Dataset> sets =
        List.of(
            Dataset.xor(),
            Dataset.andOr(),
            Dataset.line(9),
            Dataset.sin(33),
            Dataset.circles(50, 0.1, 3),
            Dataset.moons(51, 0.1, 3),
            Dataset.spirals(52, 0.1, 3),
            Dataset.teacher(Mlp.of(3, 4, 2).seed(7), 40, 3),
            Dataset.iris(),
            Dataset.iris().standardized().named("iris, standardized"),
            Dataset.iris().shuffled(4).named("iris, shuffled"),
            Dataset.digits());
    for (Dataset set : sets) {
      add("data " + set.name(), rows(set.x(), set.target()));
    }
  }

  private void committees() {
    Committee committee = Committee.random(20, 2, 0.3, 4);
    add("committee simulated", curve(committee.learn(0.5, 3, 6)));
    add("committee predicted", curve(committee.orderParameters().ode(0.5, 3, 0.25)));
    add("committee plateau", curve(OrderParameters.plateau(2).ode(1, 2, 0.5)));
    add("committee escape", OrderParameters.escapeRate(3, 0.1));
  }

  private static double[][] curve(OrderCurve curve) {
    return new double[][] {
      curve.alphas(), curve.errors(), curve.r(1, 1), curve.r(1, 2), curve.q(1, 2), curve.q(2, 2)
    };
  }

  private void optimizers() {
    for (Optimizer optimizer : TrainingTest.OPTIMIZERS) {
      Mlp net = Mlp.of(2, 3, 1).init(Init.orthogonal(), 5);
      add(optimizer.line(), net.train(Dataset.moons(37, 0.1, 2), EPOCHS, optimizer));
    }
  }

  private void runs() {
    for (Activation activation : ACTIVATIONS) {
      Mlp net = Mlp.of(2, 5, 3, 1).hidden(activation).seed(3);
      add("xor with " + activation, net.train(Dataset.xor(), EPOCHS, 0.2));
    }
    Trainer noisy =
        Trainer.of(0.1)
            .shuffled(5)
            .dropout(0.2)
            .neuronNoise(0.1)
            .gradientNoise(0.01)
            .labelNoise(0.1)
            .inputNoise(0.1);
    add("noise", Mlp.of(2, 9, 1).train(Dataset.spirals(41, 0.05, 9), EPOCHS / 10, noisy));
    Mlp digits =
        Mlp.of(64, 32, 10).init(Init.glorotNormal(), 4).withLoss(Loss.SOFTMAX_CROSS_ENTROPY);
    add("digits", digits.train(Dataset.digits().first(500), 3, Trainer.of(0.5).batches(33)));
    Mlp wide = digits.withLoss(Loss.BINARY_CROSS_ENTROPY).hidden(Activation.RELU);
    add("digits in parts", wide.train(Dataset.digits().first(130), 5, Trainer.of(0.5)));
  }

  private void add(String what, Training run) {
    add(what, numbers(run.net()), run.losses());
  }

  private static double[] numbers(Mlp net) {
    Parameters p = net.parameters();
    double[] numbers = new double[p.count()];
    p.save(numbers, 0);
    return numbers;
  }

  private static double[][] rows(Matrix... matrices) {
    return Arrays.stream(matrices)
        .flatMap(matrix -> Arrays.stream(matrix.rows()))
        .toArray(double[][]::new);
  }

  private void add(String what, double... numbers) {
    add(what, new double[][] {numbers});
  }

  private void add(String what, double[]... rows) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * Arrays.stream(rows).mapToInt(r -> r.length).sum());
    for (double[] row : rows) {
      for (double number : row) {
        bytes.putLong(Double.doubleToLongBits(number)); // which NaN it is, is not ours to say
      }
    }
    lines.add(HexFormat.of().formatHex(sha256(bytes.array()), 0, 8) + "  " + what);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has it", e);
    }
  }
}
