package apart.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a lesson is done: for each step the snippets that were accepted, by the step's id. */
public final class Progress {
  private final Map<String, Accepted> accepted = new LinkedHashMap<>();

  /**
   * A step that is done.
   *
   * @param answer the prediction, the answer or the explanation; empty for others
   * @param lines the snippets to enter again
   */
  public record Accepted(String answer, List<String> lines) {}

  /** Records a step as done; an earlier answer to it is forgotten. */
  void accept(String step, String answer, List<String> lines) {
    accepted.put(step, new Accepted(answer, List.copyOf(lines)));
  }

  Optional<Accepted> of(String step) {
    return Optional.ofNullable(accepted.get(step));
  }

  /** How many steps of a lesson are done. */
  public int done(Lesson lesson) {
    return (int) lesson.steps().stream().filter(s -> accepted.containsKey(s.id())).count();
  }

  /** The first step of a lesson that is not done, from 0; the number of steps if all are. */
  int firstOpen(Lesson lesson) {
    int open = 0;
    while (open < lesson.steps().size() && of(lesson.steps().get(open).id()).isPresent()) {
      open++;
    }
    return open;
  }

  /** All snippets of the steps before one, in order. */
  List<String> linesBefore(Lesson lesson, int step) {
    List<String> lines = new ArrayList<>();
    for (Step each : lesson.steps().subList(0, step)) {
      of(each.id()).ifPresent(done -> lines.addAll(done.lines()));
    }
    return lines;
  }
}
