package apart.nn;

import apart.kernel.Parameters;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Trains one of everything and prints a hash of each run's weights; started in other JVMs. */
final class Bits {
  private static final int EPOCHS = 300;

  private Bits() {}

  /** Prints a line per run: a hash, then what was run. */
  public static void main(String[] args) throws NoSuchAlgorithmException {
    List<Activation> activations =
        List.of(
            Activation.TANH,
            Activation.SIGMOID,
            Activation.RELU,
            Activation.SOFTPLUS,
            Activation.GELU,
            Activation.ERF,
            Activation.leakyRelu(0.1),
            Activation.SOFTMAX);
    for (Activation activation : activations) {
      Mlp net = Mlp.of(2, 5, 3, 1).hidden(activation).seed(3);
      print(activation.name(), net.train(Dataset.xor(), EPOCHS, 0.2));
    }
    for (Optimizer optimizer : TrainingTest.OPTIMIZERS) {
      Mlp net = Mlp.of(2, 3, 1).init(Init.orthogonal(), 5);
      print(optimizer.line(), net.train(Dataset.moons(37, 0.1, 2), EPOCHS, optimizer));
    }
    Trainer noisy =
        Trainer.of(0.1)
            .shuffled(5)
            .dropout(0.2)
            .neuronNoise(0.1)
            .gradientNoise(0.01)
            .labelNoise(0.1)
            .inputNoise(0.1);
    print("noise", Mlp.of(2, 9, 1).train(Dataset.spirals(41, 0.05, 9), EPOCHS / 10, noisy));
    Mlp digits =
        Mlp.of(64, 32, 10).init(Init.glorotNormal(), 4).withLoss(Loss.SOFTMAX_CROSS_ENTROPY);
    print("digits", digits.train(Dataset.digits().first(500), 3, Trainer.of(0.5).batches(33)));
    Mlp wide = digits.withLoss(Loss.BINARY_CROSS_ENTROPY).hidden(Activation.RELU);
    print("relu", wide.train(Dataset.digits().first(130), 5, Trainer.of(0.5)));
  }

  private static void print(String what, Training run) throws NoSuchAlgorithmException {
    Parameters p = run.net().parameters();
    double[] numbers = new double[p.count()];
    p.save(numbers, 0);
    double[] losses = run.losses();
    ByteBuffer bytes = ByteBuffer.allocate(8 * (numbers.length + losses.length));
    for (double number : numbers) {
      bytes.putLong(Double.doubleToRawLongBits(number));
    }
    for (double loss : losses) {
      bytes.putLong(Double.doubleToRawLongBits(loss));
    }
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
    System.out.println(HexFormat.of().formatHex(hash, 0, 8) + "  " + what);
  }
}
