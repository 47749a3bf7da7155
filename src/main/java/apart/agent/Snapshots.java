package apart.agent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The values of the learner's variables as bytes, so that a fresh agent can have them back without
 * running anything again. All values go into one object stream: two variables that share a list
 * still share it afterwards. The learner's own classes can be written because the terminal's weaver
 * makes them {@link java.io.Serializable}; what cannot be written (a lambda, a thread, something
 * huge) is named instead, and the terminal runs its declaration again.
 *
 * <p>Format: {@code int} count, then class and name of each saved field; {@code int} count, then
 * class and name of each field left out; then one object array with the values of the saved fields.
 */
final class Snapshots {
  private static final int LARGEST_VALUE = 8 << 20;
  private static final int LARGEST = 24 << 20;

  private final Snippets snippets;
  private final BooleanSupplier wanted;
  private final Map<Field, Object> refused = new HashMap<>();
  private byte[] last = new byte[0];
  private long end;

  /**
   * Snapshots of the values held by {@code snippets}.
   *
   * @param wanted whether somebody waits for this thread, so that taking a snapshot must end at
   *     once
   */
  Snapshots(Snippets snippets, BooleanSupplier wanted) {
    this.snippets = snippets;
    this.wanted = wanted;
  }

  /**
   * The values as they are now, no bytes if they are as at the last call, or nothing if it was
   * broken off.
   *
   * @param graceNanos how long somebody who waits has to wait for it
   */
  Optional<byte[]> take(long graceNanos) {
    end = System.nanoTime() + graceNanos;
    try {
      byte[] bytes = write();
      if (Arrays.equals(bytes, last)) {
        return Optional.of(new byte[0]);
      }
      last = bytes;
      return Optional.of(bytes);
    } catch (Exception | Error e) {
      // The learner's own code may run here, and throw anything.
      return Optional.empty();
    }
  }

  /** Puts saved values back into the fields of the same classes; returns the fields left out. */
  List<String> restore(byte[] bytes) throws IOException {
    ByteArrayInputStream plain = new ByteArrayInputStream(bytes);
    try (Reading in = new Reading(plain)) {
      List<String> saved = names(in);
      List<String> missing = names(in);
      try {
        Object[] values = (Object[]) in.readObject();
        for (int i = 0; i < values.length; i++) {
          set(saved.get(i), values[i]);
        }
      } catch (IOException | ReflectiveOperationException | RuntimeException e) {
        missing.addAll(saved);
      }
      return missing;
    }
  }

  private byte[] write() throws IOException, ReflectiveOperationException {
    Map<Field, Object> values = values();
    values.entrySet().removeIf(entry -> isRefused(entry.getKey(), entry.getValue()));
    try {
      return write(values);
    } catch (BrokenOff e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      for (Map.Entry<Field, Object> entry : values.entrySet()) {
        if (!canBeWritten(entry.getValue())) {
          refused.put(entry.getKey(), entry.getValue());
        }
      }
      values.keySet().removeAll(refused.keySet());
      return write(values);
    }
  }

  private byte[] write(Map<Field, Object> values) throws IOException {
    Limited bytes = new Limited(LARGEST);
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeInt(values.size());
      for (Field field : values.keySet()) {
        writeName(out, field);
      }
      out.writeInt(refused.size());
      for (Field field : refused.keySet()) {
        writeName(out, field);
      }
      out.writeObject(values.values().toArray());
    }
    return bytes.content.toByteArray();
  }

  private boolean canBeWritten(Object value) throws BrokenOff {
    try (ObjectOutputStream out = new ObjectOutputStream(new Limited(LARGEST_VALUE))) {
      out.writeObject(value);
      return true;
    } catch (BrokenOff e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return false;
    }
  }

  private boolean isRefused(Field field, Object value) {
    if (!refused.containsKey(field)) {
      return false;
    }
    if (refused.get(field) == value) {
      return true;
    }
    refused.remove(field);
    return false;
  }

  private Map<Field, Object> values() throws ReflectiveOperationException {
    Map<Field, Object> values = new LinkedHashMap<>();
    for (Field field : snippets.fields()) {
      Object value = field.get(null);
      if (value != null) {
        values.put(field, value);
      } else {
        refused.remove(field);
      }
    }
    return values;
  }

  private void set(String name, Object value) throws ReflectiveOperationException {
    int dot = name.lastIndexOf('.');
    Field field = snippets.find(name.substring(0, dot)).getDeclaredField(name.substring(dot + 1));
    field.setAccessible(true);
    field.set(null, value);
  }

  private static void writeName(ObjectOutputStream out, Field field) throws IOException {
    out.writeUTF(field.getDeclaringClass().getName() + "." + field.getName());
  }

  private static List<String> names(ObjectInputStream in) throws IOException {
    List<String> names = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      names.add(in.readUTF());
    }
    return names;
  }

  /** Bytes in memory, up to a limit, and only while nobody waits. */
  private final class Limited extends OutputStream {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final int limit;

    Limited(int limit) {
      this.limit = limit;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (wanted.getAsBoolean() && System.nanoTime() - end > 0) {
        throw new BrokenOff();
      }
      if (content.size() + length > limit) {
        throw new IOException("more than " + limit + " bytes");
      }
      content.write(bytes, from, length);
    }
  }

  /** A request arrived while values were being written. */
  private static final class BrokenOff extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final class Reading extends ObjectInputStream {
    Reading(ByteArrayInputStream in) throws IOException {
      super(in);
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
  }
}
