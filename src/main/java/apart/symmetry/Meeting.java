package apart.symmetry;

import apart.kernel.Checks;
import apart.nn.Dataset;
import apart.nn.Init;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.text.Numbers;
import apart.text.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Whether neurons of layer 1 will meet on a data set: what the data say before, and what becomes of
 * random starts, side by side. Made by {@code meet(data, neurons)}.
 *
 * <p>Use it on data of your own, before you trust that random weights make neurons different. Two
 * neurons that meet leave a network that does no more than one with a neuron less; so the network
 * with a neuron less is trained to rest, and {@link Pull} is asked of each of its neurons. Then
 * {@link Fates} follows random starts of the network itself, and the answer says whether the two
 * agree and what cannot be concluded.
 *
 * <p>Where the smaller network has a neuron that pulls near-twins together, the larger one can come
 * to rest with two equal neurons, though not every start gets there. Where all push, no rest with
 * twins of half the outgoing weight each is stable. Where the smaller network fits all samples,
 * nothing pulls or pushes; where it does not come to rest, the pull says nothing. Source: Fukumizu
 * and Amari 2000 (as in {@link NearTwins}); several outputs as in {@link Pull}.
 */
public final class Meeting implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int TRIALS = 8; // starts of the smaller network
  private static final int STARTS = 40; // of the network itself
  private static final double NOTHING = 1e-8; // of a growth per epoch
  private static final double NEAR = 1e-3; // as Fates counts a meeting
  private static final double WORK = 6e8; // nanoseconds on one core, about, of each half
  private static final int CHUNK = 500;
  private static final int MOST_EPOCHS = 20_000;
  private static final int LEAST_EPOCHS = 50;
  private static final int MOST_ROWS = 4;
  private static final double[] ETAS = {0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 5e-3, 2e-3, 1e-3};

  private static final String MEET = "meet";
  private static final String PART = "part";
  private static final String NEITHER = "neither";
  private static final String LIMITS =
      "Not to be concluded: how far a pull reaches; what other rests, rates, optimisers or sizes of"
          + " start do; that neurons with outgoing weights of opposite signs part, too.";

  private final String title;
  private final double eta;
  private final int epochs;
  private final int neurons;
  private final boolean kinked;

  @SuppressWarnings("serial") // The lists made here are.
  private final List<Rest> rests;

  private final Fates fates;

  /** What the data say before any start of the network itself is followed. */
  public enum Prediction {
    /** A neuron of the smaller network pulls near-twins together. */
    CAN_MEET,
    /** Every neuron of the smaller network pushes near-twins apart. */
    PART,
    /** The smaller network leaves nothing that pulls or pushes, such as a misfit or a bend. */
    NEITHER,
    /** The smaller network did not come to rest, from most of its starts. */
    UNKNOWN
  }

  /** Where starts of the smaller network ended. */
  private record Rest(Mlp net, double loss, boolean still, int starts, ArrayList<Pull> pulls)
      implements Serializable {

    boolean isOf(double otherLoss, boolean otherStill) {
      double size = Math.max(loss, otherLoss);
      return still == otherStill && (!still || Math.abs(loss - otherLoss) <= 1e-6 * size + 1e-12);
    }

    Rest oneMore() {
      return new Rest(net, loss, still, starts + 1, pulls);
    }
  }

  private Meeting(Mlp net, Dataset data) {
    this.neurons = net.layer(1).units();
    this.title =
        "will two of %s meet on %s? Mlp %s %s"
            .formatted(
                Numbers.count(neurons, "neuron"),
                data.name(),
                Numbers.sizes(net.sizes()),
                net.activation(1));
    this.kinked = net.activation(1).isHomogeneous();
    double scale = Math.min(0.5, 1 / Math.sqrt(data.inputs()));
    Mlp smaller = smaller(net);
    this.eta = eta(net, data, scale);
    this.rests = rests(smaller, data, eta, scale);
    this.epochs = epochs(net, data, STARTS);
    this.fates = Fates.of(net, data, eta, epochs, scale, STARTS);
  }

  /**
   * Asks it for a network of one hidden layer of tanh neurons, with biases.
   *
   * @param data any number of inputs and outputs; inputs of a size of about 1 are best, {@code
   *     data.standardized()} makes them so
   * @param neurons of the hidden layer, 2 or more
   * @throws IllegalArgumentException if there are fewer than two neurons
   * @throws CancellationException if the thread is interrupted before the outcome begins
   */
  public static Meeting of(Dataset data, int neurons) {
    Checks.present("the data", data);
    Checks.inRange("the number of neurons that could meet", neurons, 2, 1000);
    return of(Mlp.of(data.inputs(), neurons, data.outputs()), data);
  }

  /**
   * Asks it for layer 1 of a network of your kind: its sizes, activation functions, missing biases
   * and loss are used, its weights are not.
   *
   * @throws IllegalArgumentException if layer 1 is the last or has one neuron, or connections are
   *     cut or layers frozen
   * @throws CancellationException if the thread is interrupted before the outcome begins
   */
  public static Meeting of(Mlp net, Dataset data) {
    Checks.present("the network", net);
    Checks.present("the data", data);
    Places.hidden(net, 1);
    Places.ownZ("meet", net, 1);
    if (net.layer(1).units() == 1) {
      throw new IllegalArgumentException("meet: layer 1 has one neuron, and it takes two to meet");
    }
    for (int l = 1; l <= net.layers(); l++) {
      if (net.layer(l).isMasked() || net.layer(l).isFrozen()) {
        throw new IllegalArgumentException(
            "meet: expected a network that is trained as a whole, but layer %s has %s"
                .formatted(l, net.layer(l).isFrozen() ? "frozen weights" : "cut connections"));
      }
    }
    net.loss(data); // says where they do not fit
    return new Meeting(net, data);
  }

  // ---- the smaller network ----

  private static Mlp smaller(Mlp net) {
    int[] sizes = net.sizes();
    sizes[1]--;
    Mlp smaller = Mlp.of(sizes);
    for (int l = 1; l <= net.layers(); l++) {
      smaller = smaller.activation(l, net.activation(l));
      smaller = net.layer(l).hasBias() ? smaller : smaller.withoutBias(l);
    }
    return smaller.withLoss(net.loss());
  }

  /** Half of the largest rate with which the loss of a few starts never rises. */
  private static double eta(Mlp net, Dataset data, double scale) {
    int trial = Math.min(CHUNK, epochs(net, data, 3 * ETAS.length));
    for (double eta : ETAS) {
      boolean falls = true;
      for (int seed = 1; falls && seed <= 3; seed++) {
        falls = falls(net.init(Init.normal(scale), seed).train(data, trial, eta).losses());
        stopIfInterrupted();
      }
      if (falls) {
        return eta / 2; // what comes later may bend more
      }
    }
    return ETAS[ETAS.length - 1];
  }

  private static boolean falls(double... losses) {
    for (int epoch = 1; epoch < losses.length; epoch++) {
      if (!(losses[epoch] <= losses[epoch - 1] * (1 + 1e-9))) {
        return false;
      }
    }
    return Double.isFinite(losses[losses.length - 1]);
  }

  /** Where the smaller network comes to rest from several starts, the most frequent first. */
  private static List<Rest> rests(Mlp smaller, Dataset data, double eta, double scale) {
    List<Rest> found = new ArrayList<>();
    int most = epochs(smaller, data, TRIALS);
    for (int seed = 1; seed <= TRIALS; seed++) {
      Training run = smaller.init(Init.normal(scale), seed).train(data, most, eta);
      stopIfInterrupted();
      Mlp end = Double.isFinite(run.loss()) ? run.net() : run.at(0);
      Repose repose = Repose.of(end, data);
      add(found, repose.net(), repose.isStill(), data);
    }
    found.sort(
        Comparator.comparing((Rest rest) -> !rest.still)
            .thenComparing(rest -> -rest.starts)
            .thenComparing(Rest::loss));
    return found;
  }

  private static void add(List<Rest> found, Mlp end, boolean still, Dataset data) {
    double loss = end.loss(data);
    for (int known = 0; known < found.size(); known++) {
      if (found.get(known).isOf(loss, still)) {
        found.set(known, found.get(known).oneMore());
        return;
      }
    }
    ArrayList<Pull> pulls = new ArrayList<>();
    for (int j = 1; j <= end.layer(1).units(); j++) {
      pulls.add(Pull.of(end, 1, j, data));
    }
    found.add(new Rest(end, loss, still, 1, pulls));
  }

  /** Ends the answering of a thread that is interrupted. */
  static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted while the smaller network was trained");
    }
  }

  /** As many as take about as long for any data set; counted, not timed, so always the same. */
  private static int epochs(Mlp net, Dataset data, int runs) {
    double units = 0;
    for (int l = 1; l <= net.layers(); l++) {
      units += net.layer(l).units();
    }
    double epoch = 100 + data.samples() * (12 * units + 2.0 * net.parameterCount());
    return (int) Math.max(LEAST_EPOCHS, Math.min(MOST_EPOCHS, WORK / runs / epoch));
  }

  // ---- the answer ----

  /**
   * What the data say, by the pull of the smaller network's neurons.
   *
   * <pre>{@code
   * Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(1, 3, 3));
   * meet(Mlp.of(1, 2, 1).withoutBiases(), points).prediction() // CAN_MEET
   * }</pre>
   */
  public Prediction prediction() {
    List<String> all = new ArrayList<>();
    for (Rest rest : rests) {
      rest.pulls.forEach(pull -> all.add(whatBecomes(rest, pull)));
    }
    if (all.contains(MEET)) {
      return Prediction.CAN_MEET;
    }
    int resting = rests.stream().filter(Rest::still).mapToInt(Rest::starts).sum();
    if (2 * resting < TRIALS) {
      return Prediction.UNKNOWN;
    }
    return all.contains(PART)
        ? Prediction.PART
        : all.contains(NEITHER) ? Prediction.NEITHER : Prediction.UNKNOWN;
  }

  private static String whatBecomes(Rest rest, Pull pull) {
    if (!rest.still) {
      return "not at rest";
    }
    double growth = pull.growth();
    if (Math.abs(growth) < NOTHING) {
      return NEITHER;
    }
    return !(Math.abs(growth) > 10 * pull.gradient()) ? "not sure" : growth < 0 ? MEET : PART;
  }

  /**
   * What became of the random starts.
   *
   * <pre>{@code meet(xor(), 2).fates().starts() // 40}</pre>
   */
  public Fates fates() {
    return fates;
  }

  /**
   * The network with a neuron less, where most starts of it came to rest, or came at all.
   *
   * <pre>{@code meet(xor(), 3).smaller().sizes() // { 2, 2, 1 }}</pre>
   */
  public Mlp smaller() {
    return rests.get(0).net;
  }

  /**
   * The learning rate that was taken: half of the largest of some with which no loss rose.
   *
   * <pre>{@code meet(xor(), 2).eta() // 0.1}</pre>
   */
  public double eta() {
    return eta;
  }

  /** The smaller network's neurons, the fates of the starts, and what follows from the two. */
  @Override
  public String toString() {
    String kink = kinked ? " What the kink of the activation function does is left out." : "";
    return Table.stacked(title, predicted(), fates, verdict() + kink, LIMITS).toString();
  }

  /** A row of the table of predictions; without a pull where the network is not at rest. */
  private record Line(int state, Rest rest, Pull pull) {
    String becomes() {
      return whatBecomes(rest, pull);
    }
  }

  private Table predicted() {
    List<Line> all = new ArrayList<>();
    for (int state = 1; state <= rests.size(); state++) {
      Rest rest = rests.get(state - 1);
      for (Pull pull : rest.still ? rest.pulls : rest.pulls.subList(0, 1)) {
        all.add(new Line(state, rest, pull));
      }
    }
    all.sort(Comparator.comparing((Line line) -> !line.becomes().equals(MEET)));
    List<Line> shown = all.subList(0, Math.min(MOST_ROWS, all.size()));
    Table table =
        Table.titled(
                "%s, trained from %s with eta %s:"
                    .formatted(
                        neurons - 1 == 1 ? "one neuron alone" : "a neuron less",
                        Numbers.count(TRIALS, "start"),
                        eta),
                shown.size())
            .label("rest", row -> Integer.toString(shown.get(row).state))
            .word("starts", row -> Integer.toString(shown.get(row).rest.starts))
            .number("loss", row -> shown.get(row).rest.loss)
            .number("gradient", row -> shown.get(row).pull.gradient())
            .word(
                "neuron",
                row ->
                    shown.get(row).rest.still ? Integer.toString(shown.get(row).pull.neuron()) : "")
            .number("growth", row -> shown.get(row).pull.growth())
            .word("near-twins", row -> shown.get(row).becomes());
    return all.size() > shown.size()
        ? table.note("and %s more".formatted(Numbers.count(all.size() - shown.size(), "row")))
        : table;
  }

  private String verdict() {
    int met = fates.met();
    String starts = starts(false);
    return switch (prediction()) {
      case CAN_MEET ->
          "The data say: they can meet. "
              + (met > 0
                  ? "So they do in " + starts + "."
                  : "But " + starts + " met: none came within reach" + orTooSlow() + ".");
      case PART ->
          "The data say: they part. "
              + (met == 0
                  ? "So they do: " + starts + " met."
                  : "But " + starts + " met, beyond what near-twins can tell.");
      case NEITHER -> "The data say: neither, nothing pulls or pushes. " + starts(true) + " met.";
      case UNKNOWN ->
          "The data say nothing: with a neuron less it does not come to rest. "
              + starts(true)
              + " met.";
    };
  }

  private String starts(boolean begins) {
    String none = begins ? "None" : "none";
    return "%s of %s starts".formatted(fates.met() == 0 ? none : fates.met(), fates.starts());
  }

  /** Where the strongest pull takes longer than the starts were given. */
  private String orTooSlow() {
    double most = 0;
    for (Rest rest : rests) {
      for (Pull pull : rest.pulls) {
        most = whatBecomes(rest, pull).equals(MEET) ? Math.max(most, -pull.rate(eta)) : most;
      }
    }
    double needed = StrictMath.log(0.5 / NEAR) / most;
    return needed > epochs
        ? ", or it takes longer: from 0.5 to 0.001 about "
            + Numbers.of(Math.rint(needed))
            + " epochs"
        : "";
  }
}
