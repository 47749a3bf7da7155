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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The values of the learner's variables as bytes, so that a fresh agent can have them back without
 * running anything again. Each value is written alone; those that share an object are written once
 * more together, so that they still share it afterwards. The learner's own classes can be written
 * because the terminal's weaver makes them {@link java.io.Serializable}, some of Java's by a {@link
 * StandIn}; what cannot be written (a thread, a stream) is named instead, and the terminal runs its
 * declaration again.
 *
 * <p>Where code of the learner's runs while a value is written, it may end this JVM. Such values
 * are written last, one after the other; before each the terminal is given all others, and its
 * name.
 *
 * <p>All values together may take so much memory of the terminal and no more: the largest are left
 * out first. Only what changed is sent.
 */
final class Snapshots {
  /** Values that belong together are also kept each alone, in case one cannot be read back. */
  private static final int LARGEST_KEPT_TWICE = 1 << 20;

  /** What was not written may be written later; what took longer is tried less and less often. */
  private static final long QUICK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private static final String LIBRARY = "apart.";

  private final Snippets snippets;
  private final long most;
  private final BooleanSupplier wanted;
  private final Consumer<Frame> terminal;
  private final Patience patience;
  private final Map<Field, Written> written = new LinkedHashMap<>();
  private final Map<List<Field>, Part> parts = new HashMap<>();
  private int lastPart;
  private int lastSent;
  private int digits = Numbers.digits();
  private List<Class<?>> initialized = List.of(); // before any value was written
  private long end;

  /**
   * Snapshots of the values held by {@code snippets}.
   *
   * @param most bytes
   * @param wanted whether somebody waits for this thread, so that taking a snapshot must end at
   *     once
   * @param terminal is sent the values
   */
  Snapshots(Snippets snippets, long most, BooleanSupplier wanted, Consumer<Frame> terminal) {
    this.snippets = snippets;
    this.most = most;
    this.wanted = wanted;
    this.terminal = terminal;
    this.patience = new Patience(wanted);
  }

  /** What became of a value that was to be written. */
  private enum Result {
    DONE,
    /** Some of what a constant of an enum holds was refused. */
    PARTLY,
    REFUSED,
    /** It would end this JVM. */
    SET_ASIDE,
    TOO_LARGE,
    /** The learner's code would have run. */
    KEPT_OUT
  }

  /** A value of a field, and what it is as bytes; null: it is not written. */
  private static final class Written {
    private final Object value;
    private final byte[] bytes;
    private final Result result;
    private final int pause;
    private int passed;

    /**
     * What became of a value.
     *
     * @param pause so often it is then not tried again
     */
    Written(Object value, Result result, byte[] bytes, int pause) {
      this.value = value;
      this.bytes = bytes;
      this.result = result;
      this.pause = pause;
    }

    /** Whether it is still to be taken for what the field's value is, or that it is not written. */
    boolean serves(Object now) {
      return switch (result) {
        case DONE -> value == now ? neverChanges(now) : isAsGood(now);
        case REFUSED, TOO_LARGE -> value == now && passed++ < pause;
        case SET_ASIDE -> value == now;
        case PARTLY, KEPT_OUT -> false;
      };
    }

    /** A variable's number is another object each time; which text it is can be asked. */
    private boolean isAsGood(Object now) {
      return Variables.isSmall(now) && !(now instanceof String) && now.equals(value);
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
      long size = together.length;
      return isKeptTwice() ? size + alone.stream().mapToLong(bytes -> bytes.length).sum() : size;
    }

    private boolean isKeptTwice() {
      return together.length <= LARGEST_KEPT_TWICE;
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
        frame.text(Snippets.name(fields.get(i)));
        frame.bytes(isKeptTwice() ? alone.get(i) : new byte[0]);
      }
      return frame.bytes(together).end();
    }
  }

  /** What these fields hold is not to be written: this JVM would end as one before it did. */
  void setAside(List<String> names) {
    values()
        .forEach(
            (field, value) -> {
              if (names.contains(Snippets.name(field))) {
                written.put(field, new Written(value, Result.SET_ASIDE, null, 0));
              }
            });
  }

  /**
   * Sends what it takes for the terminal to have the values as they are now.
   *
   * @param invocations that there have been
   * @param changes how many requests there have been that may change values
   * @param graceNanos how long somebody who waits has to wait for it
   * @return whether it did; not if it was broken off for somebody who waits
   */
  boolean send(int invocations, int changes, long graceNanos) {
    end = System.nanoTime() + graceNanos;
    initialized = snippets.initialized();
    try {
      Sharing<Field> sharing = new Sharing<>();
      List<Field> late = writeWithoutCode(sharing);
      Frame snapshot = snapshot(invocations, changes, current(sharing));
      try {
        for (Field field : late) {
          terminal.accept(Frame.of(Kind.WRITING).text(Snippets.name(field)).frame(snapshot).end());
          written.put(field, write(field, written.get(field).value, sharing));
          snapshot = snapshot(invocations, changes, current(sharing));
        }
      } finally {
        if (!late.isEmpty()) {
          terminal.accept(Frame.of(Kind.WRITTEN).end());
        }
      }
      terminal.accept(snapshot);
      return true;
    } catch (Exception | Error e) {
      // The learner's own code may run here, and throw anything.
      return false;
    }
  }

  /** Writes what runs no code of the learner's; gives the other fields. */
  private List<Field> writeWithoutCode(Sharing<Field> sharing) throws BrokenOff {
    Map<Field, Object> values = values();
    if (digits != Numbers.digits()) {
      digits = Numbers.digits();
      // Words in a table may have been made with them.
      written.values().removeIf(one -> one.result != Result.SET_ASIDE);
    }
    written.keySet().retainAll(values.keySet());
    List<Field> late = new ArrayList<>();
    for (Map.Entry<Field, Object> entry : values.entrySet()) {
      Field field = entry.getKey();
      Object value = entry.getValue();
      Written now = written.get(field);
      sharing.add(field);
      sharing.reaches(field, value);
      if (now == null || !now.serves(value)) {
        now = writeWithoutCode(field, value, sharing);
        written.put(field, now);
      }
      if (now.result == Result.KEPT_OUT) {
        late.add(field);
      }
    }
    return late;
  }

  private Written writeWithoutCode(Field field, Object value, Sharing<Field> sharing)
      throws BrokenOff {
    Written now;
    boolean keptOut;
    Stop.keepOut();
    try {
      now = write(field, value, sharing);
    } finally {
      keptOut = Stop.letIn();
    }
    return keptOut ? new Written(value, Result.KEPT_OUT, null, pause(field)) : now;
  }

  /** The parts that hold the values as they are now; of those unchanged since, the same. */
  private Map<List<Field>, Part> current(Sharing<Field> sharing) throws BrokenOff {
    Map<List<Field>, Part> now = new LinkedHashMap<>();
    for (List<Field> fields : sharing.groups()) {
      fields.removeIf(field -> written.get(field).bytes == null);
      if (fields.isEmpty()) {
        continue;
      }
      // A function may hold what holds it, which Java can read but from that.
      fields.sort(Comparator.comparing(field -> written.get(field).value.getClass().isHidden()));
      List<byte[]> alone = new ArrayList<>();
      fields.forEach(field -> alone.add(written.get(field).bytes));
      Part before = parts.get(fields);
      if (before != null && before.alone.equals(alone)) { // The very same: written just now.
        now.put(fields, before);
        continue;
      }
      byte[] together = fields.size() == 1 ? new byte[0] : together(fields);
      boolean same = before != null && before.holds(together, alone);
      now.put(fields, same ? before : new Part(++lastPart, together, alone));
    }
    return now;
  }

  /** Sends the parts that the terminal does not have; gives the frame that names them all. */
  private Frame snapshot(int invocations, int changes, Map<List<Field>, Part> now) {
    List<Field> tooLarge = leaveOut(now);
    Frame.Writer snapshot = Frame.of(Kind.SNAPSHOT).number(invocations).number(changes);
    snapshot.number(now.size());
    for (Map.Entry<List<Field>, Part> entry : now.entrySet()) {
      Part part = entry.getValue();
      if (part.id > lastSent) {
        terminal.accept(part.frame(entry.getKey()));
      }
      snapshot.number(part.id);
    }
    lastSent = lastPart;
    parts.clear();
    parts.putAll(now);
    List<Field> refused = new ArrayList<>();
    written.forEach(
        (field, value) -> {
          if (value.bytes == null || value.result == Result.PARTLY) {
            (value.result == Result.TOO_LARGE ? tooLarge : refused).add(field);
          }
        });
    snapshot.texts(names(refused)).texts(names(tooLarge));
    Set<Field> kept = new HashSet<>();
    now.keySet().forEach(kept::addAll);
    snapshot.number(initialized.size());
    for (Class<?> type : initialized) {
      boolean isWhole = Snippets.isWhole(type, kept::contains);
      List<String> empty = isWhole ? List.of() : names(Variables.empty(type));
      snapshot.text(type.getName()).flag(isWhole).flag(Begun.isQuick(type)).texts(empty);
    }
    return snapshot.number(Numbers.digits()).end();
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

  /** Writes a value alone; of a constant of an enum what can be written. */
  private Written write(Field field, Object value, Sharing<Field> sharing) throws BrokenOff {
    long start = System.nanoTime();
    Limited bytes = new Limited();
    Object all = value;
    Result result = written(field, all, bytes, sharing);
    boolean isPartly = result == Result.REFUSED && field.isEnumConstant();
    if (isPartly) {
      all = withoutRefused(field, (Map<?, ?>) value, sharing);
      bytes = new Limited();
      result = written(field, all, bytes, sharing);
    }
    if (result == Result.DONE) {
      return new Written(all, isPartly ? Result.PARTLY : result, bytes.content.toByteArray(), 0);
    }
    boolean isQuick = System.nanoTime() - start < QUICK_NANOS;
    return new Written(value, result, null, isQuick ? 0 : Math.max(1, 2 * pause(field)));
  }

  private Map<Object, Object> withoutRefused(Field field, Map<?, ?> values, Sharing<Field> sharing)
      throws BrokenOff {
    Map<Object, Object> all = new LinkedHashMap<>(values);
    for (Map.Entry<?, ?> one : values.entrySet()) {
      Object held = one.getValue();
      if (held != null && written(field, held, new Limited(), sharing) != Result.DONE) {
        all.remove(one.getKey());
      }
    }
    return all;
  }

  private int pause(Field field) {
    Written before = written.get(field);
    return before == null ? 0 : before.pause;
  }

  private Result written(Field field, Object value, Limited bytes, Sharing<Field> sharing)
      throws BrokenOff {
    boolean ended;
    patience.begin(end);
    Consumer<Object> reached =
        neverChanges(value) ? object -> {} : object -> sharing.reaches(field, object);
    try (ValueOutput out = new ValueOutput(bytes, reached)) {
      out.writeObject(value);
      out.finish();
    } catch (BrokenOff e) {
      throw e;
    } catch (TooLarge | OutOfMemoryError e) {
      return Result.TOO_LARGE;
    } catch (Exception | Error e) {
      return Result.REFUSED;
    } finally {
      ended = goOn();
    }
    return ended ? Result.REFUSED : Result.DONE;
  }

  /**
   * What ended the writing of one value must not end that of the next.
   *
   * @return whether it was ended
   */
  private boolean goOn() {
    boolean ended = patience.end();
    Stop.goOn();
    return ended;
  }

  private byte[] together(List<Field> fields) throws BrokenOff {
    Limited bytes = new Limited();
    patience.begin(end);
    try (ObjectOutputStream out = new ValueOutput(bytes, object -> {})) {
      for (Field field : fields) {
        out.writeObject(written.get(field).value);
      }
      return bytes.content.toByteArray();
    } catch (BrokenOff e) {
      throw e;
    } catch (Exception | Error e) {
      return new byte[0]; // Each is kept alone, then.
    } finally {
      goOn();
    }
  }

  /**
   * The values of the fields, those of interface constants first: an interface takes what there is
   * when it begins, and the code of others that is run to read them may have it begin.
   */
  private Map<Field, Object> values() {
    Map<Field, Object> values = new LinkedHashMap<>();
    Map<Field, Object> held = new LinkedHashMap<>();
    Map<Field, Object> others = new LinkedHashMap<>();
    for (Field field : snippets.fields()) {
      Variables.value(field)
          .ifPresent(
              value -> {
                Map<Field, Object> where =
                    !Constants.isOne(field) ? others : Variables.isSmall(value) ? values : held;
                where.put(field, value);
              });
    }
    values.putAll(held);
    values.putAll(others);
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
