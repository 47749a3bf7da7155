package apart.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A sheet of pixels, two by two for each of the drawing. */
final class Png implements Sheet {
  private static final int SCALE = 2;
  private static final float[] DASHES = {8, 5};
  private static final float[] DOTS = {2, 4};

  private final Graphics2D graphics;

  private Png(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /**
   * The bytes of a file.
   *
   * @throws IllegalArgumentException if this JDK cannot draw; the message says what can be done
   */
  static byte[] of(Picture picture) {
    try {
      return drawn(picture);
    } catch (LinkageError | InternalError | NullPointerException e) {
      // A JDK without its graphics library, or a machine without a single font.
      throw new IllegalArgumentException(
          "this Java cannot draw pixels (" + e + "); save the picture as svg", e);
    }
  }

  private static byte[] drawn(Picture picture) {
    int height = (int) Math.ceil(new Drawing(new Nothing()).draw(picture));
    BufferedImage image =
        new BufferedImage(SCALE * Drawing.WIDTH, SCALE * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(Colours.PAPER));
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(SCALE, SCALE);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    new Drawing(new Png(graphics)).draw(picture);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  @Override
  public void line(List<Spot> points, int colour, double width, Mark.Stroke stroke) {
    float[] gaps =
        switch (stroke) {
          case SOLID, STRONG -> null;
          case DASHED, STRONG_DASHED -> DASHES;
          case DOTTED -> DOTS;
        };
    graphics.setStroke(
        gaps == null
            ? new BasicStroke((float) width)
            : new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, gaps, 0));
    graphics.setColor(new Color(colour));
    Path2D path = new Path2D.Double();
    path.moveTo(points.get(0).x(), points.get(0).y());
    points.forEach(point -> path.lineTo(point.x(), point.y()));
    graphics.draw(path);
  }

  @Override
  public void box(double x, double y, double width, double height, int colour) {
    graphics.setColor(new Color(colour));
    graphics.fill(new Rectangle2D.Double(x, y, width, height));
  }

  @Override
  public void disc(double x, double y, double radius, int colour) {
    graphics.setColor(new Color(colour));
    graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  @Override
  public void text(double x, double y, String text, Side side, int size, int colour) {
    graphics.setFont(new Font(Font.MONOSPACED, Font.PLAIN, size));
    graphics.setColor(new Color(colour));
    int width = graphics.getFontMetrics().stringWidth(text);
    double from =
        switch (side) {
          case START -> x;
          case MIDDLE -> x - width / 2.0;
          case END -> x - width;
        };
    graphics.drawString(text, (float) from, (float) y);
  }

  /** Takes everything and shows nothing: how high a drawing gets. */
  private static final class Nothing implements Sheet {
    @Override
    public void line(List<Spot> points, int colour, double width, Mark.Stroke stroke) {}

    @Override
    public void box(double x, double y, double width, double height, int colour) {}

    @Override
    public void disc(double x, double y, double radius, int colour) {}

    @Override
    public void text(double x, double y, String text, Side side, int size, int colour) {}
  }
}
