package apart.shell.terminal;

import apart.shell.file.PlainFile;
import apart.shell.file.Reason;
import apart.shell.file.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines entered, oldest first, in a plain file: one entry a line, UTF-8, with {@code \n} for a
 * line break within an entry and {@code \\} for a backslash. Each entry is appended when it is
 * entered, with one write, so that a kill loses nothing and two terminals can share the file. A
 * place that cannot be read or written costs the history and nothing else, which is told once.
 */
public final class HistoryFile {
  private static final int REMEMBERED = 1_000;
  private static final int LONGEST_ENTRY = 20_000;
  private static final long LARGEST_FILE = 2_000_000;

  private final Path file;

  private boolean isTold;

  private HistoryFile(Path file) {
    this.file = file;
  }

  /** The history kept in {@code file}; the file and its folders need not exist. */
  public static HistoryFile at(Path file) {
    return new HistoryFile(file);
  }

  /** The newest entries, oldest first. */
  public List<String> entries() {
    List<String> entries = new ArrayList<>();
    for (String line : newest()) {
      entries.add(decode(line));
    }
    return entries;
  }

  /** Appends an entry; gives the place and the reason if that is not possible, once. */
  public Optional<String> add(String entry) {
    if (entry.isBlank() || entry.length() > LONGEST_ENTRY) {
      return Optional.empty();
    }
    byte[] line = (encode(entry.stripTrailing()) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      PlainFile.expect(file);
      Files.write(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return Optional.empty();
    } catch (IOException unwritable) {
      return tell(Reason.of(unwritable));
    } catch (SecurityException unwritable) {
      return tell(unwritable.getMessage());
    }
  }

  private Optional<String> tell(String reason) {
    Optional<String> told = isTold ? Optional.empty() : Optional.of(file + ": " + reason);
    isTold = true;
    return told;
  }

  private List<String> newest() {
    try {
      if (!Files.exists(file)) {
        return List.of();
      }
      List<String> lines = lines();
      List<String> newest = lines.subList(Math.max(0, lines.size() - REMEMBERED), lines.size());
      if (Files.size(file) > LARGEST_FILE) {
        shorten(newest);
      }
      return newest;
    } catch (IOException | SecurityException unreadable) {
      return List.of();
    }
  }

  private List<String> lines() throws IOException {
    PlainFile.expect(file);
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }

  private void shorten(List<String> newest) throws IOException {
    WholeFile.write(file, String.join("\n", newest) + "\n");
  }

  private static String encode(String entry) {
    return entry.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
  }

  private static String decode(String line) {
    if (line.indexOf('\\') < 0) {
      return line;
    }
    StringBuilder entry = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        char escaped = line.charAt(++i);
        entry.append(escaped == 'n' ? '\n' : escaped);
      } else {
        entry.append(c);
      }
    }
    return entry.toString();
  }
}
