package apart;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Chromium without a window. Where there is none that is said; with APART_CHROMIUM=required the
 * test fails.
 */
public final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final String program;
  private final Path folder;

  private Chromium(String program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /** The one that is on the path, with what it needs in a folder. */
  public static Chromium in(Path folder) {
    Optional<String> found =
        NAMES.stream()
            .flatMap(
                name ->
                    Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(part -> Path.of(part, name)))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst();
    boolean required = "required".equals(System.getenv("APART_CHROMIUM"));
    assertTrue(found.isPresent() || !required, "there is no Chromium, which is required here");
    assumeTrue(found.isPresent(), "there is no Chromium: no page is opened");
    return new Chromium(found.orElseThrow(), folder);
  }

  /**
   * A page as it is once its scripts, which may read other files, have run.
   *
   * @param dom the elements
   * @param said what was said of errors, one line each
   */
  public record Opened(String dom, List<String> said) {}

  /** Opens a page. */
  public Opened open(Path page) throws Exception {
    Path out = folder.resolve("dom.html");
    Path log = folder.resolve("log.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--enable-logging=stderr",
                "--allow-file-access-from-files",
                "--user-data-dir=" + folder.resolve("profile")));
    command.add("--dump-dom");
    command.add(page.toUri().toString());
    Process process =
        new ProcessBuilder(command)
            .redirectError(log.toFile())
            .redirectOutput(out.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertTrue(ended, program + " did not end");
    List<String> said =
        Files.readString(log, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains("CONSOLE"))
            .toList();
    return new Opened(Files.readString(out, StandardCharsets.UTF_8), said);
  }
}
