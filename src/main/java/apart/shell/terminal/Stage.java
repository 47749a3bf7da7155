package apart.shell.terminal;

import apart.shell.engine.Daemon;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/** A terminal that nobody sees, at which a program is run and typed to. */
public final class Stage {
  private static final Size SIZE = Size.of(80, TerminalScreen.ROWS_IF_UNKNOWN);

  private Stage() {}

  /**
   * Runs a command to its end.
   *
   * @param prompt what it prints before it reads its keys; they are typed then, all at once
   * @throws IOException where there are no pseudo-terminals
   */
  public static void play(List<String> command, String prompt, String keys)
      throws IOException, InterruptedException {
    NativeLibrary.locate();
    try (JniNativePty pty = (JniNativePty) new JniTerminalProvider().open(null, SIZE)) {
      File terminal = new File(pty.getName());
      Process program =
          new ProcessBuilder(command)
              .redirectInput(terminal)
              .redirectOutput(terminal)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Daemon.of("typist", () -> type(pty.getMasterInput(), pty.getMasterOutput(), prompt, keys))
          .start();
      program.waitFor();
    }
  }

  /** Reads all that is printed, or the program would wait; types once the prompt is there. */
  private static void type(InputStream printed, OutputStream typed, String prompt, String keys) {
    StringBuilder seen = new StringBuilder();
    try {
      for (int c = printed.read(); c >= 0; c = printed.read()) {
        if (seen.length() >= prompt.length()) {
          continue;
        }
        seen.append((char) c);
        if (seen.indexOf(prompt) < 0) {
          seen.delete(0, Math.max(0, seen.length() - prompt.length() + 1));
        } else {
          typed.write(keys.getBytes(StandardCharsets.UTF_8));
          typed.flush();
        }
      }
    } catch (IOException ended) {
      return;
    }
  }
}
