package apart.shell.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code scripts/apart grade}, as a teacher runs it. What it prints is kept beside the results.
 *
 * @param results the folder that they are written to
 */
record GradeScript(Path assignment, Path submissions, Path results) {
  /** Begins to grade. */
  Process start(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "scripts/apart",
                "grade",
                assignment.toString(),
                submissions.toString(),
                "-o",
                results.toString()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(printed().toFile())
        .start();
  }

  /** Grades; gives the exit code. */
  int run(String... options) throws IOException, InterruptedException {
    return start(options).waitFor();
  }

  /** What the last grading printed. */
  String said() {
    try {
      return Files.readString(printed());
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  private Path printed() {
    return results.resolveSibling(results.getFileName() + ".txt");
  }
}
