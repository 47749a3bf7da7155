package apart.shell.grade;

import apart.shell.file.WholeFile;
import apart.shell.grade.Task.Format;
import apart.shell.lesson.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes all that is asked for beside the results. */
final class ReportFiles {
  private final Task task;
  private final Lesson lesson;
  private final Ledger ledger;
  private final List<String> faults;

  /**
   * ReportFiles about to be written.
   *
   * @param ledger knows the results from before
   * @param faults takes what cannot be read, by name
   */
  ReportFiles(Task task, Lesson lesson, Ledger ledger, List<String> faults) {
    this.task = task;
    this.lesson = lesson;
    this.ledger = ledger;
    this.faults = faults;
  }

  /** Writes the reports on results. */
  void write(List<Line> results) throws IOException {
    ByHand byHand = ByHand.read(task.folder().resolve("manual.csv"), faults);
    byHand.write(lesson, results);
    List<Line> lines = results.stream().map(byHand::applied).toList();
    CsvFile csv = new CsvFile(task.folder(), task.excel());
    Differences.write(csv, ledger, results);
    Similar.write(csv, lesson, lines);
    if (task.formats().contains(Format.CSV)) {
      Gradebook.grades(csv, lesson, lines);
      Gradebook.steps(csv, lesson, lines);
    }
    if (task.formats().contains(Format.JUNIT)) {
      write("junit.xml", Junit.of(lesson, lines, task.release()));
    }
    Set<String> names = new HashSet<>();
    for (Line line : lines) {
      Feedback feedback = new Feedback(lesson, line, task.release());
      String name = name(line.student().id(), names);
      if (task.formats().contains(Format.MD)) {
        write("feedback/" + name + ".md", FeedbackMarkdown.of(feedback));
      }
      if (task.formats().contains(Format.HTML)) {
        write("feedback/" + name + ".html", FeedbackHtml.of(feedback));
      }
      if (task.formats().contains(Format.GRADESCOPE)) {
        write("gradescope/" + name + ".json", Gradescope.of(feedback));
      }
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = task.folder().resolve(name);
    Files.createDirectories(file.getParent());
    WholeFile.write(file, text);
  }

  /** A file's name for a student, which no other has, whatever stands in the id. */
  private static String name(String id, Set<String> used) {
    StringBuilder plain = new StringBuilder();
    id.codePoints()
        .limit(80)
        .map(c -> Character.isLetterOrDigit(c) || "-_.@+".indexOf(c) >= 0 ? c : '_')
        .forEach(plain::appendCodePoint);
    String wanted = plain.length() == 0 || plain.charAt(0) == '.' ? "_" + plain : plain.toString();
    String name = wanted;
    for (int n = 2; !used.add(name.toLowerCase(Locale.ROOT)); n++) {
      name = wanted + "-" + n;
    }
    return name;
  }
}
