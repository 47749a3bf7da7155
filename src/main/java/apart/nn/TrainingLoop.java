package apart.nn;

/** Training at work: the one mutable copy of the parameters, and the arrays for every step. */
final class TrainingLoop {
  private final Mlp net;
  private final Trainer trainer;
  private final Parameters p;
  private final Parameters g;
  private final OptimizerState optimizer;
  private final Workspace workspace;
  private final double[][] x;
  private final double[][] y;
  private final int samples;

  private TrainingLoop(Mlp net, Dataset data, Trainer trainer) {
    this.net = net;
    this.trainer = trainer;
    this.p = net.parameters().copy();
    this.g = Parameters.zeros(net.sizes());
    this.optimizer = new OptimizerState(net, trainer.optimizer(), null);
    this.samples = data == null ? 1 : data.samples();
    this.workspace = data == null ? null : new Workspace(net, samples);
    this.x = data == null ? null : data.xRows();
    this.y = data == null ? null : data.targetRows();
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

  /** One epoch; returns the loss before it. */
  double epoch(int epoch) {
    workspace.forward(p, x, samples);
    double loss = workspace.loss(y, samples);
    workspace.backward(p, y, samples, Backprop.CHAIN_RULE);
    workspace.gradients(x, samples, g);
    optimizer.step(p, g, trainer.optimizer().eta(epoch));
    return loss;
  }

  /** The loss of the parameters as they are. */
  double loss() {
    workspace.forward(p, x, samples);
    return workspace.loss(y, samples);
  }

  double[] save() {
    double[] numbers = new double[p.count() + optimizer.savedNumbers()];
    optimizer.save(numbers, p.save(numbers, 0));
    return numbers;
  }

  void restore(double[] numbers) {
    optimizer.restore(numbers, p.restore(numbers, 0));
  }
}
