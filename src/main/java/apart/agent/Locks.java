package apart.agent;

import java.util.Hashtable;
import java.util.Vector;

/**
 * Locks that Java takes when it writes an object. A thread of the learner's may hold one for as
 * long as it likes, and who waits for it cannot be interrupted: such an object is not written then.
 */
final class Locks {
  private static final long PATIENCE_MILLIS = 50;

  private Locks() {}

  /** Whether an object can be written now without waiting for another thread, or soon. */
  static boolean isFree(Object object) throws InterruptedException {
    Object lock = lock(object);
    if (lock == null || Thread.holdsLock(lock)) {
      return true;
    }
    Thread other = new Thread(() -> take(lock), "saving");
    other.setDaemon(true);
    other.start();
    other.join(PATIENCE_MILLIS);
    return other.getState() == Thread.State.TERMINATED;
  }

  @SuppressWarnings("EmptyBlock") // It is but tried.
  private static void take(Object lock) {
    synchronized (lock) {
    }
  }

  /** The lock that writing an object takes; null if it takes none. */
  private static Object lock(Object object) {
    if (object instanceof StringBuffer
        || object instanceof Vector
        || object instanceof Hashtable
        || object instanceof Throwable) {
      return object;
    }
    for (Class<?> at = object.getClass(); at != null; at = at.getSuperclass()) {
      if (at.getName().startsWith("java.util.Collections$Synchronized")) {
        Object mutex = mutex(object, at);
        if (mutex != null) {
          return mutex;
        }
      }
    }
    return null;
  }

  private static Object mutex(Object object, Class<?> declaring) {
    try {
      return Internals.get(object, declaring, "mutex");
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null; // Not declared there.
    }
  }
}
