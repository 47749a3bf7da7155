package apart.shell.terms;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * When an assignment is due, and what it costs to be late.
 *
 * @param late what each day costs; without it lateness is told and costs nothing
 */
public record Deadline(OffsetDateTime due, Optional<Lateness> late) {
  private static final String EXPECTED = "a time with its zone, such as 2026-12-01T23:59+01:00";
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;
  private static final long DAY = Duration.ofDays(1).toNanos();

  /** Nobody means a tenth of a percent, and everything is lost at a hundred. */
  private static final int ALL = 100;

  /** Reads when it is due. */
  public static Deadline parse(String text) throws TermException {
    try {
      OffsetDateTime due = OffsetDateTime.parse(text);
      if (due.getYear() < FIRST_YEAR || due.getYear() > LAST_YEAR) {
        throw new TermException(
            "a year from " + FIRST_YEAR + " to " + LAST_YEAR, Integer.toString(due.getYear()));
      }
      return new Deadline(due, Optional.empty());
    } catch (DateTimeException none) {
      throw new TermException(EXPECTED, text + missing(text));
    }
  }

  /** What a time lacks that is one otherwise. */
  private static String missing(String text) {
    if (is(text, LocalDateTime::parse)) {
      return ", which has no zone";
    }
    return is(text, LocalDate::parse) ? ", which has neither time nor zone" : "";
  }

  private interface Reader {
    Object read(String text);
  }

  private static boolean is(String text, Reader reader) {
    try {
      return reader.read(text) != null;
    } catch (DateTimeException none) {
      return false;
    }
  }

  public Deadline with(Lateness lateness) {
    return new Deadline(due, Optional.of(lateness));
  }

  /** The days begun since it was due; 0 for whoever is in time. */
  public long daysLate(OffsetDateTime handedIn) {
    Duration over = Duration.between(due, handedIn);
    return over.isNegative() ? 0 : (over.toNanos() + DAY - 1) / DAY;
  }

  /** What of the points is lost, in percent. */
  public int lost(OffsetDateTime handedIn) {
    long days = daysLate(handedIn);
    return late.map(cost -> cost.lost(days)).orElse(0);
  }

  /** When it is due, as people read it: {@code Tue 1 Dec 2026 23:59 +01:00}. */
  public String words() {
    return due.format(DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm xxx", Locale.ENGLISH));
  }

  /**
   * What lateness costs: a percentage for each day that has begun, up to a number of days. After
   * these nothing is earned.
   *
   * @param percent of all points, for each day; 1 to 100
   * @param days that something is still taken; 1 or more
   */
  public record Lateness(int percent, int days) {
    /** Reads {@code 10% per day max 3}; without the days, as many as something is left. */
    public static Lateness parse(String text) throws TermException {
      String[] words = text.strip().split("\\s+");
      boolean limited = words.length == 5 && words[3].equals("max");
      boolean shaped =
          (words.length == 3 || limited) && words[1].equals("per") && words[2].equals("day");
      if (!shaped || !words[0].matches("\\d{1,4}%")) {
        throw new TermException("@late 10% per day max 3", "@late " + text);
      }
      int percent = Integer.parseInt(words[0].substring(0, words[0].length() - 1));
      if (percent < 1 || percent > ALL) {
        throw new TermException("1% to 100% per day", words[0]);
      }
      return new Lateness(percent, limited ? days(words[4]) : (ALL + percent - 1) / percent);
    }

    private static int days(String word) throws TermException {
      if (word.matches("\\d{1,3}")) {
        int days = Integer.parseInt(word);
        if (days >= 1 && days <= 366) {
          return days;
        }
      }
      throw new TermException("at most 1 to 366 days", word);
    }

    /** What is lost after so many days, in percent. */
    int lost(long late) {
      return late > days ? ALL : (int) Math.min(ALL, late * percent);
    }

    /** As it is written. */
    @Override
    public String toString() {
      return percent + "% per day max " + days;
    }
  }
}
