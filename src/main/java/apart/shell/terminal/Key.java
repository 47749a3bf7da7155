package apart.shell.terminal;

import java.io.IOException;
import org.jline.utils.NonBlockingReader;

/**
 * A key of the player.
 *
 * @param digit of a digit which one
 */
record Key(Kind kind, char digit) {
  private static final char ESCAPE = '\u001b';
  private static final char CONTROL_C = '\u0003';
  private static final char CONTROL_D = '\u0004';

  /** The rest of a key that is several characters comes within this time. */
  private static final long REST_MILLIS = 50;

  /** What keys mean. */
  enum Kind {
    PLAY,
    BACK,
    FORWARD,
    START,
    END,
    FASTER,
    SLOWER,
    NUMBERS,
    SAVE,
    DIGIT,
    ENTER,
    RUB,
    LEAVE,
    OTHER,
    /** None was pressed. */
    NONE
  }

  /** The next key, if one is pressed within a time. */
  static Key read(NonBlockingReader keys, long millis) throws IOException {
    int c = keys.read(Math.max(1, millis));
    if (c == NonBlockingReader.READ_EXPIRED) {
      return of(Kind.NONE);
    }
    if (c == NonBlockingReader.EOF) {
      return of(Kind.LEAVE);
    }
    if (c == ESCAPE) {
      return of(escaped(keys));
    }
    return c >= '0' && c <= '9' ? new Key(Kind.DIGIT, (char) c) : of(plain((char) c));
  }

  private static Key of(Kind kind) {
    return new Key(kind, '0');
  }

  private static Kind plain(char c) {
    return switch (c) {
      case ' ' -> Kind.PLAY;
      case '+', '=' -> Kind.FASTER;
      case '-', '_' -> Kind.SLOWER;
      case 't', 'T' -> Kind.NUMBERS;
      case 's', 'S' -> Kind.SAVE;
      case 'q', 'Q', CONTROL_C, CONTROL_D -> Kind.LEAVE;
      case '\r', '\n' -> Kind.ENTER;
      case '\b', '\u007f' -> Kind.RUB;
      default -> Kind.OTHER;
    };
  }

  /** What follows an escape: a bracket or an O, perhaps numbers, and a letter or a tilde. */
  private static Kind escaped(NonBlockingReader keys) throws IOException {
    int c = keys.read(REST_MILLIS);
    if (c != '[' && c != 'O') {
      return Kind.OTHER;
    }
    StringBuilder numbers = new StringBuilder();
    for (c = keys.read(REST_MILLIS); c >= '0' && c <= ';'; c = keys.read(REST_MILLIS)) {
      numbers.append((char) c);
    }
    return switch (c) {
      case 'C' -> Kind.FORWARD;
      case 'D' -> Kind.BACK;
      case 'H' -> Kind.START;
      case 'F' -> Kind.END;
      case '~' -> paged(numbers.toString());
      default -> Kind.OTHER;
    };
  }

  private static Kind paged(String number) {
    return switch (number) {
      case "1", "7" -> Kind.START;
      case "4", "8" -> Kind.END;
      default -> Kind.OTHER;
    };
  }
}
