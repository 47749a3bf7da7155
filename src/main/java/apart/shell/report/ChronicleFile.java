package apart.shell.report;

import apart.shell.file.Reason;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * The file of a chronicle, {@code TIME-PID.jsonl}: an object of JSON a line, added with one write
 * as soon as it is known.
 *
 * <pre>
 * {"apart":"0.1","java":"17.0.1"}
 * {"n":1,"by":"LEARNER","at":"2026-11-26T01:02:03Z","columns":80,"input":"1 + 1"}
 * {"n":1,"shown":"VALUE","source":"1 + 1","name":"$1","text":"$1 ==&gt; 2"}
 * {"n":1,"part":0,"svg":"..."}
 * {"n":1,"millis":12}
 * {"back":1,"at":4}
 * {"again":1,"to":3,"end":4,"at":5}
 * {"afresh":6}
 * {"left":true}
 * </pre>
 *
 * The last but one tell, by numbers, what {@link TakenBack} then knows.
 *
 * <p>It is locked while its session goes on. Its name comes after those of sessions before, also
 * when the clock was set back meanwhile.
 *
 * <p>A place that cannot be written to costs the file and nothing else; one that grows too large
 * ends.
 */
public final class ChronicleFile {
  static final String END = ".jsonl";
  private static final long LARGEST = 64_000_000;
  private static final String TIME = "yyyyMMdd-HHmmss";

  private final Path folder;
  private Optional<Path> path = Optional.empty();
  private FileChannel channel;
  private long size;
  private boolean lost;
  private Optional<String> loss = Optional.empty();

  private ChronicleFile(Path folder) {
    this.folder = folder;
  }

  /** The file of a session that begins now, in a folder that need not exist. */
  public static ChronicleFile now(Path folder) {
    return new ChronicleFile(folder);
  }

  /** The sessions before this one. */
  PastSessions past() {
    return PastSessions.beside(folder, path);
  }

  private interface Line {
    void write(JsonWriter line) throws IOException;
  }

  void begun(Exchange exchange) {
    add(
        line ->
            line.name("n")
                .value(exchange.number())
                .name("by")
                .value(exchange.by().name())
                .name("at")
                .value(exchange.at().toString())
                .name("columns")
                .value(exchange.columns())
                .name("input")
                .value(exchange.input()));
  }

  void shown(int number, Shown shown) {
    add(
        line ->
            line.name("n")
                .value(number)
                .name("shown")
                .value(shown.kind().name())
                .name("source")
                .value(shown.source())
                .name("name")
                .value(shown.name())
                .name("text")
                .value(shown.text()));
  }

  void drawn(int number, int part, String svg) {
    add(line -> line.name("n").value(number).name("part").value(part).name("svg").value(svg));
  }

  void took(int number, long millis) {
    add(line -> line.name("n").value(number).name("millis").value(millis));
  }

  void back(int after, int now) {
    add(line -> line.name("back").value(after).name("at").value(now));
  }

  void again(int after, int to, int end, int now) {
    add(
        line ->
            line.name("again")
                .value(after)
                .name("to")
                .value(to)
                .name("end")
                .value(end)
                .name("at")
                .value(now));
  }

  void afresh(int number) {
    add(line -> line.name("afresh").value(number));
  }

  void close() {
    if (channel != null) {
      add(line -> line.name("left").value(true));
      end();
    }
  }

  private void add(Line line) {
    if (lost) {
      return;
    }
    try {
      if (channel == null) {
        open();
      }
      write(line);
    } catch (IOException unwritable) {
      // A read-only home, or a full disk: this session is not kept; nothing else is lost.
      lose(Reason.of(unwritable));
    } catch (UncheckedIOException | SecurityException unwritable) {
      lose(unwritable.getMessage());
    }
    if (!lost && size > LARGEST) {
      lose("it grew to " + LARGEST / 1_000_000 + " MB");
    }
  }

  private void lose(String reason) {
    end();
    loss = Optional.of(path.orElse(folder) + ": " + reason);
  }

  /** The place and the reason, once, if nothing is added any more. */
  Optional<String> takeLoss() {
    Optional<String> taken = loss;
    loss = Optional.empty();
    return taken;
  }

  private void open() throws IOException {
    Files.createDirectories(folder);
    past().prune();
    Path file = folder.resolve(name(past().newest()));
    channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    path = Optional.of(file);
    lock();
    write(
        line ->
            line.name("apart")
                .value(Heading.version())
                .name("java")
                .value(Runtime.version().toString()));
  }

  /** Until the channel is closed. */
  private void lock() {
    try {
      var unused = channel.tryLock();
    } catch (IOException noLocks) {
      // Then the number of our process must do, see PastSessions.
      return;
    }
  }

  /** A name after that of the newest there is. */
  private static String name(String newest) {
    LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
    LocalDateTime after = after(newest).filter(now::isBefore).orElse(now);
    return time().format(after) + "-" + ProcessHandle.current().pid() + END;
  }

  /** Made when the first line is written: the prompt need not wait for it. */
  private static DateTimeFormatter time() {
    return DateTimeFormatter.ofPattern(TIME, Locale.ROOT);
  }

  private static Optional<LocalDateTime> after(String name) {
    try {
      String time = name.substring(0, Math.min(name.length(), TIME.length()));
      return Optional.of(LocalDateTime.parse(time, time()).plusSeconds(1));
    } catch (DateTimeParseException notOurs) {
      return Optional.empty();
    }
  }

  private void write(Line line) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject();
      line.write(json);
      json.endObject();
    }
    ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
    size += bytes.remaining();
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private void end() {
    lost = true;
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException unwritable) {
      // What could be written is.
      return;
    }
  }
}
