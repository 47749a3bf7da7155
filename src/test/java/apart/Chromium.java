package apart;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A browser without a screen. Where there is no Chromium that is said; with APART_CHROMIUM=required
 * it fails.
 */
public record Chromium(String program) {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** The one that is installed. */
  public static Chromium here() {
    Optional<String> found =
        NAMES.stream()
            .flatMap(
                name ->
                    Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst();
    boolean required = "required".equals(System.getenv("APART_CHROMIUM"));
    assertTrue(found.isPresent() || !required, "there is no Chromium, which is required here");
    assumeTrue(found.isPresent(), "there is no Chromium: no page is opened");
    return new Chromium(found.orElseThrow());
  }

  /**
   * A page as it is after it was loaded, and its scripts ran; they may read other files.
   *
   * @param folder for what the browser keeps
   */
  public String shown(Path page, Path folder) throws Exception {
    Path out = folder.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--allow-file-access-from-files",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                page.toUri().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertTrue(ended, program + " did not end");
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
