package apart.symmetry;

import apart.nn.Dataset;
import apart.nn.Mlp;

/** How long the neurons of layer 1 take to part. */
public final class Escape {
  private static final int LONGEST = 100_000;

  private Escape() {}

  /**
   * The number of steps of full-batch gradient descent until the spread of layer 1 is greater than
   * {@code far}; -1 if it is not after 100,000 steps, or if the thread is interrupted.
   *
   * @param eta the learning rate, above 0
   * @param far a distance between two neurons' weight rows
   */
  public static int of(Mlp start, Dataset data, double eta, double far) {
    Mlp net = start;
    for (int step = 0; step <= LONGEST && !Thread.currentThread().isInterrupted(); step++) {
      if (Spread.of(net, 1) > far) {
        return step;
      }
      net = net.step(net.gradients(data), eta);
    }
    return -1;
  }
}
