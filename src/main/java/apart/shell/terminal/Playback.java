package apart.shell.terminal;

import java.util.ArrayList;
import java.util.List;

/** Where a film is, how fast it runs, and what keys do to that. */
final class Playback {
  private static final double SLOWEST = 1;
  private static final double FASTEST = 240;
  private static final double AT_FIRST = 15;
  private static final int LONGEST_NUMBER = 9;

  private final List<Integer> epochs;
  private double place; // among the epochs
  private int asked = -1; // an epoch that was typed, which need not be among them
  private boolean playing = true;
  private boolean numbers;
  private double speed = AT_FIRST; // pictures a second
  private String typed = "";

  Playback(List<Integer> epochs) {
    this.epochs = epochs;
  }

  /** The epoch to be shown. */
  int epoch() {
    return asked >= 0 ? asked : epochs.get((int) place);
  }

  boolean isPlaying() {
    return playing;
  }

  /** Whether the neurons' numbers are to be shown in place of the picture. */
  boolean showsNumbers() {
    return numbers;
  }

  /** Time passes. */
  void pass(double seconds) {
    if (playing) {
      place = Math.min(last(), place + speed * seconds);
      playing = place < last();
    }
  }

  void take(Key key) {
    if (key.kind() == Key.Kind.DIGIT) {
      typed = typed.length() < LONGEST_NUMBER ? typed + key.digit() : typed;
      return;
    }
    String number = typed;
    typed = "";
    switch (key.kind()) {
      case PLAY -> play();
      case BACK -> to(epoch() > at((int) place) ? (int) place : (int) place - 1);
      case FORWARD -> to((int) place + 1);
      case START -> to(0);
      case END -> to(last());
      case FASTER -> speed = Math.min(FASTEST, 2 * speed);
      case SLOWER -> speed = Math.max(SLOWEST, speed / 2);
      case NUMBERS -> numbers = !numbers;
      case ENTER -> {
        if (!number.isEmpty()) {
          jump(Integer.parseInt(number));
        }
      }
      case RUB -> typed = number.isEmpty() ? "" : number.substring(0, number.length() - 1);
      default -> {}
    }
  }

  private void play() {
    playing = !playing;
    asked = -1;
    if (playing && (int) place == last()) {
      place = 0;
    }
  }

  private void to(int index) {
    playing = false;
    asked = -1;
    place = Math.max(0, Math.min(last(), index));
  }

  /** To an epoch; to the last, if there are not as many. */
  private void jump(int epoch) {
    int there = Math.min(epoch, at(last()));
    int index = 0;
    while (index < last() && at(index + 1) <= there) {
      index++;
    }
    to(index);
    asked = there;
  }

  private int at(int index) {
    return epochs.get(index);
  }

  private int last() {
    return epochs.size() - 1;
  }

  /** What the keys do, as much of it as fits. */
  String line(int columns) {
    if (!typed.isEmpty()) {
      return cut("go to epoch " + typed + "  (Enter goes there)", columns);
    }
    List<String> hints =
        List.of(
            playing ? "space stops" : "space plays",
            "arrows, Home, End",
            "+ - %.0f/s".formatted(speed),
            "40 Enter",
            numbers ? "t picture" : "t table",
            "s saves",
            "q leaves");
    // Those that matter least go first.
    List<Integer> order = List.of(3, 2, 5, 4, 1, 0);
    List<String> shown = new ArrayList<>(hints);
    for (int i = 0; i < order.size() && String.join("  ", shown).length() >= columns; i++) {
      shown.remove(hints.get(order.get(i)));
    }
    return cut(String.join("  ", shown), columns);
  }

  private static String cut(String line, int columns) {
    return line.length() < columns ? line : line.substring(0, Math.max(0, columns - 1));
  }
}
