package apart.shell.grade;

import apart.shell.file.WholeFile;
import com.google.gson.JsonParseException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The results in a folder: {@code results.jsonl}, a line for each student in the order in which
 * they were given, which is there as a whole; and while grading goes on, {@code
 * results.jsonl.part}, to which each line is added as it is known, so that a kill costs at most
 * what was being graded.
 */
final class Ledger {
  static final String NAME = "results.jsonl";
  private static final String PART = NAME + ".part";

  private final Path file;
  private final Path part;
  private final Map<String, Line> known = new LinkedHashMap<>();
  private final Map<String, Line> finished = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();
  private boolean isCut;

  /** The results in a folder, which need not hold any. */
  Ledger(Path folder) {
    this.file = folder.resolve(NAME);
    this.part = folder.resolve(PART);
  }

  /** Whether there are results already. */
  boolean isThere() {
    return Files.exists(file) || Files.exists(part);
  }

  /** Reads what is there; lines that cannot be read are {@link #faults}, and graded again. */
  void read() throws IOException {
    read(file);
    finished.putAll(known);
    read(part);
  }

  /** What the results of before said of a submission's file. */
  Optional<Line> before(String submission) {
    return Optional.ofNullable(finished.get(submission));
  }

  private void read(Path from) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    String text = new String(Files.readAllBytes(from), StandardCharsets.UTF_8);
    isCut = from.equals(part) && !text.isEmpty() && !text.endsWith("\n");
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      try {
        Line line = LineJson.parse(lines.get(i));
        known.put(line.file(), line);
      } catch (JsonParseException broken) {
        // Of a part, lines may have been cut by what ended the grading.
        if (!from.equals(part)) {
          faults.add(from.getFileName() + " line " + (i + 1) + " cannot be read");
        }
      }
    }
  }

  /** What is known of a submission's file. */
  Optional<Line> of(String submission) {
    return Optional.ofNullable(known.get(submission));
  }

  /**
   * Lines that were graded now, and, if only some were, those known of all others.
   *
   * @param some whether only some were graded
   */
  List<Line> with(List<Line> graded, boolean some) {
    if (!some) {
      return graded;
    }
    Map<String, Line> all = new LinkedHashMap<>(known);
    graded.forEach(line -> all.put(line.file(), line));
    return List.copyOf(all.values());
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Keeps a line, at once. */
  synchronized void add(Line line) throws IOException {
    try (BufferedWriter out =
        Files.newBufferedWriter(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      out.write((isCut ? "\n" : "") + LineJson.text(line) + "\n");
      isCut = false;
    }
  }

  /** Writes all of them, in this order. */
  void finish(List<Line> lines) throws IOException {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(LineJson.text(line)).append('\n'));
    WholeFile.write(file, text.toString());
    Files.deleteIfExists(part);
  }
}
