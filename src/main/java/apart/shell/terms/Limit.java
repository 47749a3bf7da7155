package apart.shell.terms;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a step may take when it is graded.
 *
 * @param time of the clock
 * @param megabytes of memory
 * @param kilobytes of output
 */
public record Limit(Duration time, int megabytes, int kilobytes) {
  /** Where an assignment says nothing. */
  public static final Limit USUAL = new Limit(Duration.ofSeconds(10), 512, 64);

  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,7})\\s*(s|MB|KB)(\\s+|$)");

  /** Reads {@code 10 s 512 MB 64 KB}; what is left out is as usual. */
  public static Limit parse(String text) throws TermException {
    Limit limit = USUAL;
    Set<String> units = new HashSet<>();
    Matcher amount = AMOUNT.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!amount.find(at) || amount.start() != at || !units.add(amount.group(2))) {
        throw new TermException("@limit 10 s 512 MB 64 KB", "@limit " + text);
      }
      int number = Integer.parseInt(amount.group(1));
      limit =
          switch (amount.group(2)) {
            case "s" -> limit.within(Duration.ofSeconds(in(number, 1, 600, "s")));
            case "MB" -> limit.inMegabytes(in(number, 64, 16_384, "MB"));
            default -> limit.inKilobytes(in(number, 1, 10_240, "KB"));
          };
      at = amount.end();
    }
    return limit;
  }

  private static int in(int number, int least, int most, String unit) throws TermException {
    if (number < least || number > most) {
      throw new TermException(
          "a limit of " + least + " to " + most + " " + unit, number + " " + unit);
    }
    return number;
  }

  private Limit within(Duration other) {
    return new Limit(other, megabytes, kilobytes);
  }

  private Limit inMegabytes(int other) {
    return new Limit(time, other, kilobytes);
  }

  private Limit inKilobytes(int other) {
    return new Limit(time, megabytes, other);
  }

  /** As it is written. */
  @Override
  public String toString() {
    return time.toSeconds() + " s " + megabytes + " MB " + kilobytes + " KB";
  }
}
