package apart.nn;

import static apart.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.kernel.Parameters;
import apart.kernel.RunProgress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrainingTest {
  private static final Dataset XOR = Dataset.xor();
  private static final Mlp NET = Mlp.of(2, 3, 1);

  /** One of each kind. */
  static final List<Optimizer> OPTIMIZERS =
      List.of(
          Optimizer.gradientDescent(0.3),
          Optimizer.gradientDescent(0.3).decay(1e-3).decayL1(1e-4),
          Optimizer.gradientDescent(0.3).clip(0.05).schedule(Schedule.cosine(500, 0.1)),
          Optimizer.gradientDescent(0.3).clipNorm(0.05).schedule(Schedule.steps(100, 0.5)),
          Optimizer.momentum(0.1, 0.9),
          Optimizer.momentum(0.1, 0.9, 0.2),
          Optimizer.nesterov(0.1, 0.9),
          Optimizer.adam(0.01),
          Optimizer.adamW(0.01, 0.05),
          Optimizer.rmsProp(0.01),
          Optimizer.rmsProp(0.01, 0.9, 1e-8, 0.5, true));

  @AfterEach
  void nobodyListens() {
    RunProgress.to(null);
    Thread.interrupted();
  }

  @Test
  void goingOnIsTheSameAsGoingThrough() {
    for (Optimizer optimizer : OPTIMIZERS) {
      for (Trainer trainer :
          List.of(
              Trainer.of(optimizer),
              Trainer.of(optimizer).shuffled(3).dropout(0.2).gradientNoise(0.01))) {
        Training through = NET.train(XOR, 100, trainer);
        Training inParts = NET.train(XOR, 0, trainer).more(33).more(0).more(67);
        assertEquals(through.net(), inParts.net(), trainer.toString());
        assertArrayEquals(through.losses(), inParts.losses(), 0);
        assertEquals(through.recorded(), inParts.recorded());
      }
    }
  }

  @Test
  void theNetworkOfEveryEpochHasTheLossOfThatEpoch() {
    Training run = NET.train(XOR, 150, Trainer.of(0.5).online());
    for (int epoch = 0; epoch <= 150; epoch += 7) {
      assertEquals(run.losses()[epoch], run.at(epoch).loss(XOR));
    }
    assertEquals(NET, run.at(0));
    assertEquals(run.net(), run.at(150));
    assertEquals(run.loss(), run.net().loss(XOR));
    assertThrows(IllegalArgumentException.class, () -> run.at(151));
  }

  @Test
  void theFirstEpochBelowIsFound() {
    Training run = NET.train(XOR, 2000, 0.2);
    int epoch = run.firstBelow(0.01);
    assertTrue(run.losses()[epoch] < 0.01 && run.losses()[epoch - 1] >= 0.01, "" + epoch);
    assertEquals(0, run.firstBelow(1e9));
    assertEquals(-1, run.firstBelow(0));
    assertEquals(-1, run.firstBelow(Double.NEGATIVE_INFINITY));
    assertFails(
        "the loss to be below must be a number, but is NaN", () -> run.firstBelow(Double.NaN));
  }

  @Test
  void theLossOfManySamplesIsThatOfOnePass() {
    Dataset digits = Dataset.digits();
    for (Loss loss : Loss.values()) {
      Mlp net = Mlp.of(64, 5, 10).withLoss(loss);
      assertEquals(net.loss(digits), net.train(digits, 0, Trainer.of(0.1).batches(32)).loss());
    }
  }

  @Test
  void aStepOfManySamplesIsThatOfOnePass() {
    Dataset spirals = Dataset.spirals(300, 0.1, 1); // two inputs: other loops than those of 64
    Matrix one = spirals.target();
    Dataset few = Dataset.of(spirals.x(), one.concatRows(one.map(y -> 1 - y)));
    for (Loss loss : Loss.values()) {
      Mlp narrow = Mlp.of(2, 9, 2).withLoss(loss);
      assertEquals(
          narrow.step(narrow.gradients(few), 0.1), narrow.train(few, 1, 0.1).net(), loss.name());
      Mlp wide = Mlp.of(64, 9, 10).withLoss(loss).hidden(Activation.RELU);
      Dataset many = Dataset.digits();
      assertEquals(
          wide.step(wide.gradients(many), 0.1), wide.train(many, 1, 0.1).net(), loss.name());
    }
  }

  @Test
  void theRecordingThinsOut() {
    Training run = NET.train(XOR, 1_000_000, 0.01);
    List<Integer> recorded = run.recorded();
    assertTrue(recorded.size() < 300, recorded.size() + " recorded");
    assertEquals(List.of(0, 1, 2, 3, 4, 5), recorded.subList(0, 6));
    for (int i = 1; i < recorded.size(); i++) {
      int gap = recorded.get(i) - recorded.get(i - 1);
      assertTrue(gap <= 1 + recorded.get(i) / 16, "a gap of " + gap + " at " + recorded.get(i));
    }
    Mlp large = Mlp.of(784, 128, 10);
    Dataset one = Dataset.of(Matrix.zeros(784, 1).plus(1), Matrix.zeros(10, 1));
    assertEquals(List.of(0, 1, 2, 4, 8, 16, 32, 64, 100), large.train(one, 100, 1e-4).recorded());
  }

  @Test
  void aRunSurvivesSaving() throws IOException, ClassNotFoundException {
    Training run = NET.train(XOR, 50, Trainer.of(Optimizer.adam(0.01)).shuffled(2));
    Training read = (Training) read(write(run));
    assertEquals(run.more(20).net(), read.more(20).net());
    assertEquals(run.recorded(), read.recorded());
    assertEquals(run.toString(), read.toString());
  }

  @Test
  void aLargeRunIsSavedWithoutWhatCanBeTrainedAgain() throws IOException, ClassNotFoundException {
    Training run = Mlp.of(64, 100, 10).train(Dataset.digits().first(10), 200, 0.1);
    byte[] bytes = write(run);
    assertTrue(bytes.length < 4_000_000, bytes.length + " bytes");
    Training read = (Training) read(bytes);
    assertEquals(List.of(0, 200), read.recorded());
    assertEquals(run.at(99), read.at(99));
  }

  private static byte[] write(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte... bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  @Test
  void anInterruptKeepsTheEpochsDoneAndStaysSet() {
    List<Integer> reports = new ArrayList<>();
    RunProgress.to(
        new RunProgress() {
          @Override
          public void report(int epoch, int epochs, double loss, double spread, double left) {
            reports.add(epoch);
            assertTrue(loss > 0 && spread > 0 && left > 0);
            Thread.currentThread().interrupt();
          }

          @Override
          public void done() {
            reports.add(-1);
          }
        });
    Training run = NET.train(XOR, 20_000_000, 0.001);
    assertTrue(Thread.interrupted(), "the interrupt was cleared");
    assertEquals(List.of(run.epochs(), -1), reports);
    assertTrue(run.epochs() > 0 && run.epochs() < 20_000_000);
    assertTrue(run.toString().contains("stopped before epoch 20000000"), run.toString());
    RunProgress.to(null);
    assertEquals(run.epochs() + 10, run.more(10).epochs());
  }

  /** Of some 20 ms an epoch: 9,610 parameters, 1,797 samples. */
  private static final Mlp SLOW = Mlp.of(64, 128, 10).withLoss(Loss.SOFTMAX_CROSS_ENTROPY);

  private static final List<Trainer> SLOW_TRAINERS =
      List.of(
          Trainer.of(0.1),
          Trainer.of(Optimizer.adam(1e-3)).shuffled(32).dropout(0.1),
          Trainer.of(Optimizer.momentum(0.01, 0.9)).batches(100));

  @Test
  void anInterruptEndsALongEpochInItsMiddle() {
    Dataset digits = Dataset.digits();
    for (Trainer trainer : SLOW_TRAINERS) {
      Training through = SLOW.train(digits, 2, trainer);
      Training begun = SLOW.train(digits, 0, trainer);
      Thread.currentThread().interrupt();
      assertThrows(CancellationException.class, () -> SLOW.train(digits, 2, trainer));
      Training stopped = begun.more(2);
      assertTrue(Thread.interrupted(), "the interrupt was cleared");
      assertEquals(0, stopped.epochs(), trainer.toString());
      assertEquals(SLOW, stopped.net(), trainer.toString());
      assertStartsLike(through, stopped.more(2));
    }
  }

  @Test
  void whereverALongEpochIsInterruptedTheEpochsBeforeAreKept() throws InterruptedException {
    Dataset digits = Dataset.digits();
    for (Trainer trainer : SLOW_TRAINERS) {
      Training through = SLOW.train(digits, 6, trainer);
      for (String place : List.of("forward", "backward", "gradients")) {
        Training begun = SLOW.train(digits, 1, trainer);
        Thread interrupter = interruptIn(Thread.currentThread(), place);
        Training run = begun.more(1_000_000);
        interrupter.join();
        assertTrue(Thread.interrupted(), "the interrupt was cleared");
        assertTrue(run.epochs() >= 1, run.toString());
        assertTrue(run.recorded().get(run.recorded().size() - 1) == run.epochs());
        Training same = run.epochs() <= 6 ? through : SLOW.train(digits, run.epochs(), trainer);
        assertStartsLike(same, run);
        assertStartsLike(same.more(2), run.more(2));
      }
    }
  }

  /** Interrupts a thread as soon as it is in a method of this name. */
  private static Thread interruptIn(Thread thread, String method) {
    Thread interrupter =
        new Thread(
            () -> {
              while (Arrays.stream(thread.getStackTrace())
                  .noneMatch(frame -> frame.getMethodName().equals(method))) {
                Thread.onSpinWait();
              }
              thread.interrupt();
            });
    interrupter.start();
    return interrupter;
  }

  private static void assertStartsLike(Training through, Training run) {
    int epochs = run.epochs();
    assertTrue(epochs <= through.epochs());
    assertArrayEquals(Arrays.copyOf(through.losses(), epochs + 1), run.losses(), 0);
    assertEquals(through.at(epochs), run.net());
    assertEquals(
        through.recorded().stream().filter(epoch -> epoch < epochs).toList(),
        run.recorded().subList(0, run.recorded().size() - 1));
  }

  @Test
  void trainingAgainForAnEpochInTheMiddleCanBeInterrupted() {
    Training run = NET.train(XOR, 1000, 0.1);
    assertTrue(run.recorded().contains(512) && !run.recorded().contains(513));
    Thread.currentThread().interrupt();
    assertEquals(run.at(512), run.at(512));
    assertEquals(
        "interrupted while epoch 513 was trained again, from epoch 512",
        assertThrows(CancellationException.class, () -> run.at(513)).getMessage());
    assertThrows(CancellationException.class, () -> run.over(net -> 0));
    assertTrue(Thread.currentThread().isInterrupted(), "the interrupt was cleared");
  }

  @Test
  void aLossThatIsNotANumberStopsTheRunAndSaysWhatToTry() {
    Training run = NET.train(XOR, 1000, 50);
    assertTrue(run.epochs() < 1000);
    assertEquals(Double.POSITIVE_INFINITY, run.loss());
    assertTrue(Double.isFinite(run.losses()[run.epochs() - 1]));
    String text = run.toString().replace('\n', ' ');
    assertTrue(
        text.contains(
            "the loss became Infinity in epoch "
                + run.epochs()
                + ": try a smaller learning rate than 50.0, such as 5.0, or clipNorm(1)"),
        text);
    Exception on = assertThrows(IllegalArgumentException.class, () -> run.more(1));
    assertTrue(on.getMessage().startsWith("there is no going on from here: the loss became"));
  }

  @Test
  void aLossThatIsNotANumberIsTracedToItsCause() {
    assertSays(
        "the loss is Infinity at the start: try smaller weights or smaller numbers in the data",
        NET.fill(1e200).train(XOR, 10, 0.1));
    Mlp wide = Mlp.of(2, 3, 2);
    Training page = wide.train(Dataset.andOr(), 10, Trainer.of(0.1).rule(Backprop.WITHOUT_SUM));
    assertSays(
        "the loss became NaN in epoch 1: try Backprop.CHAIN_RULE; without the sum over the layer"
            + " above, some neurons have no delta",
        page);
  }

  private static void assertSays(String expected, Training run) {
    String text = run.toString().replace('\n', ' ');
    assertTrue(text.contains(expected), text);
  }

  @Test
  void anEpochAllocatesNothing() {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (Optimizer optimizer : OPTIMIZERS) {
      for (Trainer trainer :
          List.of(
              Trainer.of(optimizer),
              Trainer.of(optimizer)
                  .shuffled(3)
                  .dropout(0.1)
                  .neuronNoise(0.1)
                  .gradientNoise(0.1)
                  .labelNoise(0.1)
                  .inputNoise(0.1))) {
        TrainingLoop loop = new TrainingLoop(NET, XOR, trainer);
        loop.epoch(0);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int epoch = 1; epoch <= 1000; epoch++) {
          loop.epoch(epoch);
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(bytes < 8_000, bytes + " bytes in 1000 epochs of " + trainer);
      }
    }
  }

  @Test
  void masksFrozenLayersAndMissingBiasesStay() {
    for (Optimizer optimizer : OPTIMIZERS) {
      Mlp net =
          Mlp.of(2, 3, 1).mask(1, new double[][] {{1, 0}, {0, 1}, {1, 1}}).withoutBias(1).freeze(2);
      Mlp after = net.train(XOR, 50, Trainer.of(optimizer).gradientNoise(0.1)).net();
      assertEquals(0, after.weights(1).get(0, 1));
      assertEquals(0, after.weights(1).get(1, 0));
      assertNotEquals(net.weights(1).get(0, 0), after.weights(1).get(0, 0));
      assertEquals(Matrix.zeros(3, 1), after.bias(1));
      assertEquals(net.layer(2), after.layer(2));
    }
  }

  /**
   * Weights 1 and 1, x = 1, y = 0, half-squared loss. Kept, with f = 1 / (1 - 3/4) = 4, the hidden
   * activation is 4, so is the prediction, and both gradients are 4 * 4 = 16; dropped, both are 0.
   */
  @Test
  void dropoutDividesWhatItKeepsByItsShare() {
    Mlp net =
        Mlp.of(1, 1, 1)
            .hidden(Activation.IDENTITY)
            .withoutBiases()
            .withWeights(1, new double[][] {{1}})
            .withWeights(2, new double[][] {{1}});
    Dataset one = Dataset.ofSamples(new double[][] {{1}}, new double[][] {{0}});
    int kept = 0;
    for (int seed = 1; seed <= 40; seed++) {
      Mlp after = net.train(one, 1, Trainer.of(0.01).dropout(0.75).seed(seed)).net();
      double w = after.weights(1).get(0, 0);
      assertEquals(w == 1 ? 1 : 1 - 0.01 * 16, w, 1e-15, "seed " + seed);
      assertEquals(w, after.weights(2).get(0, 0), 1e-15, "seed " + seed);
      kept += w == 1 ? 0 : 1;
    }
    assertEquals(10, kept, 6);
  }

  @Test
  void dropoutLeavesTheDroppedAsTheyAre() {
    Mlp net = Mlp.of(1, 1000, 1).withWeights(1, ones(1000, 1)).withWeights(2, ones(1, 1000));
    Dataset one = Dataset.ofSamples(new double[][] {{5}}, new double[][] {{0}});
    TrainingLoop loop =
        new TrainingLoop(net, one, Trainer.of(Optimizer.gradientDescent(1e-9)).dropout(0.25));
    loop.epoch(0);
    // of the first layer's gradient the rows of dropped neurons are zero: nothing moved there
    Parameters p = loop.parameters();
    int moved = 0;
    for (double[] row : p.weights[0]) {
      moved += row[0] == 1 ? 0 : 1;
    }
    assertEquals(750, moved, 60);
  }

  private static double[][] ones(int rows, int columns) {
    return Matrix.zeros(rows, columns).plus(1).rows();
  }

  @Test
  void badTrainersAreNamed() {
    assertFails("the batch size must be at least 1, but is 0", () -> Trainer.of(1).batches(0));
    assertFails(
        "the samples of batch 2 must be 1 to 4, but is 5",
        () -> NET.train(XOR, 1, Trainer.of(1).batches(new int[][] {{1, 2}, {5}})));
    assertFails(
        "the size of batch 1 must be at least 1, but is 0",
        () -> Trainer.of(1).batches(new int[][] {{}}));
    assertFails(
        "the probability must be at least 0.0 and below 1.0, but is 1.0",
        () -> Trainer.of(1).dropout(1));
    assertFails(
        "the deviation must not be negative, but is -1.0", () -> Trainer.of(1).labelNoise(-1));
    assertFails(
        "layer 1 has 3 neurons, but 2 numbers came as their rates",
        () -> NET.train(XOR, 1, Trainer.of(1).rates(1, 1, 1)));
    assertFails(
        "the layer with its own rates must be 1 to 2, but is 3",
        () -> NET.train(XOR, 1, Trainer.of(1).rates(3, 1)));
    assertFails(
        "the rate of neuron 2 must not be negative, but is -1.0",
        () -> Trainer.of(1).rates(1, 1, -1));
    assertFails("eta, the learning rate, must be above 0, but is -0.1", () -> Trainer.of(-0.1));
    assertFails(
        "eta, the learning rate, must be a finite number, but is NaN",
        () -> NET.train(XOR, 1, Double.NaN));
    assertFails(
        "the number of epochs must be at least 0, but is -1", () -> NET.train(XOR, -1, 0.1));
    assertFails(
        "momentum must be at least 0.0 and below 1.0, but is 1.0",
        () -> Optimizer.momentum(0.1, 1));
    assertFails("the limit must be above 0, but is 0.0", () -> Optimizer.adam(0.1).clip(0));
    assertFails("the epochs must be at least 1, but is 0", () -> Schedule.warmup(0));
  }

  @Test
  void badNetworksAreNamed() {
    assertFails("the size of layer 1 must be 1 to 1000000, but is 0", () -> Mlp.of(2, 0, 1));
    assertFails("the number of inputs must be 1 to 1000000, but is -2", () -> Mlp.of(-2, 1));
    assertFails(
        "weights(1) must be 3x2, but is 2x2",
        () -> NET.withWeights(1, new double[][] {{1, 2}, {3, 4}}));
    assertFails(
        "row 2 of the matrix has 1 number, but row 1 has 2",
        () -> NET.withWeights(1, new double[][] {{1, 2}, {3}, {4, 5}}));
    assertFails(
        "weights(1), row 3, column 1, must be a finite number, but is Infinity",
        () -> NET.withWeights(1, new double[][] {{1, 2}, {3, 4}, {1 / 0.0, 0}}));
    assertFails(
        "bias(1), row 1, column 2, must be a finite number, but is NaN",
        () -> NET.withBias(1, 0, Double.NaN, 0));
    assertFails(
        "layer 1 has 3 neurons, but 2 numbers came for its bias", () -> NET.withBias(1, 1, 2));
    assertFails("the layer must be 1 to 2, but is 3", () -> NET.weights(3));
    assertFails("the layer must be 1 to 2, but is 0", () -> NET.forward(1, 2).z(0));
    assertFails(
        "the order must have each of 1 to 3 once, but is [1, 2, 2]", () -> NET.permute(1, 1, 2, 2));
    assertFails("the target must be 1x1, but is 2x1", () -> NET.backward(NET.forward(1, 2), 1, 2));
    assertFails(
        "no activation function is called 'tahn'; there are identity, sigmoid, tanh, relu,"
            + " softplus, gelu, erf2, softmax and leaky_relu:SLOPE",
        () -> Activation.named("tahn"));
    assertFails(
        "no loss is called 'mse'; there are mse_half, mse_mean, mse_sum, bce_logits, softmax_ce",
        () -> Loss.named("mse"));
    assertFails(
        "flipping needs an odd activation function, but layer 1 has relu",
        () -> NET.hidden(Activation.RELU).flip(1, 1));
    assertFails(
        "the gradients are of a network of sizes [2, 3, 1], but this one has [2, 2, 1]",
        () -> Mlp.of(2, 2, 1).step(NET.gradients(XOR), 0.1));
  }
}
