package apart.shell.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Points, exact to a hundredth: sums of them have no rounding. {@link #parse} reads some.
 *
 * @param hundredths 0 or more
 */
public record Points(long hundredths) implements Comparable<Points> {
  public static final Points NONE = new Points(0);
  public static final Points ONE = new Points(100);

  private static final long MOST = 1000_00;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");

  /** Refuses less than none. */
  public Points {
    if (hundredths < 0) {
      throw new IllegalArgumentException("expected points of 0 or more, not " + hundredths);
    }
  }

  /** Reads points such as {@code 3} or {@code 0.5}, from 0 to 1000. */
  public static Points parse(String text) throws TermException {
    if (NUMBER.matcher(text).matches()) {
      long hundredths = new BigDecimal(text).movePointRight(2).longValueExact();
      if (hundredths <= MOST) {
        return new Points(hundredths);
      }
    }
    throw new TermException("points from 0 to 1000, such as 3 or 0.5", text);
  }

  public Points plus(Points more) {
    return new Points(hundredths + more.hundredths);
  }

  /** What is left without some of them; these are no more than there are. */
  public Points minus(Points fewer) {
    return new Points(hundredths - fewer.hundredths);
  }

  /** What is left when a percentage is taken off, to the nearest hundredth, halves upwards. */
  public Points less(int percent) {
    return new Points(
        BigDecimal.valueOf(hundredths)
            .multiply(BigDecimal.valueOf(100L - percent))
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
            .longValueExact());
  }

  public boolean isNone() {
    return hundredths == 0;
  }

  @Override
  public int compareTo(Points other) {
    return Long.compare(hundredths, other.hundredths);
  }

  /** With the noun: {@code 1 point}, {@code 2.5 points}. */
  public String words() {
    return this + (equals(ONE) ? " point" : " points");
  }

  /** The shortest number: {@code 3}, {@code 0.5}. */
  @Override
  public String toString() {
    BigDecimal number = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
  }
}
