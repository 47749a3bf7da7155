package apart.shell.lesson;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a step went, beside the answer that was accepted. In a file of progress it is up to three
 * lines above the steps, each with the step's id and what it asked then:
 *
 * <pre>
 * // @tried rank 5f3a9c21: 2 refused, first: 3
 * // @came rows 76509561: all equal
 * // @last rows 76509561: 2026-11-26T05:01:10Z
 * </pre>
 *
 * @param asked what the step {@link Step#asks}
 * @param refused how many answers were
 * @param first the first of them, in one line; empty without any
 * @param came what came out of a prediction, in words; empty if that is not known
 * @param last when something was last answered; {@link Instant#EPOCH} if that is not known
 */
record Trail(String asked, int refused, String first, String came, Instant last) {
  private static final String TRIED = "// @tried ";
  private static final String CAME = "// @came ";
  private static final String LAST = "// @last ";
  private static final String REFUSED = " refused, first: ";
  private static final int LONGEST = 200;

  /** Of a step that nothing is known of. */
  static Trail none(Step step) {
    return new Trail(step.asks(), 0, "", "", Instant.EPOCH);
  }

  Trail refusing(String answer, Instant now) {
    String kept = refused == 0 ? shortened(ProgressFile.oneLine(answer)) : first;
    return new Trail(asked, refused + 1, kept, came, now.truncatedTo(ChronoUnit.MILLIS));
  }

  Trail coming(String result) {
    return new Trail(asked, refused, first, ProgressFile.oneLine(result), last);
  }

  Trail at(Instant now) {
    return new Trail(asked, refused, first, came, now.truncatedTo(ChronoUnit.MILLIS));
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }

  /** The lines of a file for steps, by their ids. */
  static String text(Map<String, Trail> trails) {
    StringBuilder text = new StringBuilder();
    trails.forEach(
        (id, one) -> {
          String of = id + " " + one.asked() + ": ";
          if (one.refused() > 0) {
            text.append(TRIED).append(of).append(one.refused()).append(REFUSED);
            text.append(one.first()).append('\n');
          }
          if (!one.came().isEmpty()) {
            text.append(CAME).append(of).append(one.came()).append('\n');
          }
          if (!one.last().equals(Instant.EPOCH)) {
            text.append(LAST).append(of).append(one.last()).append('\n');
          }
        });
    return text.toString();
  }

  /** What a file says of steps, by their ids; a line that is not understood is skipped. */
  static Map<String, Trail> parse(String text) {
    Map<String, Trail> trails = new LinkedHashMap<>();
    for (String line : ProgressFile.wholeLines(text)) {
      if (line.startsWith(ProgressFile.DONE)) {
        return trails;
      }
      if (line.startsWith(TRIED)) {
        read(trails, line.substring(TRIED.length()), Trail::tried);
      } else if (line.startsWith(CAME)) {
        read(trails, line.substring(CAME.length()), Trail::coming);
      } else if (line.startsWith(LAST)) {
        read(trails, line.substring(LAST.length()), Trail::lastly);
      }
    }
    return trails;
  }

  /** A trail with what a line says of it. */
  private interface Reading {
    Trail with(Trail before, String said);
  }

  private static void read(Map<String, Trail> trails, String line, Reading reading) {
    int blank = line.indexOf(' ');
    int colon = line.indexOf(": ");
    if (blank <= 0 || colon < blank) {
      return;
    }
    String asked = line.substring(blank + 1, colon);
    String said = line.substring(colon + 2);
    Trail none = new Trail(asked, 0, "", "", Instant.EPOCH);
    Trail before = trails.getOrDefault(line.substring(0, blank), none);
    trails.put(
        line.substring(0, blank), reading.with(before.asked().equals(asked) ? before : none, said));
  }

  private Trail tried(String said) {
    int end = said.indexOf(REFUSED);
    try {
      int count = Integer.parseInt(said.substring(0, Math.max(0, end)));
      return new Trail(asked, count, said.substring(end + REFUSED.length()), came, last);
    } catch (NumberFormatException spoiled) {
      return this;
    }
  }

  private Trail lastly(String said) {
    try {
      return at(Instant.parse(said));
    } catch (DateTimeException spoiled) {
      return this;
    }
  }

  /** Of what two terminals know, the newer of each step. */
  static Map<String, Trail> newer(Map<String, Trail> one, Map<String, Trail> other) {
    Map<String, Trail> newer = new LinkedHashMap<>(one);
    other.forEach(
        (id, trail) -> newer.merge(id, trail, (a, b) -> b.last().isBefore(a.last()) ? a : b));
    return newer;
  }
}
