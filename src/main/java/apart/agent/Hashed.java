package apart.agent;

import java.io.InvalidObjectException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Collections that find what they hold by its hash codes. Java reads them back before what they
 * hold, if that holds them: it asks objects for hash codes whose fields are not there yet. Where
 * that happens they are read once more, such an object being equal to itself alone, and hashed when
 * all of it is there.
 */
public final class Hashed {
  private static final Class<?> FIXED_SET = Set.of(1, 2, 3).getClass();

  private static final Class<?> FIXED_MAP = Map.of(1, 1, 2, 2, 3, 3).getClass();

  private static final Set<Class<?>> TYPES =
      Set.of(
          HashSet.class,
          LinkedHashSet.class,
          HashMap.class,
          LinkedHashMap.class,
          Hashtable.class,
          ConcurrentHashMap.class,
          FIXED_SET,
          FIXED_MAP);

  private static volatile Hashed current;

  private final Thread thread = Thread.currentThread();
  private final ClassLoader learners;
  private final boolean byIdentity;
  private final List<Object> collections = new ArrayList<>();
  private final Set<Object> finished = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Object> early = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Of the values that are going to be read.
   *
   * @param learners loads the learner's classes
   * @param byIdentity whether an object of theirs that is asked too early goes by which it is
   */
  Hashed(ClassLoader learners, boolean byIdentity) {
    this.learners = learners;
    this.byIdentity = byIdentity;
  }

  /** Of the same values, which are going to be read once more in the same way. */
  Hashed again() {
    return new Hashed(learners, byIdentity);
  }

  /**
   * Whether a {@code hashCode} or {@code equals} is to go by which objects they are; woven into
   * those of the learner's classes.
   */
  public static boolean goesByIdentity(Object one, Object other) {
    Hashed now = current;
    return now != null && now.areAsked(one, other);
  }

  /** Whether two objects are the same; woven into {@code equals}. */
  public static boolean same(Object one, Object other) {
    return one == other;
  }

  private boolean areAsked(Object one, Object other) {
    if (Thread.currentThread() != thread) {
      return false;
    }
    boolean isEarly = isEarly(one);
    return (isEarly(other) || isEarly) && byIdentity;
  }

  /** Whether an object has not been read yet, all of it; or is none of those that are read. */
  private boolean isEarly(Object object) {
    boolean isEarly =
        object != null
            && object.getClass().getClassLoader() == learners
            && !finished.contains(object);
    if (isEarly) {
      early.add(object);
    }
    return isEarly;
  }

  /** A value is being read. */
  void begin() {
    collections.clear();
    current = this;
  }

  /** It has been read, or could not be. */
  void end() {
    current = null;
  }

  /** An object has been read, all of it. */
  void met(Object object) {
    if (object.getClass().getClassLoader() == learners) {
      finished.add(object);
    } else if (TYPES.contains(object.getClass())) {
      collections.add(object);
    }
  }

  /** Whether an object was asked too early, or may have been in what failed. */
  boolean isDoubtful(boolean hasFailed) {
    return hasFailed ? !early.isEmpty() : !Collections.disjoint(early, finished);
  }

  /** Has the collections find what they hold by the hash codes of now, if any was asked before. */
  void hashAgain() throws InvalidObjectException {
    if (early.isEmpty()) {
      return;
    }
    for (Object collection : collections) {
      hashAgain(collection);
    }
  }

  @SuppressWarnings("unchecked") // What it held itself.
  private static void hashAgain(Object object) throws InvalidObjectException {
    if (object.getClass() == FIXED_SET) {
      takeFrom(() -> Set.of(((Set<?>) object).toArray()), object, "elements");
    } else if (object.getClass() == FIXED_MAP) {
      Map.Entry<?, ?>[] all = ((Map<?, ?>) object).entrySet().toArray(new Map.Entry<?, ?>[0]);
      takeFrom(() -> Map.ofEntries(all), object, "table");
    } else if (object instanceof Set<?> set) {
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

  /** What cannot be changed otherwise finds what it holds as another like it does. */
  private static void takeFrom(Supplier<Object> other, Object object, String field)
      throws InvalidObjectException {
    try {
      Class<?> type = object.getClass();
      Internals.put(object, type, field, Internals.get(other.get(), type, field));
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new InvalidObjectException("it would not find what it holds");
    }
  }
}
