package apart.shell.grade;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one student handed in.
 *
 * @param student as the file, the folder or a list of names calls them
 * @param file its name, relative to what was given; never an absolute path
 * @param text empty if it could not be read
 * @param sha256 of its bytes, in hexadecimal
 * @param submitted when, as far as the file tells
 * @param trouble why there is no text; empty if there is
 * @param notes on how it was read
 */
record Submission(
    Person student,
    String file,
    String text,
    String sha256,
    Optional<OffsetDateTime> submitted,
    String trouble,
    List<String> notes) {

  /** The same with one more note. */
  Submission noted(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Submission(student, file, text, sha256, submitted, trouble, List.copyOf(more));
  }
}
