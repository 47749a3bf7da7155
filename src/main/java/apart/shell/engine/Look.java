package apart.shell.engine;

import apart.wire.Frame;

/** A question about the values that lines gave, answered without running anything. */
public sealed interface Look {

  /** The question on the wire. */
  default Frame request() {
    if (this instanceof Picture picture) {
      return Frame.of(Frame.Kind.PICTURE)
          .number(picture.epoch)
          .number(picture.columns)
          .number(picture.lines)
          .flag(picture.numbers)
          .end();
    }
    return this instanceof Svg svg
        ? Frame.of(Frame.Kind.SVG).number(svg.picture).end()
        : Frame.of(Frame.Kind.KEEP).end();
  }

  /**
   * The picture of an epoch of the film that the last line gave, with marks.
   *
   * @param columns the most characters of a line
   * @param lines the most lines
   * @param numbers whether the neurons' numbers are wanted in place of the picture
   */
  record Picture(int epoch, int columns, int lines, boolean numbers) implements Look {}

  /**
   * A picture as a file of SVG; of a film, that of its end.
   *
   * @param picture its number, as {@link Outcome.Value#picture} tells; 0 for the last one
   */
  record Svg(int picture) implements Look {
    /** Of the last picture. */
    public Svg() {
      this(0);
    }
  }

  /** Saves the film that the last line gave; the answer is the path. */
  record Keep() implements Look {}
}
