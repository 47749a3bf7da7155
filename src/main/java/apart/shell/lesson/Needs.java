package apart.shell.lesson;

import apart.shell.lesson.Lesson.Need;
import apart.shell.source.Distance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with the lessons that a lesson says it builds on, or asks about. */
public final class Needs {
  private static final Pattern BACK = Pattern.compile("From `([^`]+)`:.*", Pattern.DOTALL);

  private final Lesson lesson;
  private final Map<String, Lesson> known = new LinkedHashMap<>();

  private Needs(Lesson lesson, List<Lesson> beside) {
    this.lesson = lesson;
    this.known.put(lesson.id(), lesson);
    beside.forEach(each -> this.known.putIfAbsent(each.id(), each));
  }

  /**
   * Faults of a lesson: what it needs is not there, or needs the lesson itself; or it asks back
   * about a lesson, "From `twins`: ...", that nobody has to have done before it.
   *
   * @param beside all that it can need, the nearest of an id first
   */
  public static List<Fault> faults(Lesson lesson, List<Lesson> beside) {
    Needs needs = new Needs(lesson, beside);
    List<Fault> faults = new ArrayList<>();
    for (Need need : lesson.needs()) {
      String wrong = needs.wrong(need);
      if (!wrong.isEmpty()) {
        faults.add(new Fault(lesson.file(), need.line(), "@needs " + need.id() + wrong));
      }
    }
    if (!lesson.needs().isEmpty()) {
      lesson.steps().forEach(step -> needs.unmet(step).ifPresent(faults::add));
    }
    return faults;
  }

  private Optional<Fault> unmet(Step step) {
    Matcher back = BACK.matcher(step.text());
    if (!back.matches() || !known.containsKey(back.group(1)) || before().contains(back.group(1))) {
      return Optional.empty();
    }
    String message =
        "%s asks about `%s`, which %s does not need: ask about what it builds on, or add it to @needs";
    return Optional.of(
        new Fault(
            lesson.file(), step.line(), message.formatted(step.id(), back.group(1), lesson.id())));
  }

  /** The ids of all lessons that come before this one: those that it needs, and what they need. */
  private Set<String> before() {
    Set<String> before = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(lesson.id()));
    while (!open.isEmpty()) {
      Lesson next = known.get(open.pop());
      for (Need need : next == null ? List.<Need>of() : next.needs()) {
        if (before.add(need.id())) {
          open.push(need.id());
        }
      }
    }
    return before;
  }

  private String wrong(Need need) {
    if (need.id().equals(lesson.id())) {
      return ", but that is this lesson";
    }
    if (!known.containsKey(need.id())) {
      return ", but there is no lesson " + need.id() + like(need.id());
    }
    List<String> way = way(need.id(), new ArrayList<>());
    return way.isEmpty()
        ? ""
        : ", but " + String.join(" needs ", way) + ": which of them comes first?";
  }

  private String like(String id) {
    return known.keySet().stream()
        .filter(name -> !name.equals(lesson.id()))
        .min(Comparator.comparingInt(name -> Distance.between(name, id)))
        .filter(name -> id.length() > 2 && Distance.between(name, id) <= 2)
        .map(name -> "; did you mean " + name + "?")
        .orElse("");
  }

  /** The lessons from one to this one, each of which needs the one after it; empty if none do. */
  private List<String> way(String from, List<String> seen) {
    if (from.equals(lesson.id())) {
      return List.of(from);
    }
    seen.add(from);
    for (Need need : known.containsKey(from) ? known.get(from).needs() : List.<Need>of()) {
      List<String> rest = seen.contains(need.id()) ? List.of() : way(need.id(), seen);
      if (!rest.isEmpty()) {
        List<String> way = new ArrayList<>(List.of(from));
        way.addAll(rest);
        return way;
      }
    }
    return List.of();
  }
}
