package apart.shell.book;

import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.lesson.Step.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A lesson that was proved.
 *
 * @param page the name of its page
 */
record Chapter(Lesson lesson, String page, List<Played> played) {

  /** How many pictures it has. */
  long pictures() {
    return played.stream()
        .flatMap(each -> each.snippets().stream())
        .filter(snippet -> !snippet.drawing().isEmpty())
        .count();
  }

  /** The first question that is not about the lesson before: what will happen, or else a task. */
  Optional<Step> firstQuestion() {
    return first(Kind.PREDICT).or(() -> first(Kind.DO));
  }

  private Optional<Step> first(Kind kind) {
    return lesson.steps().stream().filter(step -> step.kind() == kind).findFirst();
  }
}
