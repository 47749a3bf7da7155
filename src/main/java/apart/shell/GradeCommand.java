package apart.shell;

import apart.shell.engine.Launch;
import apart.shell.grade.Autograder;
import apart.shell.grade.Grading;
import apart.shell.grade.GradingException;
import apart.shell.grade.Task;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a teacher does on the command line: grade, and make what Gradescope grades with. */
final class GradeCommand {
  private final Home home;
  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  GradeCommand(Home home, Map<String, String> environment, PrintStream out, PrintStream err) {
    this.home = home;
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /** Grades; gives the exit status. */
  int grade(Task task) {
    Launch launch = Launch.onThisJdk(home.apiJar().toString(), home.agentArchive());
    GradeProgress progress = new GradeProgress(out, err, Boolean.getBoolean("apart.tty"));
    Grading grading = new Grading(task, launch, AgentOpener.prelude(), versions(), progress);
    try {
      List<String> faults = grading.run(environment);
      progress.end();
      faults.forEach(fault -> err.println("apart: " + fault));
      out.println("The results are in " + task.folder() + ".");
      return faults.isEmpty() ? 0 : 1;
    } catch (GradingException wrong) {
      progress.end();
      err.println("apart: " + wrong.getMessage());
      return 1;
    } catch (IOException unwritable) {
      progress.end();
      err.println("apart: the results cannot be written: " + unwritable.getMessage());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /** Writes a zip for Gradescope; gives the exit status. */
  int autograder(Path assignment, Path zip, Optional<Path> key) throws IOException {
    try {
      Autograder.write(assignment, zip, key, home.target());
      out.println(zip + " is what Gradescope wants: upload it as the autograder.");
      return 0;
    } catch (GradingException wrong) {
      err.println("apart: " + wrong.getMessage());
      return 1;
    }
  }

  private static Grading.Versions versions() {
    String built = Main.class.getPackage().getImplementationVersion();
    return new Grading.Versions(
        built == null ? "(not packaged)" : built, System.getProperty("java.version"));
  }
}
