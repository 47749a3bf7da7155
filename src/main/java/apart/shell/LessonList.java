package apart.shell;

import apart.shell.lesson.Course;
import apart.shell.lesson.Course.Part;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Shelved;
import apart.shell.source.Wrap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lessons as {@code /lesson} lists them. Those that say what they build on stand in a course:
 * done, begun or open, what comes first, and which one is next; others are a plain list.
 */
final class LessonList {
  private static final int WIDE = 72;
  private static final int STATE = 5;
  private static final String NEXT = "> ";
  private static final String INDENT = "    ";

  private final Course course;
  private final int columns;
  private final StringBuilder list = new StringBuilder();

  private LessonList(Course course, int columns) {
    this.course = course;
    this.columns = columns;
  }

  /** All lessons, and those files that are none. */
  static String all(Course course, List<Path> faulty, int columns) {
    if (course.parts().isEmpty()) {
      return "No lessons were found.";
    }
    LessonList list = new LessonList(course, columns);
    list.lines(course.parts());
    for (Path file : faulty) {
      list.say("(" + file.getFileName() + " has faults: apart check tells them)");
    }
    list.end("");
    return list.text();
  }

  /** The lessons of one pack. */
  static String of(Course course, String pack, int columns) {
    LessonList list = new LessonList(course, columns);
    list.lines(course.parts().stream().filter(p -> p.lesson().pack().equals(pack)).toList());
    list.end(pack);
    return list.text();
  }

  private String text() {
    return list.toString().stripTrailing();
  }

  private void say(String text) {
    list.append(Wrap.prose(text, columns, 0)).append('\n');
  }

  private void end(String pack) {
    Optional<Part> next = course.next(pack);
    Part first = next.orElse(course.parts().get(0));
    String begin = "/lesson " + first.lesson().name();
    if (next.isPresent() && course.isOrdered(pack)) {
      list.append('\n');
      say("> is next: " + begin + (next.get().steps() > 0 ? " goes on with it." : " begins it."));
    } else {
      list.append("\n/lesson ID begins one: ").append(begin).append('\n');
    }
  }

  /** Those of a pack stand below its name. */
  private void lines(List<Part> parts) {
    int widest = parts.stream().mapToInt(p -> p.lesson().name().length()).max().orElse(0);
    String pack = "";
    List<String> troubles = new ArrayList<>();
    for (Part each : parts) {
      if (!each.lesson().pack().equals(pack)) {
        pack = each.lesson().pack();
        list.append(pack).append(":\n");
      }
      each.progress().trouble().ifPresent(troubles::add);
      if (course.isOrdered(pack)) {
        inCourse(each, widest);
      } else {
        plain(each, widest);
      }
    }
    troubles.forEach(this::say);
  }

  /** A mark where it is next, how far it is, its name, and what there is to say of it. */
  private void inCourse(Part part, int widest) {
    Lesson lesson = part.lesson().lesson();
    boolean next = course.next(part.lesson().pack()).equals(Optional.of(part));
    String mark = next ? NEXT : " ".repeat(NEXT.length());
    String facts = "(" + lesson.minutes() + " min" + points(lesson) + ")";
    String said = part.isDone() ? facts : facts + needs(part);
    if (columns >= WIDE) {
      String name = String.format("%-" + widest + "s", part.lesson().name());
      String state = String.format("%" + STATE + "s", state(part));
      String label = mark + state + "  " + name + "  ";
      list.append(Wrap.beside(label, lesson.title() + " " + said, columns)).append('\n');
      return;
    }
    String state = state(part).isEmpty() ? "" : state(part) + " ";
    list.append(Wrap.beside(mark + part.lesson().name() + " ", state + said, columns));
    list.append('\n').append(Wrap.beside(INDENT, lesson.title(), columns)).append('\n');
  }

  private static String state(Part part) {
    int steps = part.lesson().lesson().steps().size();
    return part.isDone() ? "done" : part.steps() == 0 ? "" : part.steps() + "/" + steps;
  }

  private static String needs(Part part) {
    List<String> names = new ArrayList<>(part.needed().stream().map(Shelved::name).toList());
    part.missing().forEach(id -> names.add(id + " (not here)"));
    return names.isEmpty() ? "" : " after " + String.join(", ", names);
  }

  private static String points(Lesson lesson) {
    return lesson.isAssignment() ? ", " + lesson.points().words() : "";
  }

  /** A line or two with minutes, topics and what is done. */
  private void plain(Part part, int widest) {
    Lesson lesson = part.lesson().lesson();
    String title = String.format("%-" + widest + "s  %s", part.lesson().name(), lesson.title());
    String facts = facts(part);
    String blank = " ".repeat(widest + 2);
    boolean fits = columns >= WIDE && title.length() + facts.length() + 2 < columns;
    list.append(
            fits
                ? title + "  " + facts
                : beside(title, widest) + "\n" + beside(blank + facts, widest))
        .append('\n');
  }

  /** A line broken where it must be, with its further lines below the second column. */
  private String beside(String line, int widest) {
    return Wrap.beside(line.substring(0, widest + 2), line.substring(widest + 2), columns);
  }

  private static String facts(Part part) {
    Lesson lesson = part.lesson().lesson();
    String begun =
        part.steps() == 0 ? "" : ", " + part.steps() + " of " + lesson.steps().size() + " done";
    return "("
        + lesson.minutes()
        + " min"
        + points(lesson)
        + (part.isDone() ? ", done" : begun)
        + ") "
        + String.join(" ", lesson.topics());
  }
}
