package apart.shell.terms;

import java.util.List;
import java.util.Optional;

/**
 * What an assignment says beside its lesson.
 *
 * @param files data that belong to it, beside its file
 * @param forbidden names that an answer must not use
 * @param handout the version of the students' file this is; empty for the teacher's own
 */
public record Terms(
    Optional<Deadline> due,
    Limit limit,
    List<String> files,
    Optional<Seed> seed,
    List<String> forbidden,
    Optional<String> handout) {
  /** A lesson's: it says nothing of the kind. */
  public static final Terms NONE =
      new Terms(
          Optional.empty(), Limit.USUAL, List.of(), Optional.empty(), List.of(), Optional.empty());

  /** Whether this is the students' file, in which no answers stand. */
  public boolean isHandout() {
    return handout.isPresent();
  }

  /** Whether the numbers differ from student to student. */
  public boolean asksWho() {
    return seed.filter(Seed.OfStudent.class::isInstance).isPresent();
  }
}
