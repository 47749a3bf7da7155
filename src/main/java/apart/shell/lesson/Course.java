package apart.shell.lesson;

import apart.shell.lesson.Lesson.Need;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All lessons of a learner in their order: how far each is, what it builds on, and which one is
 * next. Read once; it does not change with what is done later.
 */
public final class Course {
  private final List<Part> parts;

  private Course(List<Part> parts) {
    this.parts = parts;
  }

  /** The lessons on a shelf, and what is done of each. */
  public static Course of(Shelf shelf) {
    List<Shelved> lessons = shelf.lessons().toList();
    Map<String, Progress> progress = new HashMap<>();
    lessons.forEach(each -> progress.put(each.name(), each.done()));
    List<Part> parts = new ArrayList<>();
    for (Shelved each : lessons) {
      List<Shelved> needed = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      for (Need need : each.lesson().needs()) {
        found(need.id(), each.pack(), lessons)
            .ifPresentOrElse(needed::add, () -> missing.add(need.id()));
      }
      List<Shelved> open =
          needed.stream().filter(one -> !isDone(one, progress.get(one.name()))).toList();
      parts.add(new Part(each, progress.get(each.name()), needed, open, missing));
    }
    return new Course(List.copyOf(parts));
  }

  /** The lesson of an id: one of the same pack, or else one that comes with Apart. */
  private static Optional<Shelved> found(String id, String pack, List<Shelved> lessons) {
    return lessons.stream()
        .filter(one -> one.lesson().id().equals(id))
        .filter(one -> one.pack().equals(pack))
        .findFirst()
        .or(
            () ->
                lessons.stream()
                    .filter(one -> one.lesson().id().equals(id) && one.pack().isEmpty())
                    .findFirst());
  }

  private static boolean isDone(Shelved lesson, Progress progress) {
    return progress.done(lesson.lesson()) == lesson.lesson().steps().size();
  }

  /**
   * A lesson in the course.
   *
   * @param needed what it says it builds on
   * @param open those of them that are not done
   * @param missing the ids of those that are not there
   */
  public record Part(
      Shelved lesson,
      Progress progress,
      List<Shelved> needed,
      List<Shelved> open,
      List<String> missing) {

    /** How many of its steps are done. */
    public int steps() {
      return progress.done(lesson.lesson());
    }

    /** Whether all of them are. */
    public boolean isDone() {
      return Course.isDone(lesson, progress);
    }
  }

  /** Its lessons: those that come with Apart, then those of each pack. */
  public List<Part> parts() {
    return parts;
  }

  /** Those that are done. */
  public List<Part> done() {
    return parts.stream().filter(Part::isDone).toList();
  }

  /** The place of a lesson in the course. */
  public Optional<Part> part(Shelved lesson) {
    return parts.stream().filter(one -> one.lesson().name().equals(lesson.name())).findFirst();
  }

  /** Whether the lessons of a place say what they build on. */
  public boolean isOrdered(String pack) {
    return in(pack).stream().anyMatch(one -> !one.lesson().lesson().needs().isEmpty());
  }

  /**
   * The next lesson of a place: the first that is open and builds on nothing open; none if all are
   * done.
   */
  public Optional<Part> next(String pack) {
    List<Part> open = in(pack).stream().filter(one -> !one.isDone()).toList();
    return open.stream()
        .filter(one -> one.open().isEmpty())
        .findFirst()
        .or(() -> open.stream().findFirst());
  }

  private List<Part> in(String pack) {
    return parts.stream().filter(one -> one.lesson().pack().equals(pack)).toList();
  }
}
