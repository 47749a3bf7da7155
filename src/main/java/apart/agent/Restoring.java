package apart.agent;

import apart.wire.Frame;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts saved values back into the fields of the same classes, one after the other. */
final class Restoring {
  private final Snippets snippets;
  private final Map<String, Object> readAgain = new LinkedHashMap<>();
  private boolean ranCode;

  Restoring(Snippets snippets) {
    this.snippets = snippets;
  }

  /**
   * Puts back what a part holds.
   *
   * @return the fields whose values could not be read
   */
  List<String> restore(Frame.Reader part) throws IOException {
    Stop.watch();
    List<String> missing = read(part, this::put);
    ranCode = Stop.ran();
    return missing;
  }

  /** Whether code of the learner's ran, and may have changed what had been put back before. */
  boolean ranCode() {
    return ranCode;
  }

  /** Reads a part once more, for {@link #putAgain}: what it changes meanwhile is then replaced. */
  void readAgain(Frame.Reader part) throws IOException {
    read(part, readAgain::put);
  }

  /** Puts back what was read again, all of it at once. */
  void putAgain() throws ReflectiveOperationException {
    for (Map.Entry<String, Object> value : readAgain.entrySet()) {
      put(value.getKey(), value.getValue());
    }
    readAgain.clear();
  }

  private List<String> read(Frame.Reader part, Use use) throws IOException {
    part.number();
    List<String> names = new ArrayList<>();
    List<byte[]> alone = new ArrayList<>();
    for (int left = part.number(); left > 0; left--) {
      names.add(part.text());
      alone.add(part.bytes());
    }
    int done = read(names, part.bytes(), use);
    List<String> missing = new ArrayList<>();
    for (int i = done; i < names.size(); i++) {
      if (read(names.subList(i, i + 1), alone.get(i), use) == 0) {
        missing.add(names.get(i));
      }
    }
    return missing;
  }

  /** Reads values up to the first that cannot be read; gives their number. */
  private int read(List<String> names, byte[] bytes, Use use) {
    int done = 0;
    try (Reading in = new Reading(new ByteArrayInputStream(bytes))) {
      while (done < names.size()) {
        use.value(names.get(done), in.readObject());
        done++;
      }
    } catch (Exception | Error e) {
      // The learner's own code runs here, and may throw anything or be stopped.
      return done;
    }
    return done;
  }

  private void put(String name, Object value) throws ReflectiveOperationException {
    Variables.put(snippets.named(name), value);
  }

  /** What is done with a value that was read. */
  private interface Use {
    void value(String name, Object value) throws ReflectiveOperationException;
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
