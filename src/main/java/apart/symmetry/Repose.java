package apart.symmetry;

import apart.nn.Dataset;
import apart.nn.Gradients;
import apart.nn.Matrix;
import apart.nn.Mlp;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.ejml.simple.SimpleEVD;

/**
 * A network where nothing moves any more, and how it got there: gradient descent as far as its time
 * goes, then Newton's steps with the sizes of the curvatures, so that saddles are left (Dauphin and
 * others 2014). A weight that grows for ever never gets there: however small its gradient becomes,
 * Newton's step does not.
 */
final class Repose {
  private static final int MOST_PARAMETERS = 80; // each has a row of second derivatives
  private static final int MOST_STEPS = 60;
  private static final double DIFFERENCE = 1e-5;
  private static final double STILL = 1e-7;
  private static final double SHORT = 1e-3; // of a step, for weights of size 1
  private static final double DONE =
      1e-9; // of a gradient; below, a step towards infinity is lost in rounding
  private static final double FLAT = 1e-12; // of curvature and gradient: rounding

  private final Dataset data;
  private Mlp net;
  private double[] gradient;
  private double step; // the length of Newton's full step; NaN as long as none was looked at

  private Repose(Mlp net, Dataset data) {
    this.data = data;
    this.net = net;
    this.gradient = numbers(net.gradients(data));
    this.step = Double.NaN;
  }

  /** From where a network has been trained to, on to where it rests. */
  static Repose of(Mlp trained, Dataset data) {
    Repose repose = new Repose(trained, data);
    if (repose.gradient.length <= MOST_PARAMETERS) {
      repose.run();
    }
    return repose;
  }

  Mlp net() {
    return net;
  }

  /** Whether neither gradient nor curvature leads anywhere. */
  boolean isStill() {
    return largest(gradient) < STILL && !(step > SHORT * (1 + length(numbers(net))));
  }

  private void run() {
    double damping = 1e-3;
    for (int i = 0; i < MOST_STEPS; i++) {
      Meeting.stopIfInterrupted();
      SimpleEVD<Matrix> curvature = curvature().eig();
      step = length(step(curvature, 0));
      if (!Double.isFinite(step) || largest(gradient) < DONE) {
        return;
      }
      double before = net.loss(data);
      Mlp next = moved(step(curvature, damping));
      while (!(next.loss(data) < before) && damping < 1e6) {
        damping *= 4;
        next = moved(step(curvature, damping));
      }
      if (!(next.loss(data) < before)) {
        return;
      }
      damping = Math.max(damping / 8, 1e-12);
      net = next;
      gradient = numbers(net.gradients(data));
    }
  }

  /** The second derivatives of the loss, by central differences of the gradient. */
  private Matrix curvature() {
    int size = gradient.length;
    double[][] rows = new double[size][];
    for (int i = 0; i < size; i++) {
      double[] way = new double[size];
      way[i] = DIFFERENCE;
      double[] above = numbers(moved(way).gradients(data));
      way[i] = -DIFFERENCE;
      double[] below = numbers(moved(way).gradients(data));
      Arrays.setAll(below, k -> (above[k] - below[k]) / (2 * DIFFERENCE));
      rows[i] = below;
    }
    Matrix matrix = Matrix.of(rows);
    return matrix.plus(matrix.transpose()).divide(2);
  }

  private double[] step(SimpleEVD<Matrix> curvature, double damping) {
    double most = 0;
    for (int i = 0; i < curvature.getNumberOfEigenvalues(); i++) {
      most = Math.max(most, Math.abs(curvature.getEigenvalue(i).getReal()));
    }
    double[] step = new double[gradient.length];
    for (int i = 0; i < curvature.getNumberOfEigenvalues(); i++) {
      double bend = Math.abs(curvature.getEigenvalue(i).getReal());
      Matrix direction = curvature.getEigenVector(i);
      double along = direction.dot(Matrix.ofColumn(gradient));
      if (bend > FLAT * most || Math.abs(along) > FLAT) {
        for (int k = 0; k < step.length; k++) {
          step[k] -= along / (bend + damping) * direction.get(k, 0);
        }
      }
    }
    return step;
  }

  private Mlp moved(double[] way) {
    Mlp moved = net;
    int next = 0;
    for (int l = 1; l <= net.layers(); l++) {
      double[][] rows = net.weights(l).rows();
      for (double[] row : rows) {
        for (int k = 0; k < row.length; k++) {
          row[k] += way[next++];
        }
      }
      moved = moved.withWeights(l, rows);
      if (net.layer(l).hasBias()) {
        double[] bias = net.bias(l).column(0);
        for (int j = 0; j < bias.length; j++) {
          bias[j] += way[next++];
        }
        moved = moved.withBias(l, bias);
      }
    }
    return moved;
  }

  private double[] numbers(Gradients gradients) {
    return numbers(gradients::weights, gradients::bias);
  }

  private double[] numbers(Mlp of) {
    return numbers(of::weights, of::bias);
  }

  /** All numbers of weights and biases of layers, one after the other. */
  private double[] numbers(IntFunction<Matrix> weights, IntFunction<Matrix> bias) {
    double[] all = new double[net.parameterCount()];
    int next = 0;
    for (int l = 1; l <= net.layers(); l++) {
      next = add(weights.apply(l), all, next);
      next = net.layer(l).hasBias() ? add(bias.apply(l), all, next) : next;
    }
    return all;
  }

  private static int add(Matrix matrix, double[] all, int next) {
    int place = next;
    for (double[] row : matrix.rows()) {
      for (double number : row) {
        all[place++] = number;
      }
    }
    return place;
  }

  private static double largest(double... numbers) {
    return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
  }

  private static double length(double... numbers) {
    return Math.sqrt(Arrays.stream(numbers).map(v -> v * v).sum());
  }
}
