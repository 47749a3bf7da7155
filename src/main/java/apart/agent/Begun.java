package apart.agent;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which of the learner's classes have begun their static initializers: to read a field of another
 * would run its initializer, before the learner's code does. And which need not run them, since all
 * that they made is brought back: it would change what others have made of it meanwhile, or find
 * nothing any more of what it needs.
 */
public final class Begun {
  private static final Set<Class<?>> types = ConcurrentHashMap.newKeySet();
  private static final Set<Class<?>> done = ConcurrentHashMap.newKeySet();
  private static volatile Set<String> broughtBack = Set.of(); // names of classes

  private Begun() {}

  /**
   * A class begins its static initializer; woven into the learner's classes.
   *
   * @return whether it is to leave that at once
   */
  public static boolean now(Class<?> type) {
    Stop.initializes();
    types.add(type);
    boolean isBack = isBroughtBack(type) && (!type.isInterface() || Constants.hasAll(type));
    if (isBack) {
      done.add(type);
    }
    return isBack;
  }

  /** A class has come to the end of its static initializer; woven into the learner's classes. */
  public static void done(Class<?> type) {
    done.add(type);
  }

  /** What these classes hold is brought back, all of it. */
  static void bringBack(List<String> classes) {
    broughtBack = Set.copyOf(classes);
  }

  static boolean isBroughtBack(Class<?> type) {
    return broughtBack.contains(type.getName());
  }

  static boolean has(Class<?> type) {
    return types.contains(type);
  }

  static boolean isDone(Class<?> type) {
    return done.contains(type);
  }
}
