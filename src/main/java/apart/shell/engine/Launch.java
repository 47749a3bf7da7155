package apart.shell.engine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an agent JVM is started with.
 *
 * @param java the {@code java} to start
 * @param classPath the learner's library with the agent in it
 * @param archive a class-data archive for the agent; need not exist
 * @param recording whether the archive is written, when the agent exits, rather than read
 * @param options options of the learner's for the JVM
 * @param kept how many bytes of its values are kept for a later agent
 * @param cell where it runs if its code is not trusted
 */
public record Launch(
    Path java,
    String classPath,
    Path archive,
    boolean recording,
    List<String> options,
    long kept,
    Optional<Cell> cell) {
  /** Enough for a 10,000 x 10,000 matrix and its copy, and small enough to run out of quickly. */
  private static final String LARGEST_HEAP = "-Xmx2g";

  /** The compiler and its memory of a long session need the rest. */
  private static final int KEPT_OF_OUR_MEMORY = 8;

  /**
   * Archived classes stay where they were made to be, so that JVMs share them and none has to move
   * them at its start; what compilers needed is given back. A JVM that does not know these goes on.
   */
  private static final List<String> SHARING_MEMORY =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0",
          "-XX:TrimNativeHeapInterval=2000");

  /** What lets it change classes in their place; JVMs from 21 on warn of it otherwise. */
  private static final String CHANGING_CLASSES = "-XX:+EnableDynamicAgentLoading";

  /** What lets it read objects back as they were; JVMs from 23 on know it, and warn otherwise. */
  private static final String READING_FIELDS = "--sun-misc-unsafe-memory-access=allow";

  private static final int READING_FIELDS_WARNS = 23;

  /** Variables from which a JVM takes options. */
  private static final List<String> OPTIONS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /**
   * Where code runs that is not trusted: it is held to its {@link Confines}, has no environment,
   * and is started in a folder by a command that takes away from it what the system can.
   *
   * @param folder in which it is started
   * @param before the command in front of that of the JVM; may be empty
   */
  public record Cell(Path folder, List<String> before) {}

  /** An agent on the JDK that runs this terminal. */
  public static Launch onThisJdk(String classPath, Path archive) {
    return new Launch(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        classPath,
        archive,
        false,
        List.of(),
        Runtime.getRuntime().maxMemory() / KEPT_OF_OUR_MEMORY,
        Optional.empty());
  }

  /** This launch, writing the archive when the agent exits. */
  public Launch recordingArchive() {
    return new Launch(java, classPath, archive, true, options, kept, cell);
  }

  /** This launch with options of the learner's for the JVM. */
  public Launch with(List<String> more) {
    return new Launch(java, classPath, archive, recording, more, kept, cell);
  }

  /** This launch into a cell, from whose folder all paths are found. */
  public Launch into(Cell where) {
    String found =
        Stream.of(classPath.split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return new Launch(
        java, found, archive.toAbsolutePath(), recording, options, kept, Optional.of(where));
  }

  /** This launch, keeping so many bytes of values. */
  public Launch keeping(long bytes) {
    return new Launch(java, classPath, archive, recording, options, bytes, cell);
  }

  /**
   * The command line.
   *
   * @param environment of the JVM: a collector chosen there stands, since two would be refused
   */
  List<String> command(Map<String, String> environment) {
    List<String> command = new ArrayList<>(cell.map(Cell::before).orElse(List.of()));
    command.add(java.toString());
    command.add("-Xms32m");
    command.add(LARGEST_HEAP);
    if (OPTIONS.stream().noneMatch(name -> choosesCollector(environment.get(name)))) {
      command.add("-XX:+UseSerialGC");
    }
    command.add("-XX:-UsePerfData");
    command.addAll(SHARING_MEMORY);
    command.add(CHANGING_CLASSES);
    if (Runtime.version().feature() >= READING_FIELDS_WARNS) {
      command.add(READING_FIELDS);
    }
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("-XX:+SuppressFatalErrorMessage");
    command.add("-XX:+DisplayVMOutputToStderr");
    command.add("-Djava.awt.headless=true");
    command.add("-Dfile.encoding=UTF-8");
    if (recording) {
      command.add("-XX:ArchiveClassesAtExit=" + archive);
    } else if (Files.isReadable(archive)) {
      command.add("-XX:SharedArchiveFile=" + archive);
      command.add("-Xshare:auto");
    }
    command.add("-Xlog:disable");
    command.addAll(options);
    command.add("-cp");
    command.add(classPath);
    command.add("apart.agent.Agent");
    command.add(Long.toString(kept));
    return command;
  }

  /** The environment of the JVM. */
  Map<String, String> environment() {
    return cell.isPresent() ? Map.of() : System.getenv();
  }

  private static boolean choosesCollector(String options) {
    int at = options == null ? -1 : options.indexOf("-XX:+Use");
    return at >= 0 && options.indexOf("GC", at) > 0;
  }
}
