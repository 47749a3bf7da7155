package apart.nn;

import apart.kernel.Checks;
import apart.text.Wrapped;
import java.io.Serializable;
import java.util.Objects;

/**
 * A rule that turns gradients into steps, with its learning rate, weight decay, clipping and
 * schedule. Immutable; the formulas and the order of their operations are PyTorch's.
 *
 * <p>Make one with {@link #gradientDescent(double)}, {@link #momentum(double, double)}, {@link
 * #nesterov(double, double)}, {@link #adam(double)}, {@link #adamW(double, double)} or {@link
 * #rmsProp(double)}. g is the gradient, with decay added; all buffers start at 0.
 */
public final class Optimizer implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Rule rule;
  private final double eta;
  private final double decay;
  private final double decayL1;
  private final double clip;
  private final double clipNorm;
  private final Schedule schedule;

  private Optimizer(Draft draft) {
    this.rule = draft.rule;
    this.eta = Checks.positive("eta, the learning rate,", draft.eta);
    this.decay = Checks.notNegative("decay", draft.decay);
    this.decayL1 = Checks.notNegative("decay", draft.decayL1);
    this.clip = draft.clip;
    this.clipNorm = draft.clipNorm;
    this.schedule = draft.schedule;
  }

  private Optimizer(Rule rule, double eta) {
    this(new Draft(rule, eta));
  }

  /** The parts of an optimiser being changed. */
  private static final class Draft {
    final Rule rule;
    double eta;
    double decay;
    double decayL1;
    double clip = Double.POSITIVE_INFINITY;
    double clipNorm = Double.POSITIVE_INFINITY;
    Schedule schedule = Schedule.constant();

    Draft(Rule rule, double eta) {
      this.rule = rule;
      this.eta = eta;
    }

    Draft(Optimizer from) {
      this(from.rule, from.eta);
      decay = from.decay;
      decayL1 = from.decayL1;
      clip = from.clip;
      clipNorm = from.clipNorm;
      schedule = from.schedule;
    }
  }

  /**
   * Plain gradient descent: w -= eta g.
   *
   * <pre>{@code Optimizer.gradientDescent(0.1) // gradient descent, eta 0.1}</pre>
   *
   * @param eta the learning rate, above 0
   * @throws IllegalArgumentException if eta is not a finite number above 0
   */
  public static Optimizer gradientDescent(double eta) {
    return new Optimizer(new GradientDescent(), eta);
  }

  /**
   * Gradient descent with momentum, v = 0 at the start: v = momentum v + g; w -= eta v.
   *
   * <pre>{@code Optimizer.momentum(0.1, 0.9) // momentum, eta 0.1, momentum 0.9}</pre>
   *
   * @param eta the learning rate, above 0
   * @param momentum 0 to below 1
   * @throws IllegalArgumentException if a number is out of its range; the message names it
   */
  public static Optimizer momentum(double eta, double momentum) {
    return momentum(eta, momentum, 0);
  }

  /**
   * v = momentum v + (1 - dampening) g, except v = g in the first step; w -= eta v.
   *
   * <pre>
   * {@code Optimizer.momentum(0.1, 0.9, 0.5) // momentum, eta 0.1, momentum 0.9, dampening 0.5}
   * </pre>
   *
   * @param eta the learning rate, above 0
   * @param momentum 0 to below 1
   * @param dampening 0 to below 1
   */
  public static Optimizer momentum(double eta, double momentum, double dampening) {
    return new Optimizer(new Momentum(momentum, dampening), eta);
  }

  /**
   * Nesterov's momentum, v = 0 at the start: v = momentum v + g; w -= eta (g + momentum v). Source:
   * Sutskever et al., ICML 2013, in the form that looks ahead from the point reached.
   *
   * <pre>{@code Optimizer.nesterov(0.1, 0.9) // Nesterov momentum, eta 0.1, momentum 0.9}</pre>
   *
   * @param eta the learning rate, above 0
   * @param momentum 0 to below 1
   * @throws IllegalArgumentException if a number is out of its range; the message names it
   */
  public static Optimizer nesterov(double eta, double momentum) {
    return new Optimizer(new Nesterov(momentum), eta);
  }

  /**
   * {@link #adam(double, double, double, double)} with betas 0.9 and 0.999 and epsilon 1e-8.
   *
   * <pre>{@code Optimizer.adam(0.01) // Adam, eta 0.01, beta1 0.9, beta2 0.999, epsilon 1.0E-8}
   * </pre>
   *
   * @param eta the learning rate, above 0
   * @throws IllegalArgumentException if eta is not a finite number above 0
   */
  public static Optimizer adam(double eta) {
    return adam(eta, 0.9, 0.999, 1e-8);
  }

  /**
   * m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g^2; w -= eta / (1 - b1^t) m / (sqrt(v) / sqrt(1 -
   * b2^t) + epsilon) in step t = 1, 2, ... Source: Kingma and Ba, ICLR 2015, algorithm 1.
   *
   * <pre>
   * {@code Optimizer.adam(0.01, 0.8, 0.99, 1e-8) // Adam, eta 0.01, beta1 0.8, beta2 0.99, epsilon 1.0E-8}
   * </pre>
   */
  public static Optimizer adam(double eta, double beta1, double beta2, double epsilon) {
    return new Optimizer(new Adam(beta1, beta2, epsilon), eta);
  }

  /**
   * {@link #adamW(double, double, double, double, double)} with betas 0.9 and 0.999 and epsilon
   * 1e-8.
   *
   * <pre>
   * {@code Optimizer.adamW(0.01, 0.1) // AdamW, eta 0.01, beta1 0.9, beta2 0.999, epsilon 1.0E-8, decay 0.1}
   * </pre>
   *
   * @param eta the learning rate, above 0
   * @param decay how much of the weights a step of rate 1 would take away, 0 or more
   * @throws IllegalArgumentException if a number is out of its range; the message names it
   */
  public static Optimizer adamW(double eta, double decay) {
    return adamW(eta, 0.9, 0.999, 1e-8, decay);
  }

  /** w *= 1 - eta decay, then a step of Adam. Source: Loshchilov and Hutter, ICLR 2019. */
  public static Optimizer adamW(
      double eta, double beta1, double beta2, double epsilon, double decay) {
    Rule rule = new AdamW(new Adam(beta1, beta2, epsilon));
    return new Optimizer(rule, eta).decay(decay);
  }

  /**
   * {@link #rmsProp(double, double, double)} with alpha 0.99 and epsilon 1e-8.
   *
   * <pre>{@code Optimizer.rmsProp(0.01) // RMSprop, eta 0.01, alpha 0.99, epsilon 1.0E-8}</pre>
   *
   * @param eta the learning rate, above 0
   * @throws IllegalArgumentException if eta is not a finite number above 0
   */
  public static Optimizer rmsProp(double eta) {
    return rmsProp(eta, 0.99, 1e-8);
  }

  /**
   * v = alpha v + (1 - alpha) g^2; w -= eta g / (sqrt(v) + epsilon). Source: Tieleman and Hinton,
   * lecture 6.5 of Neural Networks for Machine Learning, 2012.
   *
   * <pre>{@code Optimizer.rmsProp(0.01, 0.9, 1e-8) // RMSprop, eta 0.01, alpha 0.9, epsilon 1.0E-8}
   * </pre>
   */
  public static Optimizer rmsProp(double eta, double alpha, double epsilon) {
    return rmsProp(eta, alpha, epsilon, 0, false);
  }

  /**
   * RMSprop with momentum (u = momentum u + g / (...); w -= eta u) or centred (the mean gradient's
   * square is taken from v), or both.
   */
  public static Optimizer rmsProp(
      double eta, double alpha, double epsilon, double momentum, boolean centered) {
    return new Optimizer(new RmsProp(alpha, momentum, epsilon, centered), eta);
  }

  /**
   * The same with L2 decay: g += lambda w, for weights and biases (AdamW: see there).
   *
   * <pre>{@code gradientDescent(0.1).decay(0.01) // gradient descent, eta 0.1, decay 0.01}</pre>
   *
   * @param lambda 0 or more
   * @throws IllegalArgumentException if lambda is negative, NaN or infinite
   */
  public Optimizer decay(double lambda) {
    Draft draft = new Draft(this);
    draft.decay = lambda;
    return new Optimizer(draft);
  }

  /**
   * The same with L1 decay: g += lambda sign(w), for weights and biases.
   *
   * <pre>{@code gradientDescent(0.1).decayL1(0.01) // gradient descent, eta 0.1, L1 decay 0.01}
   * </pre>
   *
   * @param lambda 0 or more
   * @throws IllegalArgumentException if lambda is negative, NaN or infinite
   */
  public Optimizer decayL1(double lambda) {
    Draft draft = new Draft(this);
    draft.decayL1 = lambda;
    return new Optimizer(draft);
  }

  /**
   * The same with every number of the gradient cut to -limit to limit, before decay is added.
   *
   * <pre>{@code gradientDescent(0.1).clip(1) // gradient descent, eta 0.1, clip 1.0}</pre>
   *
   * @param limit above 0
   * @throws IllegalArgumentException if the limit is not above 0
   */
  public Optimizer clip(double limit) {
    Draft draft = new Draft(this);
    draft.clip = Checks.positive("the limit", limit);
    return new Optimizer(draft);
  }

  /**
   * The same with the whole gradient, of all layers that are not frozen, shortened to a Euclidean
   * length of at most limit, before decay is added. Source: Pascanu et al., ICML 2013, algorithm 1.
   *
   * <pre>{@code gradientDescent(0.1).clipNorm(1) // gradient descent, eta 0.1, clip norm 1.0}</pre>
   *
   * @param limit above 0
   * @throws IllegalArgumentException if the limit is not above 0
   */
  public Optimizer clipNorm(double limit) {
    Draft draft = new Draft(this);
    draft.clipNorm = Checks.positive("the limit", limit);
    return new Optimizer(draft);
  }

  /**
   * The same with a learning rate that changes over the epochs.
   *
   * <pre>{@code gradientDescent(0.1).schedule(Schedule.steps(10, 0.5)).eta(10) // 0.05}</pre>
   *
   * @param newSchedule what eta is multiplied by in each epoch
   * @throws IllegalArgumentException if it is null
   */
  public Optimizer schedule(Schedule newSchedule) {
    Draft draft = new Draft(this);
    draft.schedule = Checks.present("the schedule", newSchedule);
    return new Optimizer(draft);
  }

  /**
   * The same with another learning rate.
   *
   * <pre>{@code adam(0.1).eta(0.2).eta() // 0.2}</pre>
   *
   * @param newEta above 0
   * @throws IllegalArgumentException if it is not a finite number above 0
   */
  public Optimizer eta(double newEta) {
    Draft draft = new Draft(this);
    draft.eta = newEta;
    return new Optimizer(draft);
  }

  /**
   * The learning rate, before its schedule.
   *
   * <pre>{@code adam(0.1).eta() // 0.1}</pre>
   */
  public double eta() {
    return eta;
  }

  /**
   * The learning rate in an epoch.
   *
   * <pre>{@code adam(0.1).eta(5) // 0.1}</pre>
   *
   * @param epoch from 0, the first
   */
  public double eta(int epoch) {
    return eta * schedule.factor(epoch);
  }

  Rule rule() {
    return rule;
  }

  double decay() {
    return decay;
  }

  double decayL1() {
    return decayL1;
  }

  double clip() {
    return clip;
  }

  double clipNorm() {
    return clipNorm;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Optimizer that
        && rule.equals(that.rule)
        && eta == that.eta
        && decay == that.decay
        && decayL1 == that.decayL1
        && clip == that.clip
        && clipNorm == that.clipNorm
        && schedule.equals(that.schedule);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rule, eta, decay, decayL1, clip, clipNorm, schedule);
  }

  /** Everything that makes this optimiser what it is, in as many lines as the screen takes. */
  @Override
  public String toString() {
    return Wrapped.text(line());
  }

  String line() {
    return rule.title()
        + ", eta "
        + eta
        + rule.numbers()
        + Rule.number("decay", decay)
        + Rule.number("L1 decay", decayL1)
        + (clip < Double.POSITIVE_INFINITY ? ", clip " + clip : "")
        + (clipNorm < Double.POSITIVE_INFINITY ? ", clip norm " + clipNorm : "")
        + (schedule.equals(Schedule.constant()) ? "" : ", " + schedule);
  }
}
