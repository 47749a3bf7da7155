package apart.nn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A network, its data and its learning rate: the same for everybody. */
enum BenchTask {
  XOR("2-3-1 tanh on XOR, a step", "us", 1e3, 20_000, 0, 0.1),
  XOR_TANH("the same, tanh in both layers", "us", 1e3, 20_000, 0, 0.1),
  DIGITS("digits 64-32-10, an epoch of batches of 32", "ms", 1e6, 20, 32, 0.1),
  WIDE("784-128-10 relu, batch 64, a step", "us", 1e3, 100, 0, 0.01);

  final String title;
  final String unit;
  final double nanos; // of the unit
  final int epochs; // in one measured call
  final int batch; // 0: all samples
  final double eta;

  BenchTask(String title, String unit, double nanos, int epochs, int batch, double eta) {
    this.title = title;
    this.unit = unit;
    this.nanos = nanos;
    this.epochs = epochs;
    this.batch = batch;
    this.eta = eta;
  }

  Mlp net() {
    return switch (this) {
      case XOR -> Mlp.of(2, 3, 1);
      case XOR_TANH -> Mlp.of(2, 3, 1).output(Activation.TANH);
      case DIGITS -> Mlp.of(64, 32, 10).withLoss(Loss.SOFTMAX_CROSS_ENTROPY);
      case WIDE ->
          Mlp.of(784, 128, 10).hidden(Activation.RELU).withLoss(Loss.SOFTMAX_CROSS_ENTROPY);
    };
  }

  Dataset data() {
    return switch (this) {
      case XOR, XOR_TANH -> Dataset.xor();
      case DIGITS -> Dataset.digits();
      case WIDE -> pixels();
    };
  }

  /** What a teacher of the same size says to 64 inputs, as the class of its largest output. */
  private static Dataset pixels() {
    Dataset answers = Dataset.teacher(Mlp.of(784, 128, 10).seed(9), 64, 5);
    double[][] classes = new double[10][64];
    double[][] outputs = answers.target().rows();
    for (int s = 0; s < 64; s++) {
      int largest = 0;
      for (int j = 1; j < 10; j++) {
        largest = outputs[j][s] > outputs[largest][s] ? j : largest;
      }
      classes[largest][s] = 1;
    }
    return Dataset.of(answers.x(), Matrix.of(classes));
  }

  Trainer trainer() {
    return batch == 0 ? Trainer.of(eta) : Trainer.of(eta).batches(batch);
  }

  /** The batches of an epoch, in their order. */
  List<Dataset> batches() {
    Dataset data = data();
    int size = batch == 0 ? data.samples() : batch;
    List<Dataset> batches = new ArrayList<>();
    for (int from = 0; from < data.samples(); from += size) {
      int to = Math.min(from + size, data.samples());
      batches.add(data.first(to).last(to - from));
    }
    return batches;
  }

  /** All weights and biases in one row: layer by layer, weights row by row, then biases. */
  static double[] parameters(Mlp net) {
    double[] numbers = new double[net.parameterCount()];
    int next = 0;
    for (int l = 1; l <= net.layers(); l++) {
      for (double[] row : net.weights(l).rows()) {
        System.arraycopy(row, 0, numbers, next, row.length);
        next += row.length;
      }
      double[] bias = net.bias(l).column(0);
      System.arraycopy(bias, 0, numbers, next, bias.length);
      next += bias.length;
    }
    return numbers;
  }

  /** Writes what another program needs to do the same: a description, and the data as CSV. */
  void write(Path folder) throws IOException {
    Mlp net = net();
    List<String> lines = new ArrayList<>();
    lines.add("sizes " + join(net.sizes()[0], net.sizes()[1], net.sizes()[2]));
    lines.add("activations " + net.activation(1) + " " + net.activation(2));
    lines.add("loss " + net.loss().shortName());
    lines.add("eta " + eta);
    lines.add("batch " + (batch == 0 ? data().samples() : batch));
    lines.add("parameters " + join(parameters(net)));
    Files.write(folder.resolve(name() + ".txt"), lines);
    data().writeCsv(folder.resolve(name() + ".csv").toString());
  }

  private static String join(double... numbers) {
    StringJoiner text = new StringJoiner(" ");
    for (double number : numbers) {
      text.add(Double.toString(number));
    }
    return text.toString();
  }
}
