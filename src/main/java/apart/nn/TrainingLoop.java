package apart.nn;

import apart.kernel.Interrupt;
import apart.kernel.Parameters;

/**
 * Training at work: the one mutable copy of the parameters, and the arrays for every step. Nothing
 * is allocated in an epoch.
 */
final class TrainingLoop {
  private static final long LONG = 10_000_000; // weights times samples: 10 ms or more

  private final Trainer trainer;
  private final Parameters p;
  private final Parameters g;
  private final OptimizerState optimizer;
  private final Workspace workspace; // of a batch; null for many samples in one step
  private final Evaluation evaluation; // of all samples; null where the batch is all of them, few
  private final Batches batches; // null where every step takes all samples as they are
  private final double[][] x;
  private final double[][] y;
  private final int samples;
  private double[] mark; // the state after the last epoch of which the loss is known; or null
  private int markedEpoch;
  private double markedLoss;

  TrainingLoop(Mlp net, Dataset data, Trainer trainer) {
    this.trainer = trainer;
    this.p = net.parameters().copy();
    this.g = Parameters.zeros(net.sizes());
    this.optimizer =
        new OptimizerState(
            net, trainer.optimizer(), trainer.weightRates(net), trainer.biasRates(net));
    this.samples = data.samples();
    this.x = data.xRows();
    this.y = data.targetRows();
    if (trainer.isPlain()) {
      boolean parts = samples > Evaluation.AT_ONCE;
      this.batches = null;
      this.workspace = parts ? null : new Workspace(net, samples);
      this.evaluation = parts ? new Evaluation(net, data) : null;
    } else {
      this.batches = new Batches(data, trainer);
      this.workspace = new Workspace(net, batches.largest());
      this.evaluation = new Evaluation(net, data);
      if (batches.haveFactors()) {
        workspace.useFactors(batches.largest());
      }
    }
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
    boolean parts = batches == null && evaluation != null;
    double loss = parts ? evaluation.gradient(p, g, trainer.rule()) : loss();
    if (!Double.isFinite(loss)) {
      return loss;
    }
    mark(epoch, loss);
    if (batches != null) {
      steps(epoch);
      return loss;
    }
    if (!parts) { // the forward pass was that of the loss
      workspace.backward(p, y, samples, samples, trainer.rule());
      workspace.gradients(x, samples, g, false);
    }
    optimizer.step(p, g, trainer.optimizer().eta(epoch));
    return loss;
  }

  /** The steps of an epoch of batches or with noise. */
  void steps(int epoch) {
    double eta = trainer.optimizer().eta(epoch);
    int steps = batches.begin(epoch);
    for (int step = 0; step < steps; step++) {
      if (mark != null) {
        Interrupt.check();
      }
      int size = batches.take(step);
      if (batches.haveFactors()) {
        batches.drawFactors(workspace.factors(), size);
      }
      workspace.forward(p, batches.x(), size);
      workspace.backward(p, batches.y(), size, size, trainer.rule());
      workspace.gradients(batches.x(), size, g, false);
      batches.disturb(g);
      optimizer.step(p, g, eta);
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
