package apart.nn;

import apart.kernel.Checks;
import apart.text.Table;
import java.io.Serializable;

/**
 * How large the signal is in each layer of a network: the mean squares of z on the way up and of
 * delta on the way down. Made by {@code signal(net, data)}; prints a row per layer.
 *
 * <p>With weights drawn around 0, each mean square is that of the layer before (of the layer above)
 * times a factor that only the deviation of the weights, the number of them in a sum and the
 * activation function decide. Below 1 the signal dies, above 1 it blows up. Glorot's and He's rules
 * set the deviation so that it is about 1. Sources: Glorot and Bengio, AISTATS 2010; He and others,
 * ICCV 2015.
 */
public final class Signal implements Serializable {
  private static final long serialVersionUID = 1;

  private final double[] z; // of layer l at l - 1
  private final double[] delta;
  private final int samples;

  private Signal(double[] z, double[] delta, int samples) {
    this.z = z;
    this.delta = delta;
    this.samples = samples;
  }

  /**
   * The signal of all samples of a data set.
   *
   * @throws ShapeException if the data do not fit the network
   */
  public static Signal of(Mlp net, Dataset data) {
    Checks.present("the network", net);
    Checks.present("the data", data);
    ForwardPass pass = net.forward(data.x());
    Gradients gradients = net.backward(pass, data.target());
    double[] z = new double[net.layers()];
    double[] delta = new double[net.layers()];
    for (int l = 1; l <= net.layers(); l++) {
      z[l - 1] = meanSquare(pass.z(l));
      // the loss is a mean over the samples, and so is each delta a part of it
      delta[l - 1] = meanSquare(gradients.delta(l).scale(data.samples()));
    }
    return new Signal(z, delta, data.samples());
  }

  private static double meanSquare(Matrix numbers) {
    return numbers.elementMult(numbers).elementSum() / numbers.getNumElements();
  }

  /**
   * The mean square of z in layer {@code l}, from 1, over its neurons and all samples.
   *
   * <pre>{@code signal(Mlp.of(1, 1).fill(2).withoutBiases(), line(2)).z(1) // 4.0}</pre>
   */
  public double z(int l) {
    return at(z, l);
  }

  /**
   * The mean square of delta in layer {@code l}, from 1, over its neurons and all samples; the
   * delta of a sample is that of the loss of this sample alone.
   *
   * <pre>{@code signal(Mlp.of(2, 3, 1).fill(0), xor()).delta(1) // 0.0}</pre>
   */
  public double delta(int l) {
    return at(delta, l);
  }

  private static double at(double[] numbers, int l) {
    return numbers[Checks.inRange("the layer", l, 1, numbers.length) - 1];
  }

  /** A row per layer; the last one's delta is where the way down begins. */
  @Override
  public String toString() {
    return Table.titled(
            "mean squares over the neurons of a layer and %s samples".formatted(samples), z.length)
        .label("layer", row -> "" + (row + 1))
        .number("z", row -> z[row])
        .number("delta", row -> delta[row])
        .toString();
  }
}
