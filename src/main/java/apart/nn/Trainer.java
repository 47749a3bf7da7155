package apart.nn;

import apart.kernel.Checks;
import apart.kernel.RandomStream;
import apart.text.Numbers;
import apart.text.Wrapped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a network is trained: an optimiser, the batches it is fed, and what is done to them on the
 * way. Immutable: each method returns a changed copy.
 *
 * <p>Start from {@link #of(Optimizer)}, which feeds all samples in every step. All that is random
 * comes from one seed and the number of the epoch, so the same trainer gives the same bits.
 *
 * <p>What makes equal neurons different: {@link #dropout}, {@link #neuronNoise}, {@link
 * #gradientNoise}, {@link #rates}; see also {@link Mlp#mask}. What does not, since all neurons of a
 * layer share it: batches, {@link #inputNoise}, {@link #labelNoise}, weight decay, clipping.
 */
public final class Trainer implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int MOST_LAYERS = 10_000;
  private static final long STREAMS = Noise.values().length + 1L;

  private final Optimizer optimizer;
  private final int batchSize; // 0: all samples
  private final boolean shuffled;
  private final int[][] batches; // given sample numbers, from 1, or null
  private final long seed;
  private final double[] noises; // by Noise
  private final double[][] weightRates; // per layer, then per neuron; null where all are 1
  private final double[][] biasRates;
  private final Backprop rule;

  /** What can be random in a step. The numbers of the streams are part of the results. */
  enum Noise {
    DROPOUT(0, "dropout"),
    NEURON(1, "neuron noise"),
    GRADIENT(2, "gradient noise"),
    LABEL(3, "label noise"),
    INPUT(4, "input noise");

    final int place;
    final String title;

    Noise(int place, String title) {
      this.place = place;
      this.title = title;
    }
  }

  private Trainer(Draft draft) {
    this.optimizer = draft.optimizer;
    this.batchSize = draft.batchSize;
    this.shuffled = draft.shuffled;
    this.batches = draft.batches;
    this.seed = draft.seed;
    this.noises = draft.noises;
    this.weightRates = draft.weightRates;
    this.biasRates = draft.biasRates;
    this.rule = draft.rule;
  }

  /** The parts of a trainer being changed. */
  private static final class Draft {
    Optimizer optimizer;
    int batchSize;
    boolean shuffled;
    int[][] batches;
    long seed = 1;
    double[] noises = new double[Noise.values().length];
    double[][] weightRates = new double[0][];
    double[][] biasRates = new double[0][];
    Backprop rule = Backprop.CHAIN_RULE;

    Draft(Optimizer optimizer) {
      this.optimizer = optimizer;
    }

    Draft(Trainer from) {
      optimizer = from.optimizer;
      batchSize = from.batchSize;
      shuffled = from.shuffled;
      batches = from.batches;
      seed = from.seed;
      noises = from.noises.clone();
      weightRates = from.weightRates.clone();
      biasRates = from.biasRates.clone();
      rule = from.rule;
    }
  }

  /**
   * Full-batch training with an optimiser.
   *
   * <pre>{@code Trainer.of(Optimizer.momentum(0.1, 0.9)).stepsPerEpoch(4) // 1}</pre>
   *
   * @param optimizer what makes a step of a gradient
   * @throws IllegalArgumentException if it is null
   */
  public static Trainer of(Optimizer optimizer) {
    return new Trainer(new Draft(Checks.present("the optimiser", optimizer)));
  }

  /**
   * Full-batch gradient descent.
   *
   * @param eta the learning rate, above 0
   * @throws IllegalArgumentException if eta is not a finite number above 0
   */
  public static Trainer of(double eta) {
    return of(Optimizer.gradientDescent(eta));
  }

  // ---- batches ----

  /**
   * The same with the samples in their order, so many in a step; the last batch may be smaller.
   *
   * <pre>{@code Trainer.of(0.1).batches(16).stepsPerEpoch(150) // 10}</pre>
   *
   * @param size at least 1; more than there are samples means all
   * @throws IllegalArgumentException if the size is below 1
   */
  public Trainer batches(int size) {
    return batches(size, false);
  }

  /**
   * The same with the samples in a new random order every epoch, so many in a step.
   *
   * <pre>
   * {@code Trainer.of(0.1).shuffled(1) // gradient descent, eta 0.1, shuffled batches of 1, seed 1}
   * </pre>
   *
   * @param size at least 1; more than there are samples means all
   * @throws IllegalArgumentException if the size is below 1
   */
  public Trainer shuffled(int size) {
    return batches(size, true);
  }

  private Trainer batches(int size, boolean inNewOrder) {
    Draft draft = new Draft(this);
    draft.batchSize = Checks.atLeast("the batch size", 1, size);
    draft.shuffled = inNewOrder;
    draft.batches = null;
    return new Trainer(draft);
  }

  /**
   * The same with one sample in a step, in their order.
   *
   * <pre>{@code Trainer.of(0.1).online().stepsPerEpoch(4) // 4}</pre>
   */
  public Trainer online() {
    return batches(1);
  }

  /**
   * The same with given batches: an epoch takes a step for each.
   *
   * @param sampleNumbers for every step the numbers of its samples, counted from 1; copied
   * @throws IllegalArgumentException if there is no batch, an empty one or a number below 1
   */
  public Trainer batches(int[][] sampleNumbers) {
    Checks.present("the batches", sampleNumbers);
    Checks.atLeast("the number of batches", 1, sampleNumbers.length);
    int[][] copied = new int[sampleNumbers.length][];
    for (int step = 0; step < copied.length; step++) {
      String place = "batch " + (step + 1);
      copied[step] = Checks.present(place, sampleNumbers[step]).clone();
      Checks.atLeast("the size of " + place, 1, copied[step].length);
      for (int sample : copied[step]) {
        Checks.atLeast("the samples of " + place, 1, sample);
      }
    }
    Draft draft = new Draft(this);
    draft.batches = copied;
    return new Trainer(draft);
  }

  // ---- noise ----

  /**
   * The same with another seed for everything random; 1 at the start.
   *
   * <pre>
   * {@code Trainer.of(0.1).shuffled(2).seed(7) // gradient descent, eta 0.1, shuffled batches of 2, seed 7}
   * </pre>
   */
  public Trainer seed(long newSeed) {
    Draft draft = new Draft(this);
    draft.seed = newSeed;
    return new Trainer(draft);
  }

  /**
   * The same with every hidden activation set to 0 with a probability in every step, the others
   * divided by 1 - probability. Source: Srivastava et al., JMLR 15, 2014.
   *
   * <pre>{@code Trainer.of(0.1).dropout(0.5) // gradient descent, eta 0.1, dropout 0.5, seed 1}
   * </pre>
   *
   * @param probability 0 to below 1
   */
  public Trainer dropout(double probability) {
    return noise(Noise.DROPOUT, Checks.below("the probability", probability, 0, 1));
  }

  /**
   * The same with every hidden activation multiplied by 1 + a normal number, one per neuron and
   * sample.
   *
   * <pre>{@code
   * spread(Mlp.of(2, 3, 1).fill(0.5).train(xor(), 1, Trainer.of(0.1).neuronNoise(0.1)).net(), 1) > 0
   * // true
   * }</pre>
   *
   * @param deviation 0, none, or more
   * @throws IllegalArgumentException if it is negative, NaN or infinite
   */
  public Trainer neuronNoise(double deviation) {
    return noise(Noise.NEURON, Checks.notNegative("the deviation", deviation));
  }

  /**
   * The same with a normal number added to every number of the gradient.
   *
   * <pre>
   * {@code Trainer.of(0.1).gradientNoise(0.01) // gradient descent, eta 0.1, gradient noise 0.01, seed 1}
   * </pre>
   *
   * @param deviation 0, none, or more
   * @throws IllegalArgumentException if it is negative, NaN or infinite
   */
  public Trainer gradientNoise(double deviation) {
    return noise(Noise.GRADIENT, Checks.notNegative("the deviation", deviation));
  }

  /**
   * The same with a normal number added to every target, one per output and sample.
   *
   * <pre>
   * {@code Trainer.of(0.1).labelNoise(0.2) // gradient descent, eta 0.1, label noise 0.2, seed 1}
   * </pre>
   *
   * @param deviation 0, none, or more
   * @throws IllegalArgumentException if it is negative, NaN or infinite
   */
  public Trainer labelNoise(double deviation) {
    return noise(Noise.LABEL, Checks.notNegative("the deviation", deviation));
  }

  /**
   * The same with a normal number added to every input, one per input and sample; all neurons see
   * the sum.
   *
   * <pre>{@code
   * spread(Mlp.of(2, 3, 1).fill(0.5).train(xor(), 9, Trainer.of(0.1).inputNoise(1)).net(), 1)
   * // 0.0
   * }</pre>
   *
   * @param deviation 0, none, or more
   * @throws IllegalArgumentException if it is negative, NaN or infinite
   */
  public Trainer inputNoise(double deviation) {
    return noise(Noise.INPUT, Checks.notNegative("the deviation", deviation));
  }

  private Trainer noise(Noise noise, double size) {
    Draft draft = new Draft(this);
    draft.noises[noise.place] = size;
    return new Trainer(draft);
  }

  // ---- rates ----

  /**
   * The same with eta multiplied by a factor of its own for each neuron of a layer: for its weights
   * and its bias.
   *
   * <pre>
   * {@code Trainer.of(0.1).rates(1, 1, 1.01, 1) // gradient descent, eta 0.1, rates of layer 1 [1.0, 1.01, 1.0]}
   * </pre>
   *
   * @param l the layer, from 1
   * @param factors one per neuron, not negative
   */
  public Trainer rates(int l, double... factors) {
    return weightRates(l, factors).biasRates(l, factors);
  }

  /**
   * As {@link #rates}, for the weights alone.
   *
   * <pre>
   * {@code Trainer.of(0.1).weightRates(2, 0.5) // gradient descent, eta 0.1, weight rates of layer 2 [0.5]}
   * </pre>
   *
   * @param l the layer, from 1
   * @param factors one per neuron, 0 or more; copied
   */
  public Trainer weightRates(int l, double... factors) {
    Draft draft = new Draft(this);
    draft.weightRates = withRates(draft.weightRates, l, factors);
    return new Trainer(draft);
  }

  /**
   * As {@link #rates}, for the biases alone.
   *
   * <pre>
   * {@code Trainer.of(0.1).biasRates(1, 1, 0, 1) // gradient descent, eta 0.1, bias rates of layer 1 [1.0, 0.0, 1.0]}
   * </pre>
   *
   * @param l the layer, from 1
   * @param factors one per neuron, 0 or more; copied
   */
  public Trainer biasRates(int l, double... factors) {
    Draft draft = new Draft(this);
    draft.biasRates = withRates(draft.biasRates, l, factors);
    return new Trainer(draft);
  }

  private static double[][] withRates(double[][] rates, int l, double... factors) {
    Checks.inRange("the layer", l, 1, MOST_LAYERS);
    Checks.present("the rates", factors);
    for (int j = 0; j < factors.length; j++) {
      Checks.notNegative("the rate of neuron " + (j + 1), factors[j]);
    }
    double[][] changed = Arrays.copyOf(rates, Math.max(rates.length, l));
    changed[l - 1] = factors.clone();
    return changed;
  }

  /**
   * The same with another formula for the deltas of hidden layers.
   *
   * <pre>
   * {@code Trainer.of(0.1).rule(Backprop.WITHOUT_SUM) // gradient descent, eta 0.1, hidden deltas without the sum}
   * </pre>
   */
  public Trainer rule(Backprop formula) {
    Draft draft = new Draft(this);
    draft.rule = Checks.present("the rule", formula);
    return new Trainer(draft);
  }

  // ---- for the loop ----

  /**
   * The optimiser.
   *
   * <pre>{@code Trainer.of(0.25).optimizer() // gradient descent, eta 0.25}</pre>
   */
  public Optimizer optimizer() {
    return optimizer;
  }

  /**
   * How many steps an epoch of so many samples, 1 or more, has.
   *
   * <pre>{@code Trainer.of(0.25).batches(3).stepsPerEpoch(4) // 2}</pre>
   */
  public int stepsPerEpoch(int samples) {
    Checks.atLeast("the number of samples", 1, samples);
    if (batches != null) {
      return batches.length;
    }
    int size = batchSize == 0 ? samples : Math.min(batchSize, samples);
    return (samples - 1) / size + 1;
  }

  /** Whether every step takes all samples as they are, so that its loss is that of the data. */
  boolean isPlain() {
    return batchSize == 0 && batches == null && Arrays.stream(noises).allMatch(size -> size == 0);
  }

  boolean hasGivenBatches() {
    return batches != null;
  }

  boolean isShuffled() {
    return shuffled && batches == null;
  }

  double noise(Noise noise) {
    return noises[noise.place];
  }

  /** The stream of a noise in an epoch; one more than the noises is the order of the samples. */
  void start(RandomStream stream, int epoch, int part) {
    stream.restart(seed, epoch * STREAMS + part);
  }

  /** Sample numbers from 0 of every step of an epoch of a data set. */
  int[][] steps(int samples) {
    if (batches != null) {
      int[][] steps = new int[batches.length][];
      for (int step = 0; step < steps.length; step++) {
        String what = "the samples of batch " + (step + 1);
        steps[step] =
            Arrays.stream(batches[step])
                .map(s -> Checks.inRange(what, s, 1, samples) - 1)
                .toArray();
      }
      return steps;
    }
    int size = batchSize == 0 ? samples : Math.min(batchSize, samples);
    int[][] steps = new int[(samples + size - 1) / size][];
    for (int step = 0; step < steps.length; step++) {
      steps[step] = new int[Math.min(size, samples - step * size)];
    }
    return steps;
  }

  /** The rates of a network's weights per layer and neuron, or null where all are 1. */
  double[][] weightRates(Mlp net) {
    return checked(weightRates, net);
  }

  double[][] biasRates(Mlp net) {
    return checked(biasRates, net);
  }

  private static double[][] checked(double[][] rates, Mlp net) {
    if (rates.length == 0) {
      return null;
    }
    Checks.inRange("the layer with its own rates", rates.length, 1, net.layers());
    double[][] all = new double[net.layers()][];
    for (int l = 0; l < all.length; l++) {
      int units = net.layer(l + 1).units();
      if (l < rates.length && rates[l] != null) {
        if (rates[l].length != units) {
          throw new ShapeException(
              "layer %s has %s, but %s came as their rates"
                  .formatted(
                      l + 1,
                      Numbers.count(units, "neuron"),
                      Numbers.count(rates[l].length, "number")));
        }
        all[l] = rates[l];
      }
    }
    return all;
  }

  Backprop rule() {
    return rule;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Trainer that && line().equals(that.line());
  }

  @Override
  public int hashCode() {
    return line().hashCode();
  }

  /** Everything that makes this trainer what it is, in as many lines as the screen takes. */
  @Override
  public String toString() {
    return Wrapped.text(line());
  }

  private String line() {
    List<String> parts = new ArrayList<>(List.of(optimizer.line()));
    if (batches != null) {
      parts.add("batches " + Arrays.deepToString(batches));
    } else if (batchSize > 0) {
      parts.add((shuffled ? "shuffled batches of " : "batches of ") + batchSize);
    }
    for (Noise noise : Noise.values()) {
      if (noise(noise) > 0) {
        parts.add(noise.title + " " + noise(noise));
      }
    }
    for (int l = 1; l <= Math.max(weightRates.length, biasRates.length); l++) {
      double[] forWeights = rates(weightRates, l);
      double[] forBiases = rates(biasRates, l);
      if (Arrays.equals(forWeights, forBiases)) {
        addRates(parts, "rates", l, forWeights);
      } else {
        addRates(parts, "weight rates", l, forWeights);
        addRates(parts, "bias rates", l, forBiases);
      }
    }
    if (rule == Backprop.WITHOUT_SUM) {
      parts.add("hidden deltas without the sum");
    }
    if (isShuffled() || Arrays.stream(noises).anyMatch(size -> size > 0)) {
      parts.add("seed " + seed);
    }
    return String.join(", ", parts);
  }

  private static double[] rates(double[][] all, int l) {
    return l <= all.length ? all[l - 1] : null;
  }

  private static void addRates(List<String> parts, String title, int l, double[] rates) {
    if (rates != null) {
      parts.add(title + " of layer " + l + " " + Arrays.toString(rates));
    }
  }
}
