package apart.shell.grade;

import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.lesson.Attempt;
import apart.shell.lesson.GuardedSession;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.source.JavaText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values of earlier steps, of which later ones are judged: whoever changes one in a later step
 * shall not be judged by the changed one.
 */
final class Keepsake {
  private final Lesson lesson;
  private final Session session;
  private final Map<String, Integer> makers = new LinkedHashMap<>();
  private Map<String, String> marks = Map.of();

  Keepsake(Lesson lesson, Session session) {
    this.lesson = lesson;
    this.session = session;
  }

  /** A step, counted from 0, has run, which led to its variables; now all are as they should be. */
  void made(int step, Attempt line) {
    Set<String> own = new HashSet<>(GuardedSession.variables(lesson.steps().get(step)));
    for (Outcome outcome : line.outcomes()) {
      if (outcome instanceof Outcome.Value value && own.contains(value.name())) {
        makers.put(value.name(), step);
      }
    }
    marks = now();
  }

  /** The steps whose variables a step has changed that is about others; in their order. */
  Set<Integer> changed(Step by) {
    List<String> own = GuardedSession.variables(by);
    Map<String, String> now = now();
    Set<Integer> changed = new TreeSet<>();
    makers.forEach(
        (name, step) -> {
          if (!own.contains(name) && !now.get(name).equals(marks.get(name))) {
            changed.add(step);
          }
        });
    return changed;
  }

  /** For each variable a text that is another one as soon as its value is. */
  private Map<String, String> now() {
    List<String> names = new ArrayList<>(makers.keySet());
    List<String> asked = names.stream().map(GuardedSession::marking).toList();
    List<Outcome> answers = session.query(asked);
    Map<String, String> now = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      boolean known = i < answers.size() && answers.get(i) instanceof Outcome.Value;
      String mark = known ? ((Outcome.Value) answers.get(i)).value() : "";
      now.put(names.get(i), known ? JavaText.unquoted(mark) : "gone");
    }
    return now;
  }
}
