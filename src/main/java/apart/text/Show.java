package apart.text;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * Any value as text a learner can read, whatever its {@code toString} does: strings in quotes,
 * arrays and collections with their elements, and never more than a screen or two unless asked for.
 */
public final class Show {
  private static final int MOST_CHARACTERS = 4000;
  private static final int MOST_ELEMENTS = 100;
  private static final int DEEPEST = 8;

  private final StringBuilder text = new StringBuilder();
  private long beyond; // characters never added
  private final Set<Object> within = Collections.newSetFromMap(new IdentityHashMap<>());

  private Show() {}

  /** The value as text; large ones in part, with a line that says so. */
  public static String of(Object value) {
    Show show = new Show();
    try {
      show.add(value);
    } catch (StackOverflowError e) {
      show.text.append(" ... (nested too deeply)");
    }
    return show.bounded();
  }

  private String bounded() {
    int limit = Room.isWhole() ? Integer.MAX_VALUE : MOST_CHARACTERS;
    if (text.length() <= limit) {
      return text.toString();
    }
    long hidden = text.length() - limit + beyond;
    return text.substring(0, limit) + "\n... " + hidden + " more characters; show(...) prints all";
  }

  private void add(Object value) {
    if (value == null) {
      text.append("null");
    } else if (value instanceof CharSequence string && !(value instanceof StringBuilder)) {
      text.append('"').append(escaped(begin(string))).append('"');
    } else if (value instanceof Character character) {
      text.append('\'').append(escaped(character.toString())).append('\'');
    } else if (value.getClass().isArray()) {
      nested(value, () -> array(value));
    } else if (value instanceof Collection<?> collection && isJdk(value)) {
      nested(value, () -> collection(collection));
    } else if (value instanceof Map<?, ?> map && isJdk(value)) {
      nested(value, () -> map(map));
    } else {
      text.append(own(value));
    }
  }

  private void nested(Object value, Runnable content) {
    if (within.size() >= DEEPEST || !within.add(value)) {
      text.append(within.contains(value) ? "(this again)" : "...");
      return;
    }
    content.run();
    within.remove(value);
  }

  private void array(Object array) {
    int length = Array.getLength(array);
    boolean ofRows = length > 0 && array.getClass().getComponentType().isArray();
    text.append(ofRows ? "{" : "{ ");
    for (int i = 0; i < length; i++) {
      if (isEnough(i, length)) {
        break;
      }
      text.append(i == 0 ? "" : ofRows ? ",\n " : ", ");
      add(Array.get(array, i));
    }
    text.append(ofRows ? "}" : " }");
  }

  private void collection(Collection<?> collection) {
    text.append('[');
    Iterator<?> elements = collection.iterator();
    for (int i = 0; elements.hasNext() && !isEnough(i, collection.size()); i++) {
      text.append(i == 0 ? "" : ", ");
      add(elements.next());
    }
    text.append(']');
  }

  private void map(Map<?, ?> map) {
    text.append('{');
    int i = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (isEnough(i, map.size())) {
        break;
      }
      text.append(i++ == 0 ? "" : ", ");
      add(entry.getKey());
      text.append('=');
      add(entry.getValue());
    }
    text.append('}');
  }

  private boolean isEnough(int shown, int all) {
    if (Room.isWhole() || (shown < MOST_ELEMENTS && text.length() < MOST_CHARACTERS)) {
      return false;
    }
    text.append(", ... ").append(all - shown).append(" more; show(...) prints all");
    return true;
  }

  private static boolean isJdk(Object value) {
    return value.getClass().getName().startsWith("java.util.");
  }

  private static String own(Object value) {
    try {
      String text = value.toString();
      return text == null ? "(its toString() gave null)" : text;
    } catch (StackOverflowError e) {
      return "(its toString() recursed without end)";
    } catch (RuntimeException e) {
      return "(its toString() threw " + e.getClass().getSimpleName() + ": " + e.getMessage() + ")";
    }
  }

  /** As much of a string as may be shown. */
  private CharSequence begin(CharSequence string) {
    int more = string.length() - MOST_CHARACTERS;
    if (Room.isWhole() || more <= 0) {
      return string;
    }
    beyond += more;
    return string.subSequence(0, MOST_CHARACTERS);
  }

  private static String escaped(CharSequence string) {
    return string
        .toString()
        .replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\t", "\\t")
        .replace("\r", "\\r");
  }
}
