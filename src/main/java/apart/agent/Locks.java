package apart.agent;

import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.lang.reflect.Modifier;
import java.util.Hashtable;
import java.util.Vector;
import java.util.function.UnaryOperator;

/**
 * Locks that are taken when an object is written. A thread of the learner's may hold one for as
 * long as it likes, and who waits for it cannot be interrupted: such an object is not written then.
 */
final class Locks {
  private static final long PATIENCE_MILLIS = 50;

  private static final int STATE = 3; // The bits of an object's first word that say it.

  private static final int UNLOCKED = 1;

  /** Gives the lock of an object of a class; null if there is none. */
  private static final ClassValue<UnaryOperator<Object>> LOCKS =
      new ClassValue<>() {
        @Override
        protected UnaryOperator<Object> computeValue(Class<?> type) {
          return lockOf(type);
        }
      };

  private Locks() {}

  /** Whether an object can be written now without waiting for another thread, or soon. */
  static boolean isFree(Object object) throws InterruptedException {
    Object lock = LOCKS.get(object.getClass()).apply(object);
    if (lock == null || isUnlocked(lock) || Thread.holdsLock(lock)) {
      return true;
    }
    Thread other = new Thread(() -> take(lock), "saving");
    other.setDaemon(true);
    Stop.await(true); // Who gives way would hold it for long.
    try {
      other.start();
      other.join(PATIENCE_MILLIS);
    } finally {
      Stop.await(false);
    }
    return other.getState() == Thread.State.TERMINATED;
  }

  /** Whether it is known that no thread has it, nor has had to wait for it. */
  private static boolean isUnlocked(Object lock) {
    try {
      return (Internals.firstWord(lock) & STATE) == UNLOCKED;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return false;
    }
  }

  @SuppressWarnings("EmptyBlock") // It is but tried.
  private static void take(Object lock) {
    synchronized (lock) {
    }
  }

  private static UnaryOperator<Object> lockOf(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      Class<?> declaring = at;
      if (at == StringBuffer.class
          || at == Vector.class
          || at == Hashtable.class
          || isSynchronized(at, "writeObject", ObjectOutputStream.class)
          || isSynchronized(at, "writeExternal", ObjectOutput.class)
          || isSynchronized(at, "writeReplace")) {
        return object -> object;
      } else if (at.getName().equals("java.util.Collections$SynchronizedCollection")
          || at.getName().equals("java.util.Collections$SynchronizedMap")) {
        return object -> mutex(object, declaring);
      }
    }
    return object -> null;
  }

  private static boolean isSynchronized(Class<?> type, String method, Class<?>... parameters) {
    try {
      return Modifier.isSynchronized(type.getDeclaredMethod(method, parameters).getModifiers());
    } catch (NoSuchMethodException | LinkageError e) {
      return false;
    }
  }

  private static Object mutex(Object object, Class<?> declaring) {
    try {
      return Internals.get(object, declaring, "mutex");
    } catch (ReflectiveOperationException | RuntimeException e) {
      return object; // Most are their own.
    }
  }
}
