package apart.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A network and its training written out from the formulas, number by number and sample by sample,
 * with 31 digits. It shares no line with what it is compared with.
 */
final class LongForm {
  /** A weight or bias, with all that decides on its steps. */
  static final class Parameter {
    final int layer;
    final boolean cut;
    final boolean frozen;
    final double rate;
    Twofold value;
    Twofold gradient = Twofold.ZERO;
    Twofold first = Twofold.ZERO;
    Twofold second = Twofold.ZERO;
    Twofold third = Twofold.ZERO;

    Parameter(int layer, double value, boolean cut, boolean frozen, double rate) {
      this.layer = layer;
      this.value = Twofold.of(value);
      this.cut = cut;
      this.frozen = frozen;
      this.rate = rate;
    }
  }

  /** An optimiser's kind and numbers; each kind reads its own. */
  record Rule(String kind, double a, double b, double epsilon, boolean centered) {}

  /** What changes the gradient before a rule sees it. */
  record Limits(double decay, double decayL1, double clip, double clipNorm) {}

  final List<Parameter> all = new ArrayList<>();
  private final List<Parameter[][]> weights = new ArrayList<>();
  private final List<Parameter[]> biases = new ArrayList<>();
  private final List<String> curves = new ArrayList<>();
  private final String loss;
  private int step;

  LongForm(String loss) {
    this.loss = loss;
  }

  void layer(
      double[][] w, double[] b, double[][] mask, boolean frozen, double[] rates, String curve) {
    int l = weights.size();
    Parameter[][] rows = new Parameter[w.length][w[0].length];
    Parameter[] bias = new Parameter[w.length];
    for (int j = 0; j < w.length; j++) {
      for (int k = 0; k < w[j].length; k++) {
        rows[j][k] = new Parameter(l, w[j][k], mask[j][k] == 0, frozen, rates[j]);
        all.add(rows[j][k]);
      }
      bias[j] = new Parameter(l, b[j], false, frozen, rates[j]);
      all.add(bias[j]);
    }
    weights.add(rows);
    biases.add(bias);
    curves.add(curve);
  }

  /** The loss of some samples; leaves its gradient in every parameter, 0 where one is cut. */
  Twofold loss(double[][] x, double[][] y, int[] chosen) {
    all.forEach(parameter -> parameter.gradient = Twofold.ZERO);
    Twofold total = Twofold.ZERO;
    for (int s : chosen) {
      total = total.plus(sample(x[s], y[s], chosen.length));
    }
    for (Parameter p : all) {
      p.gradient = p.cut ? Twofold.ZERO : p.gradient;
    }
    return total;
  }

  private Twofold sample(double[] x, double[] y, int samples) {
    List<Twofold[]> z = new ArrayList<>();
    List<Twofold[]> a = new ArrayList<>();
    Twofold[] input = Arrays.stream(x).mapToObj(Twofold::of).toArray(Twofold[]::new);
    a.add(input);
    for (int l = 0; l < weights.size(); l++) {
      Parameter[][] w = weights.get(l);
      Twofold[] sums = new Twofold[w.length];
      for (int j = 0; j < w.length; j++) {
        sums[j] = biases.get(l)[j].value;
        for (int k = 0; k < w[j].length; k++) {
          sums[j] = sums[j].plus(w[j][k].value.times(a.get(l)[k]));
        }
      }
      z.add(sums);
      a.add(values(curves.get(l), sums));
    }
    int last = weights.size() - 1;
    Twofold[] output = a.get(last + 1);
    Twofold[] slope = new Twofold[output.length];
    Twofold value = lossOf(output, y, samples, slope);
    for (int l = last; l >= 0; l--) {
      Twofold[] delta = throughCurve(curves.get(l), z.get(l), a.get(l + 1), slope);
      Parameter[][] w = weights.get(l);
      slope = new Twofold[w[0].length];
      Arrays.fill(slope, Twofold.ZERO);
      for (int j = 0; j < w.length; j++) {
        biases.get(l)[j].gradient = biases.get(l)[j].gradient.plus(delta[j]);
        for (int k = 0; k < w[j].length; k++) {
          w[j][k].gradient = w[j][k].gradient.plus(delta[j].times(a.get(l)[k]));
          slope[k] = slope[k].plus(w[j][k].value.times(delta[j]));
        }
      }
    }
    return value;
  }

  private static Twofold[] values(String curve, Twofold[] z) {
    if (curve.equals("softmax")) {
      Twofold sum = Twofold.ZERO;
      for (Twofold each : z) {
        sum = sum.plus(each.exp());
      }
      Twofold all = sum;
      return Arrays.stream(z).map(each -> each.exp().over(all)).toArray(Twofold[]::new);
    }
    return Arrays.stream(z).map(each -> value(curve, each)).toArray(Twofold[]::new);
  }

  private static Twofold sigmoid(Twofold z) {
    return Twofold.ONE.over(Twofold.ONE.plus(z.negated().exp()));
  }

  private static Twofold phi(Twofold z) {
    return Twofold.ONE.plus(z.times(Twofold.of(0.5).root()).erf()).times(0.5);
  }

  private static Twofold tanh(Twofold z) {
    return sigmoid(z.times(2)).times(2).minus(Twofold.ONE);
  }

  private static Twofold value(String curve, Twofold z) {
    return switch (curve) {
      case "identity" -> z;
      case "sigmoid" -> sigmoid(z);
      case "tanh" -> tanh(z);
      case "relu" -> z.isAbove(Twofold.ZERO) ? z : Twofold.ZERO;
      case "leaky_relu:0.1" -> z.isAbove(Twofold.ZERO) ? z : z.times(0.1);
      case "softplus" -> Twofold.ONE.plus(z.exp()).log();
      case "gelu" -> z.times(phi(z));
      case "erf2" -> z.times(Twofold.of(0.5).root()).erf();
      default -> throw new IllegalArgumentException(curve);
    };
  }

  private static Twofold slope(String curve, Twofold z) {
    return switch (curve) {
      case "identity" -> Twofold.ONE;
      case "sigmoid" -> sigmoid(z).times(sigmoid(z.negated()));
      case "tanh" -> Twofold.ONE.minus(tanh(z).times(tanh(z)));
      case "relu" -> z.isAbove(Twofold.ZERO) ? Twofold.ONE : Twofold.ZERO;
      case "leaky_relu:0.1" -> z.isAbove(Twofold.ZERO) ? Twofold.ONE : Twofold.of(0.1);
      case "softplus" -> sigmoid(z);
      case "gelu" -> phi(z).plus(z.times(z.normal()));
      case "erf2" -> z.normal().times(2);
      default -> throw new IllegalArgumentException(curve);
    };
  }

  private static Twofold[] throughCurve(String curve, Twofold[] z, Twofold[] a, Twofold[] slope) {
    Twofold[] delta = new Twofold[z.length];
    for (int j = 0; j < z.length; j++) {
      if (curve.equals("softmax")) {
        delta[j] = Twofold.ZERO;
        for (int i = 0; i < z.length; i++) { // da_i/dz_j = a_i ((i = j) - a_j)
          Twofold same = i == j ? Twofold.ONE : Twofold.ZERO;
          delta[j] = delta[j].plus(slope[i].times(a[i].times(same.minus(a[j]))));
        }
      } else {
        delta[j] = slope[j].times(slope(curve, z[j]));
      }
    }
    return delta;
  }

  /** One sample's part of the loss; its derivative by each output goes into slope. */
  private Twofold lossOf(Twofold[] a, double[] y, int samples, Twofold[] slope) {
    Twofold total = Twofold.ZERO;
    Twofold[] shares = loss.equals("softmax_ce") ? values("softmax", a) : null;
    double mean =
        switch (loss) {
          case "mse_half", "softmax_ce" -> samples;
          case "mse_mean", "bce_logits" -> (double) samples * a.length;
          default -> 1;
        };
    for (int j = 0; j < a.length; j++) {
      Twofold miss = a[j].minus(Twofold.of(y[j]));
      switch (loss) {
        case "mse_half" -> {
          total = total.plus(miss.times(miss).times(0.5));
          slope[j] = miss;
        }
        case "bce_logits" -> {
          total = total.plus(value("softplus", a[j])).minus(a[j].times(y[j]));
          slope[j] = sigmoid(a[j]).minus(Twofold.of(y[j]));
        }
        case "softmax_ce" -> {
          total = total.minus(shares[j].log().times(y[j]));
          Twofold mass = Twofold.ZERO;
          for (double each : y) {
            mass = mass.plus(Twofold.of(each));
          }
          slope[j] = shares[j].times(mass).minus(Twofold.of(y[j]));
        }
        default -> {
          total = total.plus(miss.times(miss));
          slope[j] = miss.times(2);
        }
      }
      slope[j] = slope[j].over(mean);
    }
    return total.over(mean);
  }

  /** One step from the gradient that {@link #loss} left. */
  void step(Rule rule, Limits limits, double eta) {
    step++;
    Twofold norm = Twofold.ZERO;
    for (Parameter p : all) {
      double clip = limits.clip();
      p.gradient =
          p.gradient.size().isAbove(Twofold.of(clip))
              ? Twofold.of(p.gradient.high() > 0 ? clip : -clip)
              : p.gradient;
      norm = p.frozen ? norm : norm.plus(p.gradient.times(p.gradient));
    }
    Twofold length = norm.root();
    for (Parameter p : all) {
      if (length.isAbove(Twofold.of(limits.clipNorm()))) {
        p.gradient = p.gradient.times(limits.clipNorm()).over(length);
      }
      if (!p.cut && !p.frozen) {
        step(p, rule, limits, Twofold.of(eta).times(p.rate));
      }
    }
  }

  private void step(Parameter p, Rule rule, Limits limits, Twofold eta) {
    if (rule.kind().equals("adamw")) {
      p.value = p.value.times(Twofold.ONE.minus(eta.times(limits.decay())));
    } else {
      p.gradient = p.gradient.plus(p.value.times(limits.decay()));
    }
    p.gradient = p.gradient.plus(Twofold.of(limits.decayL1() * Math.signum(p.value.high())));
    Twofold g = p.gradient;
    Twofold change =
        switch (rule.kind()) {
          case "sgd" -> g;
          case "momentum" -> {
            Twofold taken = step == 1 || rule.a() == 0 ? g : g.minus(g.times(rule.b()));
            p.first = p.first.times(rule.a()).plus(taken);
            yield p.first;
          }
          case "nesterov" -> {
            p.first = p.first.times(rule.a()).plus(g);
            yield g.plus(p.first.times(rule.a()));
          }
          case "adam", "adamw" -> {
            p.first = mean(p.first, g, rule.a());
            p.second = mean(p.second, g.times(g), rule.b());
            Twofold m = p.first.over(Twofold.ONE.minus(power(rule.a(), step)));
            Twofold v = p.second.over(Twofold.ONE.minus(power(rule.b(), step)));
            yield m.over(v.root().plus(Twofold.of(rule.epsilon())));
          }
          default -> {
            p.first = mean(p.first, g.times(g), rule.a());
            p.second = mean(p.second, g, rule.a());
            Twofold variance = rule.centered() ? p.first.minus(p.second.times(p.second)) : p.first;
            p.third =
                p.third
                    .times(rule.b())
                    .plus(g.over(variance.root().plus(Twofold.of(rule.epsilon()))));
            yield p.third;
          }
        };
    p.value = p.value.minus(eta.times(change));
  }

  private static Twofold mean(Twofold old, Twofold now, double keep) {
    return old.times(keep).plus(now.minus(now.times(keep)));
  }

  private static Twofold power(double base, int exponent) {
    Twofold power = Twofold.ONE;
    for (int i = 0; i < exponent; i++) {
      power = power.times(base);
    }
    return power;
  }
}
