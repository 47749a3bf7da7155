package apart.shell;

import java.io.File;
import java.nio.file.Path;

/**
 * Where Apart is installed.
 *
 * @param target the folder of the jars
 * @param archives the folder of the start-up archives for this JDK; need not exist
 */
record Home(Path target, Path archives) {

  /** The folder of the jar this program was started from. */
  static Home ofThisProgram() {
    Path jar = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
    Path target = jar.toAbsolutePath().getParent();
    String archives = System.getProperty("apart.archives");
    return new Home(target, archives == null ? target.resolve("start") : Path.of(archives));
  }

  /** The learner's library, with the agent in it. */
  Path apiJar() {
    return target.resolve("apart-api.jar");
  }

  /** The agent's class-data archive; need not exist. */
  Path agentArchive() {
    return archives.resolve("agent.jsa");
  }

  /** The lessons. */
  Path lessons() {
    return target.resolveSibling("lessons");
  }
}
