package apart.shell;

import apart.shell.command.CommandException;
import apart.shell.command.Surroundings;
import apart.shell.command.Undoing;
import apart.shell.doc.Docs;
import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.engine.Tone;
import apart.shell.file.GivenFile;
import apart.shell.file.Hash;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.Course;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.LessonPlace;
import apart.shell.lesson.Page;
import apart.shell.lesson.Progress;
import apart.shell.lesson.Recall;
import apart.shell.lesson.Review;
import apart.shell.lesson.ReviewFile;
import apart.shell.lesson.Runner;
import apart.shell.lesson.Shelf;
import apart.shell.lesson.Shelved;
import apart.shell.lesson.Walk;
import apart.shell.report.Lessoned;
import apart.shell.source.Distance;
import apart.shell.source.Question;
import apart.shell.source.Words;
import apart.shell.source.Wrap;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Accompanies the loop through lessons; between them it has nothing to say. */
final class LessonGuide {
  private static final String PROMPT = "apart> ";
  private static final int HASH_DIGITS = 12;

  private final Shelf shelf;
  private final HeardConsole prints;
  private final Student student;
  private final ReviewFile reviews;
  private Optional<Shelved> waiting = Optional.empty();
  private Optional<Shelved> ofStudent = Optional.empty();
  private Optional<Runner> runner = Optional.empty();
  private String pack = "";
  private Optional<Review> review = Optional.empty();
  private String beside = "";
  private long seed = Session.NO_SEED;
  private boolean entered;

  /**
   * A guide without a lesson yet.
   *
   * @param state the folder that keeps what is done of each lesson; beside it those that a learner
   *     was given
   * @param prints stands between the session and its console
   */
  LessonGuide(Catalogue shipped, Path state, HeardConsole prints) {
    this.shelf = shelf(shipped, state);
    this.prints = prints;
    this.student = Student.at(state.resolveSibling("student"));
    this.reviews = ReviewFile.at(state.resolveSibling("reviews"));
  }

  /** The lessons that come with Apart, and those that are kept beside what is done of each. */
  static Shelf shelf(Catalogue shipped, Path state) {
    return new Shelf(shipped, state.resolveSibling("packs"), state);
  }

  Shelf shelf() {
    return shelf;
  }

  /** What was asked in reviews. */
  ReviewFile reviews() {
    return reviews;
  }

  /** Who works here. */
  Student student() {
    return student;
  }

  /** Begins the lesson of a name, a number in the list or of its file, or a file, or goes on. */
  void begin(Surroundings surroundings, String named) throws CommandException {
    Shelved lesson = find(surroundings, named);
    if (shelf.isNamesake(lesson)) {
      surroundings.print("(This is " + lesson.name() + ", not the lesson that comes with Apart.)");
    }
    sayWhatComesFirst(surroundings, lesson);
    begin(surroundings, lesson, lesson.done());
  }

  private void sayWhatComesFirst(Surroundings surroundings, Shelved lesson) {
    boolean begun = lesson.done().done(lesson.lesson()) > 0;
    if (begun || lesson.lesson().needs().isEmpty()) {
      return;
    }
    List<Shelved> open = Course.of(shelf).part(lesson).map(Course.Part::open).orElse(List.of());
    if (!open.isEmpty()) {
      String names = String.join(" and ", open.stream().map(Shelved::name).toList());
      String said = "(It builds on " + names + ", not done yet: /lesson " + open.get(0).name();
      surroundings.print(Wrap.prose(said + ".)", surroundings.columns(), 0));
    }
  }

  /** Begins what waits to know who works here, or begins it again. */
  void beginForStudent(Surroundings surroundings) throws CommandException {
    Optional<Shelved> wanted = waiting.or(() -> running().flatMap(running -> ofStudent));
    if (wanted.isPresent()) {
      begin(surroundings, wanted.get(), wanted.get().done());
    }
  }

  /** Begins a lesson of which {@code progress} is done. */
  void begin(Surroundings surroundings, Shelved lesson, Progress progress) throws CommandException {
    Optional<Shelved> personal = Optional.of(lesson).filter(l -> l.lesson().terms().asksWho());
    waiting = personal;
    long own = seed(lesson.lesson());
    waiting = Optional.empty();
    review().ifPresent(Review::quit);
    ofStudent = personal;
    Optional<String> next = shelf.after(lesson).map(Shelved::name);
    beside = folder(lesson);
    seed = own;
    goBackFrom(surroundings.session());
    Runner begun =
        new Runner(lesson, progress, surroundings.session(), prints, page(surroundings), next);
    boolean used = entered || runner.isPresent();
    runner = Optional.of(begun);
    pack = lesson.pack();
    entered = false;
    progress.trouble().ifPresent(surroundings::print);
    if (used) {
      surroundings.chronicle().beginAfresh();
    }
    begun.begin(used);
  }

  /** What {@code seed()} gives in a lesson. */
  private long seed(Lesson lesson) throws CommandException {
    if (lesson.terms().asksWho() && student.id().isEmpty()) {
      throw new CommandException(
          "This assignment has numbers of your own in it. Say once who you are, as your teacher"
              + " knows you: /student ID");
    }
    return lesson
        .terms()
        .seed()
        .map(seed -> seed.of(lesson.id(), student.id().orElse("")))
        .orElse(Session.NO_SEED);
  }

  /** Has the session find the files, and give the numbers, of the lesson that is going on. */
  private void goBackFrom(Session session) {
    session.beside(beside);
    session.seed(seed);
  }

  private static String folder(Shelved lesson) {
    Path folder = Path.of(lesson.lesson().file()).toAbsolutePath().getParent();
    return folder == null ? "" : folder.toString();
  }

  /** Asks questions of the lessons that are done. */
  void review(Surroundings surroundings, List<Recall> questions) {
    Session session = surroundings.session();
    Review begun =
        new Review(
            questions,
            reviews,
            session,
            prints,
            page(surroundings),
            lesson -> {
              if (lesson.isPresent()) {
                session.beside(folder(lesson.get()));
                session.seed(Session.NO_SEED);
              } else {
                goBackFrom(session);
              }
            });
    review = Optional.of(begun);
    begun.begin();
  }

  /** The review that is going on. */
  Optional<Review> review() {
    return review.filter(one -> !one.isFinished());
  }

  /** The lesson that is going on. */
  Runner current() throws CommandException {
    if (review().isPresent()) {
      throw new CommandException("A review is going on; /quit ends it.");
    }
    return running()
        .orElseThrow(() -> new CommandException("No lesson is going on; /lesson lists them."));
  }

  /** Whether the lesson that is going on is one of a pack. */
  boolean isIn(String name) {
    return running().isPresent() && pack.equals(name);
  }

  /** The lesson or the review that is going on. */
  Walk walk() throws CommandException {
    return going()
        .orElseThrow(() -> new CommandException("No lesson is going on; /lesson lists them."));
  }

  private Optional<Walk> going() {
    return review().<Walk>map(one -> one).or(this::running);
  }

  /** The lesson that is going on or has ended last. */
  Optional<Runner> last() {
    return runner;
  }

  /** The first lesson that is not done; the first of all if all are. Reads no further. */
  Optional<Shelved> open() {
    return shelf
        .shipped()
        .filter(one -> one.done().done(one.lesson()) < one.lesson().steps().size())
        .findFirst()
        .or(() -> shelf.shipped().findFirst());
  }

  /** Begins the lesson after one that has ended; false if there is none. */
  boolean beginNext(Surroundings surroundings) throws CommandException {
    Optional<String> next =
        runner.filter(one -> one.isFinished() && review().isEmpty()).flatMap(Runner::next);
    if (next.isPresent()) {
      begin(surroundings, next.get());
    }
    return next.isPresent();
  }

  private Optional<Runner> running() {
    return runner.filter(r -> !r.isFinished());
  }

  private Shelved find(Surroundings surroundings, String named) throws CommandException {
    if (LessonFiles.isMeant(named)) {
      return new LessonFiles(shelf).lesson(surroundings, named);
    }
    String name = named.toLowerCase(Locale.ROOT);
    Optional<Shelved> known = shelf.named(name);
    if (known.isPresent()) {
      return known.get();
    }
    List<Shelved> lessons = shelf.lessons().toList();
    Optional<Shelved> filed = lessons.stream().filter(each -> isFiled(each, name)).findFirst();
    if (filed.isPresent()) {
      return filed.get();
    }
    int place = Words.isDigits(name) && name.length() < 4 ? Integer.parseInt(name) : 0;
    if (place >= 1 && place <= lessons.size() && number(lessons.get(place - 1)).isEmpty()) {
      return lessons.get(place - 1);
    }
    throw new CommandException(unknown(name, lessons.stream().map(Shelved::name).toList()));
  }

  /** Whether a lesson's file is named so, {@code 01-neuron}, or has the number {@code 01} or 1. */
  private static boolean isFiled(Shelved lesson, String name) {
    String number = number(lesson);
    return file(lesson).equals(name + ".jsh")
        || (!number.isEmpty() && (name.equals(number) || ("0" + name).equals(number)));
  }

  /** The number with which the name of a lesson's file begins; empty if it begins otherwise. */
  private static String number(Shelved lesson) {
    String file = file(lesson);
    String number = file.substring(0, Math.max(0, file.indexOf('-')));
    return Words.isDigits(number) ? number : "";
  }

  private static String file(Shelved lesson) {
    return Path.of(lesson.lesson().file()).getFileName().toString();
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
      public void print(Tone tone, String text) {
        surroundings.print(tone, text);
      }

      @Override
      public void show(Outcome outcome) {
        surroundings.show(outcome);
      }

      @Override
      public int columns() {
        return surroundings.columns();
      }
    };
  }

  /** The command that an input in words wishes for; empty if it is meant as Java or an answer. */
  Optional<String> wish(String input, Predicate<String> isDeclared) {
    if (going().map(Walk::explains).orElse(false)) {
      return Optional.empty();
    }
    Optional<String> asked =
        Question.of(input)
            .filter(n -> isSilent() || isDeclared.test(n) || Docs.ofLibrary().knows(n));
    return asked
        .map(name -> "/doc " + name)
        .or(() -> Wishes.command(input, isDeclared, !isSilent()));
  }

  /** Whether neither a lesson nor a review is going on. */
  boolean isSilent() {
    return going().isEmpty();
  }

  /** What stands before the next input. */
  String prompt() {
    return going().map(Walk::prompt).orElse(PROMPT);
  }

  /**
   * Offers an input that is not a command, before it is run as Java; an empty one is Enter alone.
   *
   * @return true if the input was an answer to a lesson and is not to be run
   */
  boolean takes(String input) {
    return going().map(r -> r.takes(input)).orElse(false);
  }

  /** Whether an input is meant as Java, so that Enter asks for more lines of an unfinished one. */
  boolean wantsJava(String input) {
    return going().map(r -> r.wantsJava(input)).orElse(true);
  }

  /** Told that Java is about to run. */
  void listen() {
    going().ifPresent(Walk::listen);
  }

  /** Told what Java led to, after it ran. */
  void saw(String input, List<Outcome> outcomes) {
    entered |= going().isEmpty();
    going().ifPresent(r -> r.saw(input, outcomes));
  }

  /** Where the learner is in a lesson, to come back to; nowhere if there was none. */
  Undoing.Bookmark bookmark() {
    return runner
        .<Undoing.Bookmark>map(one -> new InLesson(this, one, one.place()))
        .orElse(NOWHERE);
  }

  private static final Undoing.Bookmark NOWHERE = () -> {};

  /** A place in a lesson; another one if something was done of the lesson between the two. */
  private static final class InLesson implements Undoing.Bookmark {
    private final LessonGuide guide;
    private final Runner runner;
    private final LessonPlace place;

    InLesson(LessonGuide guide, Runner runner, LessonPlace place) {
      this.guide = guide;
      this.runner = runner;
      this.place = place;
    }

    @Override
    public void comeBack() {
      guide.runner = Optional.of(runner);
      runner.comeBack(place);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof InLesson that
          && runner == that.runner
          && place.done().equals(that.place.done());
    }

    @Override
    public int hashCode() {
      return place.done().hashCode();
    }
  }

  /** Told that a command was carried out. */
  void sawCommand() {
    going().ifPresent(Walk::sawCommand);
  }

  /**
   * What {@code /save} keeps instead of all that was entered: what was accepted of the lesson that
   * is going on, or of the last one if nothing was entered since.
   */
  Optional<Lessoned> accepted() {
    return runner.filter(r -> !r.isFinished() || !entered).map(this::accepted);
  }

  private Lessoned accepted(Runner runner) {
    Lesson lesson = runner.lesson();
    Optional<String> who = ofStudent.flatMap(assignment -> student.id());
    Map<String, String> questions = new HashMap<>();
    lesson.steps().forEach(step -> questions.put(step.id(), step.text()));
    return new Lessoned(
        lesson.id(),
        lesson.title(),
        hash(lesson.file()),
        questions,
        Progress.marks(lesson, who),
        runner.progress().transcript(lesson, who));
  }

  /** The beginning of the SHA-256 of a lesson's file; empty if it cannot be read. */
  private static String hash(String file) {
    try {
      return Hash.of(GivenFile.bytes(Path.of(file))).substring(0, HASH_DIGITS);
    } catch (IOException | InvalidPathException unknown) {
      return "";
    }
  }
}
