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
  private static final String OF_COLLECTION = "java.util.CollSer";

  /** Names of what is written instead of other objects, and is left there if it holds itself. */
  static final Set<String> STAND_INS = Set.of(StandIn.class.getName(), OF_COLLECTION);

  private final Consumer<Object> reached;
  private final Set<Object> within = identities();
  private final Set<Object> ofCollections = identities();

  ValueOutput(OutputStream out, Consumer<Object> reached) throws IOException {
    super(out);
    this.reached = reached;
    enableReplaceObject(true);
  }

  private static Set<Object> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  @Override
  protected Object replaceObject(Object object) throws IOException {
    if (object instanceof StandIn) {
      throw new InvalidObjectException("what was read within itself is not what it was");
    }
    if (object instanceof String text) {
      return Literals.isOne(text) ? new Literal(text) : text;
    }
    reached.accept(object);
    awaitLock(object);
    if (object instanceof SerializedLambda) {
      return within.add(object) ? new StandIn(object) : object;
    }
    if (object.getClass().getName().equals(OF_COLLECTION)) {
      ofCollections.add(object);
    }
    return object instanceof Serializable ? object : StandIn.of(object);
  }

  private static void awaitLock(Object object) throws IOException {
    try {
      if (!Locks.isFree(object)) {
        throw new IOException("another thread has locked it");
      }
    } catch (InterruptedException e) {
      throw new IOException("nobody waits for its lock any longer");
    }
  }

  /**
   * Says of all that was written which objects wrote something else instead of themselves, which
   * Java does not tell us as it does so.
   */
  void finish() throws InvalidObjectException {
    Set<Object> instead = identities();
    try {
      Object table = Internals.get(this, ObjectOutputStream.class, "subs");
      Object handles = Internals.get(table, table.getClass(), "htab");
      Collections.addAll(instead, (Object[]) Internals.get(table, table.getClass(), "reps"));
      for (Object original : (Object[]) Internals.get(handles, handles.getClass(), "objs")) {
        if (original != null && mayBeToldApart(original.getClass())) {
          reached.accept(original);
        }
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      return; // This Java has another way, then: they are taken for different ones.
    }
    if (!instead.containsAll(ofCollections)) {
      throw new InvalidObjectException("a collection that was read within itself is none");
    }
  }

  /** Whether it matters which object of a class it is: not what cannot change. */
  private static boolean mayBeToldApart(Class<?> type) {
    String name = type.getName();
    return !(type.isHidden()
        || name.startsWith("java.time.")
        || name.startsWith("java.util.ImmutableCollections$"));
  }
}
