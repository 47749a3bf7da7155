package apart.agent;

import apart.wire.Frame;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Puts saved values back into the fields of the same classes, one after the other. */
final class Restoring {
  private final Snippets snippets;

  Restoring(Snippets snippets) {
    this.snippets = snippets;
  }

  /**
   * Puts back what a part holds.
   *
   * @return the fields whose values could not be read
   */
  List<String> restore(Frame.Reader part) throws IOException {
    part.number();
    List<String> names = new ArrayList<>();
    List<byte[]> alone = new ArrayList<>();
    for (int left = part.number(); left > 0; left--) {
      names.add(part.text());
      alone.add(part.bytes());
    }
    int done = put(names, part.bytes());
    List<String> missing = new ArrayList<>();
    for (int i = done; i < names.size(); i++) {
      if (put(names.subList(i, i + 1), alone.get(i)) == 0) {
        missing.add(names.get(i));
      }
    }
    return missing;
  }

  /** Puts values back up to the first that cannot be read; gives their number. */
  private int put(List<String> names, byte[] bytes) {
    int done = 0;
    try (Reading in = new Reading(new ByteArrayInputStream(bytes))) {
      while (done < names.size()) {
        set(names.get(done), in.readObject());
        done++;
      }
    } catch (Exception | Error e) {
      // The learner's own code runs here, and may throw anything or be stopped.
      return done;
    }
    return done;
  }

  private void set(String name, Object value) throws ReflectiveOperationException {
    int dot = name.lastIndexOf('.');
    Field field = snippets.find(name.substring(0, dot)).getDeclaredField(name.substring(dot + 1));
    field.setAccessible(true);
    field.set(null, value);
  }

  private final class Reading extends ObjectInputStream {
    Reading(ByteArrayInputStream in) throws IOException {
      super(in);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(description.getName(), false, snippets.loader());
      } catch (ClassNotFoundException e) {
        return super.resolveClass(description);
      }
    }

    @Override
    protected Class<?> resolveProxyClass(String[] interfaces) throws ClassNotFoundException {
      Class<?>[] types = new Class<?>[interfaces.length];
      for (int i = 0; i < types.length; i++) {
        types[i] = Class.forName(interfaces[i], false, snippets.loader());
      }
      return Proxy.newProxyInstance(snippets.loader(), types, (proxy, method, arguments) -> null)
          .getClass();
    }
  }
}
