package apart.symmetry;

import static apart.Failures.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Activation;
import apart.nn.Dataset;
import apart.nn.Loss;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.symmetry.Meeting.Prediction;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** What the data say beforehand, beside what becomes of random starts. */
class MeetingTest {
  private static final Mlp KIND = Mlp.of(1, 2, 1).withoutBiases();

  private static Dataset data(double... y) {
    return Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(y));
  }

  private static Meeting meeting(double... y) {
    return readable(Meeting.of(KIND, data(y)));
  }

  private static Meeting readable(Meeting meeting) {
    String text = meeting.toString();
    assertTrue(text.lines().count() <= 24, text);
    assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
    return meeting;
  }

  @Test
  void theDataThatPullSaySo() {
    for (double[] y : new double[][] {{1, 3, 3}, {2, 3, 2}, {1, 3, 2}, {1, 2, 2}}) {
      Meeting meeting = meeting(y);
      assertEquals(Prediction.CAN_MEET, meeting.prediction());
      assertTrue(meeting.fates().met() > 30, meeting.toString());
      assertEquals(40, meeting.fates().starts());
    }
  }

  @Test
  void theDataThatPushSaySo() {
    Meeting meeting = meeting(2, 2, 3);
    assertEquals(Prediction.PART, meeting.prediction());
    assertEquals(0, meeting.fates().met());
  }

  /** A weight of the one neuron grows and grows, however long it is trained. */
  @Test
  void whatDoesNotComeToRestSaysNothing() {
    for (double[] y : new double[][] {{0, 0, 1}, {1, 1, 2}}) {
      Meeting meeting = meeting(y);
      assertEquals(Prediction.UNKNOWN, meeting.prediction(), meeting.toString());
      assertTrue(meeting.toString().contains("not at rest"), meeting.toString());
    }
  }

  @Test
  void whatOneNeuronFitsNeitherPullsNorPushes() {
    Mlp teacher = Mlp.of(1, 1, 1).withoutBiases().fill(0.8);
    Dataset fitted = Dataset.teacher(teacher, 5, 1);
    assertEquals(Prediction.NEITHER, readable(Meeting.of(KIND, fitted)).prediction());
  }

  @Test
  void severalOutputsPartWhateverTheSignOfTheirBends() {
    Dataset two =
        Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.of(new double[][] {{1, 3, 3}, {2, 2, 3}}));
    Meeting meeting = readable(Meeting.of(Mlp.of(1, 2, 2).withoutBiases(), two));
    assertEquals(Prediction.PART, meeting.prediction());
    assertTrue(Pull.of(meeting.smaller(), 1, 1, two).least() > 0, "aM alone would say: meet");
    assertEquals(0, meeting.fates().met());
    Meeting classes = readable(Meeting.of(Dataset.andOr(), 2));
    assertEquals(Prediction.PART, classes.prediction());
    assertEquals(0, classes.fates().met());
    Mlp net = Mlp.of(4, 2, 3).withLoss(Loss.SOFTMAX_CROSS_ENTROPY);
    readable(Meeting.of(net, Dataset.iris().standardized()));
  }

  @Test
  void moreInputsAndNeuronsAreAskedToo() {
    Meeting one = readable(Meeting.of(Dataset.xor(), 2));
    assertEquals(Prediction.UNKNOWN, one.prediction(), "the best of one neuron is at infinity");
    assertEquals(Prediction.NEITHER, readable(Meeting.of(Dataset.xor(), 3)).prediction());
    assertEquals(Prediction.PART, readable(Meeting.of(Dataset.sin(11), 2)).prediction());
    readable(Meeting.of(Dataset.moons(50, 0.1, 1), 4));
    Meeting kinked = readable(Meeting.of(Mlp.of(2, 3, 1).hidden(Activation.RELU), Dataset.xor()));
    assertTrue(kinked.toString().contains("kink of the"), kinked.toString());
  }

  @Test
  void whatCannotBeAskedIsNamed() {
    assertFails("the data must be given, but is null", () -> Meeting.of(null, 2));
    assertFails(
        "the number of neurons that could meet must be 2 to 1000, but is 1",
        () -> Meeting.of(Dataset.xor(), 1));
    assertFails(
        "meet: layer 1 has one neuron, and it takes two to meet",
        () -> Meeting.of(Mlp.of(2, 1, 1), Dataset.xor()));
    assertFails(
        "meet: expected a network that is trained as a whole, but layer 2 has frozen weights",
        () -> Meeting.of(Mlp.of(2, 2, 1).freeze(2), Dataset.xor()));
    assertThrows(IllegalArgumentException.class, () -> Meeting.of(Mlp.of(3, 2, 1), Dataset.xor()));
    assertThrows(IllegalArgumentException.class, () -> Meeting.of(Mlp.of(2, 1), Dataset.xor()));
  }

  @Test
  void anInterruptStopsIt() {
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> Meeting.of(KIND, data(1, 3, 3)));
    assertTrue(Thread.interrupted(), "the flag stays");
  }
}
