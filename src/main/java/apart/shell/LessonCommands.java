package apart.shell;

import apart.shell.command.Command;
import apart.shell.command.CommandException;
import apart.shell.command.Surroundings;
import apart.shell.lesson.Course;
import apart.shell.lesson.Shelved;
import apart.shell.lesson.Walk;
import apart.shell.source.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Where lessons meet the terminal and the command line. */
final class LessonCommands {
  private static final String STOP = "stop";

  private LessonCommands() {}

  /** The commands lessons add to the terminal's. */
  static List<Command> commands(LessonGuide guide) {
    return List.of(
        Command.of(
                "/lesson",
                "[ID]",
                "the lessons, or begins one; also: summary, stop",
                (s, id) -> lesson(guide, s, id))
            .choosing(s -> words(guide)),
        command(guide, "/hint", "a hint for this step", Walk::hint),
        command(guide, "/skip", "enters an answer, and goes on", Walk::skip),
        Command.of("/next", "", "the next step, or the next lesson", (s, none) -> next(guide, s)),
        Command.of("/back", "", "the step before", (s, none) -> guide.current().back()),
        Command.of("/goto", "N", "another step of the lesson", (s, n) -> goTo(guide, n)),
        Command.of(
            "/steps", "", "the steps of the lesson", (s, none) -> s.print(guide.current().steps())),
        Command.of(
            "/again",
            "",
            "this step once more, from a clean state",
            (s, none) -> guide.current().again()),
        command(guide, "/quit", "leaves the lesson, or the review", Walk::quit),
        ReviewCommand.of(guide),
        Student.command(guide));
  }

  private static Command command(
      LessonGuide guide, String name, String help, Consumer<Walk> action) {
    return Command.of(name, "", help, (s, none) -> action.accept(guide.walk()));
  }

  private static List<String> words(LessonGuide guide) {
    return Stream.concat(
            guide.shelf().lessons().map(Shelved::name), Stream.of(STOP, SummaryCommand.NAME))
        .toList();
  }

  private static void lesson(LessonGuide guide, Surroundings surroundings, String id)
      throws CommandException {
    if (id.equals(STOP)) {
      guide.walk().quit();
    } else if (Words.first(id).equals(SummaryCommand.NAME)) {
      SummaryCommand.run(guide, surroundings, id.substring(SummaryCommand.NAME.length()).strip());
    } else if (id.isEmpty()) {
      Course course = Course.of(guide.shelf());
      surroundings.print(LessonList.all(course, guide.shelf().faulty(), surroundings.columns()));
    } else if (LessonFiles.isMany(id)) {
      given(guide, surroundings, new LessonFiles(guide.shelf()).keep(surroundings, id));
    } else {
      guide.begin(surroundings, id);
    }
  }

  /** Begins a lesson that somebody gives alone; lists several. */
  private static void given(LessonGuide guide, Surroundings surroundings, List<Shelved> lessons)
      throws CommandException {
    if (lessons.size() == 1) {
      guide.begin(surroundings, lessons.get(0).name());
    } else {
      String pack = lessons.get(0).pack();
      surroundings.print(LessonList.of(Course.of(guide.shelf()), pack, surroundings.columns()));
    }
  }

  private static void next(LessonGuide guide, Surroundings surroundings) throws CommandException {
    if (!guide.beginNext(surroundings)) {
      guide.walk().goOn();
    }
  }

  private static void goTo(LessonGuide guide, String number) throws CommandException {
    if (!Words.isDigits(number) || number.length() > 4) {
      throw new CommandException("/goto needs the number of a step: /goto 2");
    }
    guide.current().goTo(Integer.parseInt(number));
  }
}
