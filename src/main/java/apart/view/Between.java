package apart.view;

import apart.kernel.Checks;
import apart.nn.Dataset;
import apart.nn.Mlp;
import apart.picture.Axis;
import apart.picture.Chart;
import apart.picture.Mark;
import apart.picture.Picture;
import apart.symmetry.Alignment;
import apart.symmetry.Mixture;
import apart.text.Numbers;
import java.util.Arrays;

/** The loss on the straight way from one network to another, as they are and aligned. */
public final class Between {
  private static final int STEPS = 60;

  private Between() {}

  /**
   * The loss of (1 - t) a + t b for t from 0 to 1: of b as it is, and of b with its neurons in the
   * order (and with the signs or scales) that brings it nearest to a.
   *
   * @throws IllegalArgumentException if the networks have different sizes, or the data do not fit
   */
  public static Picture of(Mlp a, Mlp b, Dataset data) {
    Checks.present("the data", data);
    Alignment alignment = Alignment.of(a, b);
    double[] t = new double[STEPS + 1];
    Arrays.setAll(t, i -> i / (double) STEPS);
    double[] plain = losses(a, b, data, t);
    double[] aligned = losses(a, alignment.net(), data, t);
    Chart chart =
        Chart.of("", Axis.of("t", 0, 1), Axis.of("loss"))
            .with(Mark.Line.of(0, '*', "as they are", t, plain))
            .with(Mark.Line.of(1, 'o', "aligned (b's neurons reordered to match a's)", t, aligned))
            .with(new Mark.Point(0, "a", 0, plain[0]))
            .with(new Mark.Point(0, "b", 1, plain[STEPS]));
    return Picture.titled("loss on the straight way from network a (t = 0) to b (t = 1)")
        .row(chart)
        .says(
            "a %s, b %s; the worst between: %s as they are, %s aligned"
                .formatted(
                    Numbers.of(plain[0]),
                    Numbers.of(plain[STEPS]),
                    Numbers.of(worst(plain)),
                    Numbers.of(worst(aligned))))
        .says(
            "the two are %s apart as they are, %s aligned"
                .formatted(
                    Numbers.of(alignment.distanceBefore()), Numbers.of(alignment.distance())));
  }

  private static double worst(double[] losses) {
    return Arrays.stream(losses).max().orElseThrow();
  }

  private static double[] losses(Mlp a, Mlp b, Dataset data, double[] t) {
    double[] losses = new double[t.length];
    Arrays.setAll(losses, i -> Mixture.of(a, b, t[i]).loss(data));
    return losses;
  }
}
