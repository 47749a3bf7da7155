package apart.shell.grade;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the grader is asked for.
 *
 * @param assignment the teacher's own file
 * @param given what was handed in: files, folders, zips
 * @param whose Gradescope's file on a submission; all that is given is that one, then
 * @param folder for the results
 * @param formats of reports
 * @param jobs how many submissions are graded at once
 * @param only a student, or a step
 * @param key a file with the secret of per-student numbers
 * @param late a CSV file that says for whom it is due at another time
 * @param names a CSV file of students
 * @param resume whether what is known from before is kept
 * @param release whether students are told of hidden checks
 * @param excel whether CSV files are written as Excel likes them
 * @param container a command to run submissions in
 */
public record Task(
    Path assignment,
    List<Path> given,
    Optional<Path> whose,
    Path folder,
    Set<Format> formats,
    int jobs,
    Optional<String> only,
    Optional<Path> key,
    Optional<Path> late,
    Optional<Path> names,
    boolean resume,
    boolean release,
    boolean excel,
    Optional<String> container) {

  /** Kinds of reports. */
  public enum Format {
    CSV,
    HTML,
    MD,
    JUNIT,
    GRADESCOPE
  }
}
