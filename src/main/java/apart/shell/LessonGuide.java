package apart.shell;

import apart.shell.command.CommandException;
import apart.shell.command.Surroundings;
import apart.shell.engine.Outcome;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.LessonException;
import apart.shell.lesson.Page;
import apart.shell.lesson.Progress;
import apart.shell.lesson.Runner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Accompanies the loop through lessons; between them it has nothing to say. */
final class LessonGuide {
  private static final String PROMPT = "apart> ";

  private final Catalogue catalogue;
  private final Path state;
  private final HeardConsole prints;
  private Optional<Runner> runner = Optional.empty();
  private boolean entered;

  /**
   * A guide without a lesson yet.
   *
   * @param state the folder that keeps what is done of each lesson
   * @param prints stands between the session and its console
   */
  LessonGuide(Catalogue catalogue, Path state, HeardConsole prints) {
    this.catalogue = catalogue;
    this.state = state;
    this.prints = prints;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Progress progress(Lesson lesson) {
    return Progress.in(state.resolve(lesson.id() + ".jsh"));
  }

  /** Begins the lesson of an id or a file, or goes on with it. */
  void begin(Surroundings surroundings, String id) throws CommandException {
    Lesson lesson = find(id);
    begin(surroundings, lesson, progress(lesson));
  }

  /** Begins a lesson of which {@code progress} is done. */
  void begin(Surroundings surroundings, Lesson lesson, Progress progress) {
    Runner begun = new Runner(lesson, progress, surroundings.session(), prints, page(surroundings));
    boolean used = entered || runner.isPresent();
    runner = Optional.of(begun);
    entered = false;
    progress.trouble().ifPresent(surroundings::print);
    begun.begin(used);
  }

  /** The lesson that is going on. */
  Runner current() throws CommandException {
    return running()
        .orElseThrow(() -> new CommandException("No lesson is going on; /lesson lists them."));
  }

  /** The lesson that is going on or has ended last. */
  Optional<Runner> last() {
    return runner;
  }

  private Optional<Runner> running() {
    return runner.filter(r -> !r.isFinished());
  }

  private Lesson find(String id) throws CommandException {
    try {
      if (id.endsWith(".jsh")) {
        return Catalogue.read(Path.of(id));
      }
    } catch (LessonException faulty) {
      throw new CommandException(faulty.getMessage());
    }
    List<String> known = catalogue.lessons().stream().map(Lesson::id).toList();
    return catalogue
        .lesson(id)
        .orElseThrow(
            () ->
                new CommandException(
                    "There is no lesson " + id + ", only " + String.join(", ", known) + "."));
  }

  private static Page page(Surroundings surroundings) {
    return new Page() {
      @Override
      public void print(String text) {
        surroundings.print(text);
      }

      @Override
      public int columns() {
        return surroundings.columns();
      }
    };
  }

  /** What stands before the next input. */
  String prompt() {
    return running().map(Runner::prompt).orElse(PROMPT);
  }

  /**
   * Offers an input that is not a command, before it is run as Java; an empty one is Enter alone.
   *
   * @return true if the input was an answer to a lesson and is not to be run
   */
  boolean takes(String input) {
    return running().map(r -> r.takes(input)).orElse(false);
  }

  /** Whether an input is meant as Java, so that Enter asks for more lines of an unfinished one. */
  boolean wantsJava(String input) {
    return running().map(r -> r.wantsJava(input)).orElse(true);
  }

  /** Told that Java is about to run. */
  void listen() {
    running().ifPresent(Runner::listen);
  }

  /** Told what Java led to, after it ran. */
  void saw(String input, List<Outcome> outcomes) {
    entered |= running().isEmpty();
    running().ifPresent(r -> r.saw(input, outcomes));
  }

  /** Told that a command was carried out. */
  void sawCommand() {
    running().ifPresent(Runner::sawCommand);
  }

  /**
   * What {@code /save} keeps instead of all that was entered: the transcript of the lesson that is
   * going on, or of the last one if nothing was entered since.
   */
  Optional<String> transcript() {
    return runner.filter(r -> !r.isFinished() || !entered).map(Runner::transcript);
  }
}
