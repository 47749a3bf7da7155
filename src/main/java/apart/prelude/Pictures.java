package apart.prelude;

import apart.nn.Dataset;
import apart.nn.ForwardPass;
import apart.nn.Gradients;
import apart.nn.Matrix;
import apart.nn.Mlp;
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
import apart.view.Work;
import java.nio.file.Path;

/**
 * The names of pictures, and of a neuron's arithmetic, that a learner types. Each only hands on.
 */
public final class Pictures {
  private Pictures() {}

  /** A curve of numbers, such as the losses of a run; {@code .log()} for factors. */
  public static Picture plot(double... values) {
    return Curves.of(values);
  }

  /** Several curves of numbers. */
  public static Picture plot(double[] first, double[]... more) {
    return Curves.of(first, more);
  }

  /** Loss, and spread of layer {@code l}, over the epochs of a run. */
  public static Picture plot(Training run, int l) {
    return Curves.of(run, l);
  }

  /** The weight plane: a numbered point per neuron of layer {@code l}, with its trail. */
  public static Picture plane(Training run, int l) {
    return Plane.of(run, l);
  }

  /** The same up to an epoch of the run. */
  public static Picture plane(Training run, int l, int epoch) {
    return Plane.of(run, l, epoch);
  }

  /** The same of the weights from units {@code i} and {@code k}; 0 is the bias. */
  public static Picture plane(Training run, int l, int i, int k) {
    return Plane.of(run, l, i, k);
  }

  /** The weight plane of one network, without trails. */
  public static Picture plane(Mlp net, int l) {
    return Plane.of(net, l);
  }

  /** What each neuron of layer {@code l} answers over the inputs, beside each other. */
  public static Picture maps(Mlp net, int l) {
    return Maps.of(net, l);
  }

  /** The same where the data are, and with the output's map the samples. */
  public static Picture maps(Mlp net, int l, Dataset data) {
    return Maps.of(net, l, data);
  }

  /** The same after an epoch of a run, on its data. */
  public static Picture maps(Training run, int l, int epoch) {
    return Maps.of(run, l, epoch);
  }

  /** A matrix as cells by size and sign. */
  public static Picture heat(Matrix matrix) {
    return Heat.of(matrix);
  }

  /** The weights and biases of layer {@code l} as cells. */
  public static Picture heat(Mlp net, int l) {
    return Heat.of(net, l);
  }

  /** The same after an epoch of a run. */
  public static Picture heat(Training run, int l, int epoch) {
    return Heat.of(run, l, epoch);
  }

  /** The numbers of a table as cells, such as {@code heat(distances(net, 1))}. */
  public static Picture heat(Table table) {
    return Heat.of(table);
  }

  /** A bar for each number. */
  public static Picture bars(double... values) {
    return Counts.bars(values);
  }

  /** A bar for each number of a matrix. */
  public static Picture bars(Matrix matrix) {
    return Counts.bars(matrix);
  }

  /** How many numbers are how large. */
  public static Picture histogram(double... values) {
    return Counts.histogram(values);
  }

  /** How many numbers of a matrix are how large. */
  public static Picture histogram(Matrix matrix) {
    return Counts.histogram(matrix);
  }

  /** The network as units and lines, by sign and size of its weights. */
  public static Picture diagram(Mlp net) {
    return Diagram.of(net);
  }

  /** The same after an epoch of a run. */
  public static Picture diagram(Training run, int epoch) {
    return Diagram.of(run, epoch);
  }

  /** The same with each unit's activation. */
  public static Picture diagram(Mlp net, ForwardPass pass) {
    return Diagram.of(net, pass);
  }

  /** The same with each unit's activation and delta. */
  public static Picture diagram(Mlp net, ForwardPass pass, Gradients gradients) {
    return Diagram.of(net, pass, gradients);
  }

  /** The loss on the straight way between two networks, as they are and aligned. */
  public static Picture between(Mlp a, Mlp b, Dataset data) {
    return Between.of(a, b, data);
  }

  /** The loss over mean and difference of two twins made of neuron {@code j}. */
  public static Picture valley(Mlp net, int l, int j, Dataset data) {
    return Valley.of(net, l, j, data);
  }

  /** A run as a film of layer {@code l}: {@code film(run, 1).at(100)} is one of its pictures. */
  public static Film film(Training run, int l) {
    return Film.of(run, l);
  }

  /** The weight planes of two runs beside each other. */
  public static Picture compare(Training one, Training other, int l) {
    return Plane.of(one, other, l);
  }

  /** What neuron {@code j} of layer {@code l} computes for one sample, with its numbers. */
  public static Table work(Mlp net, int l, int j, double[] x, double[] target) {
    return Work.of(net, l, j, x, target);
  }

  /** The same with a learning rate for the step. */
  public static Table work(Mlp net, int l, int j, double[] x, double[] target, double eta) {
    return Work.of(net, l, j, x, target, eta);
  }

  /** The same for all neurons, layer by layer forward and back. */
  public static Table work(Mlp net, double[] x, double[] target) {
    return Work.of(net, x, target);
  }

  /** The same with a learning rate for the step. */
  public static Table work(Mlp net, double[] x, double[] target, double eta) {
    return Work.of(net, x, target, eta);
  }

  /**
   * Saves a value in a new file; the ending says how: svg, png, html or txt of pictures, csv, md,
   * tex, html or txt of tables.
   */
  public static Path save(Object value, String file) {
    return Export.save(value, file, false);
  }

  /** The same; {@code true} replaces a file that is there. */
  public static Path save(Object value, String file, boolean replace) {
    return Export.save(value, file, replace);
  }
}
