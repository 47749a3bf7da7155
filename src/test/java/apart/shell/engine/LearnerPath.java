package apart.shell.engine;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of an agent in tests: what {@code apart-api.jar} is made of, and none of what only
 * the terminal and the tests need. The compiler looks through all of it at every line.
 *
 * <p>The classes are in a jar, of which there is an archive, as an installed agent has them: a test
 * run starts hundreds of agents, and each is there in half the time.
 */
public final class LearnerPath {
  private static final Pattern LIBRARY =
      Pattern.compile(".*[/\\\\](ejml|ascii-table|fastcsv)-[^/\\\\]*\\.jar");

  private static final Path PRELUDE = Path.of("src/main/resources/apart/prelude/prelude.jsh");

  /** Most agents of tests are gone before C2 pays, whose threads would take the time of others. */
  private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1");

  /** What most sessions of tests come to. */
  private static final String REHEARSED =
      """
      Mlp net = Mlp.of(2, 3, 1)
      neurons(net, 1)
      Training run = net.train(xor(), 200, 0.2)
      apart(run, 1)
      plot(run.losses())
      plane(run, 1)
      int twice(int n) { return 2 * n; }
      record Pair(int a, double[] b) {}
      var pairs = List.of(new Pair(twice(1), new double[] {0.5}))
      DoubleUnaryOperator half = x -> x / 2
      int[] some = IntStream.range(0, 3).map(i -> i * i).toArray()
      String all = "all: " + pairs + some.length
      """;

  private static final String ENTRIES = entriesWith(jar());
  private static final Path ARCHIVE = archive();

  private LearnerPath() {}

  public static String entries() {
    return ENTRIES;
  }

  /** What a session begins with: the names that learners type. */
  public static List<String> prelude() {
    try {
      return Files.readAllLines(PRELUDE).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What starts an agent on it. */
  public static Launch launch() {
    return Launch.onThisJdk(ENTRIES, ARCHIVE).with(SHORT_LIVED);
  }

  private static String entriesWith(Path jar) {
    return Stream.concat(
            Stream.of(jar.toString()),
            classPath().filter(entry -> LIBRARY.matcher(entry).matches()))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<String> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
  }

  private static Path jar() {
    Path classes =
        Path.of(
            classPath()
                .filter(entry -> Path.of(entry).endsWith("classes"))
                .findFirst()
                .orElseThrow());
    try (Stream<Path> files = Files.walk(classes)) {
      Path jar = temporary(".jar");
      try (OutputStream bytes = Files.newOutputStream(jar);
          JarOutputStream out = new JarOutputStream(bytes)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
          if (!name.startsWith("apart/shell/") && !name.startsWith("META-INF/")) {
            out.putNextEntry(new JarEntry(name));
            Files.copy(file, out);
            out.closeEntry();
          }
        }
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Recorded by an agent of its own, which writes it when it ends by itself. */
  private static Path archive() {
    try {
      Path archive = temporary(".jsa");
      Files.delete(archive);
      Launch launch = Launch.onThisJdk(ENTRIES, archive).recordingArchive();
      try (JShellSession session = JShellSession.open(launch, prelude(), Console.unseen())) {
        session.run(REHEARSED);
        session.query(List.of("net.loss(xor())", "twice(2) == 4"));
        session.run("System.exit(0)");
      }
      if (!Files.isReadable(archive)) {
        throw new AssertionError("no archive for the tests' agents");
      }
      return archive;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporary(String suffix) throws IOException {
    Path file = Files.createTempFile("learner", suffix);
    file.toFile().deleteOnExit();
    return file;
  }
}
