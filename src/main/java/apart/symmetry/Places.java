package apart.symmetry;

import apart.kernel.Checks;
import apart.nn.Mlp;
import java.util.Arrays;

/** Checks of what a question is about: a hidden layer, a neuron, two networks of one shape. */
final class Places {
  private Places() {}

  /** A layer below the last, from 1: its neurons have weights on their way out. */
  static int hidden(Mlp net, int l) {
    return Checks.inRange("hidden layer", l, 1, present(net).layers() - 1);
  }

  /** A neuron of a layer, from 1. */
  static int neuron(Mlp net, int l, int j) {
    return Checks.inRange("neuron of layer " + l, j, 1, net.layer(l).units());
  }

  static void sameSizes(Mlp one, Mlp other) {
    if (!Arrays.equals(present(one).sizes(), present(other).sizes())) {
      throw new IllegalArgumentException(
          "two networks of the same sizes expected, but they are "
              + Arrays.toString(one.sizes())
              + " and "
              + Arrays.toString(other.sizes()));
    }
  }

  private static Mlp present(Mlp net) {
    return Checks.present("the network", net);
  }
}
