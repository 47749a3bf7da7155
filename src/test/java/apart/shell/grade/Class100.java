package apart.shell.grade;

import apart.shell.answer.Choice;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.terms.Points;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A class of students who hand in: honest ones, of whom some are wrong or leave something out, and
 * hostile ones, who have an honest answer to everything but one task and try to get its points.
 */
public final class Class100 {
  /**
   * A student.
   *
   * @param kind honest, or how hostile
   * @param fair the points that a fair teacher gives, but for those marked by hand
   */
  public record Student(String id, String kind, String text, Points fair) {}

  private final Lesson lesson;
  private final Random random = new Random(7);

  public Class100(Lesson lesson) {
    this.lesson = lesson;
  }

  /** So many honest students, and so many, up to 5, of each hostile kind. */
  public List<Student> students(int honest, int hostileOfEach) {
    List<Student> students = new ArrayList<>();
    Hostilities.byKind()
        .forEach(
            (kind, tries) -> {
              for (int i = 0; i < hostileOfEach; i++) {
                students.add(hostile(kind + "-" + (i + 1), kind, tries.get(i)));
              }
            });
    for (int i = 0; i < honest; i++) {
      students.add(honest("honest-" + (i + 1)));
    }
    return students;
  }

  /** Writes what they hand in into a folder, a file for each. */
  public static void write(List<Student> students, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Student student : students) {
      Files.writeString(folder.resolve(student.id() + ".jsh"), student.text());
    }
  }

  private Student honest(String id) {
    StringBuilder text = begun(id);
    Points fair = Points.NONE;
    for (Step step : lesson.steps()) {
      int luck = random.nextInt(10);
      if (luck > 0) { // One in ten is left out, or wrong.
        answer(text, step, luck);
        fair = fair.plus(judged(step));
      }
    }
    return new Student(id, "honest", text.append("// @end\n").toString(), fair);
  }

  private Student hostile(String id, String kind, String attack) {
    if (kind.equals("empty")) {
      return new Student(id, kind, attack, Points.NONE);
    }
    StringBuilder text = begun(id);
    Points fair = Points.NONE;
    Step target = target();
    for (Step step : lesson.steps()) {
      if (step.equals(target)) {
        text.append("// @done ").append(step.id()).append('\n').append(attack).append("\n//>\n");
      } else {
        answer(text, step, 1);
        fair = fair.plus(judged(step));
      }
    }
    return new Student(id, kind, text.append("// @end\n").toString(), fair);
  }

  /** The last task but one: nothing needs it, and there is something after it. */
  private Step target() {
    List<Step> tasks = lesson.steps().stream().filter(s -> s.kind() == Step.Kind.DO).toList();
    return tasks.get(tasks.size() - 1);
  }

  private StringBuilder begun(String id) {
    return new StringBuilder("// " + lesson.id() + ": " + lesson.title() + "\n")
        .append("// @student " + id + "\n");
  }

  private static void answer(StringBuilder text, Step step, int luck) {
    text.append("// @done ").append(step.id());
    switch (step.kind()) {
      case DO -> {
        boolean other = luck % 2 == 0 && !step.also().isEmpty();
        String code = other ? step.also().get(0).text() : step.code().text();
        text.append('\n').append(code).append("\n//>\n");
      }
      case RUN -> text.append('\n').append(step.code().text()).append("\n//>\n");
      case EXPLAIN -> text.append(": because they see the same inputs\n");
      default ->
          text.append(": ")
              .append(
                  step.choices().stream()
                      .filter(Choice::right)
                      .map(Choice::text)
                      .findFirst()
                      .orElseGet(() -> step.answer().orElseThrow().text()))
              .append('\n');
    }
  }

  private static Points judged(Step step) {
    return step.kind() == Step.Kind.EXPLAIN ? Points.NONE : step.points();
  }
}
