package apart.shell.report;

import apart.shell.engine.Tone;
import apart.shell.report.Exchange.By;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was accepted of a lesson.
 *
 * @param hash the beginning of the SHA-256 of the lesson's file; empty if that cannot be read
 * @param questions what each step asks, by its id
 * @param marks the comments that say whose answers these are, and to what version of an assignment
 * @param transcript the answers and their snippets, as the lesson keeps them
 */
public record Lessoned(
    String id,
    String title,
    String hash,
    Map<String, String> questions,
    List<String> marks,
    String transcript) {

  /** The lesson in a report's heading. */
  String named() {
    return id + ": " + title + (hash.isEmpty() ? "" : ", sha256 " + hash);
  }

  /** The steps that are done and what was entered for each. */
  List<Exchange> exchanges(List<Exchange> seen) {
    List<Exchange> exchanges = new ArrayList<>();
    String step = "";
    for (ReadEntry entry : ReportFile.of(transcript).entries()) {
      if (!entry.step().equals(step)) {
        step = entry.step();
        String question = questions.getOrDefault(step, "");
        List<Shown> asked =
            question.isEmpty() ? List.of() : List.of(Shown.told(Tone.TASK, question));
        exchanges.add(exchange(exchanges.size() + 1, By.STEP, step, entry.answer(), asked));
      }
      if (!entry.source().isEmpty()) {
        List<Shown> shown = List.of(shown(entry, seen));
        exchanges.add(exchange(exchanges.size() + 1, By.LEARNER, step, entry.source(), shown));
      }
    }
    return exchanges;
  }

  /** What a snippet led to, with the picture that was seen then. */
  private static Shown shown(ReadEntry entry, List<Exchange> seen) {
    String svg =
        seen.stream()
            .flatMap(exchange -> exchange.shown().stream())
            .filter(shown -> !shown.svg().isEmpty() && entry.output().contains(shown.text()))
            .map(Shown::svg)
            .findFirst()
            .orElse("");
    return new Shown(Shown.Kind.VALUE, entry.source(), "", entry.output(), svg);
  }

  private static Exchange exchange(
      int number, By by, String step, String input, List<Shown> shown) {
    return new Exchange(number, by, Instant.EPOCH, -1, 0, step, input, shown, Exchange.Still.THERE);
  }
}
