package apart.agent;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes that JShell made of the learner's snippets, and the values in their static fields.
 */
final class Snippets {
  private final Loader loader = new Loader();

  /** Defines classes that may refer to each other and to those before. */
  void load(Map<String, byte[]> classes) throws ClassNotFoundException {
    loader.pending.putAll(classes);
    for (String name : classes.keySet()) {
      loader.loadClass(name);
    }
  }

  /** Defines classes whose fields are no values of the learner's: those of a question. */
  void loadOnce(Map<String, byte[]> classes) throws ClassNotFoundException {
    load(classes);
    loader.loaded.keySet().removeAll(classes.keySet());
  }

  void addToClasspath(String path) throws MalformedURLException {
    loader.addURL(new File(path).toURI().toURL());
  }

  /** Calls the static method that runs a snippet; whatever it throws comes out as it is. */
  Object invoke(String type, String method) throws Throwable {
    Method snippet = find(type).getDeclaredMethod(method);
    snippet.setAccessible(true);
    try {
      return snippet.invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** The value of a static field. */
  Object field(String type, String name) throws ReflectiveOperationException {
    Field field = find(type).getDeclaredField(name);
    field.setAccessible(true);
    return field.get(null);
  }

  Class<?> find(String name) throws ClassNotFoundException {
    return Class.forName(name, false, loader);
  }

  ClassLoader loader() {
    return loader;
  }

  /** Every static field that may change, of every class loaded, in the order of loading. */
  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (Class<?> type : loader.loaded.values()) {
      for (Field field : type.getDeclaredFields()) {
        int modifiers = field.getModifiers();
        if (Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers) && !field.isSynthetic()) {
          field.setAccessible(true);
          fields.add(field);
        }
      }
    }
    return fields;
  }

  Collection<Class<?>> classes() {
    return loader.loaded.values();
  }

  private static final class Loader extends URLClassLoader {
    private final Map<String, byte[]> pending = new LinkedHashMap<>();
    private final Map<String, Class<?>> loaded = new LinkedHashMap<>();

    Loader() {
      super(new URL[0], Snippets.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = pending.remove(name);
      if (bytes == null) {
        return super.findClass(name);
      }
      Class<?> type = defineClass(name, bytes, 0, bytes.length);
      loaded.put(name, type);
      return type;
    }

    @Override
    public void addURL(URL url) {
      super.addURL(url);
    }
  }
}
