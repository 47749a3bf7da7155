package apart.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What time and keys do to a film. */
class PlaybackTest {
  private final Playback film = new Playback(List.of(0, 10, 20, 40, 100));

  private void press(String keys) {
    for (int i = 0; i < keys.length(); i++) {
      char c = keys.charAt(i);
      film.take(
          switch (c) {
            case ' ' -> new Key(Key.Kind.PLAY, '0');
            case '<' -> new Key(Key.Kind.BACK, '0');
            case '>' -> new Key(Key.Kind.FORWARD, '0');
            case '+' -> new Key(Key.Kind.FASTER, '0');
            case '!' -> new Key(Key.Kind.ENTER, '0');
            case '?' -> new Key(Key.Kind.RUB, '0');
            default -> new Key(Key.Kind.DIGIT, c);
          });
    }
  }

  @Test
  void itRunsBySecondsAndStopsAtTheEnd() {
    film.pass(2 / 15.0 + 0.001);
    assertEquals(20, film.epoch());
    film.pass(100);
    assertEquals(100, film.epoch());
    assertFalse(film.isPlaying());
  }

  @Test
  void atTheEndPlayBeginsAgain() {
    film.pass(100);
    press(" ");
    assertEquals(0, film.epoch());
    assertTrue(film.isPlaying());
  }

  @Test
  void fasterLeavesPicturesOut() {
    press("+");
    film.pass(0.1);
    assertEquals(40, film.epoch());
  }

  @Test
  void aNumberGoesToItsEpochAlsoBetweenPictures() {
    press("55!");
    assertEquals(55, film.epoch());
    assertFalse(film.isPlaying());
    press("<");
    assertEquals(40, film.epoch());
    press("55!>");
    assertEquals(100, film.epoch());
  }

  @Test
  void aNumberBeyondTheEndIsTheEnd() {
    press("999999999999!");
    assertEquals(100, film.epoch());
  }

  @Test
  void backspaceTakesADigitAway() {
    press("109?!");
    assertEquals(10, film.epoch());
  }

  @Test
  void anotherKeyForgetsTheNumber() {
    press(" 20<!");
    assertEquals(0, film.epoch());
  }

  @Test
  void stepsEndAtBothEnds() {
    press("<<");
    assertEquals(0, film.epoch());
    press(">>>>>>>");
    assertEquals(100, film.epoch());
  }

  @Test
  void theLineOfKeysFitsAndNamesTheWayOutLast() {
    for (int columns = 20; columns < 120; columns++) {
      String line = film.line(columns);
      assertTrue(line.length() < columns && line.endsWith("q leaves"), line);
    }
  }
}
