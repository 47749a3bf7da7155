package apart.shell.grade;

import apart.shell.engine.Outcome;
import apart.shell.lesson.Attempt;
import apart.shell.terms.Limit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What code printed and gave, as far as it is kept. */
final class Output {
  private static final int KILO = 1024;

  private Output() {}

  static String of(Attempt line, Limit limit) {
    String all =
        Stream.concat(
                Stream.of(line.printed().stripTrailing()),
                line.outcomes().stream().filter(o -> !o.failed()).map(Outcome::text))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
    int most = limit.kilobytes() * KILO;
    return all.length() <= most
        ? all
        : all.substring(0, most) + "\n... (cut after " + limit.kilobytes() + " KB)";
  }
}
