package apart.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.Chromium;
import apart.nn.Dataset;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.text.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a film in Chromium: its slider is moved and its text read. */
class FilmPageIT {
  private static final Training PARTING =
      Mlp.of(2, 3, 1).fill(0.5).nudge(1, 1, 1, 0.1).train(Dataset.xor(), 2000, 0.2);

  @TempDir Path folder;

  @Test
  void theSliderShowsWhatTheViewsOfItsEpochShow() throws Exception {
    Chromium browser = Chromium.in(folder);
    Film film = Film.of(PARTING, 1);
    for (int place : new int[] {0, 57, film.epochs().size() - 1}) {
      int epoch = film.epochs().get(place);
      String page = shown(browser, film.html(), place);
      assertEquals("epoch " + epoch, element(page, "output", "epoch"));
      String words = film.at(epoch).words().lines().findFirst().orElseThrow();
      assertTrue(element(page, "p", "words").endsWith("; " + words), element(page, "p", "words"));
      Table table = film.table(epoch);
      StringBuilder cells = new StringBuilder();
      for (int j = 0; j < table.numbers().length; j++) {
        cells.append("<tr><td>").append(j + 1).append("</td>");
        for (double number : table.numbers()[j]) {
          cells.append("<td>").append(javaScript(number)).append("</td>");
        }
        cells.append("</tr>");
      }
      assertEquals(cells.toString(), element(page, "tbody", "rows"));
    }
  }

  /** The page as it is after its slider was moved. */
  private String shown(Chromium browser, String html, int place) throws Exception {
    String move =
        "<script>slider.value = %d; slider.dispatchEvent(new Event('input'));</script></body>"
            .formatted(place);
    Path page = folder.resolve("film.html");
    Files.writeString(page, html.replace("</body>", move));
    Chromium.Opened opened = browser.open(page);
    assertEquals(List.of(), opened.said());
    return opened.dom();
  }

  private static String element(String page, String kind, String id) {
    int start = page.indexOf('>', page.indexOf("<" + kind + " id=\"" + id + "\"")) + 1;
    return page.substring(start, page.indexOf("</" + kind + ">", start)).replace("&amp;", "&");
  }

  /** A number as JavaScript writes those of a usual size. */
  private static String javaScript(double number) {
    String text = new java.math.BigDecimal(Double.toString(number)).toPlainString();
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }
}
