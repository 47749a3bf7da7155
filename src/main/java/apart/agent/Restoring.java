package apart.agent;

import apart.wire.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts saved values back into the fields of the same classes, one after the other. */
final class Restoring {
  private final Snippets snippets;
  private final Map<String, Object> readAgain = new LinkedHashMap<>();
  private final Set<Integer> ranCodeIn = new HashSet<>(); // parts
  private boolean ranCode;

  Restoring(Snippets snippets) {
    this.snippets = snippets;
  }

  /**
   * Puts back what a part holds.
   *
   * @return the fields whose values could not be read
   */
  List<String> restore(Frame.Reader part) throws IOException {
    Part saved = new Part(part);
    ranCode = false;
    List<String> missing = read(saved, this::put);
    if (ranCode) {
      ranCodeIn.add(saved.id);
    }
    return missing;
  }

  /**
   * Whether code of the learner's ran in either, and may have changed what had been put back
   * before.
   */
  boolean ranCode() {
    return ranCode;
  }

  /**
   * Reads a part once more, for {@link #putAgain}, if its fields hold something else by now; or if
   * code of the learner's ran in it, which may have gone by what had not been put back then: a hash
   * code, a comparison.
   *
   * @return the fields that hold something else, and whose values could not be read
   */
  List<String> readAgain(Frame.Reader part) throws IOException {
    Part saved = new Part(part);
    boolean isHeld = isHeld(saved);
    if (isHeld && !ranCodeIn.contains(saved.id)) {
      return List.of();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> missing = read(saved, values::put);
    if (isHeld && !missing.isEmpty()) {
      return List.of(); // It cannot be read twice, and is there.
    }
    readAgain.putAll(values);
    return missing;
  }

  /** Puts back what was read again, all of it at once; gives the fields where that failed. */
  List<String> putAgain() {
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, Object> value : readAgain.entrySet()) {
      try {
        put(value.getKey(), value.getValue());
      } catch (Exception | Error e) {
        missing.add(value.getKey());
      }
    }
    readAgain.clear();
    ranCodeIn.clear();
    return missing;
  }

  /** Runs the initializer of a class, as {@link Snippets#initialize} does. */
  List<String> initialize(String name, List<String> empty) throws ReflectiveOperationException {
    Stop.watch();
    List<String> gone = snippets.initialize(name, empty);
    ranCode = Stop.ran();
    return gone;
  }

  private List<String> read(Part part, Use use) {
    Set<String> missing = new LinkedHashSet<>();
    int done = read(part.names, part.together, use, missing);
    for (int i = done; i < part.names.size(); i++) {
      List<String> alone = part.names.subList(i, i + 1);
      if (read(alone, part.alone.get(i), use, missing) == 0) {
        missing.addAll(alone);
      }
    }
    return List.copyOf(missing);
  }

  private boolean isHeld(Part part) {
    List<Object> values = new ArrayList<>();
    for (String name : part.names) {
      values.add(value(name));
    }
    if (part.together.length > 0) {
      return isWritten(values, part.together);
    }
    for (int i = 0; i < values.size(); i++) {
      if (!isWritten(values.subList(i, i + 1), part.alone.get(i))) {
        return false;
      }
    }
    return true;
  }

  private Object value(String name) {
    try {
      return Variables.value(snippets.named(name)).orElse(null);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /** Whether values are written so. */
  private static boolean isWritten(List<Object> values, byte[] bytes) {
    ByteArrayOutputStream now = new ByteArrayOutputStream();
    try {
      Filling.write(values, now, object -> {});
    } catch (Exception | Error e) {
      return false;
    }
    return Arrays.equals(now.toByteArray(), bytes);
  }

  /**
   * Reads values up to the first that cannot be read; gives their number. Those that cannot be used
   * are missing.
   */
  private int read(List<String> names, byte[] bytes, Use use, Set<String> missing) {
    Set<String> unused = new LinkedHashSet<>();
    Stop.watch();
    try {
      Hashed hashed = new Hashed(snippets.loader(), false);
      int done = read(names, bytes, use, unused, hashed);
      if (hashed.isDoubtful(done < names.size())) {
        unused.clear();
        done = read(names, bytes, use, unused, new Hashed(snippets.loader(), true));
      }
      missing.addAll(unused);
      return done;
    } finally {
      ranCode |= Stop.ran();
    }
  }

  private int read(List<String> names, byte[] bytes, Use use, Set<String> unused, Hashed hashed) {
    ClassLoader loader = snippets.loader();
    List<Field> constants = names.stream().map(this::constant).toList();
    Immovable staying = new Immovable(constants, bytes, loader, hashed.again());
    List<Object> values = new ArrayList<>();
    try (ValueInput in = new ValueInput(bytes, loader, hashed, staying::met)) {
      for (int i = 0; i < names.size(); i++) {
        Object value = in.value();
        values.add(value);
        use(use, names.get(i), staying.asRead(constants.get(i), value), unused);
      }
    } catch (Exception | Error e) {
      // The learner's own code runs here, and may throw anything or be stopped.
    }
    if (staying.isOutdated(values)) {
      return read(names, bytes, use, unused, hashed.again());
    }
    if (staying.isSplit(values)) {
      staying.names().forEach(name -> use(use, name, null, unused)); // Nothing is never held.
    }
    return values.size();
  }

  /** The constant of an interface that a field is; null if it is none. */
  private Field constant(String name) {
    try {
      Field field = snippets.named(name);
      return Constants.isOne(field) ? field : null;
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }

  private static void use(Use use, String name, Object value, Set<String> missing) {
    try {
      use.value(name, value);
    } catch (Exception | Error e) {
      missing.add(name);
    }
  }

  private void put(String name, Object value) throws ReflectiveOperationException {
    Field field = snippets.named(name);
    if (value == null || (isLearners(value) && field.get(null) == value)) {
      throw new IllegalStateException(name + " reads itself back as what is there, if anything is");
    }
    Variables.put(field, value);
  }

  /** Whether something is of a class of the learner's of which there may be another object. */
  private boolean isLearners(Object value) {
    return value.getClass().getClassLoader() == snippets.loader() && !(value instanceof Enum);
  }

  /** What a frame of that name holds. */
  private static final class Part {
    private final List<String> names = new ArrayList<>();
    private final List<byte[]> alone = new ArrayList<>();
    private final int id;
    private final byte[] together;

    Part(Frame.Reader body) throws IOException {
      id = body.number();
      for (int left = body.number(); left > 0; left--) {
        names.add(body.text());
        alone.add(body.bytes());
      }
      together = body.bytes();
    }
  }

  /** What is done with a value that was read. */
  private interface Use {
    void value(String name, Object value) throws ReflectiveOperationException;
  }
}
