package apart.nn;

import apart.kernel.Parameters;
import java.util.Arrays;

/** Which parameters of a network training may change: masks, missing biases and frozen layers. */
final class Wiring {
  private final Layer[] layers;
  private final boolean full;

  Wiring(Mlp net) {
    layers = new Layer[net.layers()];
    boolean everything = true;
    for (int l = 0; l < layers.length; l++) {
      layers[l] = net.layer(l + 1);
      everything &= layers[l].hasBias() && !layers[l].isMasked();
    }
    full = everything;
  }

  boolean isFrozen(int l) {
    return layers[l].isFrozen();
  }

  /** Sets the gradient of what is not there to 0; frozen layers keep theirs, to be looked at. */
  void apply(Parameters g) {
    for (int l = 0; !full && l < layers.length; l++) {
      if (!layers[l].hasBias()) {
        Arrays.fill(g.bias[l], 0);
      }
      cut(layers[l].maskRows(), g.weights[l]);
    }
  }

  private static void cut(double[][] mask, double[][] rows) {
    for (int j = 0; mask != null && j < mask.length; j++) {
      for (int k = 0; k < mask[j].length; k++) {
        if (mask[j][k] == 0) {
          rows[j][k] = 0;
        }
      }
    }
  }
}
