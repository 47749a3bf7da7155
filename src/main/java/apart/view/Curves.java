package apart.view;

import apart.kernel.Checks;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.text.Plot;
import java.util.List;

/** Curves of numbers and of training runs. */
public final class Curves {
  private Curves() {}

  /** Numbers, such as losses, over their index. */
  public static Plot of(double... values) {
    Checks.present("the values", values);
    return Plot.titled(values.length + " values", 0, Math.max(0, values.length - 1.0))
        .curve("value", values);
  }

  /** The first weight of each neuron of layer {@code l} over the epochs of a run. */
  public static Plot of(Training run, int l) {
    Checks.present("the run", run);
    List<Mlp> nets = run.recorded().stream().map(run::at).toList();
    Plot plot = Plot.titled("weight from unit 1 of each neuron of layer " + l, 0, run.epochs());
    for (int j = 0; j < run.net().weights(l).getNumRows(); j++) {
      int unit = j;
      plot =
          plot.curve(
              "neuron " + (j + 1),
              nets.stream().mapToDouble(net -> net.weights(l).get(unit, 0)).toArray());
    }
    return plot;
  }
}
