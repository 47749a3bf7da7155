package apart.agent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads values of the learner's classes. */
final class ValueInput extends ObjectInputStream {
  private final ClassLoader loader;
  private final UnaryOperator<Object> replacement;
  private final Hashed hashed;
  private final Records records = new Records();
  private boolean hasStandIns;

  /**
   * An input.
   *
   * @param replacement what is to take the place of each object that is read
   */
  ValueInput(byte[] bytes, ClassLoader loader, Hashed hashed, UnaryOperator<Object> replacement)
      throws IOException {
    super(new ByteArrayInputStream(bytes));
    this.loader = loader;
    this.hashed = hashed;
    this.replacement = replacement;
    enableResolveObject(true);
  }

  /** The next value. */
  Object value() throws IOException, ClassNotFoundException {
    Object value;
    hashed.begin();
    try {
      value = readObject();
    } finally {
      hashed.end();
      records.end();
    }
    hashed.hashAgain();
    if (hasStandIns && holdsStandIn(value)) {
      throw new InvalidObjectException("what holds itself cannot be read");
    }
    return value;
  }

  private static boolean holdsStandIn(Object value) {
    try {
      Filling.write(List.of(value), OutputStream.nullOutputStream(), object -> {});
      return false;
    } catch (InvalidObjectException e) {
      return true;
    } catch (IOException | RuntimeException | Error e) {
      return false; // For something else.
    }
  }

  @Override
  protected Object resolveObject(Object object) {
    Object kept = replacement.apply(Variables.asJavaKeepsIt(object));
    hashed.met(kept);
    return kept;
  }

  @Override
  protected Class<?> resolveClass(ObjectStreamClass description)
      throws IOException, ClassNotFoundException {
    hasStandIns |= ValueOutput.STAND_INS.contains(description.getName());
    Class<?> type;
    try {
      type = Class.forName(description.getName(), false, loader);
    } catch (ClassNotFoundException e) {
      type = super.resolveClass(description);
    }
    records.met(type);
    return type;
  }

  @Override
  protected Class<?> resolveProxyClass(String[] interfaces) throws ClassNotFoundException {
    Class<?>[] types = new Class<?>[interfaces.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = Class.forName(interfaces[i], false, loader);
    }
    return Proxy.newProxyInstance(loader, types, (proxy, method, arguments) -> null).getClass();
  }
}
