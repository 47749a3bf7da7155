package apart.shell.lesson;

import apart.shell.lesson.Course.Part;
import apart.shell.lesson.Step.Kind;
import apart.shell.source.Words;
import apart.shell.source.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a learner found out, in a page that grows with what is done: of each lesson its point, then
 * the learner's own words, predictions beside what came out, and what took several tries.
 */
public final class Summary {
  private static final String INDENT = "  ";
  private static final String NEXT = " Next: ";

  private final Course course;

  /** Of the lessons of a course that are done. */
  public Summary(Course course) {
    this.course = course;
  }

  /** A lesson in it: its heading, its point, and lines of a label and a text. */
  private record Section(String heading, String point, List<Item> items) {}

  private record Item(String label, String text) {}

  /** As a terminal of so many columns shows it. */
  public String text(int columns) {
    List<String> lines = new ArrayList<>();
    lines.add(Wrap.prose(head(), columns, 0));
    for (Section each : sections()) {
      lines.add("");
      lines.add(Wrap.prose(each.heading(), columns, 0));
      lines.add(Wrap.beside(INDENT, each.point(), columns));
      each.items()
          .forEach(
              item -> lines.add(Wrap.beside(INDENT, item.label() + ": " + item.text(), columns)));
    }
    lines.add("");
    open().forEach(line -> lines.add(Wrap.prose(line, columns, 0)));
    return String.join("\n", lines);
  }

  /** As Markdown. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# What you found out\n\n" + head() + "\n");
    for (Section each : sections()) {
      text.append("\n## ").append(each.heading()).append("\n\n").append(each.point()).append('\n');
      text.append(each.items().isEmpty() ? "" : "\n");
      each.items().forEach(item -> text.append("- " + item.label() + ": " + item.text() + "\n"));
    }
    text.append('\n');
    open().forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private String head() {
    int done = course.done().size();
    String of = done + " of " + Words.count(course.parts().size(), "lesson");
    return done == 0
        ? "Nothing is done yet: a lesson stands here once it is."
        : "What you found out, in " + of + ":";
  }

  private List<Section> sections() {
    return course.done().stream().map(Summary::section).toList();
  }

  private List<String> open() {
    List<String> lines = new ArrayList<>();
    List<String> begun =
        course.parts().stream()
            .filter(one -> !one.isDone() && one.steps() > 0)
            .map(Summary::begun)
            .toList();
    if (!begun.isEmpty()) {
      lines.add("Begun: " + String.join(", ", begun) + ".");
    }
    lines.add(
        course
            .next("")
            .map(next -> "Next: /lesson " + next.lesson().name())
            .orElse("All lessons are done. /review asks again."));
    return lines;
  }

  private static String begun(Part part) {
    return part.lesson().name() + " " + part.steps() + "/" + part.lesson().lesson().steps().size();
  }

  private static Section section(Part part) {
    Lesson lesson = part.lesson().lesson();
    return new Section(
        lesson.title() + " (" + part.lesson().name() + ")", point(lesson), items(part));
  }

  /** What a lesson closes with, or else what it is for. */
  private static String point(Lesson lesson) {
    String closing = lesson.closing().isEmpty() ? "" : lesson.closing().get(0);
    int next = closing.indexOf(NEXT);
    String point = next < 0 ? closing : closing.substring(0, next);
    return point.isEmpty() || point.startsWith("Sources:") ? lesson.goal() : point;
  }

  private static List<Item> items(Part part) {
    Lesson lesson = part.lesson().lesson();
    Progress progress = part.progress();
    Results results = new Results(lesson, progress);
    List<Item> items = new ArrayList<>();
    List<String> same = new ArrayList<>();
    List<Item> other = new ArrayList<>();
    List<String> tries = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    for (Step step : lesson.steps()) {
      Optional<String> said = results.said(step);
      if (progress.isSkipped(step)) {
        skipped.add(step.id());
      } else if (step.kind() == Kind.EXPLAIN) {
        items.add(new Item("You wrote", progress.answer(step).orElse("")));
      } else if (said.isPresent()) {
        if (results.cameTrue(step)) {
          same.add(step.id() + " " + results.result(step));
        } else {
          String yours = " (you had said: " + said.get() + ")";
          other.add(new Item("Otherwise, " + step.id(), results.result(step) + yours));
        }
      } else if (progress.trail(step).refused() > 0) {
        tries.add(tried(step, progress));
      }
    }
    add(items, "As you had said", same);
    items.addAll(other);
    add(items, "Not at once", tries);
    add(items, "Skipped", skipped);
    return items;
  }

  private static void add(List<Item> items, String label, List<String> texts) {
    if (!texts.isEmpty()) {
      items.add(new Item(label, String.join("; ", texts)));
    }
  }

  /** {@code rank 1 (at first: 3)}, or of a task how many tries it took. */
  private static String tried(Step step, Progress progress) {
    Trail trail = progress.trail(step);
    return step.kind() == Kind.ASK
        ? step.id() + " " + progress.answer(step).orElse("") + " (at first: " + trail.first() + ")"
        : step.id() + " (" + (trail.refused() + 1) + " tries)";
  }
}
