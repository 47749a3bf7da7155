package apart.view;

import static apart.prelude.Apart.directions;
import static apart.prelude.Apart.diverge;
import static apart.prelude.Apart.moved;
import static apart.prelude.Apart.neurons;
import static apart.prelude.Pictures.diagram;
import static apart.prelude.Pictures.film;
import static apart.prelude.Pictures.heat;
import static apart.prelude.Pictures.plane;
import static apart.prelude.Pictures.valley;
import static apart.prelude.Pictures.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Dataset;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.picture.Chart;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A network that was built without biases is shown without any. */
class WithoutBiasTest {
  private static final Dataset POINTS = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(2, 2, 3));

  private static Map<String, Object> shown(Mlp net) {
    Training run = net.train(POINTS, 100, 0.1);
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("net", net);
    shown.put("gradients", net.gradients(POINTS));
    Mlp large = net.layer(1).hasBias() ? Mlp.of(40, 30, 2) : Mlp.of(40, 30, 2).withoutBiases();
    shown.put(
        "large gradients", large.gradients(Dataset.of(Matrix.zeros(40, 1), Matrix.zeros(2, 1))));
    shown.put("neurons", neurons(net, 1));
    shown.put("neurons with data", neurons(net, 1, POINTS));
    shown.put("film's table", film(run, 1).table(0));
    shown.put("work", work(net, 1, 1, new double[] {1}, new double[] {2}));
    shown.put("moved", moved(run));
    shown.put("directions", directions(net, 1));
    shown.put("diverge", diverge(net, run.net(), 1));
    shown.put("plane", plane(run, 1));
    shown.put("heat", heat(net, 1));
    shown.put("diagram", diagram(net));
    shown.put("valley", valley(net, 1, 1, POINTS));
    return shown;
  }

  @Test
  void whatHasNoBiasShowsNone() {
    shown(Mlp.of(1, 2, 1).withoutBiases())
        .forEach(
            (view, it) -> {
              String text = it.toString().replace("no bias", "");
              assertFalse(text.matches("(?s).*(bias|dC/db|\\bb\\d?\\b).*"), view + "\n" + it);
            });
  }

  @Test
  void whatHasOneShowsIt() {
    shown(Mlp.of(1, 2, 1))
        .forEach(
            (view, it) ->
                assertTrue(
                    it.toString().matches("(?s).*(bias|dC/db|\\bb\\d?\\b).*"), view + "\n" + it));
  }

  @Test
  void aPlaneOfOneWeightHasTheWayOutBesideIt() {
    Training run = Mlp.of(1, 2, 1).withoutBiases().train(POINTS, 10, 0.1);
    Chart chart = (Chart) plane(run, 1).rows().get(0).get(0);
    assertEquals("w1", chart.x().name());
    assertEquals("out1", chart.y().name());
    assertTrue(plane(Mlp.of(1, 2).withoutBiases(), 1).toString().contains("w1"));
    assertEquals(
        "layer 1 has no bias",
        assertThrows(IllegalArgumentException.class, () -> plane(run, 1, 1, 0)).getMessage());
  }
}
