package apart.shell.report;

import apart.shell.engine.Session;
import apart.shell.file.WholeLines;
import apart.shell.report.Exchange.By;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of sessions before this one; the newest few are kept. */
public final class PastSessions {
  private static final int MOST = 10;

  private final Path folder;
  private final Optional<Path> own;

  private PastSessions(Path folder, Optional<Path> own) {
    this.folder = folder;
    this.own = own;
  }

  /** Those in a folder, which need not exist. */
  public static PastSessions in(Path folder) {
    return new PastSessions(folder, Optional.empty());
  }

  /** Those in a folder beside the file of the session that goes on here, once it is there. */
  static PastSessions beside(Path folder, Optional<Path> own) {
    return new PastSessions(folder, own);
  }

  /**
   * A session that has ended.
   *
   * @param left whether its learner left; otherwise it was killed
   * @param trouble what of its file could not be read, in one line; empty for nothing
   */
  public record Past(List<Exchange> exchanges, boolean left, String trouble) {
    /** The snippets that stood at its end, as far as the exchanges tell, oldest first. */
    public List<Session.Listed> listed() {
      return Remaining.of(exchanges);
    }
  }

  /** The session that ended last; empty if there is none. */
  public Optional<Past> last() {
    List<Path> ended = ended();
    return ended.isEmpty() ? Optional.empty() : Optional.of(read(ended.get(ended.size() - 1)));
  }

  /** Whether the session that ended last was killed; looks at the end of its file alone. */
  public boolean endedByKill() {
    List<Path> ended = ended();
    return !ended.isEmpty() && !isLeft(ended.get(ended.size() - 1));
  }

  private static boolean isLeft(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer end = ByteBuffer.allocate(20);
      channel.read(end, Math.max(0, channel.size() - end.capacity()));
      return new String(end.array(), StandardCharsets.UTF_8).contains("\"left\"");
    } catch (IOException unreadable) {
      return true;
    }
  }

  /** Takes away all but the newest, before another is added. */
  void prune() throws IOException {
    List<Path> ended = ended();
    for (Path each : ended.subList(0, Math.max(0, ended.size() - MOST + 1))) {
      Files.deleteIfExists(each);
    }
  }

  /** The name of the last that began; empty if there is none. */
  String newest() {
    List<Path> files = files();
    return files.isEmpty() ? "" : files.get(files.size() - 1).getFileName().toString();
  }

  private List<Path> ended() {
    return files().stream().filter(file -> !own.equals(Optional.of(file)) && isOver(file)).toList();
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(one -> one.toString().endsWith(ChronicleFile.END) && Files.isRegularFile(one))
          .sorted()
          .toList();
    } catch (IOException none) {
      return List.of();
    }
  }

  /** Whether no terminal holds a file; its process may have a number that another one had. */
  private static boolean isOver(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException ours) {
      return false;
    } catch (IOException unwritable) {
      return isOfNoProcess(file);
    }
  }

  /** Whether there is no process of the number in a file's name. */
  private static boolean isOfNoProcess(Path file) {
    String name = file.getFileName().toString();
    int from = name.lastIndexOf('-') + 1;
    try {
      long pid = Long.parseLong(name, from, name.length() - ChronicleFile.END.length(), 10);
      return ProcessHandle.of(pid).isEmpty();
    } catch (NumberFormatException | IndexOutOfBoundsException notOurs) {
      return true;
    }
  }

  /** Reads a file; one that is none of a session is put aside. */
  static Past read(Path file) {
    try {
      // A line that was cut is the last one, and has no end.
      return parsed(file, WholeLines.of(Files.readAllBytes(file)));
    } catch (IOException unreadable) {
      return new Past(List.of(), true, file + " cannot be read.");
    }
  }

  private static Past parsed(Path file, List<Optional<String>> lines) {
    Map<Integer, Read> exchanges = new TreeMap<>();
    TakenBack takenBack = new TakenBack();
    boolean left = false;
    int bad = 0;
    for (Optional<String> each : lines) {
      JsonObject line = each.map(PastSessions::object).orElseGet(JsonObject::new);
      left |= line.has("left");
      boolean known = line.has("left") || line.has("apart");
      bad += known || isBack(line, takenBack) || Read.taken(line, exchanges) ? 0 : 1;
    }
    if (bad > 0 && bad == lines.size()) {
      return aside(file, "holds no session");
    }
    String trouble =
        bad == 0 ? "" : bad + " of " + lines.size() + " lines of " + file + " could not be read.";
    List<Exchange> read = exchanges.values().stream().map(Read::exchange).toList();
    return new Past(
        read.stream().map(each -> each.being(takenBack.of(each.number()))).toList(), left, trouble);
  }

  /** Takes a line that tells of what no longer counts; false if it is none. */
  private static boolean isBack(JsonObject line, TakenBack takenBack) {
    try {
      if (line.has("back")) {
        takenBack.back(number(line, "back"), number(line, "at"));
      } else if (line.has("again")) {
        takenBack.again(
            number(line, "again"), number(line, "to"), number(line, "end"), number(line, "at"));
      } else if (line.has("afresh")) {
        takenBack.afresh(number(line, "afresh"));
      } else {
        return false;
      }
      return true;
    } catch (RuntimeException broken) {
      return false; // A field that is missing, or no number.
    }
  }

  private static int number(JsonObject line, String field) {
    return line.get(field).getAsInt();
  }

  private static JsonObject object(String line) {
    try {
      JsonElement element = JsonParser.parseString(line);
      return element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
    } catch (JsonParseException broken) {
      return new JsonObject();
    }
  }

  private static Past aside(Path file, String why) {
    Path aside = file.resolveSibling(file.getFileName() + ".bad");
    try {
      Files.move(file, aside);
      return new Past(List.of(), true, file + " " + why + "; it is kept as " + aside + ".");
    } catch (IOException unmovable) {
      return new Past(List.of(), true, file + " " + why + ".");
    }
  }

  /** An exchange while its lines are read. */
  private static final class Read {
    private final Exchange begun;
    private final List<Shown> shown = new ArrayList<>();
    private long millis = -1;

    Read(Exchange begun) {
      this.begun = begun;
    }

    Exchange exchange() {
      return new Exchange(
          begun.number(),
          begun.by(),
          begun.at(),
          millis,
          begun.columns(),
          "",
          begun.input(),
          List.copyOf(shown),
          Exchange.Still.THERE);
    }

    /** Takes a line; false if it is not understood. */
    static boolean taken(JsonObject line, Map<Integer, Read> exchanges) {
      try {
        int number = line.get("n").getAsInt();
        if (line.has("input")) {
          exchanges.put(number, new Read(begun(number, line)));
        } else if (line.has("shown")) {
          exchanges.get(number).shown.add(shown(line));
        } else if (line.has("svg")) {
          List<Shown> shown = exchanges.get(number).shown;
          int part = line.get("part").getAsInt();
          shown.set(part, shown.get(part).drawn(text(line, "svg")));
        } else {
          exchanges.get(number).millis = line.get("millis").getAsLong();
        }
        return true;
      } catch (RuntimeException broken) {
        // A field that is missing, or of another kind: the line is not ours, or was changed.
        return false;
      }
    }

    private static Exchange begun(int number, JsonObject line) throws DateTimeException {
      return new Exchange(
          number,
          By.valueOf(text(line, "by")),
          Instant.parse(text(line, "at")),
          -1,
          line.get("columns").getAsInt(),
          "",
          text(line, "input"),
          List.of(),
          Exchange.Still.THERE);
    }

    private static Shown shown(JsonObject line) {
      return new Shown(
          Shown.Kind.valueOf(text(line, "shown")),
          text(line, "source"),
          text(line, "name"),
          text(line, "text"),
          "");
    }

    private static String text(JsonObject line, String field) {
      return line.get(field).getAsString();
    }
  }
}
