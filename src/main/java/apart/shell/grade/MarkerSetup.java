package apart.shell.grade;

import apart.shell.engine.Launch;
import com.google.gson.Gson;
import java.nio.file.Path;
import java.util.List;

/**
 * What a {@link Marker} must know before the first submission.
 *
 * @param assignment the teacher's own file
 * @param data the folder of the assignment's data
 * @param cells the folder below which its agents work
 * @param classPath of its agents
 * @param archive of its agents' classes
 * @param options of its agents' JVM
 * @param before the command in front of that JVM's
 * @param prelude the lines that each session begins with
 */
record MarkerSetup(
    String assignment,
    String data,
    String cells,
    String classPath,
    String archive,
    List<String> options,
    List<String> before,
    List<String> prelude) {
  /** A setup for agents that are started so. */
  static MarkerSetup of(
      Path assignment,
      Path data,
      Path cells,
      Launch launch,
      Containment containment,
      List<String> prelude) {
    return new MarkerSetup(
        assignment.toString(),
        data.toString(),
        cells.toString(),
        launch.classPath(),
        launch.archive().toString(),
        launch.options(),
        containment.before(),
        prelude);
  }

  /** In one line. */
  String json() {
    return new Gson().toJson(this);
  }

  /** Reads what {@link #json} wrote. */
  static MarkerSetup of(String line) {
    return new Gson().fromJson(line, MarkerSetup.class);
  }

  Launch launch() {
    return Launch.onThisJdk(classPath, Path.of(archive)).with(options);
  }

  Containment containment() {
    return new Containment(before, List.of());
  }
}
