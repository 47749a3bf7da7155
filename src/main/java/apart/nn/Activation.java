package apart.nn;

import apart.kernel.Activations;
import apart.kernel.Checks;
import apart.kernel.Curve;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * An activation function f: a neuron's activation is a = f(z).
 *
 * <p>Take one of the constants, {@link #leakyRelu(double)}, or {@link #named(String)}.
 */
public final class Activation implements Serializable {
  private static final long serialVersionUID = 1L;

  /** f(z) = z. */
  public static final Activation IDENTITY = new Activation("identity", Activations.IDENTITY);

  /** f(z) = 1 / (1 + exp(-z)), between 0 and 1. */
  public static final Activation SIGMOID = new Activation("sigmoid", Activations.SIGMOID);

  /** f(z) = tanh(z), between -1 and 1, odd. */
  public static final Activation TANH = new Activation("tanh", Activations.TANH);

  /** f(z) = max(z, 0); its slope at 0 is taken as 0. */
  public static final Activation RELU = new Activation("relu", Activations.RELU);

  /** f(z) = ln(1 + exp(z)), a smooth relu. */
  public static final Activation SOFTPLUS = new Activation("softplus", Activations.SOFTPLUS);

  /** f(z) = z Phi(z), Phi the normal distribution function (the exact form, with erf). */
  public static final Activation GELU = new Activation("gelu", Activations.GELU);

  /**
   * f(z) = erf(z / sqrt 2), odd; the activation function of Saad and Solla's committee machines.
   */
  public static final Activation ERF = new Activation("erf2", Activations.ERF);

  /**
   * f(z)_j = exp(z_j) / sum_i exp(z_i) over the neurons of the layer, so each neuron's activation
   * depends on the others' z; its slope is a full Jacobian matrix.
   */
  public static final Activation SOFTMAX = new Activation("softmax", Activations.SOFTMAX);

  private static final List<Activation> ALL =
      List.of(IDENTITY, SIGMOID, TANH, RELU, SOFTPLUS, GELU, ERF, SOFTMAX);

  private final transient String name;
  private final transient Curve curve;

  private Activation(String name, Curve curve) {
    this.name = name;
    this.curve = curve;
  }

  /**
   * f(z) = z above 0 and slope * z otherwise; its slope at 0 is the given one.
   *
   * <pre>{@code Activation.leakyRelu(0.1).value(-2) // -0.2}</pre>
   *
   * @param slope the slope below 0, a finite number, usually 0.01 to 0.2
   */
  public static Activation leakyRelu(double slope) {
    Checks.finite("the slope of leaky relu", slope);
    return new Activation("leaky_relu:" + slope, Activations.leakyRelu(slope));
  }

  /**
   * Finds an activation function by its name: identity, sigmoid, tanh, relu, leaky_relu:SLOPE,
   * softplus, gelu, erf2 (erf(z / sqrt 2)), softmax.
   *
   * <pre>{@code Activation.named("tanh") == tanh // true}</pre>
   *
   * @throws IllegalArgumentException if there is none of that name; the message lists the names
   */
  public static Activation named(String name) {
    Checks.present("the name of the activation function", name);
    String wanted = name.toLowerCase(Locale.ROOT);
    for (Activation activation : ALL) {
      if (activation.name.equals(wanted)) {
        return activation;
      }
    }
    if (wanted.startsWith("leaky_relu:")) {
      return leakyRelu(slope(name, wanted.substring("leaky_relu:".length())));
    }
    throw new IllegalArgumentException(
        "no activation function is called '%s'; there are %s and leaky_relu:SLOPE"
            .formatted(name, String.join(", ", ALL.stream().map(Activation::name).toList())));
  }

  private static double slope(String name, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "the slope in '%s' must be a number, but is '%s'".formatted(name, text), notANumber);
    }
  }

  /**
   * The name, as {@link #named} takes it.
   *
   * <pre>{@code sigmoid.name() // "sigmoid"}</pre>
   */
  public String name() {
    return name;
  }

  /**
   * Returns f(z) for one number. Softmax of one number is 1.
   *
   * <pre>{@code sigmoid.value(0) // 0.5}</pre>
   *
   * @param z any number; NaN gives NaN
   */
  public double value(double z) {
    return curve.value(z);
  }

  /**
   * Returns the slope f'(z) for one number. At the kink of relu, z = 0, it is 0; of leaky relu, its
   * slope.
   *
   * <pre>{@code sigmoid.slope(0) // 0.25}</pre>
   *
   * @param z any number; NaN gives NaN or the slope of a flat piece
   */
  public double slope(double z) {
    return curve.slope(z);
  }

  /**
   * Whether f(-z) = -f(z), so that a neuron's signs can be flipped.
   *
   * <pre>{@code sigmoid.isOdd() // false}</pre>
   */
  public boolean isOdd() {
    return curve.isOdd();
  }

  /**
   * Whether f(c z) = c f(z) for c above 0, so that a neuron can be rescaled.
   *
   * <pre>{@code relu.isHomogeneous() // true}</pre>
   */
  public boolean isHomogeneous() {
    return curve.isHomogeneous();
  }

  /** The loops over layers. */
  Curve curve() {
    return curve;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Activation that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }

  private Object writeReplace() {
    return new Saved(name);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an Activation is read through its name");
  }

  private record Saved(String name) implements Serializable {
    private Object readResolve() {
      return named(name);
    }
  }
}
