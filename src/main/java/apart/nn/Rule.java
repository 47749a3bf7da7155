package apart.nn;

import java.io.Serializable;

/**
 * What makes a step of a gradient: the numbers, the formula, the buffers and the words of one kind
 * of optimiser. Immutable; equal if of one kind with equal numbers.
 *
 * <p>A new rule is a record in a file of its own, a name below, and a factory in {@link Optimizer}.
 */
sealed interface Rule extends Serializable
    permits GradientDescent, Momentum, Nesterov, Adam, AdamW, RmsProp {

  /** The name it is printed under. */
  String title();

  /** Its numbers as they are printed, made by {@link #number}. */
  default String numbers() {
    return "";
  }

  /** A number and its name; nothing if it is 0. */
  static String number(String name, double number) {
    return number == 0 ? "" : ", " + name + " " + number;
  }

  /** How many numbers it keeps for each parameter; they start at 0. */
  default int buffers() {
    return 0;
  }

  /** What it keeps besides, as it is before the first step. */
  default double[] memory() {
    return new double[0];
  }

  /** Begins the next step: brings the memory up to date. */
  default void next(double[] memory) {
    // most rules have none
  }

  /** Whether decay makes the weights smaller by itself, instead of being added to the gradient. */
  default boolean shrinksWeights() {
    return false;
  }

  /**
   * Steps a row of weights, or biases.
   *
   * @param w the row; changed
   * @param g its gradient, with decay
   * @param kept the row of each buffer; changed
   * @param memory as {@link #next} left it
   * @param from the first number to step
   * @param to the one after the last
   * @param eta the learning rate
   */
  void step(double[] w, double[] g, double[][] kept, double[] memory, int from, int to, double eta);
}
