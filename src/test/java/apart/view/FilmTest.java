package apart.view;

import static apart.prelude.Apart.*;
import static apart.prelude.Making.*;
import static apart.prelude.Pictures.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.nn.Dataset;
import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.nn.Training;
import apart.picture.Chart;
import apart.picture.Mark;
import apart.picture.Panel;
import apart.picture.Picture;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilmTest {
  private static final Training PARTING =
      Mlp.of(2, 3, 1).fill(0.5).nudge(1, 1, 1, 0.1).train(Dataset.xor(), 2000, 0.2);
  private static final Film FILM = film(PARTING, 1);

  @Test
  void aPictureHasTheViewsOfItsEpoch() {
    for (int epoch : new int[] {0, 1, 703, 2000}) {
      Picture picture = FILM.at(epoch);
      assertSame(plane(PARTING, 1, epoch).rows().get(0).get(0), picture.rows().get(0).get(0));
      assertEquals("loss", ((Chart) picture.rows().get(0).get(1)).y().name());
      assertEquals("spread", ((Chart) picture.rows().get(0).get(2)).y().name());
      List<Panel> maps = maps(PARTING, 1, epoch).rows().get(0);
      assertEquals(maps.size(), picture.rows().get(1).size());
      for (int i = 0; i < maps.size(); i++) {
        assertSame(maps.get(i), picture.rows().get(1).get(i));
      }
      assertEquals(neurons(PARTING.at(epoch), 1).toString(), FILM.table(epoch).toString());
      List<String> said = picture.words().lines().toList();
      assertEquals(plane(PARTING, 1, epoch).words().lines().findFirst().get(), said.get(0));
      assertEquals("a number (or *) is a neuron, o its start", said.get(1));
    }
  }

  @Test
  void scalesAreToldOfMapsThatAreShown() {
    Picture picture = FILM.at(2000);
    String wide = picture.text(80, 24, true);
    assertTrue(wide.endsWith("o its start; output: a scale of its own"), wide);
    String narrow = picture.text(40, 20, true);
    assertTrue(narrow.contains("no room for") && !narrow.contains("scale"), narrow);
    Picture other = Picture.titled("a").row(picture.rows().get(0)).row(picture.rows().get(1));
    assertTrue(other.text(80, 30, true).contains("output, a scale of its own:"));
    String low = other.text(40, 16, true);
    assertTrue(low.contains("no room for") && !low.contains("scale"), low);
  }

  @Test
  void itPrintsFivePicturesThatFit() {
    String text = FILM.toString();
    assertEquals(5, text.lines().filter(line -> line.startsWith("epoch ")).count());
    assertTrue(text.contains("epoch 0 of 2000") && text.contains("epoch 2000 of 2000"));
    assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
  }

  @Test
  void thePageHasTheNumbersOfEachEpoch() {
    JsonObject data = data(FILM.html());
    JsonArray frames = data.getAsJsonArray("frames");
    assertEquals(FILM.epochs().size(), frames.size());
    for (int i = 0; i < frames.size(); i += 17) {
      int epoch = FILM.epochs().get(i);
      JsonObject frame = frames.get(i).getAsJsonObject();
      Mlp net = PARTING.at(epoch);
      Matrix weights = net.weights(1);
      assertEquals(PARTING.losses()[epoch], data.getAsJsonArray("loss").get(i).getAsDouble());
      assertEquals(spread(net, 1), data.getAsJsonArray("spread").get(i).getAsDouble());
      for (int j = 0; j < 3; j++) {
        assertEquals(weights.get(j, 0), frame.getAsJsonArray("px").get(j).getAsDouble());
        assertEquals(weights.get(j, 1), frame.getAsJsonArray("py").get(j).getAsDouble());
        JsonArray row = frame.getAsJsonArray("table").get(j).getAsJsonArray();
        assertEquals(net.bias(1).get(j, 0), row.get(2).getAsDouble());
        String digits = frame.getAsJsonArray("maps").get(j).getAsJsonArray().get(1).getAsString();
        Chart map = (Chart) maps(PARTING, 1, epoch).rows().get(0).get(j);
        Mark.Cells cells = (Mark.Cells) map.marks().get(0);
        assertEquals(24 * 24, digits.length());
        for (int cell = 0; cell < digits.length(); cell++) {
          int row0 = cell / 24;
          assertEquals(cells.step(2 * row0, 2 * (cell % 24)), digits.charAt(cell) - '0');
        }
      }
    }
  }

  @Test
  void thePageIsSmallAndNeedsNoNetwork() {
    String page = FILM.html();
    assertTrue(page.length() < 2_000_000, page.length() + " characters");
    assertEquals(1, page.split("http", -1).length - 1, "the name of SVG alone");
    assertFalse(page.contains("@DATA@") || page.contains("@TITLE@"));
    for (String label : List.of("aria-label=\"epoch\"", "role=\"status\"", "<html lang=")) {
      assertTrue(page.contains(label), label);
    }
  }

  @Test
  void aNameOfTheDataCannotEndTheScript() {
    Training odd = Mlp.of(2, 2, 1).train(xor().named("</script><b>"), 2, 0.1);
    String page = film(odd, 1).html();
    assertEquals(1, page.split("</script>", -1).length - 1);
    assertFalse(page.contains("<b>"));
  }

  @Test
  void everyRunHasAFilm() {
    assertEquals(List.of(0), film(Mlp.of(2, 2, 1).train(xor(), 0, 0.1), 1).epochs());
    assertTrue(FILM.epochs().size() <= 200 && FILM.epochs().size() > 100);
    Training one = Mlp.of(1, 1).train(line(5), 3, 0.1);
    assertTrue(film(one, 1).toString().contains("one neuron alone"));
    data(film(one, 1).html());
    Training wild = Mlp.of(2, 3, 1).train(xor(), 400, 50);
    assertTrue(film(wild, 1).toString().contains("epoch 0 of"));
    data(film(wild, 1).html());
    Training pixels = Mlp.of(64, 16, 10).train(digits().first(20), 3, 0.1);
    assertTrue(film(pixels, 1).toString().contains("directions 1 and 2"));
    data(film(pixels, 1).html());
  }

  @Test
  void anEpochThatIsNotThereIsSaid() {
    assertEquals(
        "the epoch must be 0 to 2000, but is 2001",
        assertThrows(IllegalArgumentException.class, () -> FILM.at(2001)).getMessage());
    assertEquals(
        "the layer must be 1 to 2, but is 3",
        assertThrows(IllegalArgumentException.class, () -> film(PARTING, 3)).getMessage());
  }

  private static JsonObject data(String page) {
    int from = page.indexOf("const film = ") + "const film = ".length();
    int to = page.indexOf(";\nconst series");
    return JsonParser.parseString(page.substring(from, to)).getAsJsonObject();
  }

  private static void assertSame(Panel expected, Panel actual) {
    assertEquals(Picture.titled("").row(expected).svg(), Picture.titled("").row(actual).svg());
  }
}
