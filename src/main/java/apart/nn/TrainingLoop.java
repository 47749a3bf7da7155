package apart.nn;

import apart.kernel.Interrupt;
import apart.kernel.Parameters;
import apart.kernel.RandomStream;
import apart.nn.Trainer.Noise;
import java.util.Arrays;

/**
 * Training at work: the one mutable copy of the parameters, and the arrays for every step. Nothing
 * is allocated in an epoch.
 */
final class TrainingLoop {
  private static final long LONG = 10_000_000; // weights times samples: 10 ms or more

  private final Mlp net;
  private final Trainer trainer;
  private final Parameters p;
  private final Parameters g;
  private final OptimizerState optimizer;
  private final Workspace workspace; // of a batch; null for many samples in one step
  private final Evaluation evaluation; // of all samples; null where the batch is all of them, few
  private final double[][] x;
  private final double[][] y;
  private final int samples;
  private final boolean plain;
  private final int[] order;
  private final int[][] steps;
  private final double[][] batchX;
  private final double[][] batchY;
  private final RandomStream[] streams = new RandomStream[Noise.values().length];
  private final RandomStream orderStream = new RandomStream(0);
  private double[] mark; // the state after the last epoch of which the loss is known; or null
  private int markedEpoch;
  private double markedLoss;

  private TrainingLoop(Mlp net, Dataset data, Trainer trainer) {
    this.net = net;
    this.trainer = trainer;
    this.p = net.parameters().copy();
    this.g = Parameters.zeros(net.sizes());
    this.optimizer =
        new OptimizerState(
            net, trainer.optimizer(), trainer.weightRates(net), trainer.biasRates(net));
    this.plain = trainer.isPlain();
    this.samples = data == null ? 1 : data.samples();
    this.x = data == null ? null : data.xRows();
    this.y = data == null ? null : data.targetRows();
    this.order = new int[samples];
    Arrays.setAll(order, sample -> sample);
    Arrays.setAll(streams, noise -> new RandomStream(0));
    if (plain || data == null) {
      this.steps = null;
      this.batchX = null;
      this.batchY = null;
      boolean parts = samples > Evaluation.AT_ONCE;
      this.workspace = data == null || parts ? null : new Workspace(net, samples);
      this.evaluation = parts ? new Evaluation(net, data) : null;
    } else {
      this.steps = trainer.steps(samples);
      int largest = Arrays.stream(steps).mapToInt(step -> step.length).max().orElseThrow();
      this.batchX = new double[data.inputs()][largest];
      this.batchY = new double[data.outputs()][largest];
      this.workspace = new Workspace(net, largest);
      this.evaluation = new Evaluation(net, data);
      if (trainer.noise(Noise.DROPOUT) > 0 || trainer.noise(Noise.NEURON) > 0) {
        workspace.useFactors(largest);
      }
    }
  }

  static TrainingLoop of(Mlp net, Dataset data, Trainer trainer) {
    return new TrainingLoop(net, data, trainer);
  }

  /** A loop without data, for a step from given gradients. */
  static TrainingLoop bare(Mlp net, Trainer trainer) {
    return new TrainingLoop(net, null, trainer);
  }

  /** The network after one step from a gradient. */
  Mlp stepped(Parameters gradient) {
    Parameters used = gradient.copy();
    optimizer.step(p, used, trainer.optimizer().eta(0));
    return net.with(p);
  }

  /**
   * Lets an {@link Interrupt} end a long epoch in its middle, after which {@link #back} returns to
   * the last epoch of which the loss is known. Short epochs never ask: their steps stay as quick.
   *
   * @param epoch how many were done
   * @param loss of all samples after them
   */
  void watch(int epoch, double loss) {
    if ((double) samples * p.count() >= LONG) {
      mark = new double[savedNumbers()];
      mark(epoch, loss);
      if (evaluation != null) {
        evaluation.watch();
      }
    }
  }

  private void mark(int epoch, double loss) {
    if (mark != null) {
      optimizer.save(mark, p.save(mark, 0));
      markedEpoch = epoch;
      markedLoss = loss;
    }
  }

  /** Takes back what an interrupted epoch did; returns the number of epochs done. */
  int back() {
    restore(mark);
    return markedEpoch;
  }

  /** The loss of all samples after the epochs that {@link #back} returned. */
  double lossBack() {
    return markedLoss;
  }

  /**
   * One epoch, counted from 0; returns the loss of all samples before it. If that is not a finite
   * number, nothing is changed.
   */
  double epoch(int epoch) {
    boolean parts = plain && evaluation != null;
    double loss = parts ? evaluation.gradient(p, g, trainer.rule()) : loss();
    if (!Double.isFinite(loss)) {
      return loss;
    }
    mark(epoch, loss);
    if (parts) {
      optimizer.step(p, g, trainer.optimizer().eta(epoch));
    } else if (plain) {
      step(trainer.optimizer().eta(epoch)); // from the forward pass of the loss
    } else {
      steps(epoch);
    }
    return loss;
  }

  /** The steps of an epoch of batches or with noise. */
  void steps(int epoch) {
    double eta = trainer.optimizer().eta(epoch);
    begin(epoch);
    for (int[] step : steps) {
      if (mark != null) {
        Interrupt.check();
      }
      noisyStep(step, eta);
    }
  }

  private void step(double eta) {
    workspace.backward(p, y, samples, samples, trainer.rule());
    workspace.gradients(x, samples, g, false);
    optimizer.step(p, g, eta);
  }

  /** Random numbers depend on seed and epoch alone, so a run can go on from any recorded epoch. */
  private void begin(int epoch) {
    for (int noise = 0; noise < streams.length; noise++) {
      trainer.start(streams[noise], epoch, noise);
    }
    if (trainer.isShuffled()) {
      for (int sample = 0; sample < samples; sample++) {
        order[sample] = sample;
      }
      trainer.start(orderStream, epoch, streams.length);
      orderStream.shuffle(order);
    }
    if (!trainer.hasGivenBatches()) {
      int next = 0;
      for (int[] step : steps) {
        System.arraycopy(order, next, step, 0, step.length);
        next += step.length;
      }
    }
  }

  private void noisyStep(int[] step, double eta) {
    gather(x, step, batchX);
    gather(y, step, batchY);
    add(Noise.INPUT, batchX, step.length);
    add(Noise.LABEL, batchY, step.length);
    drawFactors(step.length);
    workspace.forward(p, batchX, step.length);
    workspace.backward(p, batchY, step.length, step.length, trainer.rule());
    workspace.gradients(batchX, step.length, g, false);
    double deviation = trainer.noise(Noise.GRADIENT);
    if (deviation > 0) {
      for (int l = 0; l < g.layers(); l++) {
        for (double[] row : g.weights[l]) {
          add(Noise.GRADIENT, row, row.length);
        }
        add(Noise.GRADIENT, g.bias[l], g.bias[l].length);
      }
    }
    optimizer.step(p, g, eta);
  }

  private static void gather(double[][] rows, int[] step, double[][] into) {
    for (int row = 0; row < rows.length; row++) {
      double[] from = rows[row];
      double[] to = into[row];
      for (int i = 0; i < step.length; i++) {
        to[i] = from[step[i]];
      }
    }
  }

  private void add(Noise noise, double[][] rows, int count) {
    if (trainer.noise(noise) > 0) {
      for (double[] row : rows) {
        add(noise, row, count);
      }
    }
  }

  private void add(Noise noise, double[] row, int count) {
    double deviation = trainer.noise(noise);
    RandomStream stream = streams[noise.place];
    for (int i = 0; i < count; i++) {
      row[i] += deviation * stream.normal();
    }
  }

  /** What hidden activations are multiplied by: dropout and noise per neuron. */
  private void drawFactors(int count) {
    double dropped = trainer.noise(Noise.DROPOUT);
    double deviation = trainer.noise(Noise.NEURON);
    if (dropped == 0 && deviation == 0) {
      return;
    }
    RandomStream coins = streams[Noise.DROPOUT.place];
    RandomStream normals = streams[Noise.NEURON.place];
    for (double[][] layer : workspace.factors()) {
      for (double[] row : layer) {
        for (int s = 0; s < count; s++) {
          double kept = dropped == 0 ? 1 : coins.unit() < dropped ? 0 : 1 / (1 - dropped);
          row[s] = deviation == 0 ? kept : kept * (1 + deviation * normals.normal());
        }
      }
    }
  }

  /** The loss of all samples with the parameters as they are. */
  double loss() {
    if (evaluation != null) {
      return evaluation.loss(p);
    }
    workspace.forward(p, x, samples);
    return workspace.loss(y, samples);
  }

  /** The parameters as they are, for reading only. */
  Parameters parameters() {
    return p;
  }

  double[] save() {
    double[] numbers = new double[savedNumbers()];
    optimizer.save(numbers, p.save(numbers, 0));
    return numbers;
  }

  int savedNumbers() {
    return p.count() + optimizer.savedNumbers();
  }

  void restore(double[] numbers) {
    optimizer.restore(numbers, p.restore(numbers, 0));
  }
}
