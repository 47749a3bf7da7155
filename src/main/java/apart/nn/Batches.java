package apart.nn;

import apart.kernel.Parameters;
import apart.kernel.RandomStream;
import apart.nn.Trainer.Noise;
import java.util.Arrays;

/**
 * What the steps of an epoch are fed where a step does not take all samples as they are: the
 * samples of each step, and the noise on the way. Nothing is allocated in an epoch.
 *
 * <p>Random numbers depend on seed and epoch alone, so a run can go on from any recorded epoch.
 */
final class Batches {
  private final Trainer trainer;
  private final double[][] allX;
  private final double[][] allY;
  private final int[] order;
  private final int[][] steps;
  private final double[][] x;
  private final double[][] y;
  private final RandomStream[] streams = new RandomStream[Noise.values().length];
  private final RandomStream orderStream = new RandomStream(0);

  Batches(Dataset data, Trainer trainer) {
    this.trainer = trainer;
    this.allX = data.xRows();
    this.allY = data.targetRows();
    this.order = new int[data.samples()];
    Arrays.setAll(order, sample -> sample);
    this.steps = trainer.steps(data.samples());
    this.x = new double[data.inputs()][largest()];
    this.y = new double[data.outputs()][largest()];
    Arrays.setAll(streams, noise -> new RandomStream(0));
  }

  /** The samples of the largest batch. */
  int largest() {
    return Arrays.stream(steps).mapToInt(step -> step.length).max().orElseThrow();
  }

  /** Begins an epoch, from 0; returns how many steps it has. */
  int begin(int epoch) {
    for (int noise = 0; noise < streams.length; noise++) {
      trainer.start(streams[noise], epoch, noise);
    }
    if (trainer.isShuffled()) {
      for (int sample = 0; sample < order.length; sample++) {
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
    return steps.length;
  }

  /** Brings the samples of a step, from 0, into {@link #x} and {@link #y}; returns how many. */
  int take(int step) {
    int[] samples = steps[step];
    boolean inOrder = !trainer.isShuffled() && !trainer.hasGivenBatches();
    gather(allX, samples, inOrder, x);
    gather(allY, samples, inOrder, y);
    add(Noise.INPUT, x, samples.length);
    add(Noise.LABEL, y, samples.length);
    return samples.length;
  }

  /** The inputs of the step. */
  double[][] x() {
    return x;
  }

  /** The targets of the step. */
  double[][] y() {
    return y;
  }

  private static void gather(double[][] rows, int[] samples, boolean inOrder, double[][] into) {
    for (int row = 0; row < rows.length; row++) {
      if (inOrder) {
        System.arraycopy(rows[row], samples[0], into[row], 0, samples.length);
        continue;
      }
      double[] from = rows[row];
      double[] to = into[row];
      for (int i = 0; i < samples.length; i++) {
        to[i] = from[samples[i]];
      }
    }
  }

  /** Whether hidden activations are multiplied by factors. */
  boolean haveFactors() {
    return trainer.noise(Noise.DROPOUT) > 0 || trainer.noise(Noise.NEURON) > 0;
  }

  /** Draws what hidden activations are multiplied by: dropout and noise per neuron. */
  void drawFactors(double[][][] factors, int samples) {
    double dropped = trainer.noise(Noise.DROPOUT);
    double deviation = trainer.noise(Noise.NEURON);
    RandomStream coins = streams[Noise.DROPOUT.place];
    RandomStream normals = streams[Noise.NEURON.place];
    for (double[][] layer : factors) {
      for (double[] row : layer) {
        for (int s = 0; s < samples; s++) {
          double kept = dropped == 0 ? 1 : coins.unit() < dropped ? 0 : 1 / (1 - dropped);
          row[s] = deviation == 0 ? kept : kept * (1 + deviation * normals.normal());
        }
      }
    }
  }

  /** Adds the noise of the gradient. */
  void disturb(Parameters g) {
    for (int l = 0; l < g.layers(); l++) {
      for (double[] row : g.weights[l]) {
        add(Noise.GRADIENT, row, row.length);
      }
      add(Noise.GRADIENT, g.bias[l], g.bias[l].length);
    }
  }

  private void add(Noise noise, double[][] rows, int count) {
    for (double[] row : rows) {
      add(noise, row, count);
    }
  }

  private void add(Noise noise, double[] row, int count) {
    double deviation = trainer.noise(noise);
    RandomStream stream = streams[noise.place];
    for (int i = 0; deviation > 0 && i < count; i++) {
      row[i] += deviation * stream.normal();
    }
  }
}
