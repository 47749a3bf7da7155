package apart.agent;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Values of the constants of the learner's interfaces that are brought back. Nobody may set them
 * but the interface itself when it begins, which takes them from here.
 */
public final class Constants {
  private static final Map<String, Object> values = new ConcurrentHashMap<>();

  private Constants() {}

  /** The value that a constant is to have; woven into the learner's interfaces. */
  public static Object value(Class<?> type, String name) {
    return values.get(key(type, name));
  }

  /** Whether all constants of an interface can be given their values. */
  static boolean hasAll(Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      if (!values.containsKey(key(type, field.getName()))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Has a constant have a value.
   *
   * @throws IllegalStateException if it has another already
   */
  static void put(Field constant, Object value) throws ReflectiveOperationException {
    Class<?> type = constant.getDeclaringClass();
    String key = key(type, constant.getName());
    if (Begun.has(type)) {
      if (!values.containsKey(key) && !Objects.deepEquals(constant.get(null), value)) {
        throw new IllegalStateException("cannot be set any more");
      }
      return;
    }
    values.put(key, value);
    if (hasAll(type)) {
      Class.forName(type.getName(), true, type.getClassLoader());
    }
  }

  /** Whether a field is one: whatever an interface declares. */
  static boolean isOne(Field field) {
    return field.getDeclaringClass().isInterface() && Modifier.isFinal(field.getModifiers());
  }

  private static String key(Class<?> type, String name) {
    return type.getName() + "." + name;
  }
}
