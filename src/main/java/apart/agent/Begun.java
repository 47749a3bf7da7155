package apart.agent;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which of the learner's classes have begun their static initializers: to read a field of another
 * would run its initializer, before the learner's code does.
 */
public final class Begun {
  private static final Set<Class<?>> types = ConcurrentHashMap.newKeySet();

  private Begun() {}

  /** A class begins its static initializer; woven into the learner's classes. */
  public static void now(Class<?> type) {
    types.add(type);
  }

  static boolean has(Class<?> type) {
    return types.contains(type);
  }
}
