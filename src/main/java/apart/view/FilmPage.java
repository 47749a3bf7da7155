package apart.view;

import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.picture.Axis;
import apart.picture.Chart;
import apart.picture.Mark;
import apart.picture.WebPage;
import apart.text.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * A film as one page: the numbers of all its epochs, and a script that shows them. What is shown of
 * an epoch is what the views of that epoch show: places of points, steps of cells, words, digits.
 */
final class FilmPage {
  private static final String TEMPLATE = "film.html";
  private static final int MOST_TABLE = 80; // numbers of one epoch
  private static final int CELLS = 24;

  private final StringBuilder data = new StringBuilder();

  private FilmPage() {}

  static String of(Film film) {
    String title =
        "layer %s over %s epochs on %s"
            .formatted(film.layer(), film.run().epochs(), film.run().data().name());
    return template()
        .replace("@TITLE@", WebPage.text(title))
        .replace("@DATA@", new FilmPage().json(film));
  }

  private static String template() {
    try (InputStream in = FilmPage.class.getResourceAsStream(TEMPLATE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String json(Film film) {
    int l = film.layer();
    List<Integer> epochs = film.epochs();
    Track track =
        Track.of(film.run(), epochs.stream().mapToInt(Integer::intValue).toArray()).only(epochs);
    Plane plane = Plane.of(track, l);
    data.append("{\"epochs\":").append(epochs);
    data.append(",\"loss\":").append(numbers(epochs.stream().mapToDouble(e -> film.run().loss(e))));
    data.append(",\"spread\":").append(numbers(Arrays.stream(track.spreads(l))));
    Chart last = plane.chart(epochs.get(epochs.size() - 1));
    data.append(",\"x\":").append(axis(last.x())).append(",\"y\":").append(axis(last.y()));
    data.append(",\"frames\":[");
    for (int i = 0; i < epochs.size(); i++) {
      data.append(i == 0 ? "" : ",\n");
      frame(film, plane, epochs.get(i), track.nets().get(i));
    }
    return data.append("]}").toString();
  }

  private void frame(Film film, Plane plane, int epoch, Mlp net) {
    int l = film.layer();
    List<Mark.Point> points =
        plane.chart(epoch).marks().stream()
            .filter(Mark.Point.class::isInstance)
            .map(Mark.Point.class::cast)
            .toList();
    data.append("{\"px\":").append(numbers(points.stream().mapToDouble(Mark.Point::x)));
    data.append(",\"py\":").append(numbers(points.stream().mapToDouble(Mark.Point::y)));
    data.append(",\"words\":").append(quoted(plane.words(epoch).lines().findFirst().orElse("")));
    Matrix weights = net.weights(l);
    Table table = NeuronTable.of(net, l);
    if (weights.getNumRows() * table.numberNames().size() <= MOST_TABLE) {
      if (epoch == 0) {
        data.append(",\"head\":").append(strings(table.numberNames()));
      }
      data.append(",\"table\":[");
      data.append(
          Arrays.stream(table.numbers())
              .map(row -> numbers(Arrays.stream(row)))
              .collect(Collectors.joining(",")));
      data.append(']');
    }
    if (net.layer(1).inputs() == 2) {
      maps(Maps.charts(net, l, film.run().data()));
    }
    data.append('}');
  }

  private void maps(List<Chart> charts) {
    data.append(",\"maps\":[");
    for (int i = 0; i < charts.size(); i++) {
      Mark.Cells cells = (Mark.Cells) charts.get(i).marks().get(0);
      data.append(i == 0 ? "" : ",").append("[").append(quoted(charts.get(i).caption()));
      data.append(",\"");
      for (int row = 0; row < CELLS; row++) {
        for (int column = 0; column < CELLS; column++) {
          int from = row * cells.rows() / CELLS;
          data.append(cells.step(from, column * cells.columns() / CELLS));
        }
      }
      data.append("\",").append(number(cells.steps().least()));
      data.append(',').append(number(cells.steps().greatest())).append(']');
    }
    data.append(']');
  }

  private static String axis(Axis axis) {
    return "[%s,%s,%s]".formatted(quoted(axis.name()), number(axis.from()), number(axis.to()));
  }

  private static String numbers(DoubleStream values) {
    return values.mapToObj(FilmPage::number).collect(Collectors.joining(",", "[", "]"));
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "null";
  }

  private static String strings(List<String> texts) {
    return texts.stream().map(FilmPage::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  /** A text as JavaScript has it; nothing in it can end the script. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= 0x20 && c < 0x7f && c != '"' && c != '\\' && c != '<';
      quoted.append(plain ? Character.toString(c) : "\\u%04x".formatted((int) c));
    }
    return quoted.append('"').toString();
  }
}
