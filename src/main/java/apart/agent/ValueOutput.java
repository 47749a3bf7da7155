package apart.agent;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;

/** Writes values, and says which objects they reach. */
final class ValueOutput extends ObjectOutputStream {
  private final Consumer<Object> reached;
  private final Set<Object> within = Collections.newSetFromMap(new IdentityHashMap<>());

  ValueOutput(OutputStream out, Consumer<Object> reached) throws IOException {
    super(out);
    this.reached = reached;
    enableReplaceObject(true);
  }

  @Override
  protected Object replaceObject(Object object) throws InvalidObjectException {
    if (object instanceof StandIn) {
      throw new InvalidObjectException("what was read within itself is not what it was");
    }
    reached.accept(object);
    if (object instanceof SerializedLambda) {
      return within.add(object) ? new StandIn(object) : object;
    }
    return object instanceof Serializable ? object : StandIn.of(object);
  }
}
