package apart.shell.lesson;

import apart.shell.file.WholeFile;
import apart.shell.source.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was asked in reviews, in a file with a line for each question, below a line that says so:
 * the lesson's file of progress, the step, what it asked, how often it was answered rightly in a
 * row, how often not, and when it was asked last. What is not understood is skipped.
 */
public final class ReviewFile {
  private static final String HEAD =
      "// Reviews: lesson, step, what it asked, right in a row, not right, last";
  private static final int FIELDS = 6;

  private final Path file;
  private final InstantSource clock;

  private ReviewFile(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /** The reviews kept in a file, which need not exist. */
  public static ReviewFile at(Path file) {
    return at(file, InstantSource.system());
  }

  /** The same with a clock that says when a question is asked. */
  static ReviewFile at(Path file, InstantSource clock) {
    return new ReviewFile(file, clock);
  }

  /**
   * How a question was answered in reviews.
   *
   * @param right how often in a row, the last times
   * @param wrong how often not
   */
  record Asked(int right, int wrong, Instant last) {
    static final Asked NEVER = new Asked(0, 0, Instant.EPOCH);

    private Asked answered(boolean rightly, Instant now) {
      return new Asked(
          rightly ? right + 1 : 0, wrong + (rightly ? 0 : 1), now.truncatedTo(ChronoUnit.MILLIS));
    }

    private static Optional<Asked> read(List<String> fields) {
      try {
        return Optional.of(
            new Asked(
                Integer.parseInt(fields.get(3)),
                Integer.parseInt(fields.get(4)),
                Instant.parse(fields.get(5))));
      } catch (NumberFormatException | DateTimeException spoiled) {
        return Optional.empty();
      }
    }
  }

  /** How the question of a step was answered. */
  Asked asked(Shelved lesson, Step step) {
    return all().getOrDefault(key(lesson, step), Asked.NEVER);
  }

  /**
   * Keeps how it was answered this time.
   *
   * @throws IOException if the file cannot be written
   */
  void answered(Shelved lesson, Step step, boolean rightly) throws IOException {
    KeptText kept = KeptText.of(file);
    if (kept.blocked()) {
      throw new IOException(kept.trouble().orElseThrow());
    }
    Map<String, Asked> all = parse(kept.text());
    Asked before = all.getOrDefault(key(lesson, step), Asked.NEVER);
    all.put(key(lesson, step), before.answered(rightly, clock.instant()));
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    all.forEach(
        (key, one) ->
            text.append(key)
                .append(" " + one.right() + " " + one.wrong() + " " + one.last() + "\n"));
    Files.createDirectories(file.toAbsolutePath().getParent());
    WholeFile.write(file, text.toString());
  }

  private Map<String, Asked> all() {
    return parse(KeptText.of(file).text());
  }

  private static String key(Shelved lesson, Step step) {
    return lesson.progress().getFileName() + " " + step.id() + " " + step.asks();
  }

  private static Map<String, Asked> parse(String text) {
    Map<String, Asked> all = new TreeMap<>();
    for (String line : ProgressFile.wholeLines(text)) {
      List<String> fields = line.startsWith("//") ? List.of() : Words.of(line);
      if (fields.size() == FIELDS) {
        Asked.read(fields).ifPresent(one -> all.put(String.join(" ", fields.subList(0, 3)), one));
      }
    }
    return all;
  }
}
