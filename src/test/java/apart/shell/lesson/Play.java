package apart.shell.lesson;

import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import java.util.List;

/** A learner at a lesson: types a line, and gets what is on the screen after it. */
final class Play {
  private final StringBuilder screen = new StringBuilder();
  private final Session session;
  private final Runner runner;

  Play(Lesson lesson, Progress progress, Session session, HeardConsole prints, int columns) {
    this.session = session;
    Page page =
        new Page() {
          @Override
          public void print(String text) {
            screen.append(text).append('\n');
          }

          @Override
          public int columns() {
            return columns;
          }
        };
    this.runner = new Runner(lesson, progress, session, prints, page);
  }

  Runner runner() {
    return runner;
  }

  String begin() {
    runner.begin(false);
    return taken();
  }

  /** Begins after something else was entered in the session. */
  String beginAfterOther() {
    runner.begin(true);
    return taken();
  }

  /** Types a line as the terminal would take it. */
  String type(String line) {
    String prompt = runner.prompt();
    switch (line) {
      case "/hint" -> runner.hint();
      case "/skip" -> runner.skip();
      case "/next" -> runner.next();
      case "/back" -> runner.back();
      case "/again" -> runner.again();
      case "/steps" -> screen.append(runner.steps()).append('\n');
      case "/quit" -> runner.quit();
      default -> {
        if (line.matches("/goto \\d+")) {
          runner.goTo(Integer.parseInt(line.substring("/goto ".length())));
        } else if (!runner.takes(line)) {
          runner.listen();
          runner.saw(line, shown(session.run(line)));
        }
      }
    }
    return prompt + line + "\n" + taken();
  }

  private List<Outcome> shown(List<Outcome> outcomes) {
    outcomes.forEach(outcome -> screen.append(outcome.text()).append('\n'));
    return outcomes;
  }

  private String taken() {
    String text = screen.toString();
    screen.setLength(0);
    return text;
  }
}
