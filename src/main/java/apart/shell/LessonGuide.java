package apart.shell;

import apart.shell.command.CommandException;
import apart.shell.command.Surroundings;
import apart.shell.doc.Docs;
import apart.shell.engine.Outcome;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.LessonException;
import apart.shell.lesson.Page;
import apart.shell.lesson.Progress;
import apart.shell.lesson.Runner;
import apart.shell.source.Distance;
import apart.shell.source.Question;
import apart.shell.source.Words;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

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
    Optional<String> next = catalogue.after(lesson).map(Lesson::id);
    Runner begun =
        new Runner(lesson, progress, surroundings.session(), prints, page(surroundings), next);
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

  /** The first lesson that is not done; the first of all if all are. */
  Optional<Lesson> open() {
    return catalogue
        .first(lesson -> progress(lesson).done(lesson) < lesson.steps().size())
        .or(() -> catalogue.first(lesson -> true));
  }

  /** Begins the lesson after one that has ended; false if there is none. */
  boolean beginNext(Surroundings surroundings) throws CommandException {
    Optional<String> next = runner.filter(Runner::isFinished).flatMap(Runner::next);
    if (next.isPresent()) {
      begin(surroundings, next.get());
    }
    return next.isPresent();
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
    String name = id.toLowerCase(Locale.ROOT);
    Optional<Lesson> named = catalogue.lesson(name);
    if (named.isPresent()) {
      return named.get();
    }
    List<Lesson> lessons = catalogue.lessons();
    int number = Words.isDigits(id) && id.length() < 4 ? Integer.parseInt(id) : 0;
    if (number >= 1 && number <= lessons.size()) {
      return lessons.get(number - 1);
    }
    throw new CommandException(unknown(name, lessons.stream().map(Lesson::id).toList()));
  }

  private static String unknown(String id, List<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(name -> Distance.between(name, id)))
        .filter(name -> id.length() > 2 && Distance.between(name, id) <= 2)
        .map(name -> "There is no lesson " + id + ". Did you mean /lesson " + name + "?")
        .orElseGet(() -> "There is no lesson " + id + ", only " + String.join(", ", known) + ".");
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

  /** The command that an input in words wishes for; empty if it is meant as Java or an answer. */
  Optional<String> wish(String input, Predicate<String> isDeclared) {
    if (running().map(Runner::explains).orElse(false)) {
      return Optional.empty();
    }
    Optional<String> asked =
        Question.of(input)
            .filter(n -> isSilent() || isDeclared.test(n) || Docs.ofLibrary().knows(n));
    return asked
        .map(name -> "/doc " + name)
        .or(() -> Wishes.command(input, isDeclared, !isSilent()));
  }

  /** Whether no lesson is going on. */
  boolean isSilent() {
    return running().isEmpty();
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
