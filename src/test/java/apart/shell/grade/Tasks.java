package apart.shell.grade;

import apart.shell.engine.Launch;
import apart.shell.engine.LearnerPath;
import apart.shell.grade.Task.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tasks for tests; their agents run on the test's own class path, contained by Apart alone. */
record Tasks(Task task) {
  static Tasks of(Path assignment, List<Path> given, Path folder) {
    return new Tasks(
        new Task(
            assignment,
            given,
            Optional.empty(),
            folder,
            EnumSet.allOf(Format.class),
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            false,
            Optional.empty()));
  }

  Task withJobs(int jobs) {
    return with(jobs, task.only(), task.names(), task.resume(), task.release());
  }

  Task withKey(Path key) {
    return with(1, Optional.of(key), task.only(), task.names(), task.resume(), task.release());
  }

  Task with(
      int jobs, Optional<String> only, Optional<Path> names, boolean resume, boolean release) {
    return with(jobs, task.key(), only, names, resume, release);
  }

  private Task with(
      int jobs,
      Optional<Path> key,
      Optional<String> only,
      Optional<Path> names,
      boolean resume,
      boolean release) {
    return new Task(
        task.assignment(),
        task.given(),
        task.whose(),
        task.folder(),
        Set.copyOf(task.formats()),
        jobs,
        only,
        key,
        task.late(),
        names,
        resume,
        release,
        task.excel(),
        task.container());
  }

  /** Grades; gives what could not be. */
  static List<String> run(Task task) throws GradingException, IOException, InterruptedException {
    return run(task, (done, all, last) -> {});
  }

  interface Progress {
    void of(int done, int all, String last);
  }

  static List<String> run(Task task, Progress progress)
      throws GradingException, IOException, InterruptedException {
    Launch launch = LearnerPath.launch();
    Grading.Console console =
        new Grading.Console() {
          @Override
          public void say(String line) {}

          @Override
          public void progress(int done, int all, String last) {
            progress.of(done, all, last);
          }
        };
    return new Grading(task, launch, LearnerPath.prelude(), new Grading.Versions("1", "2"), console)
        .run(Map.of());
  }
}
