package apart.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Collections that find what they hold by its hash codes. Java reads them back before what they
 * hold, if that holds them: it asks objects for hash codes whose fields are not there yet. So while
 * a value is read, each object of the learner's is equal to itself alone.
 */
public final class Hashed {
  private static final Set<Class<?>> TYPES =
      Set.of(
          HashSet.class,
          LinkedHashSet.class,
          HashMap.class,
          LinkedHashMap.class,
          Hashtable.class,
          ConcurrentHashMap.class);

  private static volatile Thread reading;
  private static boolean asked; // on that thread

  private Hashed() {}

  /**
   * Whether a {@code hashCode} or {@code equals} is to go by which object it is; woven into those
   * of the learner's classes.
   */
  public static boolean goesByIdentity() {
    if (reading != Thread.currentThread()) {
      return false;
    }
    asked = true;
    return true;
  }

  /** Whether two objects are the same; woven into {@code equals}. */
  public static boolean same(Object one, Object other) {
    return one == other;
  }

  /** A value is being read by this thread. */
  static void begin() {
    asked = false;
    reading = Thread.currentThread();
  }

  /** It has been read; whether a collection may hold something by its identity. */
  static boolean end() {
    reading = null;
    return asked;
  }

  static boolean isOne(Object object) {
    return TYPES.contains(object.getClass());
  }

  /** Has one hold the same by the hash codes of now. */
  @SuppressWarnings("unchecked") // What it held itself.
  static void hashAgain(Object object) {
    if (object instanceof Set<?> set) {
      List<Object> all = new ArrayList<>(set);
      set.clear();
      ((Set<Object>) set).addAll(all);
    } else {
      Map<Object, Object> map = (Map<Object, Object>) object;
      List<Object[]> all = new ArrayList<>();
      map.forEach((key, value) -> all.add(new Object[] {key, value}));
      map.clear();
      all.forEach(entry -> map.put(entry[0], entry[1]));
    }
  }
}
