package apart.symmetry;

import apart.kernel.Checks;
import apart.nn.Dataset;
import apart.nn.Gradients;
import apart.nn.Mlp;
import java.util.concurrent.CancellationException;

/**
 * How long the neurons of layer 1 take to part. Counted by {@code escape(start, data, eta, far)}.
 *
 * <p>Use it to time near-twins: {@code escape(split(one, 1, 1, 1e-6), points, 0.1, 0.5)} trains and
 * counts, 1300 on the data of the lesson about plateaus. A start ten times as near takes ln 10 /
 * rate more steps, with the rate of {@link Pull}, so a plot of several against the logarithm of
 * their distance is a straight line. Source: Fukumizu and Amari 2000 (as in {@link NearTwins}) for
 * the saddle; the time is counted here.
 */
public final class Escape {
  private static final int LONGEST = 100_000;

  private Escape() {}

  /**
   * The number of steps of full-batch gradient descent until the spread of layer 1 is greater than
   * {@code far}; -1 if it is not after 100,000 steps.
   *
   * @param eta the learning rate, above 0
   * @param far a distance between two neurons' weight rows, 0 or more
   * @throws IllegalArgumentException if the loss becomes infinite or NaN, since eta is too large;
   *     the message says in which step
   * @throws CancellationException if the thread is interrupted
   */
  public static int of(Mlp start, Dataset data, double eta, double far) {
    Mlp net = Checks.present("the network", start);
    Checks.present("the data", data);
    Checks.positive("eta", eta);
    Checks.notNegative("the distance", far);
    for (int step = 0; step <= LONGEST; step++) {
      if (Spread.of(net, 1) > far) {
        return step;
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted after step %d".formatted(step));
      }
      Gradients gradients = net.gradients(data);
      if (!Double.isFinite(gradients.loss())) {
        throw new IllegalArgumentException(
            "escape: the loss is %s after step %d, before the neurons parted: try a smaller eta than %s"
                .formatted(gradients.loss(), step, eta));
      }
      net = net.step(gradients, eta);
    }
    return -1;
  }
}
