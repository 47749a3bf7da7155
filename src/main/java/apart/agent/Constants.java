package apart.agent;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
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
    return orMade(null, type, name);
  }

  /** The value that a constant is to have instead of what the interface has made, if any. */
  public static Object orMade(Object made, Class<?> type, String name) {
    Object value = values.remove(key(type, name));
    return value == null ? made : value;
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
   * Has a constant have a value: the interface takes it when it begins; if it has begun, the object
   * that it has is made so.
   *
   * @throws IllegalStateException if that cannot be
   */
  static void put(Field constant, Object value) throws ReflectiveOperationException {
    Class<?> type = constant.getDeclaringClass();
    if (!Begun.has(type)) {
      values.put(key(type, constant.getName()), value);
      if (hasAll(type)) {
        Class.forName(type.getName(), true, type.getClassLoader());
      }
    }
    if (Begun.has(type)) {
      Object now = constant.get(null);
      if (now != value && !Filling.fills(now, value) && !Filling.isSame(now, value)) {
        throw new IllegalStateException("cannot be set any more");
      }
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
