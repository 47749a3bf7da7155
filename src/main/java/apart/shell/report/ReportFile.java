package apart.shell.report;

import apart.shell.file.GivenFile;
import apart.shell.source.Notebook;
import apart.shell.source.Pasted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A report, a script or a copy of a screen, read for what was entered and what it says was shown.
 * Tolerant: byte order marks, line ends of any system, odd blanks, prompts, fences, line numbers.
 *
 * @param entries in the order of the file
 * @param steps those of a lesson that it says are done, with their entries
 * @param columns the width of the screen for which its outputs were made, if it says so
 * @param lesson the id of the lesson that it is of, if it says so
 * @param student whose it says it is
 */
public record ReportFile(
    List<ReadEntry> entries,
    List<ReadStep> steps,
    OptionalInt columns,
    Optional<String> lesson,
    Optional<String> student) {
  private static final String MARK = "\ufeff";

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read; bytes that are not UTF-8 are read as signs that say
   *     so
   */
  public static ReportFile read(Path file) throws IOException {
    return of(new String(GivenFile.bytes(file), StandardCharsets.UTF_8));
  }

  /** Reads the text of a file, whichever of the forms it has. */
  public static ReportFile of(String text) {
    String unix = text.replace("\r\n", "\n").replace('\r', '\n');
    String bare = flush(unix.startsWith(MARK) ? unix.substring(1) : unix);
    Collected read = read(bare);
    return new ReportFile(
        read.entries(), read.steps(), Heading.width(bare), Heading.lesson(bare), read.student());
  }

  private static Collected read(String bare) {
    Optional<Notebook> notebook = Notebook.of(bare);
    if (notebook.isPresent()) {
      return NotebookReading.of(notebook.get());
    }
    if (PageReading.is(bare)) {
      return PageReading.of(bare);
    }
    boolean fenced =
        (isMarkdown(bare) || !isOurs(bare)) && bare.lines().anyMatch(ReportFile::isFence);
    return fenced ? MarkdownReading.of(bare) : plain(bare);
  }

  /** Whether a text is a script of ours, with outputs or steps in comments. */
  private static boolean isOurs(String text) {
    return text.lines().anyMatch(line -> line.startsWith("//>") || ScriptReading.isStep(line));
  }

  /** Whether a text is Markdown of ours, whatever its outputs look like. */
  private static boolean isMarkdown(String text) {
    return text.lines().anyMatch(line -> line.startsWith("Apart ") && hasWidth(line));
  }

  private static boolean hasWidth(String line) {
    return Heading.width(line).isPresent();
  }

  /** A script of ours that somebody indented, as code in Markdown is, brought back to the edge. */
  private static String flush(String text) {
    boolean indented =
        !isMarkdown(text)
            && text.lines().noneMatch(line -> line.startsWith("//>") || ScriptReading.isStep(line))
            && text.lines().map(String::strip).anyMatch(ScriptReading::isStep);
    return indented ? text.stripIndent() : text;
  }

  private static boolean isFence(String line) {
    return line.startsWith("```") || line.startsWith("~~~");
  }

  /** What a script or a copy of a screen holds. */
  static Collected plain(String text) {
    boolean steps = text.lines().anyMatch(ScriptReading::isStep);
    boolean screen = !steps && text.lines().map(Pasted::line).anyMatch(Pasted.Prompted::begins);
    if (screen) {
      return ScriptReading.screen(text);
    }
    return ScriptReading.script(isOurs(text) ? text : Pasted.of(text).inPlace());
  }

  /** All code, without outputs, prompts and commands. */
  public String java() {
    return String.join(
        "\n", entries.stream().filter(ReadEntry::isJava).map(ReadEntry::source).toList());
  }
}
