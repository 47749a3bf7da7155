package apart.nn;

import apart.kernel.Interrupt;
import apart.kernel.Parameters;

/**
 * The loss and the gradient of many samples, some at a time: the arrays of the hidden layers stay
 * in the cache, and however many samples there are, they take no more room.
 *
 * <p>The bits are those of one pass of all samples: in a forward pass each has its own column of
 * every sum, and the sums of the gradient go on where the samples before left them.
 */
final class Evaluation {
  static final int AT_ONCE = 128;

  private final Workspace workspace;
  private final Loss loss;
  private final double[][] x;
  private final double[][] y;
  private final int samples;
  private final double[][] partX;
  private final double[][] partY;
  private final double[][] output;
  private boolean watched;

  Evaluation(Mlp net, Dataset data) {
    this.loss = net.loss();
    this.x = data.xRows();
    this.y = data.targetRows();
    this.samples = data.samples();
    int capacity = Math.min(AT_ONCE, samples);
    this.workspace = new Workspace(net, capacity);
    this.partX = new double[x.length][capacity];
    this.partY = new double[y.length][capacity];
    this.output = new double[y.length][samples];
  }

  /** From now on an {@link Interrupt} ends the work in its middle. */
  void watch() {
    watched = true;
  }

  double loss(Parameters p) {
    for (int from = 0; from < samples; from += AT_ONCE) {
      forward(p, from, Math.min(AT_ONCE, samples - from));
    }
    return loss.value(output, y, output.length, samples);
  }

  /** The loss, and into g its gradient. */
  double gradient(Parameters p, Parameters g, Backprop rule) {
    for (int from = 0; from < samples; from += AT_ONCE) {
      int count = Math.min(AT_ONCE, samples - from);
      forward(p, from, count);
      copy(y, from, count, partY);
      workspace.backward(p, partY, count, samples, rule);
      workspace.gradients(partX, count, g, from > 0);
    }
    return loss.value(output, y, output.length, samples);
  }

  private void forward(Parameters p, int from, int count) {
    if (watched) {
      Interrupt.check();
    }
    copy(x, from, count, partX);
    workspace.forward(p, partX, count);
    for (int j = 0; j < output.length; j++) {
      System.arraycopy(workspace.output()[j], 0, output[j], from, count);
    }
  }

  private static void copy(double[][] rows, int from, int count, double[][] to) {
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], from, to[row], 0, count);
    }
  }
}
