package apart.shell;

import apart.shell.command.Command;
import apart.shell.command.CommandException;
import apart.shell.command.Surroundings;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Progress;
import apart.shell.lesson.Runner;
import apart.shell.source.Words;
import apart.shell.source.Wrap;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Where lessons meet the terminal and the command line. */
final class LessonCommands {
  private static final int WIDE = 72;

  private LessonCommands() {}

  /** The commands lessons add to the terminal's. */
  static List<Command> commands(LessonGuide guide) {
    return List.of(
        Command.of("/lesson", "[ID]", "the lessons; begins one", (s, id) -> lesson(guide, s, id))
            .choosing(s -> guide.catalogue().lessons().stream().map(Lesson::id).toList()),
        command(guide, "/hint", "a hint for this step", Runner::hint),
        command(guide, "/skip", "enters an answer, and goes on", Runner::skip),
        Command.of("/next", "", "the next step, or the next lesson", (s, none) -> next(guide, s)),
        command(guide, "/back", "the step before", Runner::back),
        Command.of("/goto", "N", "another step of the lesson", (s, n) -> goTo(guide, n)),
        Command.of(
            "/steps", "", "the steps of the lesson", (s, none) -> s.print(guide.current().steps())),
        command(guide, "/again", "this step once more, from a clean state", Runner::again),
        command(guide, "/quit", "leaves the lesson", Runner::quit));
  }

  private static Command command(
      LessonGuide guide, String name, String help, Consumer<Runner> action) {
    return Command.of(name, "", help, (s, none) -> action.accept(guide.current()));
  }

  private static void lesson(LessonGuide guide, Surroundings surroundings, String id)
      throws CommandException {
    if (id.isEmpty()) {
      surroundings.print(list(guide, surroundings.columns()));
    } else {
      guide.begin(surroundings, id);
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
    List<Lesson> lessons = guide.catalogue().lessons();
    if (lessons.isEmpty()) {
      return "No lessons were found.";
    }
    int widest = lessons.stream().mapToInt(l -> l.id().length()).max().orElse(0);
    StringBuilder list = new StringBuilder();
    StringBuilder troubles = new StringBuilder();
    for (Lesson lesson : lessons) {
      Progress progress = guide.progress(lesson);
      progress.trouble().ifPresent(t -> troubles.append(Wrap.prose(t, columns, 0)).append('\n'));
      String title = String.format("%-" + widest + "s  %s", lesson.id(), lesson.title());
      String facts = facts(lesson, progress.done(lesson));
      String blank = " ".repeat(widest + 2);
      boolean fits = columns >= WIDE && title.length() + facts.length() + 2 < columns;
      list.append(
          fits
              ? title + "  " + facts
              : beside(title, columns, widest) + "\n" + beside(blank + facts, columns, widest));
      list.append('\n');
    }
    for (Path file : guide.catalogue().faulty()) {
      list.append("(").append(file.getFileName()).append(" has faults: apart check tells them)\n");
    }
    return list.append(troubles)
        + "\n/lesson ID begins one: /lesson "
        + guide.open().orElseThrow().id();
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
    return "(" + lesson.minutes() + " min" + state + ") " + String.join(" ", lesson.topics());
  }
}
