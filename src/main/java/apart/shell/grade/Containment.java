package apart.shell.grade;

import apart.shell.engine.Launch;
import apart.shell.terms.Limit;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the system takes away from a submission's JVM, beside all that Apart itself refuses to its
 * code. What is there is tried once; what is not is said.
 *
 * @param before the command in front of that of the JVM
 * @param said how far that goes, a line each
 */
record Containment(List<String> before, List<String> said) {
  /** Stands for the folder in which a JVM works; a container's command may name it, too. */
  static final String FOLDER = "{folder}";

  private static final long TRIAL_SECONDS = 10;

  /** For starting, compiling at run time and clearing up, beside the time of all steps. */
  private static final int CPU_FACTOR = 6;

  private static final List<String> UNSHARE_ALL =
      List.of(
          "--map-root-user", "--net", "--ipc", "--pid", "--fork", "--kill-child", "--mount-proc");

  private static final List<String> UNSHARE_NET = List.of("--map-root-user", "--net");

  /**
   * The strictest that this system permits.
   *
   * @param launch what the JVM is started with, and must be able to read
   */
  static Containment here(Launch launch, Limit limit, Map<String, String> environment) {
    List<String> before = new ArrayList<>();
    List<String> said = new ArrayList<>();
    said.add("its code: no files, network, processes, threads or reflection (refused by Apart)");
    prlimit(limit, environment)
        .ifPresentOrElse(
            command -> {
              before.addAll(command);
              said.add("processor time and file sizes: limited (prlimit)");
            },
            () -> said.add("processor time: limited by the clock alone (no prlimit here)"));
    Optional<List<String>> unshared = unshared(launch, environment);
    unshared.ifPresent(before::addAll);
    said.add(
        unshared.isPresent()
            ? "network and other processes: out of reach of its JVM (" + tool(unshared.get()) + ")"
            : "network: NOT blocked for its JVM here, beside what Apart refuses;"
                + " use --container CMD");
    return new Containment(List.copyOf(before), List.copyOf(said));
  }

  /** A container of the teacher's own: its command, behind which that of the JVM is put. */
  static Containment in(String command) {
    return new Containment(
        List.of(command.strip().split("\\s+")),
        List.of(
            "its code: no files, network, processes, threads or reflection (refused by Apart)",
            "its JVM: in " + command.strip()));
  }

  /** Nothing but what Apart refuses itself. */
  static Containment none() {
    return new Containment(List.of(), List.of());
  }

  private static Optional<List<String>> prlimit(Limit limit, Map<String, String> environment) {
    long cpu = limit.time().toSeconds() * CPU_FACTOR + 60;
    return found("prlimit", environment)
        .map(tool -> List.of(tool, "--cpu=" + cpu, "--core=0", "--fsize=16777216", "--"))
        .filter(Containment::works);
  }

  private static Optional<List<String>> unshared(Launch launch, Map<String, String> environment) {
    Optional<String> bwrap = found("bwrap", environment);
    if (bwrap.isPresent()) {
      List<String> command = bubble(bwrap.get(), launch);
      if (works(command)) {
        return Optional.of(command);
      }
    }
    Optional<String> unshare = found("unshare", environment);
    for (List<String> options : List.of(UNSHARE_ALL, UNSHARE_NET)) {
      if (unshare.isPresent()) {
        List<String> command = new ArrayList<>(List.of(unshare.get()));
        command.addAll(options);
        command.add("--");
        if (works(command)) {
          return Optional.of(command);
        }
      }
    }
    return Optional.empty();
  }

  /** All can be read but homes and what is temporary; nothing can be written but its folder. */
  private static List<String> bubble(String tool, Launch launch) {
    List<String> command = new ArrayList<>(List.of(tool, "--unshare-all", "--die-with-parent"));
    command.addAll(List.of("--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc"));
    for (String folder : List.of("/home", "/root", "/tmp", "/var/tmp", "/run")) {
      if (Files.isDirectory(Path.of(folder))) {
        command.addAll(List.of("--tmpfs", folder));
      }
    }
    List<String> needed = new ArrayList<>(List.of(launch.classPath().split(File.pathSeparator)));
    needed.add(launch.java().toAbsolutePath().getParent().getParent().toString());
    needed.add(launch.archive().toString());
    for (String each : needed) {
      Path path = Path.of(each).toAbsolutePath();
      if (Files.exists(path)) {
        command.addAll(List.of("--ro-bind", path.toString(), path.toString()));
      }
    }
    command.addAll(List.of("--bind", FOLDER, FOLDER, "--chdir", FOLDER, "--"));
    return command;
  }

  /** The command for a JVM that works in a folder. */
  List<String> before(Path folder) {
    return filled(before, folder);
  }

  private static List<String> filled(List<String> command, Path folder) {
    return command.stream().map(word -> word.equals(FOLDER) ? folder.toString() : word).toList();
  }

  private static String tool(List<String> command) {
    return Path.of(command.get(0)).getFileName().toString();
  }

  private static Optional<String> found(String name, Map<String, String> environment) {
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path tool = Path.of(folder).resolve(name);
      if (tool.isAbsolute() && Files.isExecutable(tool)) {
        return Optional.of(tool.toString());
      }
    }
    return Optional.empty();
  }

  private static boolean works(List<String> command) {
    Path folder = Path.of("").toAbsolutePath();
    List<String> trial = new ArrayList<>(filled(command, folder));
    trial.addAll(List.of("/bin/sh", "-c", "exit 0"));
    try {
      Process process =
          new ProcessBuilder(trial)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(TRIAL_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // Not permitted, then.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
