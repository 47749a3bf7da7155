package apart.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Marks on two axes. Immutable; made by adding marks to {@link #of}.
 *
 * @param caption what is drawn; may be empty
 * @param look how much of the axes is drawn
 * @param square whether a step is as long up as to the right
 */
public record Chart(String caption, Axis x, Axis y, List<Mark> marks, Look look, boolean square)
    implements Panel {

  /** How much of the axes is drawn. */
  public enum Look {
    /** Lines with round ticks. */
    AXES,
    /** A frame, with the ends of both axes. */
    FRAME,
    /** A frame, without the ends of the axis that goes up: those are beside the chart before. */
    FRAME_AGAIN,
    /** The same without its left wall: that is the right one of the chart before. */
    FRAME_JOINED,
    /** Nothing. */
    BARE;

    boolean isFramed() {
      return this != AXES && this != BARE;
    }
  }

  /** A chart without marks yet. */
  public static Chart of(String caption, Axis x, Axis y) {
    return new Chart(caption, x, y, List.of(), Look.AXES, false);
  }

  /** With some more marks, drawn over those before. */
  public Chart with(List<? extends Mark> more) {
    List<Mark> all = new ArrayList<>(marks);
    all.addAll(more);
    return new Chart(caption, x, y, List.copyOf(all), look, square);
  }

  /** With one more mark, drawn over those before. */
  public Chart with(Mark more) {
    return with(List.of(more));
  }

  /** With another look. */
  public Chart look(Look other) {
    return new Chart(caption, x, y, marks, other, square);
  }

  /** With another caption, on other axes. */
  public Chart on(String otherCaption, Axis otherX, Axis otherY) {
    return new Chart(otherCaption, otherX, otherY, marks, look, square);
  }

  /** With a step as long up as to the right. */
  public Chart squared() {
    return new Chart(caption, x, y, marks, look, true);
  }

  /** With an axis upwards on which each step multiplies. */
  Chart log() {
    return new Chart(caption, x, y.log(), marks, look, square);
  }

  /** The ends of the axis upwards, as it is drawn; nothing if there is nothing to draw. */
  public double[] ends() {
    Chart fitted = fitted();
    return fitted.isEmpty() ? new double[0] : new double[] {fitted.y.from(), fitted.y.to()};
  }

  /** With the ends of both axes; {@link #isEmpty} if nothing has a place on them. */
  Chart fitted() {
    Ends acrossEnds = new Ends(x);
    Ends upEnds = new Ends(y);
    for (Mark mark : marks) {
      if (mark instanceof Mark.Line line) {
        for (int i = 0; i < line.size(); i++) {
          if (x.takes(line.x(i)) && y.takes(line.y(i))) {
            acrossEnds.add(line.x(i));
            upEnds.add(line.y(i));
          }
        }
      } else if (mark instanceof Mark.Point point && x.takes(point.x()) && y.takes(point.y())) {
        acrossEnds.add(point.x());
        upEnds.add(point.y());
      }
    }
    Axis across = x.hasEnds() ? x : acrossEnds.axis();
    Axis up = y.hasEnds() ? y : upEnds.axis();
    return new Chart(caption, across, up, marks, look, square);
  }

  /** Whether a fitted chart has nothing to draw. */
  boolean isEmpty() {
    return marks.isEmpty() || !x.hasEnds() || !y.hasEnds();
  }

  private static final class Ends {
    private final Axis axis;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    Ends(Axis axis) {
      this.axis = axis;
    }

    void add(double value) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }

    Axis axis() {
      return least > greatest ? axis : axis.fitted(least, greatest);
    }
  }

  /** Said in place of a chart that has no marks. */
  String nothing() {
    if (!y.logarithmic()) {
      return "(nothing to draw: no finite values)";
    }
    String name = y.name().isEmpty() ? "every value" : y.name();
    return isZero()
        ? "(nothing to draw: " + name + " is 0 throughout)"
        : "(nothing to draw: no positive values)";
  }

  private boolean isZero() {
    for (Mark mark : marks) {
      if (mark instanceof Mark.Line line) {
        for (int i = 0; i < line.size(); i++) {
          if (line.y(i) != 0) {
            return false;
          }
        }
      }
    }
    return marks.stream().anyMatch(mark -> mark instanceof Mark.Line line && line.size() > 0);
  }
}
