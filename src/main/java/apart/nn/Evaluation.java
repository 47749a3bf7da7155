package apart.nn;

/**
 * The loss of many samples, some at a time: the arrays of the hidden layers stay in the cache, and
 * however many samples there are, they take no more room.
 */
final class Evaluation {
  private static final int AT_ONCE = 128;

  private final Workspace workspace;
  private final Loss loss;
  private final double[][] x;
  private final double[][] y;
  private final int samples;
  private final double[][] part;
  private final double[][] output;

  Evaluation(Mlp net, Dataset data) {
    this.loss = net.loss();
    this.x = data.xRows();
    this.y = data.targetRows();
    this.samples = data.samples();
    int capacity = Math.min(AT_ONCE, samples);
    this.workspace = new Workspace(net, capacity);
    this.part = new double[x.length][capacity];
    this.output = new double[y.length][samples];
  }

  /** The bits are those of one pass of all samples: each has its own column of every sum. */
  double loss(Parameters p) {
    for (int from = 0; from < samples; from += AT_ONCE) {
      int count = Math.min(AT_ONCE, samples - from);
      for (int k = 0; k < x.length; k++) {
        System.arraycopy(x[k], from, part[k], 0, count);
      }
      workspace.forward(p, part, count);
      for (int j = 0; j < output.length; j++) {
        System.arraycopy(workspace.output()[j], 0, output[j], from, count);
      }
    }
    return loss.value(output, y, output.length, samples);
  }
}
