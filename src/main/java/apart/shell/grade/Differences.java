package apart.shell.grade;

import apart.shell.terms.Points;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a grading changed of the results before it, in {@code diff.csv}. */
final class Differences {
  private static final List<String> HEADER = List.of("student", "step", "old", "new", "why");

  private Differences() {}

  static void write(CsvFile csv, Ledger ledger, List<Line> results) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    boolean known = false;
    for (Line now : results) {
      Optional<Line> before = ledger.before(now.file());
      known |= before.isPresent();
      before.ifPresent(old -> compare(old, now, lines));
    }
    if (known) {
      csv.write("diff.csv", HEADER, lines);
    }
  }

  private static void compare(Line old, Line now, List<List<String>> lines) {
    for (StepMark mark : now.steps()) {
      Points before =
          old.steps().stream()
              .filter(o -> o.step().equals(mark.step()))
              .map(StepMark::points)
              .findFirst()
              .orElse(Points.NONE);
      if (!before.equals(mark.points())) {
        lines.add(
            List.of(
                now.student().id(),
                mark.step(),
                before.toString(),
                mark.points().toString(),
                why(old, now)));
      }
    }
  }

  private static String why(Line old, Line now) {
    List<String> why = new ArrayList<>();
    if (!old.sha256().equals(now.sha256())) {
      why.add("another submission");
    }
    if (!old.assignmentSha256().equals(now.assignmentSha256())) {
      why.add("the assignment changed");
    }
    if (!old.seed().equals(now.seed())) {
      why.add("other numbers");
    }
    if (!old.apart().equals(now.apart()) || !old.jdk().equals(now.jdk())) {
      why.add("another version of Apart or Java");
    }
    return why.isEmpty() ? "graded again" : String.join(", ", why);
  }
}
