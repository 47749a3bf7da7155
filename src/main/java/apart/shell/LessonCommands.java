package apart.shell;

import apart.shell.command.Command;
import apart.shell.command.CommandException;
import apart.shell.command.Surroundings;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Progress;
import apart.shell.lesson.Runner;
import apart.shell.lesson.Shelved;
import apart.shell.source.Words;
import apart.shell.source.Wrap;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Where lessons meet the terminal and the command line. */
final class LessonCommands {
  private static final int WIDE = 72;
  private static final String REMOVE = "-remove";

  private LessonCommands() {}

  /** The commands lessons add to the terminal's. */
  static List<Command> commands(LessonGuide guide) {
    return List.of(
        Command.of("/lesson", "[ID]", "the lessons; begins one", (s, id) -> lesson(guide, s, id))
            .choosing(s -> guide.shelf().lessons().map(Shelved::name).toList()),
        command(guide, "/hint", "a hint for this step", Runner::hint),
        command(guide, "/skip", "enters an answer, and goes on", Runner::skip),
        Command.of("/next", "", "the next step, or the next lesson", (s, none) -> next(guide, s)),
        command(guide, "/back", "the step before", Runner::back),
        Command.of("/goto", "N", "another step of the lesson", (s, n) -> goTo(guide, n)),
        Command.of(
            "/steps", "", "the steps of the lesson", (s, none) -> s.print(guide.current().steps())),
        command(guide, "/again", "this step once more, from a clean state", Runner::again),
        command(guide, "/quit", "leaves the lesson", Runner::quit),
        Student.command(guide));
  }

  private static Command command(
      LessonGuide guide, String name, String help, Consumer<Runner> action) {
    return Command.of(name, "", help, (s, none) -> action.accept(guide.current()));
  }

  private static void lesson(LessonGuide guide, Surroundings surroundings, String id)
      throws CommandException {
    if (id.isEmpty()) {
      surroundings.print(list(guide, surroundings.columns()));
    } else if (Words.first(id).equals(REMOVE)) {
      remove(guide, surroundings, id.substring(REMOVE.length()).strip());
    } else if (LessonFiles.isMany(id)) {
      given(guide, surroundings, new LessonFiles(guide.shelf()).keep(surroundings, id));
    } else {
      guide.begin(surroundings, id);
    }
  }

  /** Takes away a pack, unless one of its lessons is going on. */
  private static void remove(LessonGuide guide, Surroundings surroundings, String pack)
      throws CommandException {
    if (pack.isEmpty()) {
      throw new CommandException("/lesson " + REMOVE + " needs the name above the lessons: week3");
    }
    if (guide.isIn(pack)) {
      throw new CommandException("You are in a lesson of " + pack + ": /quit first.");
    }
    new LessonFiles(guide.shelf()).remove(surroundings, pack);
  }

  /** Begins a lesson that somebody gives alone; lists several. */
  private static void given(LessonGuide guide, Surroundings surroundings, List<Shelved> lessons)
      throws CommandException {
    if (lessons.size() == 1) {
      guide.begin(surroundings, lessons.get(0).name());
    } else {
      String list = lines(lessons, surroundings.columns());
      surroundings.print(list + "\n/lesson ID begins one: /lesson " + lessons.get(0).name());
    }
  }

  private static void next(LessonGuide guide, Surroundings surroundings) throws CommandException {
    if (!guide.beginNext(surroundings)) {
      guide.current().goOn();
    }
  }

  private static void goTo(LessonGuide guide, String number) throws CommandException {
    if (!Words.isDigits(number) || number.length() > 4) {
      throw new CommandException("/goto needs the number of a step: /goto 2");
    }
    guide.current().goTo(Integer.parseInt(number));
  }

  /** The lessons with their minutes, topics and what of them is done. */
  static String list(LessonGuide guide, int columns) {
    List<Shelved> lessons = guide.shelf().lessons().toList();
    if (lessons.isEmpty()) {
      return "No lessons were found.";
    }
    StringBuilder list = new StringBuilder(lines(lessons, columns));
    for (Path file : guide.shelf().faulty()) {
      list.append("(").append(file.getFileName()).append(" has faults: apart check tells them)\n");
    }
    String begin = guide.open().orElse(lessons.get(0)).name();
    return list + "\n/lesson ID begins one: /lesson " + begin;
  }

  /** A line or two for each lesson, those of a pack below its name. */
  private static String lines(List<Shelved> lessons, int columns) {
    int widest = lessons.stream().mapToInt(l -> l.name().length()).max().orElse(0);
    StringBuilder list = new StringBuilder();
    StringBuilder troubles = new StringBuilder();
    String pack = "";
    for (Shelved each : lessons) {
      if (!each.pack().equals(pack)) {
        pack = each.pack();
        list.append(pack).append(":\n");
      }
      Progress progress = each.done();
      progress.trouble().ifPresent(t -> troubles.append(Wrap.prose(t, columns, 0)).append('\n'));
      String title = String.format("%-" + widest + "s  %s", each.name(), each.lesson().title());
      String facts = facts(each.lesson(), progress.done(each.lesson()));
      String blank = " ".repeat(widest + 2);
      boolean fits = columns >= WIDE && title.length() + facts.length() + 2 < columns;
      list.append(
          fits
              ? title + "  " + facts
              : beside(title, columns, widest) + "\n" + beside(blank + facts, columns, widest));
      list.append('\n');
    }
    return list.append(troubles).toString();
  }

  /** A line broken where it must be, with its further lines below the second column. */
  private static String beside(String line, int columns, int widest) {
    return Wrap.beside(line.substring(0, widest + 2), line.substring(widest + 2), columns);
  }

  private static String facts(Lesson lesson, int done) {
    String state =
        done == 0
            ? ""
            : done == lesson.steps().size()
                ? ", done"
                : ", " + done + " of " + lesson.steps().size() + " done";
    String points = lesson.isAssignment() ? ", " + lesson.points().words() : "";
    return "("
        + lesson.minutes()
        + " min"
        + points
        + state
        + ") "
        + String.join(" ", lesson.topics());
  }
}
