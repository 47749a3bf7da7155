package apart.agent;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is written instead of objects, for each the same wherever it is met, so that what two values
 * hold is one object afterwards as well.
 */
final class StandIns {
  private final IdentityHashMap<Object, Object> ofObjects = new IdentityHashMap<>();
  private final Map<List<Object>, OneFunction> functions = new HashMap<>();

  /** What {@code out} writes instead of an object. */
  Object of(Object object, ObjectOutputStream out) {
    if (object instanceof SerializedLambda lambda) {
      OneFunction one =
          functions.computeIfAbsent(described(lambda), key -> new OneFunction(lambda));
      return one.isBegunIn(out) ? lambda : one;
    }
    return object instanceof Serializable ? object : ofObjects.computeIfAbsent(object, StandIn::of);
  }

  /** Where a function was made, and of which objects; those of the same are the same. */
  private static List<Object> described(SerializedLambda lambda) {
    List<Object> all = new ArrayList<>();
    all.add(lambda.getCapturingClass());
    all.add(Lambdas.described(lambda));
    all.add(lambda.getImplClass());
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

  /**
   * A function that was met. Java makes it anew each time it writes it, and cannot read one that
   * holds itself: within it, it is another.
   */
  private static final class OneFunction implements Serializable {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // What is read here is the function.
    private final Object function;

    private transient ObjectOutputStream begunIn;

    OneFunction(SerializedLambda function) {
      this.function = function;
    }

    boolean isBegunIn(ObjectOutputStream out) {
      return begunIn == out;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      begunIn = out;
      out.defaultWriteObject();
      begunIn = null;
    }

    private Object readResolve() {
      return function;
    }
  }
}
