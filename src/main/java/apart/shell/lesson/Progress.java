package apart.shell.lesson;

import apart.shell.report.ReadStep;
import apart.shell.report.ReportFile;
import apart.shell.source.JavaText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a lesson is done: for each step, by its id, the snippets that were accepted. A step that
 * asks for something else since is not done. With a file of its own it outlives the terminal.
 */
public final class Progress {
  private final Map<String, Accepted> accepted = new LinkedHashMap<>();
  private final Optional<ProgressFile> file;
  private Optional<String> trouble = Optional.empty();

  private Progress(Optional<ProgressFile> file) {
    this.file = file;
  }

  /** Progress that is forgotten with this object. */
  static Progress unsaved() {
    return new Progress(Optional.empty());
  }

  /** The progress kept in a file, which need not exist. */
  public static Progress in(Path path) {
    ProgressFile file = new ProgressFile(path);
    Progress progress = new Progress(Optional.of(file));
    KeptText kept = file.read();
    progress.accepted.putAll(ProgressFile.parse(kept.text()));
    progress.trouble = kept.trouble();
    return progress;
  }

  /** What stands in a report that a learner kept with {@code /save}. */
  public static Progress handedIn(ReportFile report) {
    Progress progress = new Progress(Optional.empty());
    for (ReadStep step : report.steps()) {
      List<Entry> entries =
          step.entries().stream().map(e -> new Entry(e.source(), e.output())).toList();
      progress.accepted.put(step.id(), new Accepted(step.answer(), entries));
    }
    return progress;
  }

  /** Why what the file held is not here, in one line for the learner. */
  public Optional<String> trouble() {
    return trouble;
  }

  /**
   * A step that is done.
   *
   * @param answer the prediction, the answer or the explanation, in one line; empty for others
   * @param entries the snippets to enter again
   * @param asked what the step {@link Step#asks} when it was done; empty if that is not known
   */
  public record Accepted(String answer, List<Entry> entries, String asked) {
    /** What stands for the answer of a step that was skipped. */
    static final String SKIPPED = "(skipped)";

    /** Of a step of which it is not known what it asked. */
    Accepted(String answer, List<Entry> entries) {
      this(answer, entries, "");
    }

    private Accepted of(Step step) {
      return new Accepted(answer, entries, step.asks());
    }

    private boolean answers(Step step) {
      return asked.isEmpty() || asked.equals(step.asks());
    }
  }

  /** A snippet, and what the terminal showed for it. */
  public record Entry(String source, String output) {}

  /**
   * Records a step as done; an earlier answer to it is forgotten. Steps that another terminal has
   * recorded in the file meanwhile stay.
   *
   * @throws IOException if the file cannot be written; the step counts as done all the same
   */
  void accept(Lesson lesson, Step step, Accepted done) throws IOException {
    Accepted now = done.of(step);
    accepted.put(step.id(), now);
    if (file.isPresent()) {
      file.get().write(lesson, Map.of(step.id(), now), Set.of(), accepted);
    }
  }

  /** All that was accepted, by the steps' ids. */
  Map<String, Accepted> all() {
    return new LinkedHashMap<>(accepted);
  }

  /**
   * Has what was accepted then be all that is accepted, but for steps of another terminal's.
   *
   * @throws IOException if the file cannot be written; the steps count as they did then all the
   *     same
   */
  void comeBack(Lesson lesson, Map<String, Accepted> then) throws IOException {
    if (then.equals(accepted)) {
      return;
    }
    Set<String> withdrawn = new HashSet<>(accepted.keySet());
    withdrawn.removeAll(then.keySet());
    Map<String, Accepted> changed = new LinkedHashMap<>(then);
    changed.entrySet().removeAll(accepted.entrySet());
    accepted.clear();
    accepted.putAll(then);
    if (file.isPresent()) {
      file.get().write(lesson, changed, withdrawn, accepted);
    }
  }

  /** What was accepted for a step, if that answers what it asks now. */
  Optional<Accepted> of(Step step) {
    return Optional.ofNullable(accepted.get(step.id())).filter(done -> done.answers(step));
  }

  /** The words of an answer, empty for Java alone; none if the step is open. */
  public Optional<String> answer(Step step) {
    return of(step).map(Accepted::answer);
  }

  /** Whether a step was left without an answer of its own. */
  public boolean isSkipped(Step step) {
    return answer(step).equals(Optional.of(Accepted.SKIPPED));
  }

  /** How many steps of a lesson are done. */
  public int done(Lesson lesson) {
    return (int) lesson.steps().stream().filter(step -> of(step).isPresent()).count();
  }

  /** The first step of a lesson that is not done, from 0; the number of steps if all are. */
  int firstOpen(Lesson lesson) {
    int open = 0;
    while (open < lesson.steps().size() && of(lesson.steps().get(open)).isPresent()) {
      open++;
    }
    return open;
  }

  /** All snippets of the steps before one, in order. */
  List<String> linesBefore(Lesson lesson, int step) {
    List<String> lines = new ArrayList<>();
    lesson.steps().subList(0, step).forEach(each -> lines.addAll(lines(each)));
    return lines;
  }

  /**
   * The snippets to enter again for a step: what was accepted, or the lesson's own code as it is
   * now where only that can be.
   */
  public List<String> lines(Step step) {
    List<String> lines =
        of(step).map(Accepted::entries).orElse(List.of()).stream().map(Entry::source).toList();
    boolean others = step.kind() == Step.Kind.RUN || step.kind() == Step.Kind.PREDICT;
    boolean edited = !JavaText.sameWords(String.join("\n", lines), step.code().text());
    return others && edited && of(step).isPresent() ? List.of(step.code().text()) : lines;
  }

  /** What was accepted, and by whom, as a legal script with the outputs in comments. */
  String transcript(Lesson lesson, Optional<String> student) {
    return ProgressFile.transcript(lesson, accepted, student);
  }
}
