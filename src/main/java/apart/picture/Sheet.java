package apart.picture;

import java.util.List;

/** What a picture is drawn on, in pixels from the upper left corner. */
interface Sheet {
  /** Where a text stands beside its place. */
  enum Side {
    /** To the right of it. */
    START,
    /** Around it. */
    MIDDLE,
    /** To the left of it. */
    END
  }

  /** A point in pixels. */
  record Spot(double x, double y) {}

  /** A line through points, so wide. */
  void line(List<Spot> points, int colour, double width, Mark.Stroke stroke);

  /** A filled rectangle. */
  void box(double x, double y, double width, double height, int colour);

  /** A filled circle. */
  void disc(double x, double y, double radius, int colour);

  /** A text whose lowest line is at y. */
  void text(double x, double y, String text, Side side, int size, int colour);
}
