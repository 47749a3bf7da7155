package apart.nn;

import java.io.Serializable;

/** How a network is trained: an optimiser, and what it is fed. Immutable. */
public final class Trainer implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Optimizer optimizer;

  private Trainer(Optimizer optimizer) {
    this.optimizer = optimizer;
  }

  /** Full-batch training with an optimiser. */
  public static Trainer of(Optimizer optimizer) {
    return new Trainer(optimizer);
  }

  /** The optimiser. */
  public Optimizer optimizer() {
    return optimizer;
  }

  @Override
  public String toString() {
    return optimizer.toString();
  }
}
