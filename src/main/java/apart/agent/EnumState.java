package apart.agent;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a constant of a learner's enum holds. To write the constant would write its name alone. */
final class EnumState {
  private EnumState() {}

  /** The values of a constant's fields under their names; empty if it has none. */
  static Map<String, Object> of(Object constant) throws IllegalAccessException {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : fields(constant, Enum.class)) {
      Object value = field.get(constant);
      if (!Modifier.isFinal(field.getModifiers()) || !Variables.isMadeAlike(value)) {
        values.put(Snippets.name(field), value);
      }
    }
    return values;
  }

  /** Puts values back that {@link #of} gave. */
  static void put(Object constant, Map<?, ?> values) throws IllegalAccessException {
    for (Field field : fields(constant, Enum.class)) {
      String name = Snippets.name(field);
      if (values.containsKey(name)) {
        field.set(constant, values.get(name));
      }
    }
  }

  /** Whether a constant holds anything that may change. */
  static boolean mayChange(Object constant) throws IllegalAccessException {
    for (Field field : fields(constant, Enum.class)) {
      if (!Modifier.isFinal(field.getModifiers()) || !Variables.isSmall(field.get(constant))) {
        return true;
      }
    }
    return false;
  }

  /** The fields of an object, but for those that a superclass declares, and those above it. */
  static List<Field> fields(Object object, Class<?> above) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> type = object.getClass(); type != above; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
          field.setAccessible(true);
          fields.add(field);
        }
      }
    }
    return fields;
  }
}
