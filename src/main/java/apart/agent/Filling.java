package apart.agent;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;

/** Makes an object equal to another that it cannot be replaced by. */
final class Filling {
  private Filling() {}

  /** Whether an array, a collection or a map could be given what another holds; now it has it. */
  static boolean fills(Object now, Object value) {
    if (now == null || value == null || now.getClass() != value.getClass()) {
      return false;
    }
    if (now.getClass().isArray() && Array.getLength(now) == Array.getLength(value)) {
      System.arraycopy(value, 0, now, 0, Array.getLength(now));
      return true;
    }
    return (now instanceof Collection<?> all && fill(all, (Collection<?>) value))
        || (now instanceof Map<?, ?> map && fill(map, (Map<?, ?>) value));
  }

  @SuppressWarnings("unchecked") // Of the same class, with what it held itself before.
  private static boolean fill(Collection<?> now, Collection<?> value) {
    now.clear();
    return ((Collection<Object>) now).addAll(value) || value.isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static boolean fill(Map<?, ?> now, Map<?, ?> value) {
    now.clear();
    ((Map<Object, Object>) now).putAll(value);
    return true;
  }
}
