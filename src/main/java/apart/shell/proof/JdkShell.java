package apart.shell.proof;

import apart.shell.lesson.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import jdk.jshell.tool.JavaShellToolBuilder;

/**
 * The JDK's own jshell, in which every lesson must run. Its code has a JVM of its own there too.
 */
final class JdkShell {
  private final String classPath;
  private final Path prelude;

  /**
   * A jshell with the learner's library.
   *
   * @param prelude a script with the imports that learners start with
   */
  JdkShell(String classPath, Path prelude) {
    this.classPath = classPath;
    this.prelude = prelude;
  }

  /** Runs a lesson's file; the first error, if there is one. */
  Optional<Fault> run(String file, String text) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    try (PrintStream said = new PrintStream(errors, true, StandardCharsets.UTF_8);
        PrintStream unseen =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      JavaShellToolBuilder.builder()
          .in(new ByteArrayInputStream(new byte[0]), null)
          .out(unseen)
          .err(said, unseen)
          .persistence(new HashMap<>())
          .start(
              "--class-path",
              classPath,
              "--startup",
              prelude.toString(),
              "-R-Dapart.beside=" + folder(file),
              "-s",
              file);
    } catch (Exception failed) {
      // The tool declares no more than this; without it nothing is proved.
      return Optional.of(new Fault(file, 1, "the JDK's jshell does not run: " + failed));
    }
    return error(file, text, errors.toString(StandardCharsets.UTF_8));
  }

  private static Path folder(String file) {
    return Path.of(file).toAbsolutePath().getParent();
  }

  /** The first error in what jshell said; it quotes the line. */
  private static Optional<Fault> error(String file, String text, String errors) {
    List<String> said = errors.lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = text.lines().map(String::strip).toList();
    int at = said.stream().mapToInt(lines::indexOf).filter(line -> line >= 0).findFirst().orElse(0);
    String message = said.get(said.get(0).equals("Error:") && said.size() > 1 ? 1 : 0);
    return Optional.of(new Fault(file, at + 1, "in the JDK's jshell: " + message));
  }
}
