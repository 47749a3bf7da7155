package apart.lesson;

import apart.engine.Outcome;
import apart.engine.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The session as a lesson needs it: runs the lesson's code, notices when a variable that later
 * steps rely on is no longer what it was, and puts it back by entering the accepted snippets again.
 */
final class Stage {
  private final Session session;
  private final Prints prints;
  private final Judge judge;
  private List<String> guarded = List.of();
  private Optional<String> mark = Optional.of("");

  Stage(Session session, Prints prints, Judge judge) {
    this.session = session;
    this.prints = prints;
    this.judge = judge;
  }

  /** Runs a snippet. */
  List<Outcome> run(String snippet, Consumer<Outcome> show) {
    return session.run(snippet, show);
  }

  /** Runs snippets without showing anything, up to the first that fails; whether none did. */
  boolean enter(List<String> snippets) {
    return !hear(snippets).failed();
  }

  /** Runs lines without showing anything; gives what a judge needs. */
  Heard hear(List<String> lines) {
    List<Outcome> outcomes = new ArrayList<>();
    prints.take();
    prints.silently(() -> lines.stream().allMatch(line -> ran(line, outcomes)));
    return new Heard(String.join("\n", lines), outcomes, prints.take());
  }

  private boolean ran(String line, List<Outcome> outcomes) {
    List<Outcome> ended = session.run(line);
    outcomes.addAll(ended);
    return ended.stream().noneMatch(Outcome::failed);
  }

  /** The lines of code, joined where a snippet goes on in the next one. */
  List<String> snippets(String code) {
    List<String> snippets = new ArrayList<>();
    StringBuilder begun = new StringBuilder();
    for (String line : code.lines().toList()) {
      begun.append(begun.length() == 0 ? "" : "\n").append(line);
      if (session.completeness(begun.toString()) != Session.Completeness.INCOMPLETE) {
        snippets.add(begun.toString());
        begun.setLength(0);
      }
    }
    if (!begun.toString().isBlank()) {
      snippets.add(begun.toString());
    }
    snippets.removeIf(String::isBlank);
    return snippets;
  }

  /**
   * Guards, from now on, what the lesson's steps before {@code at} made, but not what step {@code
   * at} is about to change.
   */
  void guard(Lesson lesson, int at) {
    Set<String> names = made(lesson, at);
    if (at < lesson.steps().size()) {
      names.removeAll(variables(lesson.steps().get(at)));
    }
    guard(names);
  }

  /** Guards, from now on, all that the lesson's steps before {@code at} made. */
  void guardAll(Lesson lesson, int at) {
    guard(made(lesson, at));
  }

  private static Set<String> made(Lesson lesson, int at) {
    Set<String> names = new TreeSet<>();
    lesson.steps().subList(0, at).forEach(step -> names.addAll(variables(step)));
    return names;
  }

  private void guard(Set<String> names) {
    guarded = List.copyOf(names);
    mark = judge.mark(guarded);
    if (mark.isEmpty()) { // Some are not the session's: a loop's, a method's.
      names.removeIf(name -> judge.mark(List.of(name)).isEmpty());
      guarded = List.copyOf(names);
      mark = judge.mark(guarded);
    }
  }

  /** Whether something that is guarded has changed or is gone. */
  boolean isBroken() {
    return !guarded.isEmpty() && !judge.mark(guarded).equals(mark);
  }

  /** The guarded variables that have changed or are gone, for a message; empty if none has. */
  String changed() {
    if (!isBroken()) {
      return "";
    }
    String[] marks = mark.orElse("").split(" ");
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < guarded.size(); i++) {
      if (!judge.mark(List.of(guarded.get(i))).equals(Optional.of(marks[i]))) {
        changed.add(guarded.get(i));
      }
    }
    return String.join(", ", changed);
  }

  /**
   * Enters lines again, first beside what the learner has, and if that does not help in a session
   * of its own.
   *
   * @return whether the learner's own variables are still there
   */
  boolean restore(List<String> lines) {
    enter(lines.stream().filter(line -> Source.variable(line).isPresent()).toList());
    if (!isBroken()) {
      return true;
    }
    fresh(lines);
    return false;
  }

  /** A session in which nothing but these lines was entered; whether none failed. */
  boolean fresh(List<String> lines) {
    session.reset();
    return enter(lines);
  }

  private static List<String> variables(Step step) {
    return step.code().text().lines().flatMap(line -> Source.variable(line).stream()).toList();
  }
}
