package apart.agent;

import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The static fields of the learner's classes whose values are kept, and those values. Of a constant
 * of an enum that is what the constant holds.
 */
final class Variables {
  private static final Set<String> NUMBERS = Set.of("java.lang", "java.math");

  private Variables() {}

  /** Those of a class. A final field whose value is in the class file itself is none. */
  static List<Field> of(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      int modifiers = field.getModifiers();
      boolean isKept = !Modifier.isFinal(modifiers) || field.isEnumConstant() || type.isInterface();
      if (Modifier.isStatic(modifiers) && isKept && !field.isSynthetic()) {
        field.setAccessible(true);
        fields.add(field);
      }
    }
    return fields;
  }

  /**
   * The value of one; nothing for null, for one of a class whose initializer failed, and for a
   * constant that need not be kept, since its class makes it as it is.
   */
  static Optional<Object> value(Field field) {
    try {
      Object value = field.get(null);
      if (field.isEnumConstant()) {
        return Optional.of((Object) EnumState.of(value)).filter(state -> !isEmpty(state));
      }
      return Optional.ofNullable(value).filter(held -> !isMadeAgain(field, held));
    } catch (IllegalAccessException | LinkageError e) {
      return Optional.empty();
    }
  }

  static boolean isNull(Field field) {
    try {
      return field.get(null) == null;
    } catch (IllegalAccessException | LinkageError e) {
      return false;
    }
  }

  /** The fields of a class that hold nothing, and that can be told to. */
  static List<Field> empty(Class<?> type) {
    return of(type).stream().filter(field -> !Constants.isOne(field) && isNull(field)).toList();
  }

  private static boolean isEmpty(Object state) {
    return ((Map<?, ?>) state).isEmpty();
  }

  /** Puts back what {@link #value} gave. */
  static void put(Field field, Object value) throws ReflectiveOperationException {
    if (field.isEnumConstant()) {
      EnumState.put(field.get(null), (Map<?, ?>) value);
    } else if (Constants.isOne(field)) {
      Constants.put(field, value);
    } else {
      field.set(null, value);
    }
  }

  /**
   * Whether it is final to the learner: the terminal's weaver makes of a final field that has a
   * value to keep one that may be set, and transient, which says nothing of a static field.
   */
  static boolean isFinal(Field field) {
    return (field.getModifiers() & (Modifier.FINAL | Modifier.TRANSIENT)) != 0;
  }

  /** Whether a field is made by its class's initializer, and is read by Java and not kept. */
  static boolean isJavas(Field field) {
    int modifiers = field.getModifiers();
    return Modifier.isStatic(modifiers)
        && (field.isSynthetic()
            || (Modifier.isFinal(modifiers) && Modifier.isTransient(modifiers)));
  }

  /** Whether it may hold something else than what its class's initializer put there. */
  static boolean mayChange(Field field) {
    try {
      Object value = field.get(null);
      return field.isEnumConstant()
          ? EnumState.mayChange(value)
          : !isFinal(field) || !(isSmall(value) || isBare(value));
    } catch (IllegalAccessException | LinkageError e) {
      return false;
    }
  }

  /** Whether nothing in a value can change; {@code AtomicInteger} is a number, too. */
  static boolean isSmall(Object value) {
    return (value instanceof Number && NUMBERS.contains(value.getClass().getPackageName()))
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof String;
  }

  /** The object of which Java has but one that says the same, if it is as small as that. */
  static Object asJavaKeepsIt(Object value) {
    if (value instanceof Boolean is) {
      return Boolean.valueOf(is);
    } else if (value instanceof Integer number && (byte) (int) number == number) {
      return Integer.valueOf(number);
    } else if (value instanceof Long number && (byte) (long) number == number) {
      return Long.valueOf(number);
    } else if (value instanceof Short number && (byte) (short) number == number) {
      return Short.valueOf(number);
    } else if (value instanceof Byte number) {
      return Byte.valueOf(number);
    } else if (value instanceof Character letter && letter < 128) {
      return Character.valueOf(letter);
    }
    return value;
  }

  /**
   * Whether what makes a constant again makes it as it was: it holds nothing, and there is no
   * saying which it is. An interface's own functions cannot be read back before the interface has
   * begun.
   */
  private static boolean isMadeAgain(Field field, Object value) {
    return isFinal(field) && (Constants.isOne(field) ? isBare(value) : isMadeAlike(value));
  }

  /** Whether a value holds nothing, and cannot be written either: a function of Java's own. */
  static boolean isMadeAlike(Object value) {
    return isBare(value) && !(value instanceof Serializable || value.getClass() == Object.class);
  }

  /** Whether a value holds nothing: what is but a lock, or a lambda that captures nothing. */
  private static boolean isBare(Object value) {
    return value != null
        && (value.getClass() == Object.class
            || (value.getClass().isHidden() && capturesNothing(value)));
  }

  /** Of one of Java's own, as {@code Function.andThen} gives, what it captured cannot be seen. */
  private static boolean capturesNothing(Object lambda) {
    try {
      for (Field field : lambda.getClass().getDeclaredFields()) {
        if (!field.trySetAccessible() || !isBare(field.get(lambda))) {
          return false;
        }
      }
      return true;
    } catch (IllegalAccessException e) {
      return false;
    }
  }
}
