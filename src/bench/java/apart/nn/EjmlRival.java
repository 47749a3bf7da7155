package apart.nn;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Backpropagation by hand on EJML's matrices, with every matrix made before the first step. */
final class EjmlRival implements Rival {
  private final Mlp net;
  private final double eta;
  private final List<Batch> batches = new ArrayList<>();
  private final DMatrixRMaj w1;
  private final DMatrixRMaj b1;
  private final DMatrixRMaj w2;
  private final DMatrixRMaj b2;
  private final DMatrixRMaj g1;
  private final DMatrixRMaj g2;

  /** A batch with the matrices of its pass. */
  private static final class Batch {
    final DMatrixRMaj x;
    final DMatrixRMaj y;
    final DMatrixRMaj a1;
    final DMatrixRMaj a2;
    final DMatrixRMaj delta1;
    final DMatrixRMaj delta2;
    final int samples;

    Batch(Dataset data, int hidden) {
      samples = data.samples();
      x = new DMatrixRMaj(data.x().rows());
      y = new DMatrixRMaj(data.target().rows());
      a1 = new DMatrixRMaj(hidden, samples);
      a2 = new DMatrixRMaj(data.outputs(), samples);
      delta1 = new DMatrixRMaj(hidden, samples);
      delta2 = new DMatrixRMaj(data.outputs(), samples);
    }
  }

  EjmlRival(BenchTask task) {
    net = task.net();
    eta = task.eta;
    int[] sizes = net.sizes();
    w1 = new DMatrixRMaj(net.weights(1).rows());
    b1 = new DMatrixRMaj(net.bias(1).rows());
    w2 = new DMatrixRMaj(net.weights(2).rows());
    b2 = new DMatrixRMaj(net.bias(2).rows());
    g1 = new DMatrixRMaj(sizes[1], sizes[0]);
    g2 = new DMatrixRMaj(sizes[2], sizes[1]);
    task.batches().forEach(batch -> batches.add(new Batch(batch, sizes[1])));
  }

  @Override
  public void epoch() {
    for (Batch batch : batches) {
      forward(batch);
      backward(batch);
    }
  }

  @Override
  public void step() {
    forward(batches.get(0));
    backward(batches.get(0));
  }

  private void forward(Batch batch) {
    CommonOps_DDRM.mult(w1, batch.x, batch.a1);
    activate(batch.a1, b1, net.activation(1));
    CommonOps_DDRM.mult(w2, batch.a1, batch.a2);
    activate(batch.a2, b2, net.activation(2));
  }

  private static void activate(DMatrixRMaj z, DMatrixRMaj bias, Activation activation) {
    boolean tanh = activation == Activation.TANH;
    boolean relu = activation == Activation.RELU;
    for (int j = 0, i = 0; j < z.numRows; j++) {
      double b = bias.data[j];
      for (int s = 0; s < z.numCols; s++, i++) {
        double value = z.data[i] + b;
        z.data[i] = tanh ? Math.tanh(value) : relu ? Math.max(value, 0) : value;
      }
    }
  }

  private void backward(Batch batch) {
    if (net.loss() == Loss.SOFTMAX_CROSS_ENTROPY) {
      softmax(batch);
    } else {
      for (int i = 0; i < batch.delta2.data.length; i++) {
        batch.delta2.data[i] = (batch.a2.data[i] - batch.y.data[i]) / batch.samples;
      }
    }
    pullBack(batch.a2, batch.delta2, net.activation(2));
    CommonOps_DDRM.multTransA(w2, batch.delta2, batch.delta1);
    pullBack(batch.a1, batch.delta1, net.activation(1));
    CommonOps_DDRM.multTransB(batch.delta2, batch.a1, g2);
    CommonOps_DDRM.multTransB(batch.delta1, batch.x, g1);
    descend(w2, g2, b2, batch.delta2);
    descend(w1, g1, b1, batch.delta1);
  }

  private static void pullBack(DMatrixRMaj a, DMatrixRMaj delta, Activation activation) {
    boolean tanh = activation == Activation.TANH;
    boolean relu = activation == Activation.RELU;
    for (int i = 0; i < a.data.length; i++) {
      double slope = tanh ? 1 - a.data[i] * a.data[i] : relu && a.data[i] <= 0 ? 0 : 1;
      delta.data[i] *= slope;
    }
  }

  private static void softmax(Batch batch) {
    int samples = batch.samples;
    for (int s = 0; s < samples; s++) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < batch.a2.numRows; j++) {
        largest = Math.max(largest, batch.a2.data[j * samples + s]);
      }
      double sum = 0;
      for (int j = 0; j < batch.a2.numRows; j++) {
        double e = Math.exp(batch.a2.data[j * samples + s] - largest);
        batch.delta2.data[j * samples + s] = e;
        sum += e;
      }
      for (int j = 0; j < batch.a2.numRows; j++) {
        int i = j * samples + s;
        batch.delta2.data[i] = (batch.delta2.data[i] / sum - batch.y.data[i]) / samples;
      }
    }
  }

  private void descend(DMatrixRMaj w, DMatrixRMaj g, DMatrixRMaj b, DMatrixRMaj delta) {
    CommonOps_DDRM.addEquals(w, -eta, g);
    for (int j = 0, i = 0; j < delta.numRows; j++) {
      double sum = 0;
      for (int s = 0; s < delta.numCols; s++, i++) {
        sum += delta.data[i];
      }
      b.data[j] -= eta * sum;
    }
  }

  @Override
  public double loss() {
    Batch batch = batches.get(0);
    forward(batch);
    double sum = 0;
    if (net.loss() == Loss.SOFTMAX_CROSS_ENTROPY) {
      for (int s = 0; s < batch.samples; s++) {
        double all = 0;
        for (int j = 0; j < batch.a2.numRows; j++) {
          all += Math.exp(batch.a2.get(j, s));
        }
        for (int j = 0; j < batch.a2.numRows; j++) {
          sum += batch.y.get(j, s) * (Math.log(all) - batch.a2.get(j, s));
        }
      }
      return sum / batch.samples;
    }
    for (int i = 0; i < batch.a2.data.length; i++) {
      sum += Math.pow(batch.a2.data[i] - batch.y.data[i], 2);
    }
    return sum / (2 * batch.samples);
  }

  @Override
  public double[] parameters() {
    double[] numbers = new double[net.parameterCount()];
    int next = 0;
    for (DMatrixRMaj part : List.of(w1, b1, w2, b2)) {
      System.arraycopy(part.data, 0, numbers, next, part.data.length);
      next += part.data.length;
    }
    return numbers;
  }

  @Override
  public void parameters(double... numbers) {
    int next = 0;
    for (DMatrixRMaj part : List.of(w1, b1, w2, b2)) {
      System.arraycopy(numbers, next, part.data, 0, part.data.length);
      next += part.data.length;
    }
  }
}
