package apart.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Pictures as SVG and PNG. */
class FilesTest {
  private static final double[][] VALUES = {{1, -2, Double.NaN}, {0.5, 1, -2}};

  private static Picture everything() {
    double[] x = {0, 1, 2, 3};
    Mark.Cells cells = Mark.Cells.of(VALUES, Steps.signedOver(VALUES));
    Chart chart =
        Chart.of("a < b & \"c\" \u0000\ud800", Axis.of("x"), Axis.of("y"))
            .with(Mark.Line.of(0, '*', "loss", x, new double[] {1, 2, Double.NaN, 4}))
            .with(Mark.Line.of(1, 'o', "<other>", x, x))
            .with(new Mark.Point(1, "2", 1, 1))
            .with(new Mark.Point(1, "3", 1, 1))
            .with(new Mark.Words(2, 2, "words"));
    Chart map = Chart.of("map", Axis.of("", 0, 1), Axis.of("", 0, 1)).with(cells).squared();
    return Picture.titled("everything & more")
        .row(List.of(chart, chart))
        .row(List.of(map.look(Chart.Look.FRAME), map.look(Chart.Look.FRAME_AGAIN)))
        .row(new Grid("", "row", "c", List.of("1", "2"), List.of("1", "2", "3"), cells))
        .row(new Bars("", List.of("one", "two"), List.of(1.5, Double.NaN)))
        .says("what <one> sees");
  }

  @Test
  void svgIsWellFormedXml() throws Exception {
    Document svg = parsed(everything().svg());
    assertEquals("svg", svg.getDocumentElement().getTagName());
    assertEquals("everything & more", svg.getElementsByTagName("title").item(0).getTextContent());
    assertEquals("what <one> sees", svg.getElementsByTagName("desc").item(0).getTextContent());
    assertTrue(svg.getElementsByTagName("circle").getLength() > 0);
    assertTrue(svg.getElementsByTagName("polyline").getLength() > 4);
  }

  @Test
  void twoPointsInOnePlaceHaveOneLabel() {
    assertTrue(everything().svg().contains(">2,3</text>"));
  }

  @Test
  void svgNeedsNothingFromOutside() {
    String svg = everything().svg();
    assertEquals(1, svg.split("http", -1).length - 1, "the name of the format alone");
    assertTrue(!svg.contains("href") && !svg.contains("url("));
  }

  @Test
  void aPageHoldsThePictureAndItsWords() throws Exception {
    String page = everything().html();
    assertTrue(page.startsWith("<!DOCTYPE html>"));
    assertTrue(page.contains("role=\"img\"") && page.contains("what &lt;one&gt; sees"));
    parsed(page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + 6));
  }

  @Test
  void pngHasThePixelsOfThePicture() throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(everything().png()));
    assertEquals(1600, image.getWidth());
    assertTrue(has(image, Colours.series(0)));
    assertTrue(has(image, Colours.step(Steps.signedOver(VALUES), 0)));
    assertEquals(Colours.PAPER, image.getRGB(0, 0) & 0xffffff);
  }

  @Test
  void nothingToDrawIsAPictureToo() throws Exception {
    Picture none = Picture.titled("none").row(Chart.of("", Axis.of("x"), Axis.of("y")));
    parsed(none.svg());
    parsed(Picture.titled("").svg());
    assertTrue(none.svg().contains("nothing to draw"));
    assertTrue(none.png().length > 0);
  }

  private static boolean has(BufferedImage image, int colour) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xffffff) == colour) {
          return true;
        }
      }
    }
    return false;
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
