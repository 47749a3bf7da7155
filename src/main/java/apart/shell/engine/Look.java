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
    return Frame.of(this instanceof Svg ? Frame.Kind.SVG : Frame.Kind.KEEP).end();
  }

  /**
   * The picture of an epoch of the film that the last line gave, with marks.
   *
   * @param columns the most characters of a line
   * @param lines the most lines
   * @param numbers whether the neurons' numbers are wanted in place of the picture
   */
  record Picture(int epoch, int columns, int lines, boolean numbers) implements Look {}

  /** The last picture as a file of SVG. */
  record Svg() implements Look {}

  /** Saves the film that the last line gave; the answer is the path. */
  record Keep() implements Look {}
}
