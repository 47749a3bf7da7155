package apart.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Activation;
import apart.nn.ForwardPass;
import apart.nn.Gradients;
import apart.nn.Loss;
import apart.nn.Mlp;
import apart.text.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkTest {
  private static final double[] X = {0.3, -0.7};
  private static final double[] Y = {1, 0};

  private static List<Mlp> nets() {
    List<Mlp> nets = new ArrayList<>();
    for (Loss loss : Loss.values()) {
      nets.add(Mlp.of(2, 3, 2).withLoss(loss));
      nets.add(Mlp.of(2, 3, 3, 2).hidden(Activation.RELU).withLoss(loss).withoutBias(1));
    }
    nets.add(Mlp.of(2, 3, 2).output(Activation.SOFTMAX));
    nets.add(Mlp.of(2, 2).fill(0.5));
    return nets;
  }

  @Test
  void itsValuesAreThoseOfForwardBackwardAndStepBitForBit() {
    for (Mlp net : nets()) {
      ForwardPass pass = net.forward(X);
      Gradients g = net.backward(pass, Y);
      Mlp next = net.step(g, 0.25);
      for (int l = 1; l <= net.layers(); l++) {
        for (int j = 1; j <= net.layer(l).units(); j++) {
          List<Double> expected = new ArrayList<>();
          expected.add(pass.z(l).get(j - 1, 0));
          expected.add(pass.a(l).get(j - 1, 0));
          expected.add(g.delta(l).get(j - 1, 0));
          boolean biased = net.layer(l).hasBias();
          for (double number : g.weights(l).row(j - 1)) {
            expected.add(number);
          }
          if (biased) {
            expected.add(g.bias(l).get(j - 1, 0));
          }
          for (double number : next.weights(l).row(j - 1)) {
            expected.add(number);
          }
          if (biased) {
            expected.add(next.bias(l).get(j - 1, 0));
          }
          assertEquals(expected, values(Work.of(net, l, j, X, Y, 0.25)), net + " " + l + "." + j);
        }
      }
    }
  }

  @Test
  void aWholeSampleHasTheLinesOfEachNeuron() {
    Mlp net = Mlp.of(2, 3, 2);
    List<Double> all = values(Work.of(net, X, Y));
    int count = 1; // the loss
    for (int l = 1; l <= 2; l++) {
      for (int j = 1; j <= net.layer(l).units(); j++) {
        List<Double> one = values(Work.of(net, l, j, X, Y));
        count += one.size();
        assertTrue(all.containsAll(one));
      }
    }
    assertEquals(count, all.size());
    assertTrue(all.contains(net.forward(X).loss(Y)));
  }

  @Test
  void ofManyInputsTheFirstAndTheLastAreWritten() {
    double[] x = new double[64];
    String text = Work.of(Mlp.of(64, 2), 1, 1, x, new double[] {0, 1}).toString();
    assertTrue(text.contains("z = w1 x1 + w2 x2 + ... + w64 x64 + b"), text);
    assertTrue(text.contains("new w64"), text);
  }

  @Test
  void aNeuronThatIsNotThereIsSaid() {
    assertEquals(
        "the neuron of layer 1 must be 1 to 3, but is 4",
        assertThrows(IllegalArgumentException.class, () -> Work.of(Mlp.of(2, 3, 2), 1, 4, X, Y))
            .getMessage());
  }

  private static List<Double> values(Table table) {
    List<Double> values = new ArrayList<>();
    for (double[] row : table.numbers()) {
      values.add(row[0]);
    }
    return values;
  }
}
