package apart.shell;

import apart.shell.file.PlainFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** A fault of ours: one line on the screen, the rest in a log file. */
final class Mishap {
  private Mishap() {}

  /** Reports {@code fault}, with its trace in {@code state/error.log} or a temporary file. */
  static void report(Throwable fault, Path state, PrintStream err) {
    err.println("apart: " + told(fault, state));
  }

  /** What to say of {@code fault}; its trace goes where {@link #report} has it. */
  static String told(Throwable fault, Path state) {
    if (isLackOfMemory(fault)) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      return "this takes more memory than Apart has (" + megabytes + " MB)";
    }
    String what =
        fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    return "internal error: " + what.lines().findFirst().orElse("") + log(fault, state);
  }

  private static boolean isLackOfMemory(Throwable fault) {
    return fault instanceof OutOfMemoryError
        || (fault.getCause() != null && isLackOfMemory(fault.getCause()));
  }

  private static String log(Throwable fault, Path state) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    String entry = Instant.now() + " Java " + Runtime.version() + "\n" + trace + "\n";
    try {
      Files.createDirectories(state);
      return write(state.resolve("error.log"), entry);
    } catch (IOException unwritable) {
      return temporary(entry);
    }
  }

  private static String temporary(String entry) {
    try {
      return write(Files.createTempFile("apart-error", ".log"), entry);
    } catch (IOException unwritable) {
      return " (and no log could be written)";
    }
  }

  private static String write(Path log, String entry) throws IOException {
    byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
    PlainFile.expect(log);
    Files.write(log, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return " (details: " + log + ")";
  }
}
