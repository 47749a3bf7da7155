package apart.prelude;

import apart.nn.Dataset;
import apart.nn.ForwardPass;
import apart.nn.Gradients;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Trainer;
import apart.nn.Training;
import apart.picture.Picture;
import apart.text.Table;
import apart.view.Between;
import apart.view.Counts;
import apart.view.Curves;
import apart.view.Diagram;
import apart.view.Export;
import apart.view.Film;
import apart.view.Heat;
import apart.view.Maps;
import apart.view.Plane;
import apart.view.Valley;
import apart.view.Watch;
import apart.view.Work;
import java.nio.file.Path;

/**
 * The names of pictures, and of a neuron's arithmetic, that a learner types. Each only hands on.
 */
public final class Pictures {
  private Pictures() {}

  // ---- pictures ----

  /**
   * A curve of numbers, such as the losses of a run; {@code .log()} for factors.
   *
   * <pre>{@code plot(1, 4, 9, 16) // 4 values in order, the first at 0 ...}</pre>
   */
  public static Picture plot(double... values) {
    return Curves.of(values);
  }

  /**
   * The same over what the numbers are counted by, from 0.
   *
   * <pre>{@code plot("epoch", 1, 4, 9, 16) // 4 values over epoch ...}</pre>
   */
  public static Picture plot(String across, double... values) {
    return Curves.of(across, values);
  }

  /**
   * One curve of numbers, or several, over other numbers.
   *
   * <pre>
   * {@code plot("eta", new double[] {0.1, 0.2, 0.4}, new double[] {3, 2, 1}) // 3 values over eta ...}
   * </pre>
   *
   * @param across what the other numbers are
   * @param at the other numbers: where the values of each row stand, from left to right
   * @throws IllegalArgumentException if those do not rise, or a row has more or fewer values; the
   *     message says where, or how many
   */
  public static Picture plot(String across, double[] at, double[]... rows) {
    return Curves.of(across, at, rows);
  }

  /**
   * Several curves of numbers.
   *
   * <pre>
   * {@code plot(new double[] {1, 2, 3}, new double[] {3, 2, 1}) // 2 rows of up to 3 values in order, the first at 0 ...}
   * </pre>
   */
  public static Picture plot(double[] first, double[]... more) {
    return Curves.of(first, more);
  }

  /**
   * Loss, and spread of layer {@code l}, over the epochs of a run.
   *
   * <pre>
   * {@code plot(Mlp.of(2, 3, 1).train(xor(), 100, 0.2), 1) // loss, and spread of layer 1, over 100 epochs on xor ...}
   * </pre>
   */
  public static Picture plot(Training run, int l) {
    return Curves.of(run, l);
  }

  /**
   * The weight plane: a numbered point per neuron of layer {@code l}, with its trail.
   *
   * <pre>
   * {@code plane(Mlp.of(2, 3, 1).train(xor(), 100, 0.2), 1) // weights of 3 neurons of layer 1, epoch 100 of 100 on xor ...}
   * </pre>
   */
  public static Picture plane(Training run, int l) {
    return Plane.of(run, l);
  }

  /**
   * The same up to an epoch of the run.
   *
   * <pre>
   * {@code plane(Mlp.of(2, 3, 1).train(xor(), 100, 0.2), 1, 50) // weights of 3 neurons of layer 1, epoch 50 of 100 on xor ...}
   * </pre>
   */
  public static Picture plane(Training run, int l, int epoch) {
    return Plane.of(run, l, epoch);
  }

  /**
   * The same of the weights from units {@code i} and {@code k}; 0 is the bias.
   *
   * <pre>
   * {@code plane(Mlp.of(2, 3, 1).train(xor(), 100, 0.2), 1, 0, 2) // weights of 3 neurons of layer 1, epoch 100 of 100 on xor ...}
   * </pre>
   */
  public static Picture plane(Training run, int l, int i, int k) {
    return Plane.of(run, l, i, k);
  }

  /**
   * The weight plane of one network, without trails.
   *
   * <pre>{@code plane(Mlp.of(2, 3, 1), 1) // weights of 3 neurons of layer 1 ...}</pre>
   */
  public static Picture plane(Mlp net, int l) {
    return Plane.of(net, l);
  }

  /**
   * What each neuron of layer {@code l} answers over the inputs, beside each other.
   *
   * <pre>{@code maps(Mlp.of(2, 3, 1), 1) // answers of 3 neurons of layer 1 to the inputs ...}
   * </pre>
   */
  public static Picture maps(Mlp net, int l) {
    return Maps.of(net, l);
  }

  /**
   * The same where the data are, and with the output's map the samples.
   *
   * <pre>
   * {@code maps(Mlp.of(2, 3, 1), 1, xor()) // answers of 3 neurons of layer 1 on xor ...}
   * </pre>
   */
  public static Picture maps(Mlp net, int l, Dataset data) {
    return Maps.of(net, l, data);
  }

  /**
   * The same after an epoch of a run, on its data.
   *
   * <pre>
   * {@code maps(Mlp.of(2, 3, 1).train(xor(), 100, 0.2), 1, 50) // answers of 3 neurons of layer 1 on xor, epoch 50 of 100 ...}
   * </pre>
   */
  public static Picture maps(Training run, int l, int epoch) {
    return Maps.of(run, l, epoch);
  }

  /**
   * A matrix as cells by size and sign.
   *
   * <pre>{@code heat(Mlp.of(2, 3, 1).weights(1)) // matrix  3x2 ...}</pre>
   */
  public static Picture heat(Matrix matrix) {
    return Heat.of(matrix);
  }

  /**
   * The weights and biases of layer {@code l} as cells.
   *
   * <pre>{@code heat(Mlp.of(2, 3, 1), 1) // weights(1)  3x2, and the biases ...}</pre>
   */
  public static Picture heat(Mlp net, int l) {
    return Heat.of(net, l);
  }

  /**
   * The same after an epoch of a run.
   *
   * <pre>
   * {@code heat(Mlp.of(2, 3, 1).train(xor(), 100, 0.2), 1, 50) // weights(1)  3x2, and the biases, epoch 50 of 100 ...}
   * </pre>
   */
  public static Picture heat(Training run, int l, int epoch) {
    return Heat.of(run, l, epoch);
  }

  /**
   * The numbers of a table as cells, such as {@code heat(distances(net, 1))}.
   *
   * <pre>
   * {@code heat(distances(Mlp.of(2, 3, 1), 1)) // distances between the weights of layer 1's neurons ...}
   * </pre>
   */
  public static Picture heat(Table table) {
    return Heat.of(table);
  }

  /**
   * A bar for each number.
   *
   * <pre>{@code bars(1, 2, 3) // 3 numbers ...}</pre>
   */
  public static Picture bars(double... values) {
    return Counts.bars(values);
  }

  /**
   * A bar for each number of a matrix.
   *
   * <pre>{@code bars(Mlp.of(2, 3, 1).weights(2)) // 3 numbers, row,column of 1x3 ...}</pre>
   */
  public static Picture bars(Matrix matrix) {
    return Counts.bars(matrix);
  }

  /**
   * How many numbers are how large.
   *
   * <pre>{@code histogram(1, 2, 2, 3) // how many of 4 numbers lie in each range ...}</pre>
   */
  public static Picture histogram(double... values) {
    return Counts.histogram(values);
  }

  /**
   * How many numbers of a matrix are how large.
   *
   * <pre>
   * {@code histogram(Mlp.of(2, 50, 1).weights(1)) // how many of 100 numbers lie in each range ...}
   * </pre>
   */
  public static Picture histogram(Matrix matrix) {
    return Counts.histogram(matrix);
  }

  /**
   * The network as units and lines, by sign and size of its weights.
   *
   * <pre>{@code diagram(Mlp.of(2, 3, 1)) // network 2-3-1: inputs left, outputs right ...}</pre>
   */
  public static Picture diagram(Mlp net) {
    return Diagram.of(net);
  }

  /**
   * The same after an epoch of a run.
   *
   * <pre>
   * {@code diagram(Mlp.of(2, 3, 1).train(xor(), 100, 0.2), 50) // network 2-3-1: inputs left, outputs right, epoch 50 of 100 ...}
   * </pre>
   */
  public static Picture diagram(Training run, int epoch) {
    return Diagram.of(run, epoch);
  }

  /**
   * The same with each unit's activation.
   *
   * <pre>
   * {@code diagram(Mlp.of(2, 3, 1), Mlp.of(2, 3, 1).forward(1, 0)) // network 2-3-1: inputs left, outputs right, a of sample 1 ...}
   * </pre>
   */
  public static Picture diagram(Mlp net, ForwardPass pass) {
    return Diagram.of(net, pass);
  }

  /**
   * The same with each unit's activation and delta.
   *
   * <pre>{@code
   * Mlp net = Mlp.of(2, 3, 1);
   * ForwardPass pass = net.forward(1, 0);
   * diagram(net, pass, net.backward(pass, 1))
   * // network 2-3-1: inputs left, outputs right, a and delta d of sample 1 ...
   * }</pre>
   */
  public static Picture diagram(Mlp net, ForwardPass pass, Gradients gradients) {
    return Diagram.of(net, pass, gradients);
  }

  /**
   * The loss on the straight way between two networks, as they are and aligned.
   *
   * <pre>
   * {@code between(Mlp.of(2, 3, 1), Mlp.of(2, 3, 1).nudge(1, 1, 1, 0.5), xor()) // loss on the straight way from network a (t = 0) to b (t = 1) ...}
   * </pre>
   */
  public static Picture between(Mlp a, Mlp b, Dataset data) {
    return Between.of(a, b, data);
  }

  /**
   * The loss over mean and difference of two twins made of neuron {@code j}.
   *
   * <pre>
   * {@code valley(Mlp.of(2, 3, 1), 1, 2, xor()) // loss minus that of X, which is two equal twins of neuron 2 of layer 1 ...}
   * </pre>
   */
  public static Picture valley(Mlp net, int l, int j, Dataset data) {
    return Valley.of(net, l, j, data);
  }

  /**
   * A run as a film of layer {@code l}: {@code film(run, 1).at(100)} is one of its pictures.
   *
   * <pre>
   * {@code film(Mlp.of(2, 3, 1).train(xor(), 100, 0.2), 1) // film of layer 1 in 5 pictures; save(film, "film.html") has more ...}
   * </pre>
   */
  public static Film film(Training run, int l) {
    return Film.of(run, l);
  }

  /**
   * Training seen while it goes on, on a terminal: the same run as {@code net.train(data, epochs,
   * eta)} gives. Ctrl-C stops it and keeps the epochs done.
   *
   * <pre>{@code watch(Mlp.of(2, 3, 1), xor(), 100, 0.2).epochs() // 100}</pre>
   */
  public static Training watch(Mlp net, Dataset data, int epochs, double eta) {
    return Watch.of(net, data, epochs, Trainer.of(eta));
  }

  /**
   * The same with a trainer.
   *
   * <pre>{@code watch(Mlp.of(2, 3, 1), xor(), 100, trainer(adam(0.05))).epochs() // 100}</pre>
   */
  public static Training watch(Mlp net, Dataset data, int epochs, Trainer trainer) {
    return Watch.of(net, data, epochs, trainer);
  }

  /**
   * The weight planes of two runs beside each other.
   *
   * <pre>{@code
   * Training one = Mlp.of(2, 3, 1).train(xor(), 100, 0.2);
   * Training other = Mlp.of(2, 3, 1).train(xor(), 100, 0.1);
   * compare(one, other, 1)
   * // weights of layer 1 of two runs, on the same axes ...
   * }</pre>
   */
  public static Picture compare(Training one, Training other, int l) {
    return Plane.of(one, other, l);
  }

  /**
   * What neuron {@code j} of layer {@code l} computes for one sample, with its numbers.
   *
   * <pre>
   * {@code work(Mlp.of(2, 3, 1), 1, 1, new double[] {1, 0}, new double[] {1}) // neuron 1 of layer 1, a step with eta 0.1 ...}
   * </pre>
   */
  public static Table work(Mlp net, int l, int j, double[] x, double[] target) {
    return Work.of(net, l, j, x, target);
  }

  /**
   * The same with a learning rate for the step.
   *
   * <pre>{@code
   * work(Mlp.of(2, 3, 1), 1, 1, new double[] {1, 0}, new double[] {1}, 0.1)
   * // neuron 1 of layer 1, a step with eta 0.1 ...
   * }</pre>
   */
  public static Table work(Mlp net, int l, int j, double[] x, double[] target, double eta) {
    return Work.of(net, l, j, x, target, eta);
  }

  /**
   * The same for all neurons, layer by layer forward and back.
   *
   * <pre>
   * {@code work(Mlp.of(2, 3, 1), new double[] {1, 0}, new double[] {1}) // a sample forward and back, a step with eta 0.1 ...}
   * </pre>
   */
  public static Table work(Mlp net, double[] x, double[] target) {
    return Work.of(net, x, target);
  }

  /**
   * The same with a learning rate for the step.
   *
   * <pre>
   * {@code work(Mlp.of(2, 3, 1), new double[] {1, 0}, new double[] {1}, 0.1) // a sample forward and back, a step with eta 0.1 ...}
   * </pre>
   */
  public static Table work(Mlp net, double[] x, double[] target, double eta) {
    return Work.of(net, x, target, eta);
  }

  /**
   * Saves a value in a new file; the ending says how: svg, png, html or txt of pictures, csv, md,
   * tex, html or txt of tables.
   *
   * <pre>{@code
   * Path folder = Files.createTempDirectory("apart");
   * save(bars(1, 2, 3), folder + "/bars.svg").getFileName()
   * // bars.svg
   * }</pre>
   */
  public static Path save(Object value, String file) {
    return Export.save(value, file, false);
  }

  /**
   * The same; {@code true} replaces a file that is there.
   *
   * <pre>{@code
   * Path folder = Files.createTempDirectory("apart");
   * save(bars(1, 2, 3), folder + "/bars.svg", true).getFileName()
   * // bars.svg
   * }</pre>
   */
  public static Path save(Object value, String file, boolean replace) {
    return Export.save(value, file, replace);
  }
}
