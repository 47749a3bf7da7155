package apart.picture;

import java.util.List;
import java.util.Locale;

/** A sheet that is written as SVG: shapes and texts, and nothing from outside the file. */
final class Svg implements Sheet {
  private final StringBuilder body = new StringBuilder();

  /** A whole file. */
  static String of(Picture picture) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(picture) + "\n";
  }

  /** The element alone, for a page. */
  static String element(Picture picture) {
    Svg sheet = new Svg();
    double height = new Drawing(sheet).draw(picture);
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%.0f\""
                + " viewBox=\"0 0 %d %.0f\" role=\"img\" font-family=\"monospace\">\n",
            Drawing.WIDTH,
            height,
            Drawing.WIDTH,
            height)
        + ("<title>" + escaped(picture.title()) + "</title>\n")
        + ("<desc>" + escaped(picture.words()) + "</desc>\n")
        + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
        + sheet.body
        + "</svg>";
  }

  @Override
  public void line(List<Spot> points, int colour, double width, Mark.Stroke stroke) {
    body.append("<polyline fill=\"none\" stroke=\"").append(hex(colour)).append('"');
    body.append(" stroke-width=\"").append(number(width)).append('"');
    if (!gaps(stroke).isEmpty()) {
      body.append(" stroke-dasharray=\"").append(gaps(stroke)).append('"');
    }
    body.append(" points=\"");
    for (int i = 0; i < points.size(); i++) {
      body.append(i == 0 ? "" : " ");
      body.append(number(points.get(i).x())).append(',').append(number(points.get(i).y()));
    }
    body.append("\"/>\n");
  }

  private static String gaps(Mark.Stroke stroke) {
    return switch (stroke) {
      case SOLID, STRONG -> "";
      case DASHED, STRONG_DASHED -> "8 5";
      case DOTTED -> "2 4";
    };
  }

  @Override
  public void box(double x, double y, double width, double height, int colour) {
    body.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
    body.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
    body.append("\" fill=\"").append(hex(colour)).append("\"/>\n");
  }

  @Override
  public void disc(double x, double y, double radius, int colour) {
    body.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
    body.append("\" r=\"").append(number(radius)).append("\" fill=\"").append(hex(colour));
    body.append("\"/>\n");
  }

  @Override
  public void text(double x, double y, String text, Side side, int size, int colour) {
    String anchor =
        switch (side) {
          case START -> "";
          case MIDDLE -> " text-anchor=\"middle\"";
          case END -> " text-anchor=\"end\"";
        };
    body.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append('"');
    body.append(anchor).append(" font-size=\"").append(size).append('"');
    body.append(" fill=\"").append(hex(colour)).append("\" xml:space=\"preserve\">");
    body.append(escaped(text)).append("</text>\n");
  }

  private static String hex(int colour) {
    return String.format(Locale.ROOT, "#%06x", colour);
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  /** Text as XML has it; what XML cannot have at all is left out. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                  boolean isXml =
                      c == '\n'
                          || c == '\t'
                          || (c >= 0x20 && c < 0xd800)
                          || (c > 0xdfff && c < 0xfffe)
                          || c > 0xffff;
                  if (isXml) {
                    escaped.appendCodePoint(c);
                  }
                }
              }
            });
    return escaped.toString();
  }
}
