package apart.agent;

import apart.picture.Picture;
import apart.text.Numbers;
import apart.text.Room;
import apart.view.Export;
import apart.view.Film;
import apart.view.Reel;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the terminal may ask of the values that lines gave: pictures of a film, the last SVG. */
final class Looking {
  private static final int MOST_NUMBERED = 256;

  private Film film;
  private Reel reel;
  private Picture picture;

  /** Pictures and films by their numbers, as long as something else holds them. */
  private final Map<Integer, WeakReference<Object>> numbered = new LinkedHashMap<>();

  private int given;
  private int number;

  /** A line gave a value; gives it on. */
  Object seen(Object value) {
    film = value instanceof Film one ? one : null;
    number = value instanceof Picture || film != null ? numbered(value) : 0;
    reel = null;
    if (value instanceof Picture one) {
      picture = one;
    } else if (film != null) {
      picture = null; // the film's last, drawn when it is asked for
    }
    return value;
  }

  private int numbered(Object value) {
    numbered.put(++given, new WeakReference<>(value));
    numbered.remove(given - MOST_NUMBERED);
    return given;
  }

  /** The number of the value seen last; 0 if it was neither a picture nor a film. */
  int number() {
    return number;
  }

  /** A picture as a file of SVG, of a film that of its end; the last one if its number is 0. */
  String svg(int which) {
    if (which == 0) {
      return svg();
    }
    WeakReference<Object> known = numbered.get(which);
    Object value = known == null ? null : known.get();
    if (value instanceof Film one) {
      return last(one).svg();
    }
    if (value instanceof Picture one) {
      return one.svg();
    }
    throw new IllegalStateException("the picture is gone");
  }

  /** A picture of the film as text with marks, or its numbers. */
  String picture(int epoch, int columns, int lines, boolean numbers) {
    Film shown = film();
    if (reel == null) {
      reel = shown.reel();
    }
    Room.columns(columns);
    return numbers
        ? Room.whole(() -> Numbers.withAll(() -> reel.table(epoch).toString()))
        : reel.text(epoch, columns, lines, Room.unicode());
  }

  /** Saves the film under the first name that is free. */
  String keep() {
    Film kept = film();
    Path file = Path.of("film.html");
    for (int i = 2; Files.exists(file); i++) {
      file = Path.of("film-" + i + ".html");
    }
    return Export.save(kept, file.toString(), false).toAbsolutePath().toString();
  }

  private String svg() {
    if (picture == null && film != null) {
      picture = last(film);
    }
    if (picture == null) {
      throw new IllegalStateException("no line has given a picture yet");
    }
    return picture.svg();
  }

  private static Picture last(Film film) {
    return film.at(film.epochs().get(film.epochs().size() - 1));
  }

  private Film film() {
    if (film == null) {
      throw new IllegalStateException("the film is gone");
    }
    return film;
  }
}
