package apart.nn;

import apart.kernel.Parameters;
import apart.kernel.Rows;

/** An optimiser at work: its buffers and the steps it has taken. Nothing is allocated in a step. */
final class OptimizerState {
  private final Optimizer optimizer;
  private final Wiring wiring;
  private final double[][] weightRates; // per layer and neuron, or null where all are 1
  private final double[][] biasRates;
  private final Parameters[] slots;
  private long steps;
  private double firstPower = 1;
  private double secondPower = 1;
  private double correction;
  private double root;

  OptimizerState(Mlp net, Optimizer optimizer, double[][] weightRates, double[][] biasRates) {
    this.optimizer = optimizer;
    this.wiring = net.wiring();
    this.weightRates = weightRates;
    this.biasRates = biasRates;
    this.slots = new Parameters[optimizer.kind().slots];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = Parameters.zeros(net.sizes());
    }
  }

  /** Changes the parameters by one step; the gradient is used up. */
  void step(Parameters p, Parameters g, double eta) {
    steps++;
    wiring.apply(g);
    clip(g);
    if (optimizer.kind() == Optimizer.Kind.ADAM || optimizer.kind() == Optimizer.Kind.ADAM_W) {
      firstPower *= optimizer.first();
      secondPower *= optimizer.second();
      correction = 1 - firstPower;
      root = Math.sqrt(1 - secondPower);
    }
    for (int l = 0; l < p.layers(); l++) {
      if (!wiring.isFrozen(l)) {
        layer(p, g, l, eta);
      }
    }
  }

  private void layer(Parameters p, Parameters g, int l, double eta) {
    int units = p.bias[l].length;
    double[] weightRate = weightRates == null ? null : weightRates[l];
    for (int j = 0; j < units; j++) {
      double rate = weightRate == null ? eta : eta * weightRate[j];
      row(p.weights[l][j], g.weights[l][j], l, j, 0, p.weights[l][j].length, rate);
    }
    double[] biasRate = biasRates == null ? null : biasRates[l];
    if (biasRate == null) {
      row(p.bias[l], g.bias[l], l, -1, 0, units, eta);
    } else {
      for (int j = 0; j < units; j++) {
        row(p.bias[l], g.bias[l], l, -1, j, j + 1, eta * biasRate[j]);
      }
    }
  }

  private double[] slot(int slot, int l, int j) {
    return j < 0 ? slots[slot].bias[l] : slots[slot].weights[l][j];
  }

  /** One row of weights (j from 0), or biases (j = -1). */
  private void row(double[] w, double[] g, int l, int j, int from, int to, double eta) {
    decay(w, g, from, to, eta);
    switch (optimizer.kind()) {
      case GRADIENT_DESCENT -> descend(w, g, from, to, eta);
      case MOMENTUM -> momentum(w, g, slot(0, l, j), from, to, eta);
      case NESTEROV -> nesterov(w, g, slot(0, l, j), from, to, eta);
      case ADAM, ADAM_W -> adam(w, g, slot(0, l, j), slot(1, l, j), from, to, eta);
      case RMS_PROP -> rmsProp(w, g, slot(0, l, j), slot(1, l, j), slot(2, l, j), from, to, eta);
    }
  }

  private void decay(double[] w, double[] g, int from, int to, double eta) {
    double lambda = optimizer.decay();
    if (lambda != 0 && optimizer.kind() == Optimizer.Kind.ADAM_W) {
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

  private static void descend(double[] w, double[] g, int from, int to, double eta) {
    for (int i = from; i < to; i++) {
      w[i] -= eta * g[i];
    }
  }

  private void momentum(double[] w, double[] g, double[] v, int from, int to, double eta) {
    double keep = optimizer.first();
    double take = steps == 1 ? 1 : 1 - optimizer.second();
    for (int i = from; i < to; i++) {
      v[i] = keep * v[i] + take * g[i];
      w[i] -= eta * v[i];
    }
  }

  private void nesterov(double[] w, double[] g, double[] v, int from, int to, double eta) {
    double keep = optimizer.first();
    for (int i = from; i < to; i++) {
      v[i] = keep * v[i] + g[i];
      w[i] -= eta * (g[i] + keep * v[i]);
    }
  }

  private void adam(double[] w, double[] g, double[] m, double[] v, int from, int to, double eta) {
    double b1 = optimizer.first();
    double b2 = optimizer.second();
    double epsilon = optimizer.epsilon();
    double size = eta / correction;
    for (int i = from; i < to; i++) {
      m[i] = b1 * m[i] + (1 - b1) * g[i];
      v[i] = b2 * v[i] + (1 - b2) * (g[i] * g[i]);
      w[i] -= size * (m[i] / (Math.sqrt(v[i]) / root + epsilon));
    }
  }

  private void rmsProp(
      double[] w, double[] g, double[] v, double[] mean, double[] u, int from, int to, double eta) {
    double alpha = optimizer.first();
    double keep = optimizer.second();
    for (int i = from; i < to; i++) {
      v[i] = alpha * v[i] + (1 - alpha) * (g[i] * g[i]);
      double variance = v[i];
      if (optimizer.centered()) {
        mean[i] = alpha * mean[i] + (1 - alpha) * g[i];
        variance -= mean[i] * mean[i];
      }
      u[i] = keep * u[i] + g[i] / (Math.sqrt(variance) + optimizer.epsilon());
      w[i] -= eta * u[i];
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
    int count = 3;
    for (Parameters slot : slots) {
      count += slot.count();
    }
    return count;
  }

  int save(double[] to, int at) {
    int next = at;
    for (Parameters slot : slots) {
      next = slot.save(to, next);
    }
    to[next++] = steps;
    to[next++] = firstPower;
    to[next++] = secondPower;
    return next;
  }

  int restore(double[] from, int at) {
    int next = at;
    for (Parameters slot : slots) {
      next = slot.restore(from, next);
    }
    steps = (long) from[next++];
    firstPower = from[next++];
    secondPower = from[next++];
    return next;
  }
}
