package apart.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Which of the learner's classes have begun their static initializers: to read a field of another
 * would run its initializer, before the learner's code does. And which need not run them, since all
 * that they made is brought back: it would change what others have made of it meanwhile, or find
 * nothing any more of what it needs.
 */
public final class Begun {
  /**
   * One that took longer is not run ahead of its time: it might be ended, and its class with it.
   */
  private static final long QUICK_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** When they began. */
  private static final Map<Class<?>, Long> types = new ConcurrentHashMap<>();

  /** How long they took, in the order in which they came to their end. */
  private static final Map<Class<?>, Long> done =
      Collections.synchronizedMap(new LinkedHashMap<>());

  private static volatile Set<String> broughtBack = Set.of(); // names of classes

  private Begun() {}

  /**
   * A class begins its static initializer; woven into the learner's classes.
   *
   * @return whether it is to leave that at once
   */
  public static boolean now(Class<?> type) {
    Stop.initializes();
    types.put(type, System.nanoTime());
    boolean isBack = isBroughtBack(type) && (!type.isInterface() || Constants.hasAll(type));
    if (isBack) {
      done.put(type, 0L);
    }
    return isBack;
  }

  /** A class has come to the end of its static initializer; woven into the learner's classes. */
  public static void done(Class<?> type) {
    done.put(type, System.nanoTime() - types.get(type));
  }

  /** What these classes hold is brought back, all of it. */
  static void bringBack(List<String> classes) {
    broughtBack = Set.copyOf(classes);
  }

  static boolean isBroughtBack(Class<?> type) {
    return broughtBack.contains(type.getName());
  }

  static boolean has(Class<?> type) {
    return types.containsKey(type);
  }

  static boolean isDone(Class<?> type) {
    return done.containsKey(type);
  }

  static boolean isQuick(Class<?> type) {
    return done.get(type) < QUICK_NANOS;
  }

  /** Those that have come to their end, in that order. */
  static List<Class<?>> inOrder() {
    synchronized (done) {
      return new ArrayList<>(done.keySet());
    }
  }
}
