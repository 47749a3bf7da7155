package apart.agent;

import apart.nn.Matrix;
import apart.text.Numbers;
import apart.wire.Frame;
import apart.wire.Frame.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The values of the learner's variables as bytes, so that a fresh agent can have them back without
 * running anything again. Each value is written alone; those that share an object are written once
 * more together, so that they still share it afterwards. The learner's own classes can be written
 * because the terminal's weaver makes them {@link java.io.Serializable}; what cannot be written (a
 * lambda, a thread) is named instead, and the terminal runs its declaration again.
 *
 * <p>All values together may take so much memory of the terminal and no more: the largest are left
 * out first. Only what changed is sent.
 */
final class Snapshots {
  /** Values that belong together are also kept each alone, in case one cannot be read back. */
  private static final int LARGEST_KEPT_TWICE = 1 << 20;

  private static final String LIBRARY = "apart.";

  private final Snippets snippets;
  private final long most;
  private final BooleanSupplier wanted;
  private final Patience patience;
  private final Map<Field, Written> written = new HashMap<>();
  private final Map<List<Field>, Part> parts = new HashMap<>();
  private int lastPart;
  private int lastSent;
  private int digits = Numbers.digits();
  private long end;

  /**
   * Snapshots of the values held by {@code snippets}.
   *
   * @param most bytes
   * @param wanted whether somebody waits for this thread, so that taking a snapshot must end at
   *     once
   */
  Snapshots(Snippets snippets, long most, BooleanSupplier wanted) {
    this.snippets = snippets;
    this.most = most;
    this.wanted = wanted;
    this.patience = new Patience(wanted);
  }

  /** A value of a field, and what it is as bytes; null: it cannot be written. */
  private static final class Written {
    private final Object value;
    private final byte[] bytes;
    private final boolean tooLarge;

    Written(Object value, byte[] bytes, boolean tooLarge) {
      this.value = value;
      this.bytes = bytes;
      this.tooLarge = tooLarge;
    }

    /** Whether it still says what the field's value is, or that it cannot be written. */
    boolean serves(Object now) {
      return value == now
          ? bytes == null || neverChanges(now)
          : Variables.isSmall(now) && now.equals(value);
    }
  }

  /** What the terminal keeps of some fields under a number. */
  private static final class Part {
    private final int id;
    private final byte[] together;
    private final List<byte[]> alone;

    Part(int id, byte[] together, List<byte[]> alone) {
      this.id = id;
      this.together = together;
      this.alone = alone;
    }

    long size() {
      return together.length + alone.stream().mapToLong(bytes -> bytes.length).sum();
    }

    boolean holds(byte[] other, List<byte[]> others) {
      boolean same = Arrays.equals(together, other) && alone.size() == others.size();
      for (int i = 0; same && i < others.size(); i++) {
        same = Arrays.equals(alone.get(i), others.get(i));
      }
      return same;
    }

    Frame frame(List<Field> fields) {
      Frame.Writer frame = Frame.of(Kind.PART).number(id).number(fields.size());
      for (int i = 0; i < fields.size(); i++) {
        frame.text(Snippets.name(fields.get(i))).bytes(alone.get(i));
      }
      return frame.bytes(together).end();
    }
  }

  /**
   * What to send so that the terminal has the values as they are now; nothing if it was broken off
   * for somebody who waits.
   *
   * @param invocations that there have been
   * @param changes how many requests there have been that may change values
   * @param graceNanos how long somebody who waits has to wait for it
   */
  Optional<List<Frame>> take(int invocations, int changes, long graceNanos) {
    end = System.nanoTime() + graceNanos;
    try {
      return Optional.of(frames(invocations, changes));
    } catch (Exception | Error e) {
      // The learner's own code may run here, and throw anything.
      return Optional.empty();
    }
  }

  private List<Frame> frames(int invocations, int changes) throws IOException {
    Map<Field, Object> values = values();
    if (digits != Numbers.digits()) {
      digits = Numbers.digits();
      written.clear(); // Words in a table may have been made with them.
    }
    written.keySet().retainAll(values.keySet());
    Sharing<Field> sharing = new Sharing<>();
    for (Map.Entry<Field, Object> entry : values.entrySet()) {
      Written now = written.get(entry.getKey());
      sharing.add(entry.getKey());
      if (now == null || !now.serves(entry.getValue())) {
        written.put(entry.getKey(), write(entry.getKey(), entry.getValue(), sharing));
      }
    }
    Frame.Writer snapshot = Frame.of(Kind.SNAPSHOT).number(invocations).number(changes);
    return frames(snapshot, current(sharing));
  }

  /** The parts that hold the values as they are now; of those unchanged since, the same. */
  private Map<List<Field>, Part> current(Sharing<Field> sharing) throws IOException {
    Map<List<Field>, Part> now = new LinkedHashMap<>();
    for (List<Field> fields : sharing.groups()) {
      fields.removeIf(field -> written.get(field).bytes == null);
      if (fields.isEmpty()) {
        continue;
      }
      List<byte[]> alone = new ArrayList<>();
      fields.forEach(field -> alone.add(written.get(field).bytes));
      byte[] together = fields.size() == 1 ? new byte[0] : together(fields);
      if (together.length > LARGEST_KEPT_TWICE) {
        alone.replaceAll(bytes -> new byte[0]);
      }
      Part before = parts.get(fields);
      boolean same = before != null && before.holds(together, alone);
      now.put(fields, same ? before : new Part(++lastPart, together, alone));
    }
    return now;
  }

  private List<Frame> frames(Frame.Writer snapshot, Map<List<Field>, Part> now) {
    List<Field> tooLarge = leaveOut(now);
    List<Frame> frames = new ArrayList<>();
    snapshot.number(now.size());
    for (Map.Entry<List<Field>, Part> entry : now.entrySet()) {
      Part part = entry.getValue();
      if (part.id > lastSent) {
        frames.add(part.frame(entry.getKey()));
      }
      snapshot.number(part.id);
    }
    lastSent = lastPart;
    parts.clear();
    parts.putAll(now);
    List<Field> refused = new ArrayList<>();
    written.forEach(
        (field, value) -> {
          if (value.bytes == null) {
            (value.tooLarge ? tooLarge : refused).add(field);
          }
        });
    snapshot.texts(names(refused)).texts(names(tooLarge));
    Set<Field> kept = new HashSet<>();
    now.keySet().forEach(kept::addAll);
    snapshot.texts(snippets.whole(kept::contains));
    frames.add(snapshot.number(Numbers.digits()).end());
    return frames;
  }

  private static List<String> names(List<Field> fields) {
    return fields.stream().map(Snippets::name).toList();
  }

  /** Takes out the largest parts until the rest fits; gives their fields. */
  private List<Field> leaveOut(Map<List<Field>, Part> now) {
    List<Field> tooLarge = new ArrayList<>();
    long size = now.values().stream().mapToLong(Part::size).sum();
    while (size > most) {
      Map.Entry<List<Field>, Part> largest =
          now.entrySet().stream()
              .max(Comparator.comparingLong(entry -> entry.getValue().size()))
              .orElseThrow();
      size -= largest.getValue().size();
      tooLarge.addAll(largest.getKey());
      now.remove(largest.getKey());
    }
    return tooLarge;
  }

  /** Writes a value alone. */
  private Written write(Field field, Object value, Sharing<Field> sharing) throws BrokenOff {
    Limited bytes = new Limited();
    boolean ended;
    patience.begin(end);
    try (Writing out = new Writing(bytes, neverChanges(value) ? null : field, sharing)) {
      out.writeObject(value);
    } catch (BrokenOff e) {
      throw e;
    } catch (TooLarge | OutOfMemoryError e) {
      return new Written(value, null, true);
    } catch (Exception | Error e) {
      return new Written(value, null, false);
    } finally {
      ended = goOn();
    }
    // One that had to be ended would be in the way the next time as well.
    return new Written(value, ended ? null : bytes.content.toByteArray(), false);
  }

  /**
   * What ended the writing of one value must not end that of the next.
   *
   * @return whether it was ended
   */
  private boolean goOn() {
    boolean ended = patience.end();
    Stop.forget();
    return ended;
  }

  private byte[] together(List<Field> fields) throws IOException {
    Limited bytes = new Limited();
    patience.begin(end);
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      for (Field field : fields) {
        out.writeObject(written.get(field).value);
      }
      return bytes.content.toByteArray();
    } catch (TooLarge e) {
      return new byte[0]; // Each is kept alone, then.
    } finally {
      goOn();
    }
  }

  private Map<Field, Object> values() {
    Map<Field, Object> values = new LinkedHashMap<>();
    for (Field field : snippets.fields()) {
      Variables.value(field).ifPresent(value -> values.put(field, value));
    }
    return values;
  }

  /** The library's values are immutable, but for the one that is EJML's. */
  private static boolean neverChanges(Object value) {
    return Variables.isSmall(value)
        || (isOfLibrary(value.getClass()) && !(value instanceof Matrix));
  }

  private static boolean isOfLibrary(Class<?> type) {
    return type.getClassLoader() == Snapshots.class.getClassLoader()
        && type.getName().startsWith(LIBRARY);
  }

  /** Writes a value and finds what it reaches. */
  private static final class Writing extends ObjectOutputStream {
    private final Field field;
    private final Sharing<Field> sharing;

    /** Field null: what is reached is of no interest. */
    Writing(OutputStream out, Field field, Sharing<Field> sharing) throws IOException {
      super(out);
      this.field = field;
      this.sharing = sharing;
      enableReplaceObject(field != null);
    }

    @Override
    protected Object replaceObject(Object object) {
      sharing.reaches(field, object);
      return object;
    }
  }

  /** Bytes in memory, up to the limit, and only while nobody waits. */
  private final class Limited extends OutputStream {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      patience.wrote();
      if (wanted.getAsBoolean() && System.nanoTime() - end > 0) {
        throw new BrokenOff();
      }
      if (content.size() + (long) length > most) {
        throw new TooLarge();
      }
      content.write(bytes, from, length);
    }
  }

  /** A request arrived while values were being written. */
  private static final class BrokenOff extends IOException {
    private static final long serialVersionUID = 1;
  }

  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }
}
