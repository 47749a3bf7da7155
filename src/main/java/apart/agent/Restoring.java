package apart.agent;

import apart.wire.Frame;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    int done = read(part.names, part.together, use);
    List<String> missing = new ArrayList<>();
    for (int i = done; i < part.names.size(); i++) {
      if (read(part.names.subList(i, i + 1), part.alone.get(i), use) == 0) {
        missing.add(part.names.get(i));
      }
    }
    return missing;
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

  /** Whether values are written so, without code of the learner's that might change something. */
  private static boolean isWritten(List<Object> values, byte[] bytes) {
    ByteArrayOutputStream now = new ByteArrayOutputStream();
    Stop.keepOut();
    try (ObjectOutputStream out = new ValueOutput(now, new StandIns(), object -> {})) {
      for (Object value : values) {
        out.writeObject(value);
      }
    } catch (Exception | Error e) {
      return false;
    } finally {
      Stop.letIn();
    }
    return Arrays.equals(now.toByteArray(), bytes);
  }

  /** Reads values up to the first that cannot be read; gives their number. */
  private int read(List<String> names, byte[] bytes, Use use) {
    int done = 0;
    Stop.watch();
    try (Reading in = new Reading(new ByteArrayInputStream(bytes))) {
      while (done < names.size()) {
        use.value(names.get(done), in.value());
        done++;
      }
    } catch (Exception | Error e) {
      // The learner's own code runs here, and may throw anything or be stopped.
    } finally {
      ranCode |= Stop.ran();
    }
    return done;
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

  private final class Reading extends ObjectInputStream {
    private final List<Object> hashed = new ArrayList<>();

    Reading(ByteArrayInputStream in) throws IOException {
      super(in);
      enableResolveObject(true);
    }

    /** The next value. */
    Object value() throws IOException, ClassNotFoundException {
      hashed.clear();
      Hashed.begin();
      boolean asked;
      Object value;
      try {
        value = readObject();
      } finally {
        asked = Hashed.end();
      }
      if (asked) {
        hashed.forEach(Hashed::hashAgain);
      }
      return value;
    }

    @Override
    protected Object resolveObject(Object object) {
      if (Hashed.isOne(object)) {
        hashed.add(object);
      }
      return object;
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(description.getName(), false, snippets.loader());
      } catch (ClassNotFoundException e) {
        return super.resolveClass(description);
      }
    }

    @Override
    protected Class<?> resolveProxyClass(String[] interfaces) throws ClassNotFoundException {
      Class<?>[] types = new Class<?>[interfaces.length];
      for (int i = 0; i < types.length; i++) {
        types[i] = Class.forName(interfaces[i], false, snippets.loader());
      }
      return Proxy.newProxyInstance(snippets.loader(), types, (proxy, method, arguments) -> null)
          .getClass();
    }
  }
}
