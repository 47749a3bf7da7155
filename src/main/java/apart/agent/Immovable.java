package apart.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Objects that stay while values are read: those of the constants of interfaces that have begun.
 * Each is given what was read for it, and takes the place of that wherever it is referred to.
 */
final class Immovable {
  private final List<Field> constants = new ArrayList<>();
  private final Map<Integer, Field> places = new HashMap<>(); // among all objects that are read
  private final IdentityHashMap<Object, Object> read =
      new IdentityHashMap<>(); // in whose place they are
  private final Set<Object> replaced = identitySet();
  private final Map<Integer, Field> waiting = new HashMap<>(); // of interfaces that have not begun
  private int met;

  /**
   * Those that there are among some values; to find them reads the values once.
   *
   * @param fields of the values; null: of no constant
   */
  Immovable(List<Field> fields, byte[] bytes, ClassLoader loader, Hashed hashed) {
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      if (field != null && stands(field)) {
        constants.add(field);
      } else if (field != null) {
        waiting.put(i, field);
      }
    }
    if (constants.isEmpty()) {
      return;
    }
    IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    int[] count = {0};
    try (ValueInput in =
        new ValueInput(
            bytes,
            loader,
            hashed,
            object -> {
              numbers.put(object, count[0]++);
              return object;
            })) {
      for (Field field : fields) {
        Integer number = numbers.get(in.value());
        if (number != null && constants.contains(field)) {
          places.put(number, field);
        }
      }
    } catch (Exception | Error e) {
      // The others will not be read either.
    }
  }

  private static boolean stands(Field constant) {
    return Begun.isDone(constant.getDeclaringClass());
  }

  /** Whether an interface has begun while values were read, before it was given its own. */
  boolean isOutdated(List<Object> values) {
    for (Map.Entry<Integer, Field> one : waiting.entrySet()) {
      Object value = one.getKey() < values.size() ? values.get(one.getKey()) : null;
      try {
        if (!Variables.isSmall(value)
            && stands(one.getValue())
            && one.getValue().get(null) != value) {
          return true;
        }
      } catch (IllegalAccessException e) {
        return false;
      }
    }
    return false;
  }

  List<String> names() {
    return constants.stream().map(Snippets::name).toList();
  }

  /** The next object was read; gives what takes its place. */
  Object met(Object object) {
    Field field = places.isEmpty() ? null : places.get(met++);
    try {
      return field == null ? object : orStanding(object, field.get(null));
    } catch (IllegalAccessException | IOException e) {
      return object;
    }
  }

  private Object orStanding(Object object, Object now) throws IOException {
    if (now == object) {
      return object;
    }
    if (Filling.fills(now, object)) {
      replaced.add(object);
    } else if (Filling.isSame(now, object)) {
      Set<Object> within = reached(List.of(object));
      within.removeAll(reached(List.of(now)));
      replaced.addAll(within);
    } else {
      return object;
    }
    read.put(now, object);
    return now;
  }

  /** What was read for the value of a constant, or of another field. */
  Object asRead(Field constant, Object value) {
    return constants.contains(constant) ? read.getOrDefault(value, value) : value;
  }

  /** Whether values hold anything yet of what these objects are in the place of. */
  boolean isSplit(Collection<?> values) {
    try {
      return !replaced.isEmpty() && !Collections.disjoint(replaced, reached(values));
    } catch (IOException | RuntimeException | Stop.Stopped e) {
      return true;
    }
  }

  private static Set<Object> reached(Collection<?> values) throws IOException {
    Set<Object> all = identitySet();
    Filling.write(
        values,
        OutputStream.nullOutputStream(),
        object -> {
          if (!Variables.isSmall(object) && !(object instanceof Enum)) {
            all.add(object);
          }
        });
    return all;
  }

  private static Set<Object> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
