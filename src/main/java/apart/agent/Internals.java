package apart.agent;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fields of Java's own objects which it keeps to itself, of which serialization lacks a way to say
 * what these say. By reflection because Java means to have no such way one day; what needs them
 * then does without, and is named.
 */
final class Internals {
  private static final Object UNSAFE = unsafe();

  private static final Map<String, Method> METHODS = new ConcurrentHashMap<>();

  private Internals() {}

  private static Object unsafe() {
    try {
      Field only = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
      only.setAccessible(true);
      return only.get(null);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }

  /**
   * What a field of an object refers to.
   *
   * @throws ReflectiveOperationException if this Java has no such field, or does not let us read it
   */
  static Object get(Object holder, Class<?> declaring, String field)
      throws ReflectiveOperationException {
    return call(
        "getObject", new Class<?>[] {Object.class, long.class}, holder, offset(declaring, field));
  }

  /** Has a field of an object refer to something else. */
  static void put(Object holder, Class<?> declaring, String field, Object value)
      throws ReflectiveOperationException {
    Class<?>[] types = {Object.class, long.class, Object.class};
    call("putObject", types, holder, offset(declaring, field), value);
  }

  /** Sets a field of an object. */
  static void put(Object holder, Class<?> declaring, String field, boolean value)
      throws ReflectiveOperationException {
    Class<?>[] types = {Object.class, long.class, boolean.class};
    call("putBoolean", types, holder, offset(declaring, field), value);
  }

  /**
   * The word that begins an object, in whose lowest two bits HotSpot keeps whether it is locked.
   *
   * @throws ReflectiveOperationException if this Java does not let us read it
   */
  static long firstWord(Object object) throws ReflectiveOperationException {
    return (long) call("getLong", new Class<?>[] {Object.class, long.class}, object, 0L);
  }

  private static Object offset(Class<?> declaring, String field)
      throws ReflectiveOperationException {
    return call(
        "objectFieldOffset", new Class<?>[] {Field.class}, declaring.getDeclaredField(field));
  }

  private static Object call(String name, Class<?>[] types, Object... arguments)
      throws ReflectiveOperationException {
    if (UNSAFE == null) {
      throw new NoSuchFieldException("this Java keeps its fields to itself");
    }
    Method method = METHODS.get(name);
    if (method == null) {
      method = UNSAFE.getClass().getMethod(name, types);
      METHODS.put(name, method);
    }
    return method.invoke(UNSAFE, arguments);
  }
}
