package apart.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Has an object be as another that it cannot be replaced by. */
final class Filling {
  private static final String IMMUTABLE = "java.util.ImmutableCollections$";

  private Filling() {}

  /** Whether an object could be given what another of its class holds; now it has it. */
  static boolean fills(Object now, Object value) {
    if (now == null || value == null || now.getClass() != value.getClass()) {
      return false;
    }
    try {
      return now.getClass().isArray()
          ? fillArray(now, value)
          : now.getClass().getClassLoader() == null
              ? fillJavas(now, value)
              : fillFields(now, value);
    } catch (IllegalAccessException | RuntimeException e) {
      return false; // One that cannot be changed.
    }
  }

  private static boolean fillArray(Object now, Object value) {
    int length = Array.getLength(now);
    boolean fits = length == Array.getLength(value);
    if (fits) {
      System.arraycopy(value, 0, now, 0, length);
    }
    return fits;
  }

  @SuppressWarnings("unchecked") // Of the same class, with what it held itself before.
  private static boolean fillJavas(Object now, Object value) {
    if (now instanceof Collection<?> all) {
      all.clear();
      ((Collection<Object>) all).addAll((Collection<?>) value);
    } else if (now instanceof Map<?, ?> map) {
      map.clear();
      ((Map<Object, Object>) map).putAll((Map<?, ?>) value);
    } else if (now instanceof AtomicInteger number) {
      number.set(((AtomicInteger) value).get());
    } else if (now instanceof AtomicLong number) {
      number.set(((AtomicLong) value).get());
    } else if (now instanceof StringBuilder text) {
      text.setLength(0);
      text.append((StringBuilder) value);
    } else {
      return false;
    }
    return true;
  }

  /** Of an object whose class and all above it are the learner's. */
  private static boolean fillFields(Object now, Object value) throws IllegalAccessException {
    if (now instanceof Record || now.getClass().isHidden()) {
      return false;
    }
    for (Class<?> at = now.getClass(); at != Object.class; at = at.getSuperclass()) {
      if (at.getClassLoader() != now.getClass().getClassLoader()) {
        return false;
      }
    }
    for (Field field : EnumState.fields(now, Object.class)) {
      if (!Modifier.isTransient(field.getModifiers())) {
        field.set(now, field.get(value));
      }
    }
    return true;
  }

  /** Whether two objects hold the same, whatever code of the learner's says. */
  static boolean isSame(Object one, Object other) {
    if (one == null || other == null || one.getClass() != other.getClass()) {
      return false;
    }
    if (one.getClass().getName().startsWith(IMMUTABLE)) {
      return isOfSmall(one) && one.equals(other); // In an order by chance.
    }
    try {
      return Arrays.equals(written(one), written(other));
    } catch (IOException | RuntimeException | Stop.Stopped e) {
      return false;
    }
  }

  private static boolean isOfSmall(Object value) {
    return value instanceof Map<?, ?> map
        ? isOfSmall(map.keySet()) && isOfSmall(map.values())
        : value instanceof Collection<?> all && all.stream().allMatch(Variables::isSmall);
  }

  private static byte[] written(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(List.of(object), bytes, reached -> {});
    return bytes.toByteArray();
  }

  /** Writes objects without code of the learner's that might change something. */
  static void write(Iterable<?> objects, OutputStream to, Consumer<Object> reached)
      throws IOException {
    Stop.keepOut();
    try (ValueOutput out = new ValueOutput(to, reached)) {
      for (Object object : objects) {
        out.writeObject(object);
      }
      out.finish();
    } finally {
      Stop.letIn();
    }
  }
}
