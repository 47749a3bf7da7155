package apart.agent;

import java.io.ObjectStreamClass;
import java.lang.reflect.Constructor;

/**
 * Records, read as other objects are. Java reads a record by its constructor: that runs again on
 * what it made before, and what a record holds cannot hold the record, for which it gets null.
 */
final class Records {
  /** What Java reads and writes objects of a class by; kept, since it would make another. */
  private static final ClassValue<ObjectStreamClass> DESCRIPTIONS =
      new ClassValue<>() {
        @Override
        protected ObjectStreamClass computeValue(Class<?> type) {
          return asOtherObjects(type);
        }
      };

  private Records() {}

  /** From now on objects of a class are read without their constructor, if they are records. */
  static void met(Class<?> type) {
    if (type.isRecord()) {
      DESCRIPTIONS.get(type);
    }
  }

  private static ObjectStreamClass asOtherObjects(Class<?> type) {
    ObjectStreamClass description = ObjectStreamClass.lookupAny(type);
    try {
      put(description, "suid", description.getSerialVersionUID()); // That of a record.
      put(description, "cons", withoutInitializing(type));
      Internals.put(description, ObjectStreamClass.class, "isRecord", false);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // This Java has another way, then: by the constructor.
      return description;
    }
    return description;
  }

  private static void put(ObjectStreamClass description, String field, Object value)
      throws ReflectiveOperationException {
    Internals.put(description, ObjectStreamClass.class, field, value);
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
