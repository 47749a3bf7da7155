package apart.app;

import java.io.File;
import java.nio.file.Path;

/**
 * Where Apart is installed.
 *
 * @param target the folder of the jars
 */
record Home(Path target) {

  /** The folder of the jar this program was started from. */
  static Home ofThisProgram() {
    Path jar = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
    Path folder = jar.toAbsolutePath().getParent();
    return new Home(folder == null ? Path.of("").toAbsolutePath() : folder);
  }

  /** The learner's library, with the agent in it. */
  Path apiJar() {
    return target.resolve("apart-api.jar");
  }

  /** The agent's class-data archive; need not exist. */
  Path agentArchive() {
    return target.resolve("agent.jsa");
  }

  /** The lessons. */
  Path lessons() {
    return target.resolveSibling("lessons");
  }
}
