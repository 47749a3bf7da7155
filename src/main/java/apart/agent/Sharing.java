package apart.agent;

import java.lang.invoke.SerializedLambda;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of several values share an object that may change, and so belong together. */
final class Sharing<T> {
  private final IdentityHashMap<Object, T> firsts = new IdentityHashMap<>();
  private final Map<T, T> parents = new LinkedHashMap<>();
  private final Map<List<Object>, Object> functions = new HashMap<>();

  /** A value of this name; those added without reaching anything are alone. */
  void add(T name) {
    parents.put(name, name);
  }

  /** The value of a name reaches an object. */
  void reaches(T name, Object object) {
    if (Variables.isSmall(object) || object instanceof Enum) {
      return;
    }
    // A function is made anew each time it is written.
    Object same =
        object instanceof SerializedLambda lambda
            ? functions.computeIfAbsent(described(lambda), key -> lambda)
            : object;
    T first = firsts.putIfAbsent(same, name);
    if (first != null && first != name) {
      parents.put(root(name), root(first));
    }
  }

  /** Where a function was made, and of which objects. */
  private static List<Object> described(SerializedLambda lambda) {
    List<Object> all = new ArrayList<>();
    all.add(lambda.getCapturingClass());
    all.add(Lambdas.described(lambda));
    for (int i = 0; i < lambda.getCapturedArgCount(); i++) {
      Object captured = lambda.getCapturedArg(i);
      all.add(Variables.isSmall(captured) ? captured : new Same(captured));
    }
    return all;
  }

  /** Equal to one of the same object. */
  private record Same(Object object) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Same same && same.object == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
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
