package apart.shell.lesson;

import apart.shell.lesson.Course.Part;
import apart.shell.lesson.ReviewFile.Asked;
import apart.shell.lesson.Step.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A question of a lesson that is done, to be asked again. First come those that were not answered
 * rightly in the last review; of these, those at which most went wrong, then the longest ago.
 *
 * @param part the lesson
 * @param right how often in a row it was answered rightly in reviews
 * @param wrong how often something went wrong, in the lesson and in reviews
 * @param last when it was last answered
 */
public record Recall(Part part, Step step, int right, int wrong, Instant last) {
  /** From so many lessons on there is something to review. */
  public static final int LESSONS = 3;

  private static final int QUESTIONS = 5;
  private static final int OF_ONE_LESSON = 2;

  private static final Comparator<Recall> URGENCY =
      Comparator.comparingInt(Recall::right)
          .thenComparing(Comparator.comparingInt(Recall::wrong).reversed())
          .thenComparing(Recall::last);

  /** The lessons that a review can ask about. */
  public static List<Part> lessons(Course course) {
    return course.done().stream().filter(p -> !p.lesson().lesson().isAssignment()).toList();
  }

  /** The questions of the next review: of no lesson more than two, as long as others have some. */
  public static List<Recall> next(Course course, ReviewFile reviews) {
    List<Recall> all = new ArrayList<>();
    for (Part part : lessons(course)) {
      for (Step step : part.lesson().lesson().steps()) {
        if (step.kind() != Kind.RUN && step.kind() != Kind.EXPLAIN) {
          all.add(of(part, step, reviews.asked(part.lesson(), step)));
        }
      }
    }
    all.sort(URGENCY);
    Map<String, Integer> taken = new HashMap<>();
    List<Recall> first = new ArrayList<>();
    List<Recall> rest = new ArrayList<>();
    for (Recall each : all) {
      int before = taken.merge(each.lesson().name(), 1, Integer::sum);
      (before <= OF_ONE_LESSON ? first : rest).add(each);
    }
    first.addAll(rest);
    return List.copyOf(first.subList(0, Math.min(QUESTIONS, first.size())));
  }

  private static Recall of(Part part, Step step, Asked asked) {
    Trail trail = part.progress().trail(step);
    Results results = new Results(part.lesson().lesson(), part.progress());
    boolean otherwise = results.said(step).isPresent() && !results.cameTrue(step);
    int wrong = trail.refused() + (otherwise || part.progress().isSkipped(step) ? 1 : 0);
    Instant last = asked.last().isAfter(trail.last()) ? asked.last() : trail.last();
    return new Recall(part, step, asked.right(), wrong + asked.wrong(), last);
  }

  Shelved lesson() {
    return part.lesson();
  }
}
