package apart.shell.lesson;

import apart.shell.file.PlainFile;
import apart.shell.file.WholeFile;
import apart.shell.lesson.Progress.Accepted;
import apart.shell.lesson.Progress.Entry;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file of progress. It is a script that runs in any jshell:
 *
 * <pre>
 * // twins: Why equal neurons stay equal
 * // @done rows: all equal
 * // @asked 5f3a9c21
 * net.backward(net.forward(1, -1), 0).weights(1)
 * //&gt; $2 ==&gt; Matrix 3x2 ...
 * //&gt;
 * // @end
 * </pre>
 *
 * Above the steps stands how they went, see {@link Trail}. Each {@code @done ID: ANSWER} is
 * followed by what the step asked, in a short form that is another one for another question, and by
 * the step's snippets, each snippet by its output; a line {@code //>} ends it. Older files do not
 * say what was asked. The next {@code @done}, or {@code @end}, ends the step: of a file that was
 * cut all but the last step is left, of one that was spoiled all steps without a spoiled line. What
 * is not understood is skipped. The file is there as a whole or not at all, and two terminals that
 * write at once lose nothing.
 */
final class ProgressFile {
  static final String DONE = "// @done ";
  private static final String ASKED = "// @asked ";
  private static final String STUDENT = "// @student ";
  private static final String HANDOUT = "// @handout ";
  private static final String OUTPUT = "//>";
  private static final String END = "// @end";

  private final Path file;

  ProgressFile(Path file) {
    this.file = file;
  }

  /** What the file holds; one that cannot be understood is put aside. */
  KeptText read() {
    return KeptText.of(file);
  }

  /**
   * Adds {@code changed} to the file and takes {@code withdrawn} out; steps it does not hold are
   * added from {@code others}, and how steps went where that is newer.
   */
  void write(
      Lesson lesson,
      Map<String, Accepted> changed,
      Set<String> withdrawn,
      Map<String, Accepted> others,
      Map<String, Trail> trails)
      throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    synchronized (ProgressFile.class) { // The lock is held by the JVM, not by the thread.
      writeLocked(lesson, changed, withdrawn, others, trails);
    }
  }

  private void writeLocked(
      Lesson lesson,
      Map<String, Accepted> changed,
      Set<String> withdrawn,
      Map<String, Accepted> others,
      Map<String, Trail> trails)
      throws IOException {
    Path locked = file.resolveSibling(file.getFileName() + ".lock");
    PlainFile.expect(locked);
    try (FileChannel channel =
        FileChannel.open(locked, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      var unused = channel.lock(); // until the channel is closed
      KeptText kept = read();
      if (kept.blocked()) {
        throw new IOException(kept.trouble().orElseThrow());
      }
      Map<String, Accepted> all = new LinkedHashMap<>(others);
      all.putAll(parse(kept.text()));
      all.putAll(changed);
      all.keySet().removeAll(withdrawn);
      String went = Trail.text(Trail.newer(Trail.parse(kept.text()), trails));
      WholeFile.write(file, text(lesson, all, true, went));
    }
  }

  /**
   * What a learner keeps, or hands in: all but what the steps asked. In one of an assignment the
   * lines {@code // @student ID} and {@code // @handout VERSION} come second.
   */
  static String transcript(
      Lesson lesson, Map<String, Accepted> accepted, Optional<String> student) {
    StringBuilder about = new StringBuilder();
    marks(lesson, student).forEach(mark -> about.append(mark).append('\n'));
    return text(lesson, accepted, false, about.toString());
  }

  /** What a transcript says of itself: whose it is, and of which version of an assignment. */
  static List<String> marks(Lesson lesson, Optional<String> student) {
    return Stream.of(student.map(STUDENT::concat), lesson.terms().handout().map(HANDOUT::concat))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The text of a file: the lesson's steps in their order, then steps it no longer has. */
  static String text(Lesson lesson, Map<String, Accepted> accepted) {
    return text(lesson, accepted, true, "");
  }

  private static String text(
      Lesson lesson, Map<String, Accepted> accepted, boolean asked, String about) {
    StringBuilder text = new StringBuilder();
    text.append("// ")
        .append(lesson.id())
        .append(": ")
        .append(lesson.title())
        .append('\n')
        .append(about);
    Map<String, Accepted> rest = new LinkedHashMap<>(accepted);
    for (Step step : lesson.steps()) {
      Accepted done = rest.remove(step.id());
      if (done != null) {
        add(text, step.id(), done, asked);
      }
    }
    rest.forEach((id, done) -> add(text, id, done, asked));
    return text.append(END).append('\n').toString();
  }

  private static void add(StringBuilder text, String id, Accepted done, boolean asked) {
    text.append(DONE).append(id);
    if (!done.answer().isEmpty()) {
      text.append(": ").append(oneLine(done.answer()));
    }
    text.append('\n');
    if (asked && !done.asked().isEmpty()) {
      text.append(ASKED).append(done.asked()).append('\n');
    }
    for (Entry entry : done.entries()) {
      entry.source().strip().lines().forEach(line -> text.append(code(line)).append('\n'));
      entry
          .output()
          .lines()
          .forEach(line -> text.append(OUTPUT).append(' ').append(line).append('\n'));
      text.append(OUTPUT).append('\n');
    }
  }

  /** An answer in one line. */
  static String oneLine(String answer) {
    return String.join(
        " ", answer.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }

  /** A line of a snippet, with a blank before what would be a line of ours. */
  private static String code(String line) {
    boolean ours =
        line.startsWith(DONE)
            || line.startsWith(ASKED)
            || line.startsWith(OUTPUT)
            || line.equals(KeptText.SPOILED)
            || line.equals(END);
    return ours ? " " + line : line;
  }

  static Map<String, Accepted> parse(String text) {
    Map<String, Accepted> steps = new LinkedHashMap<>();
    String id = "";
    String answer = "";
    String asked = "";
    List<Entry> entries = new ArrayList<>();
    StringBuilder source = new StringBuilder();
    StringBuilder output = new StringBuilder();
    for (String line : wholeLines(text)) {
      if (line.startsWith(DONE) || line.equals(END)) {
        if (!id.isEmpty()) {
          steps.put(id, new Accepted(answer, entries, asked));
        }
        String done = line.equals(END) ? "" : line.substring(DONE.length());
        int colon = done.indexOf(':') < 0 ? done.length() : done.indexOf(':');
        id = done.substring(0, colon).strip();
        answer = done.substring(Math.min(done.length(), colon + 1)).strip();
        asked = "";
        entries = new ArrayList<>();
        source.setLength(0);
        output.setLength(0);
      } else if (line.equals(KeptText.SPOILED)) {
        id = "";
      } else if (line.startsWith(ASKED)) {
        asked = line.substring(ASKED.length()).strip();
      } else if (line.equals(OUTPUT)) {
        if (source.length() > 0) {
          entries.add(new Entry(source.toString(), output.toString()));
        }
        source.setLength(0);
        output.setLength(0);
      } else if (line.startsWith(OUTPUT + " ")) {
        line(output, line.substring(OUTPUT.length() + 1));
      } else if (!line.isBlank() || source.length() > 0) {
        line(source, line);
      }
    }
    return steps;
  }

  /** The lines of a text, without one that was cut before its end. */
  static List<String> wholeLines(String text) {
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private static void line(StringBuilder text, String line) {
    text.append(text.length() == 0 ? "" : "\n").append(line);
  }
}
