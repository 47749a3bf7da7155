package apart.shell.proof;

import apart.shell.lesson.Attempt;
import apart.shell.lesson.Fault;
import apart.shell.lesson.GuardedSession;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.source.JavaText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Proves that the rest of a lesson still holds after a right answer that is not the model's: enters
 * the model answers of the later steps on what that answer left.
 */
final class Aftermath {
  private final Lesson lesson;
  private final GuardedSession stage;
  private final ModelProof models;
  private final List<Fault> known;

  /**
   * Proofs of what comes after.
   *
   * @param known faults of the lesson itself, whatever answer comes before
   */
  Aftermath(Lesson lesson, GuardedSession stage, ModelProof models, List<Fault> known) {
    this.known = known;
    this.lesson = lesson;
    this.stage = stage;
    this.models = models;
  }

  /** The first step that no longer holds after a variant, as a fault in the variant's line. */
  Optional<Fault> of(Variant variant) {
    int last = lastAffected(variant.step());
    if (last <= variant.step()) {
      return Optional.empty();
    }
    List<String> before = new ArrayList<>();
    lesson.steps().subList(0, variant.step()).forEach(s -> before.addAll(snippets(s)));
    before.addAll(variant.snippets());
    if (!stage.fresh(before)) {
      return Optional.empty(); // It was right before: something in it differs from run to run.
    }
    for (Step step : lesson.steps().subList(variant.step() + 1, last + 1)) {
      Attempt line = stage.hear(List.of(step.code().text()));
      Optional<Fault> first =
          models.of(step, line).stream().filter(f -> !known.contains(f)).findFirst();
      if (first.isPresent()) {
        return first.map(fault -> told(variant, step, fault));
      }
    }
    return Optional.empty();
  }

  private Fault told(Variant variant, Step step, Fault fault) {
    return new Fault(
        lesson.file(),
        variant.line(),
        "after "
            + variant.what()
            + ", "
            + step.id()
            + " in line "
            + fault.line()
            + " fails: "
            + fault.message());
  }

  private List<String> snippets(Step step) {
    return stage.snippets(step.code().text());
  }

  /** The last step that builds on what a step made, directly or not. */
  private int lastAffected(int from) {
    Set<String> changed = new HashSet<>(made(lesson.steps().get(from)));
    int last = from;
    for (int i = from + 1; i < lesson.steps().size(); i++) {
      Step step = lesson.steps().get(i);
      boolean inCode = mentions(step.code().text(), changed);
      if (inCode || asks(step, changed)) {
        last = i;
      }
      if (inCode) {
        changed.addAll(made(step));
      }
    }
    return last;
  }

  private static boolean asks(Step step, Set<String> names) {
    return step.checks().stream().anyMatch(check -> mentions(check.condition(), names))
        || step.choices().stream().anyMatch(choice -> mentions(choice.condition(), names));
  }

  static boolean mentions(String java, Set<String> names) {
    return names.stream().anyMatch(name -> JavaText.mentions(java, name));
  }

  /** The names that a step's code declares or gives a value. */
  static Set<String> made(Step step) {
    Set<String> made = new HashSet<>(GuardedSession.variables(step));
    String code = step.code().text();
    JavaText.declaredMethods(code).forEach(name -> made.add(name.text()));
    JavaText.declaredType(code).ifPresent(name -> made.add(name.text()));
    return made;
  }
}
