package apart.shell;

import apart.shell.command.CommandException;
import apart.shell.command.Surroundings;
import apart.shell.engine.Console;
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

/** A guide that accompanies the loop through lessons, and is nobody between them. */
final class LessonGuide implements Guide {
  private final Catalogue catalogue;
  private final Path state;
  private Optional<Runner> runner = Optional.empty();
  private boolean entered;
  private HeardConsole prints;

  /**
   * A guide without a lesson yet.
   *
   * @param state the folder that keeps what is done of each lesson
   */
  LessonGuide(Catalogue catalogue, Path state) {
    this.catalogue = catalogue;
    this.state = state;
  }

  /** A guide through the lessons that are shipped. */
  static LessonGuide of(Path lessons, Path state) {
    return new LessonGuide(Catalogue.of(lessons), state.resolve("lessons"));
  }

  /** Puts an ear between the session and its console. */
  Console hearing(Console console) {
    prints = new HeardConsole(console);
    return prints;
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
    Progress progress = progress(lesson);
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

  @Override
  public String prompt() {
    return running().map(Runner::prompt).orElse(Guide.none().prompt());
  }

  @Override
  public boolean takes(String input) {
    return running().map(r -> r.takes(input)).orElse(false);
  }

  @Override
  public boolean wantsJava(String input) {
    return running().map(r -> r.wantsJava(input)).orElse(true);
  }

  @Override
  public void listen() {
    running().ifPresent(Runner::listen);
  }

  @Override
  public void saw(String input, List<Outcome> outcomes) {
    entered |= running().isEmpty();
    running().ifPresent(r -> r.saw(input, outcomes));
  }

  @Override
  public void sawCommand() {
    running().ifPresent(Runner::sawCommand);
  }

  /** That of the lesson that is going on, or of the last one if nothing was entered since. */
  @Override
  public Optional<String> transcript() {
    return runner.filter(r -> !r.isFinished() || !entered).map(Runner::transcript);
  }
}
