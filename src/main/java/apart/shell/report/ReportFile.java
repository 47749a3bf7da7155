package apart.shell.report;

import apart.shell.source.Notebook;
import apart.shell.source.Pasted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A report, a script or a copy of a screen, read for what was entered and what it says was shown.
 * Tolerant: byte order marks, line ends of any system, odd blanks, prompts, fences, line numbers.
 *
 * @param entries in the order of the file
 * @param columns the width of the screen for which its outputs were made, if it says so
 */
public record ReportFile(List<ReadEntry> entries, OptionalInt columns) {
  private static final String MARK = "\ufeff";

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read; bytes that are not UTF-8 are read as signs that say
   *     so
   */
  public static ReportFile read(Path file) throws IOException {
    return of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  /** Reads the text of a file, whichever of the forms it has. */
  public static ReportFile of(String text) {
    String unix = text.replace("\r\n", "\n").replace('\r', '\n');
    String bare = unix.startsWith(MARK) ? unix.substring(1) : unix;
    return new ReportFile(entries(bare), Heading.width(bare));
  }

  private static List<ReadEntry> entries(String bare) {
    Optional<Notebook> notebook = Notebook.of(bare);
    if (notebook.isPresent()) {
      return NotebookReading.of(notebook.get());
    }
    if (PageReading.is(bare)) {
      return PageReading.of(bare);
    }
    boolean ours = bare.lines().anyMatch(line -> line.startsWith("//>"));
    boolean fenced = !ours && bare.lines().anyMatch(ReportFile::isFence);
    return fenced ? MarkdownReading.of(bare) : plain(bare, 0);
  }

  private static boolean isFence(String line) {
    return line.startsWith("```") || line.startsWith("~~~");
  }

  /** The entries of a script or a copy of a screen that begins after so many lines of the file. */
  static List<ReadEntry> plain(String text, int before) {
    boolean screen = text.lines().map(Pasted::line).anyMatch(Pasted.Prompted::begins);
    boolean ours = text.lines().anyMatch(line -> line.startsWith("//>"));
    String script = screen || ours ? text : Pasted.of(text).inPlace();
    List<ReadEntry> entries = screen ? ScriptReading.screen(script) : ScriptReading.script(script);
    return before == 0 ? entries : entries.stream().map(entry -> entry.below(before)).toList();
  }

  /** All code, without outputs, prompts and commands. */
  public String java() {
    return String.join(
        "\n", entries.stream().filter(ReadEntry::isJava).map(ReadEntry::source).toList());
  }
}
