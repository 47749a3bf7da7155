package apart.agent;

import java.io.Externalizable;
import java.io.ObjectStreamClass;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;

/**
 * Records, read as other objects are. Java reads a record by its constructor: that runs again on
 * what it made before, and what a record holds cannot hold the record, for which it gets null.
 *
 * <p>How Java reads a class is said for all who read; a stream has its own copy of that when it has
 * met the class, after which it is said again as it was.
 */
final class Records {
  private final List<ObjectStreamClass> changed = new ArrayList<>();

  /** Objects of a class are going to be read, without their constructor if they are records. */
  void met(Class<?> type) {
    if (!type.isRecord() || Externalizable.class.isAssignableFrom(type)) {
      return;
    }
    ObjectStreamClass description = ObjectStreamClass.lookupAny(type);
    try {
      change(description, withoutInitializing(type), false);
      changed.add(description);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // This Java has another way, then: by the constructor.
      return;
    }
  }

  /** Those that were met have been read, or could not be. */
  void end() {
    for (ObjectStreamClass description : changed) {
      try {
        change(description, null, true);
      } catch (ReflectiveOperationException | RuntimeException e) {
        throw new IllegalStateException(e); // It could be changed before.
      }
    }
    changed.clear();
  }

  private static void change(
      ObjectStreamClass description, Constructor<?> constructor, boolean isRecord)
      throws ReflectiveOperationException {
    Internals.put(description, ObjectStreamClass.class, "cons", constructor);
    Internals.put(description, ObjectStreamClass.class, "isRecord", isRecord);
  }

  /** Makes an object without running any of its class's constructors. */
  private static Constructor<?> withoutInitializing(Class<?> type)
      throws ReflectiveOperationException {
    Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
    Object only = factory.getMethod("getReflectionFactory").invoke(null);
    return (Constructor<?>)
        factory
            .getMethod("newConstructorForSerialization", Class.class, Constructor.class)
            .invoke(only, type, Object.class.getConstructor());
  }
}
