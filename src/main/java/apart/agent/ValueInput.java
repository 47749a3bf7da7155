package apart.agent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads values of the learner's classes. */
final class ValueInput extends ObjectInputStream {
  private final ClassLoader loader;
  private final UnaryOperator<Object> replacement;
  private final List<Object> hashed = new ArrayList<>();

  /**
   * An input.
   *
   * @param replacement what is to take the place of each object that is read
   */
  ValueInput(byte[] bytes, ClassLoader loader, UnaryOperator<Object> replacement)
      throws IOException {
    super(new ByteArrayInputStream(bytes));
    this.loader = loader;
    this.replacement = replacement;
    enableResolveObject(true);
  }

  /** The next value. */
  Object value() throws IOException, ClassNotFoundException {
    hashed.clear();
    Hashed.begin();
    boolean asked;
    Object value;
    try {
      value = readObject();
    } finally {
      asked = Hashed.end();
    }
    if (asked) {
      hashed.forEach(Hashed::hashAgain);
    }
    return value;
  }

  @Override
  protected Object resolveObject(Object object) {
    Object kept = replacement.apply(object);
    if (Hashed.isOne(kept)) {
      hashed.add(kept);
    }
    return kept;
  }

  @Override
  protected Class<?> resolveClass(ObjectStreamClass description)
      throws IOException, ClassNotFoundException {
    try {
      return Class.forName(description.getName(), false, loader);
    } catch (ClassNotFoundException e) {
      return super.resolveClass(description);
    }
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
