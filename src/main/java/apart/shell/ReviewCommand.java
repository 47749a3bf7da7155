package apart.shell;

import apart.shell.command.Command;
import apart.shell.command.CommandException;
import apart.shell.command.Surroundings;
import apart.shell.lesson.Course;
import apart.shell.lesson.Recall;
import apart.shell.source.Words;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The command that asks questions of lessons that are done, and what waits until it is over. */
final class ReviewCommand {
  /** They would go back to what stood before the review, or forget it. */
  private static final Set<String> WAITING = Set.of("/undo", "/redo", "/reset");

  private ReviewCommand() {}

  static Command of(LessonGuide guide) {
    return Command.of(
        "/review",
        "",
        "five questions from lessons that are done",
        (s, none) -> run(guide, s, none));
  }

  private static void run(LessonGuide guide, Surroundings surroundings, String typed)
      throws CommandException {
    if (!typed.isEmpty()) {
      throw new CommandException("/review takes nothing: it asks what went wrong, or is long ago.");
    }
    if (guide.review().isPresent()) {
      throw new CommandException("A review is going on; /quit ends it.");
    }
    Course course = Course.of(guide.shelf());
    int done = Recall.lessons(course).size();
    if (done < Recall.LESSONS) {
      String next =
          course.next("").map(one -> " Next: /lesson " + one.lesson().name() + ".").orElse("");
      throw new CommandException(
          "A review asks about lessons that are done, from the third on; done so far: "
              + Words.count(done, "lesson")
              + "."
              + next);
    }
    guide.review(surroundings, Recall.next(course, guide.reviews()));
  }

  /** A command as it is in a review, where some have to wait. */
  static UnaryOperator<Command> waiting(LessonGuide guide) {
    return command ->
        WAITING.contains(command.name())
            ? new Command(
                command.name(),
                command.arguments(),
                command.help(),
                command.choices(),
                (surroundings, typed) -> {
                  if (guide.review().isPresent()) {
                    throw new CommandException(
                        command.name() + " waits until the review is over; /quit ends it.");
                  }
                  command.action().run(surroundings, typed);
                })
            : command;
  }
}
