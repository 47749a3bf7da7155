package apart.shell.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Small lessons on a shelf in a folder, and a learner who has done some of them. */
final class Lecture {
  private static final Instant BEGIN = Instant.parse("2026-11-26T12:00:00Z");

  private final Path folder;
  private int hour;

  Lecture(Path folder) {
    this.folder = folder;
  }

  /** A lesson of four steps: a net or number is made, foretold, asked for and explained. */
  Lecture with(String file, String header, int number) {
    String id = file.substring(file.indexOf('-') + 1);
    String text =
        """
        // @lesson %1$s "Of %1$s"
        // @minutes 5   %2$s
        // @goal Know %1$s.

        // @do make: Make a number `n` that is %3$d.
        int n = %3$d
        // @check n == %3$d -> `n` is {n}, not %3$d.
        // @wrong int n = 0 -> Nothing is not %1$s.
        // @hint int n = ...

        // @predict twice: How much is twice that?
        // @choice* %4$d
        // @choice  the square -> That is n * n.
        int twice = n + n
        twice

        // @ask digit: What is the last digit of `twice`?
        // @answer %5$d
        // @wrong 9 -> It is even.
        // @hint twice %% 10

        // @explain why: Why is twice a number even?
        // @rubric it is a sum of two equal numbers

        // Twice %1$s is even. So is every sum of two equal numbers. Next: /lesson other.

        // Sources: none.
        """
            .formatted(id, header, number, 2 * number, 2 * number % 10);
    return write(file, text);
  }

  Lecture write(String file, String text) {
    try {
      Files.createDirectories(folder.resolve("shipped"));
      Files.writeString(folder.resolve("shipped").resolve(file + ".jsh"), text);
      return this;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Three of them. */
  Lecture ofThree() {
    return with("1-two", "", 2).with("2-three", "@needs two", 3).with("3-four", "@needs three", 4);
  }

  Shelf shelf() {
    return new Shelf(
        Catalogue.of(folder.resolve("shipped")), folder.resolve("packs"), folder.resolve("done"));
  }

  Course course() {
    return Course.of(shelf());
  }

  ReviewFile reviews() {
    return ReviewFile.at(folder.resolve("reviews"), clock());
  }

  /** An hour later than the time before. */
  private InstantSource clock() {
    return InstantSource.fixed(BEGIN.plus(Duration.ofHours(hour++)));
  }

  /** Answers a step, after some answers were refused. */
  Lecture answers(String lesson, String step, String answer, String... refused) {
    Shelved shelved = shelf().named(lesson).orElseThrow();
    Step asked = step(shelved, step);
    Progress progress = Progress.in(shelved.progress(), clock());
    try {
      for (String wrong : refused) {
        progress.refused(shelved.lesson(), asked, wrong);
      }
      progress.accept(shelved.lesson(), asked, new Progress.Accepted(answer, List.of()));
      return this;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Has a prediction that was made come out in some way. */
  Lecture came(String lesson, String step, String result) {
    Shelved shelved = shelf().named(lesson).orElseThrow();
    Step asked = step(shelved, step);
    Progress progress = Progress.in(shelved.progress(), clock());
    progress.came(asked, result);
    try {
      progress.accept(shelved.lesson(), asked, progress.of(asked).orElseThrow());
      return this;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Step step(Shelved lesson, String id) {
    return lesson.lesson().steps().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Does a lesson without a mistake. */
  Lecture does(String lesson, int number) {
    return answers(lesson, "make", "")
        .answers(lesson, "twice", "" + 2 * number)
        .answers(lesson, "digit", "" + 2 * number % 10)
        .answers(lesson, "why", "two equal numbers are in it");
  }
}
