package apart.agent;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The static initializers of the learner's classes. */
final class Initializers {
  private final Set<Class<?>> types = new HashSet<>();

  /** What must have come to its end before a field of a class can be read as if it were nothing. */
  private final Map<Class<?>, Set<Class<?>>> needed = new HashMap<>();

  /** A class has one. */
  void add(Class<?> type) {
    types.add(type);
  }

  boolean has(Class<?> type) {
    return types.contains(type);
  }

  /** Whether reading a field of a class runs nothing, and waits for nothing another thread runs. */
  boolean areDone(Class<?> type) {
    return needed.computeIfAbsent(type, this::neededBy).stream().allMatch(Begun::isDone);
  }

  /** The classes with an initializer that Java initializes together with one. */
  private Set<Class<?>> neededBy(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    if (type.isInterface()) {
      all.add(type);
    }
    for (Class<?> at = type; at != null && !type.isInterface(); at = at.getSuperclass()) {
      all.add(at);
      addInterfaces(at, all);
    }
    all.retainAll(types);
    return all;
  }

  private static void addInterfaces(Class<?> type, Set<Class<?>> all) {
    for (Class<?> above : type.getInterfaces()) {
      if (hasCode(above)) {
        all.add(above);
      }
      addInterfaces(above, all);
    }
  }

  /**
   * Whether an interface declares a method that an object inherits; others need no initializing.
   */
  private static boolean hasCode(Class<?> type) {
    try {
      for (Method method : type.getDeclaredMethods()) {
        if ((method.getModifiers() & (Modifier.ABSTRACT | Modifier.STATIC)) == 0) {
          return true;
        }
      }
      return false;
    } catch (LinkageError e) {
      return true; // It names what is not there.
    }
  }

  /** The classes that have come to the end of theirs, in that order. */
  List<Class<?>> done() {
    List<Class<?>> done = Begun.inOrder();
    done.retainAll(types);
    return done;
  }

  /**
   * Runs that of a class, which would run at the next use of the class.
   *
   * @return names of the fields that are gone, since it failed
   */
  List<String> run(Class<?> type) {
    try {
      Class.forName(type.getName(), true, type.getClassLoader());
      return List.of();
    } catch (Exception | Error e) {
      // The learner's own code runs here, and may throw anything or be stopped.
      List<String> gone = new ArrayList<>();
      Variables.of(type).forEach(field -> gone.add(Snippets.name(field)));
      return gone;
    }
  }
}
