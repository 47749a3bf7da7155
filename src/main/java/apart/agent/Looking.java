package apart.agent;

import apart.picture.Picture;
import apart.text.Numbers;
import apart.text.Room;
import apart.view.Export;
import apart.view.Film;
import apart.view.Reel;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the terminal may ask of the values that lines gave: pictures of a film, the last SVG. */
final class Looking {
  private Film film;
  private Reel reel;
  private Picture picture;

  /** A line gave a value; gives it on. */
  Object seen(Object value) {
    film = value instanceof Film one ? one : null;
    reel = null;
    if (value instanceof Picture one) {
      picture = one;
    } else if (film != null) {
      picture = null; // the film's last, drawn when it is asked for
    }
    return value;
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

  /** The last picture; of a film, that of its end. */
  String svg() {
    if (picture == null && film != null) {
      picture = film.at(film.epochs().get(film.epochs().size() - 1));
    }
    if (picture == null) {
      throw new IllegalStateException("no line has given a picture yet");
    }
    return picture.svg();
  }

  private Film film() {
    if (film == null) {
      throw new IllegalStateException("the film is gone");
    }
    return film;
  }
}
