package apart.nn;

import apart.kernel.Checks;
import java.util.List;
import java.util.stream.IntStream;

/** Samples that belong to classes: a target row per class, 1 in that of the sample's class. */
final class Classes {
  private static final int MOST = 10_000;

  private Classes() {}

  /** Without names, the classes are called 0, 1, ... up to the largest label. */
  static Dataset of(double[][] x, int[] labels, String... names) {
    Checks.present("the labels", labels);
    Checks.present("the names of the classes", names);
    if (names.length == 0) {
      int largest = IntStream.of(labels).reduce(0, Math::max);
      Checks.inRange("the largest label", largest, 0, MOST - 1);
      IntStream numbers = IntStream.rangeClosed(0, largest);
      return of(x, labels, numbers.mapToObj(Integer::toString).toArray(String[]::new));
    }
    for (int c = 0; c < names.length; c++) {
      Checks.present("the name of class " + c, names[c]);
    }
    double[][] target = new double[labels.length][names.length];
    for (int sample = 0; sample < labels.length; sample++) {
      String what = "the label of sample " + (sample + 1);
      target[sample][Checks.inRange(what, labels[sample], 0, names.length - 1)] = 1;
    }
    return Dataset.ofSamples(x, target).labelled(Labels.NONE.classes(List.of(names)));
  }

  /** The share of samples that a network puts into the right class; NaN if an output is. */
  static double accuracy(Dataset data, Mlp net) {
    ForwardPass pass = net.forward(data.x());
    boolean logit = net.loss() == Loss.BINARY_CROSS_ENTROPY;
    double[][] outputs = (logit ? pass.probabilities() : pass.prediction()).rows();
    double[][] target = data.targetRows();
    int right = 0;
    for (int s = 0; s < data.samples(); s++) {
      for (double[] row : outputs) {
        if (Double.isNaN(row[s])) {
          return Double.NaN;
        }
      }
      right +=
          outputs.length == 1
              ? outputs[0][s] > 0.5 == target[0][s] > 0.5 ? 1 : 0
              : largest(outputs, s) == largest(target, s) ? 1 : 0;
    }
    return (double) right / data.samples();
  }

  /** The row of a sample's largest number, from 0. */
  static int largest(double[][] rows, int s) {
    int largest = 0;
    for (int row = 1; row < rows.length; row++) {
      largest = rows[row][s] > rows[largest][s] ? row : largest;
    }
    return largest;
  }
}
