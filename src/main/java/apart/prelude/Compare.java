package apart.prelude;

import apart.nn.Matrix;
import apart.nn.Mlp;
import apart.text.Numbers;
import apart.text.Room;
import apart.text.Show;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.zip.CRC32;

/**
 * Compares what a learner reached with what a lesson expects. The names begin with a dollar, so
 * that nothing a learner declares hides them, not even a variable or a class {@code apart}; a
 * learner need not know them.
 */
public final class Compare {
  /**
   * Two routes to a number may round differently; nothing a lesson asks for is nearer than this.
   */
  private static final double TOLERANCE = 1e-9;

  private Compare() {}

  /**
   * Whether two values are the same: numbers to nine digits (of the larger, or of 1), networks and
   * matrices number by number, anything else by {@code equals} or by what it shows.
   *
   * <pre>{@code $same(0.1 + 0.2, 0.3) // true}</pre>
   */
  public static boolean $same(Object actual, Object expected) {
    return difference("", actual, expected).isEmpty();
  }

  /**
   * Whether two values are the same bit for bit.
   *
   * <pre>{@code $equal(0.1 + 0.2, 0.3) // false}</pre>
   */
  public static boolean $equal(Object actual, Object expected) {
    return checksum(actual).equals(checksum(expected));
  }

  /**
   * The first difference, as {@code expected ..., but was ...}; empty if there is none.
   *
   * <pre>{@code $difference(1, 2) // "expected 2.0, but was 1.0"}</pre>
   */
  public static String $difference(Object actual, Object expected) {
    return difference("", actual, expected);
  }

  /**
   * Whether two values are of the same class.
   *
   * <pre>{@code $alike(Mlp.of(2, 1), Mlp.of(3, 1)) // true}</pre>
   */
  public static boolean $alike(Object actual, Object expected) {
    return actual != null && expected != null && actual.getClass() == expected.getClass();
  }

  /**
   * For each value a text that is the same for the same values, bit for bit, and for hardly any
   * others; with a blank between them.
   *
   * <pre>{@code $marks(null, 1, 1).split(" ").length // 2}</pre>
   *
   * @param values after a first one that only sees to it that an array among them stays one value
   */
  public static String $marks(Object... values) {
    StringJoiner marks = new StringJoiner(" ");
    int length = values == null ? 0 : values.length;
    for (int i = 1; i < length; i++) {
      marks.add(checksum(values[i]));
    }
    return marks.toString();
  }

  private static String checksum(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException unserializable) {
      return "@" + System.identityHashCode(value);
    }
    CRC32 sum = new CRC32();
    sum.update(bytes.toByteArray());
    return bytes.size() + "-" + Long.toHexString(sum.getValue());
  }

  private static String difference(String place, Object actual, Object expected) {
    if (actual instanceof Number a && expected instanceof Number b) {
      return numbers(place, a.doubleValue(), b.doubleValue());
    }
    if (actual instanceof Mlp a && expected instanceof Mlp b) {
      return nets(a, b);
    }
    if (actual instanceof Matrix a && expected instanceof Matrix b) {
      return difference(place, a.rows(), b.rows());
    }
    if (actual instanceof List<?> a && expected instanceof List<?> b) {
      return difference(place, a.toArray(), b.toArray());
    }
    if (isArray(actual) && isArray(expected)) {
      return arrays(place, actual, expected);
    }
    // What is expected compares: the other's own methods may say anything.
    boolean equal =
        expected == null ? actual == null : expected.equals(actual) || alike(actual, expected);
    return equal ? "" : fact(place, shown(expected), shown(actual));
  }

  private static boolean alike(Object actual, Object expected) {
    return actual != null
        && actual.getClass() == expected.getClass()
        && shownWhole(actual).equals(shownWhole(expected));
  }

  /** All of a value, with all digits, however many a learner has shown. */
  private static String shownWhole(Object value) {
    return Numbers.withAll(() -> Room.whole(() -> Show.of(value)));
  }

  private static String numbers(String place, double actual, double expected) {
    double scale = Math.max(1, Math.max(Math.abs(actual), Math.abs(expected)));
    boolean equal =
        Double.compare(actual, expected) == 0 || Math.abs(actual - expected) <= TOLERANCE * scale;
    return equal ? "" : fact(place, Double.toString(expected), Double.toString(actual));
  }

  private static String nets(Mlp actual, Mlp expected) {
    if (!Arrays.equals(actual.sizes(), expected.sizes())) {
      return fact("sizes", Arrays.toString(expected.sizes()), Arrays.toString(actual.sizes()));
    }
    for (int l = 1; l <= expected.layers(); l++) {
      String layer = "weights(" + l + ")";
      String different = difference(layer, actual.weights(l), expected.weights(l));
      if (different.isEmpty()) {
        different = difference("bias(" + l + ")", actual.bias(l), expected.bias(l));
      }
      if (different.isEmpty()) {
        different =
            difference("activation(" + l + ")", actual.activation(l), expected.activation(l));
      }
      if (!different.isEmpty()) {
        return different;
      }
    }
    return "";
  }

  private static String arrays(String place, Object actual, Object expected) {
    int length = Array.getLength(expected);
    if (Array.getLength(actual) != length) {
      return fact("number of elements", "" + length, "" + Array.getLength(actual));
    }
    for (int i = 0; i < length; i++) {
      String at = place + (place.isEmpty() ? "element " : ", ") + (i + 1);
      String different = difference(at, Array.get(actual, i), Array.get(expected, i));
      if (!different.isEmpty()) {
        return different;
      }
    }
    return "";
  }

  private static boolean isArray(Object value) {
    return value != null && value.getClass().isArray();
  }

  private static String fact(String place, String expected, String actual) {
    return (place.isEmpty() ? "" : place + ": ") + "expected " + expected + ", but was " + actual;
  }

  private static String shown(Object value) {
    String text = Show.of(value);
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end) + " ...";
  }
}
