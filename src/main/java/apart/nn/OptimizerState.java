package apart.nn;

import apart.kernel.Parameters;
import apart.kernel.Rows;
import java.util.Arrays;
import java.util.function.Function;

/** An optimiser at work: the buffers and the memory of its rule. Nothing is allocated in a step. */
final class OptimizerState {
  private final Optimizer optimizer;
  private final Rule rule;
  private final Wiring wiring;
  private final double[][] weightRates; // per layer and neuron, or null where all are 1
  private final double[][] biasRates;
  private final Parameters[] buffers;
  private final double[][][][] weightBuffers; // per layer and neuron the row of each buffer
  private final double[][][] biasBuffers; // per layer the row of each buffer
  private final double[] memory;

  OptimizerState(Mlp net, Optimizer optimizer, double[][] weightRates, double[][] biasRates) {
    this.optimizer = optimizer;
    this.rule = optimizer.rule();
    this.wiring = net.wiring();
    this.weightRates = weightRates;
    this.biasRates = biasRates;
    this.memory = rule.memory();
    this.buffers = new Parameters[rule.buffers()];
    Arrays.setAll(buffers, i -> Parameters.zeros(net.sizes()));
    this.weightBuffers = new double[net.layers()][][][];
    this.biasBuffers = new double[net.layers()][][];
    for (int l = 0; l < net.layers(); l++) {
      int layer = l;
      biasBuffers[l] = rows(b -> b.bias[layer]);
      weightBuffers[l] = new double[net.layer(l + 1).units()][][];
      Arrays.setAll(weightBuffers[l], j -> rows(b -> b.weights[layer][j]));
    }
  }

  private double[][] rows(Function<Parameters, double[]> row) {
    return Arrays.stream(buffers).map(row).toArray(double[][]::new);
  }

  /** Changes the parameters by one step; the gradient is used up. */
  void step(Parameters p, Parameters g, double eta) {
    wiring.apply(g);
    clip(g);
    rule.next(memory);
    for (int l = 0; l < p.layers(); l++) {
      if (!wiring.isFrozen(l)) {
        layer(p, g, l, eta);
      }
    }
  }

  private void layer(Parameters p, Parameters g, int l, double eta) {
    double[] weightRate = weightRates == null ? null : weightRates[l];
    for (int j = 0; j < p.weights[l].length; j++) {
      double[] w = p.weights[l][j];
      double rate = weightRate == null ? eta : eta * weightRate[j];
      row(w, g.weights[l][j], weightBuffers[l][j], 0, w.length, rate);
    }
    double[] biasRate = biasRates == null ? null : biasRates[l];
    double[] b = p.bias[l];
    if (biasRate == null) {
      row(b, g.bias[l], biasBuffers[l], 0, b.length, eta);
    } else {
      for (int j = 0; j < b.length; j++) {
        row(b, g.bias[l], biasBuffers[l], j, j + 1, eta * biasRate[j]);
      }
    }
  }

  private void row(double[] w, double[] g, double[][] kept, int from, int to, double eta) {
    decay(w, g, from, to, eta);
    rule.step(w, g, kept, memory, from, to, eta);
  }

  private void decay(double[] w, double[] g, int from, int to, double eta) {
    double lambda = optimizer.decay();
    if (lambda != 0 && rule.shrinksWeights()) {
      double factor = 1 - eta * lambda;
      for (int i = from; i < to; i++) {
        w[i] *= factor;
      }
    } else if (lambda != 0) {
      for (int i = from; i < to; i++) {
        g[i] += lambda * w[i];
      }
    }
    if (optimizer.decayL1() != 0) {
      for (int i = from; i < to; i++) {
        g[i] += optimizer.decayL1() * Math.signum(w[i]);
      }
    }
  }

  private void clip(Parameters g) {
    if (optimizer.clip() < Double.POSITIVE_INFINITY) {
      for (int l = 0; l < g.layers(); l++) {
        for (double[] row : g.weights[l]) {
          cut(row, optimizer.clip());
        }
        cut(g.bias[l], optimizer.clip());
      }
    }
    if (optimizer.clipNorm() < Double.POSITIVE_INFINITY) {
      double length = length(g);
      if (length > optimizer.clipNorm()) {
        scale(g, optimizer.clipNorm() / length);
      }
    }
  }

  private static void cut(double[] row, double limit) {
    for (int i = 0; i < row.length; i++) {
      row[i] = Math.max(-limit, Math.min(limit, row[i]));
    }
  }

  private double length(Parameters g) {
    double sum = 0;
    for (int l = 0; l < g.layers(); l++) {
      for (int j = 0; !wiring.isFrozen(l) && j < g.weights[l].length; j++) {
        sum += Rows.dot(g.weights[l][j], g.weights[l][j], g.weights[l][j].length);
      }
      sum += wiring.isFrozen(l) ? 0 : Rows.dot(g.bias[l], g.bias[l], g.bias[l].length);
    }
    return Math.sqrt(sum);
  }

  private static void scale(Parameters g, double factor) {
    for (int l = 0; l < g.layers(); l++) {
      for (double[] row : g.weights[l]) {
        scale(row, factor);
      }
      scale(g.bias[l], factor);
    }
  }

  private static void scale(double[] row, double factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] *= factor;
    }
  }

  /** How many numbers {@link #save} writes. */
  int savedNumbers() {
    return memory.length + Arrays.stream(buffers).mapToInt(Parameters::count).sum();
  }

  /** Writes buffers and memory; returns the place after them. */
  int save(double[] to, int at) {
    int next = at;
    for (Parameters buffer : buffers) {
      next = buffer.save(to, next);
    }
    System.arraycopy(memory, 0, to, next, memory.length);
    return next + memory.length;
  }

  /** Reads what {@link #save} wrote. */
  int restore(double[] from, int at) {
    int next = at;
    for (Parameters buffer : buffers) {
      next = buffer.restore(from, next);
    }
    System.arraycopy(from, next, memory, 0, memory.length);
    return next + memory.length;
  }
}
