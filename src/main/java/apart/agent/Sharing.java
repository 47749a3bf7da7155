package apart.agent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of several values share an object that may change, and so belong together. */
final class Sharing<T> {
  private final IdentityHashMap<Object, T> firsts = new IdentityHashMap<>();
  private final Map<T, T> parents = new LinkedHashMap<>();

  /** A value of this name; those added without reaching anything are alone. */
  void add(T name) {
    parents.put(name, name);
  }

  /** The value of a name reaches an object. */
  void reaches(T name, Object object) {
    if (Variables.isSmall(object) || object instanceof Enum) {
      return;
    }
    T first = firsts.putIfAbsent(object, name);
    if (first != null && first != name) {
      parents.put(root(name), root(first));
    }
  }

  private T root(T name) {
    T at = name;
    while (parents.get(at) != at) {
      at = parents.get(at);
    }
    return at;
  }

  /** The names in the order of adding, those together that belong together. */
  Collection<List<T>> groups() {
    Map<T, List<T>> groups = new LinkedHashMap<>();
    for (T name : parents.keySet()) {
      groups.computeIfAbsent(root(name), root -> new ArrayList<>()).add(name);
    }
    return groups.values();
  }
}
