package apart.agent;

import java.io.File;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The classes that JShell made of the learner's snippets, and the values in their static fields.
 */
final class Snippets {
  private static final String WRAPPER = "$JShell$";

  private final Loader loader = new Loader();
  private final Map<String, Class<?>> newest = new HashMap<>();
  private final Initializers initializers = new Initializers();

  /**
   * Defines classes that may refer to each other and to those before. A class that JShell made anew
   * of a snippet, since it could not be changed in its place, takes over the values of the one
   * before.
   *
   * @return the names of variables whose value does not fit the new class, and is gone
   */
  Set<String> load(Map<String, byte[]> classes) throws ReflectiveOperationException {
    loader.pending.putAll(classes);
    Set<String> gone = new LinkedHashSet<>();
    for (String name : classes.keySet()) {
      Class<?> type = loader.loadClass(name);
      Class<?> before = newest.put(snippet(name), type);
      if (before != null && wrapper(name).equals(name)) { // Not two nested classes: N1, N1b.
        gone.addAll(takeOver(before, type));
      }
    }
    return gone;
  }

  /** Changes classes that there are, as {@link Redefinition} can. */
  void redefine(Map<String, byte[]> classes)
      throws ClassNotFoundException, UnmodifiableClassException {
    Map<Class<?>, byte[]> found = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> one : classes.entrySet()) {
      Literals.learn(one.getValue());
      found.put(find(one.getKey()), one.getValue());
    }
    Redefinition.of(found);
  }

  /** A class's name without the letters by which JShell tells those of one snippet apart. */
  private static String snippet(String name) {
    int end = name.length();
    while (end > 0 && Character.isLetter(name.charAt(end - 1))) {
      end--;
    }
    return end > 0 && Character.isDigit(name.charAt(end - 1)) ? name.substring(0, end) : name;
  }

  private static Set<String> takeOver(Class<?> before, Class<?> type)
      throws ReflectiveOperationException {
    Set<String> gone = new LinkedHashSet<>();
    for (Field old : Variables.of(before)) {
      Object value = old.get(null);
      for (Field field : Variables.of(type)) {
        if (!field.getName().equals(old.getName())) {
          continue;
        }
        boolean same = field.getType() == old.getType();
        if (same || field.getType().isInstance(value)) {
          field.set(null, value);
        } else if (value != null) {
          gone.add(old.getName());
        }
      }
    }
    return gone;
  }

  /** Defines classes whose fields are no values of the learner's: those of a question. */
  void loadOnce(Map<String, byte[]> classes) throws ReflectiveOperationException {
    load(classes);
    classes.keySet().forEach(name -> newest.remove(snippet(name)));
    loader.loaded.keySet().removeAll(classes.keySet());
  }

  /**
   * Goes back to classes of before, which take the place of those made of their snippets since.
   *
   * @param filled the fields that held something then, if that is known: all others of these
   *     classes hold nothing again
   * @param initialized the classes whose initializers had run then
   * @return the fields that stay as they are: their class had not begun then, and cannot end
   */
  List<String> comeBack(
      List<String> classes, Optional<List<String>> filled, List<String> initialized)
      throws ReflectiveOperationException {
    for (String name : classes) {
      newest.put(snippet(name), find(name));
    }
    return filled.isPresent()
        ? empty(Set.copyOf(classes), Set.copyOf(filled.get()), Set.copyOf(initialized))
        : List.of();
  }

  private List<String> empty(Set<String> classes, Set<String> filled, Set<String> initialized)
      throws IllegalAccessException {
    List<String> stay = new ArrayList<>();
    for (Field field : fields()) {
      Class<?> type = field.getDeclaringClass();
      if (!classes.contains(wrapper(type.getName())) || filled.contains(name(field))) {
        continue;
      }
      if (initializers.has(type) && !initialized.contains(type.getName())) {
        if (Variables.mayChange(field)) {
          stay.add(name(field));
        }
      } else if (!field.getType().isPrimitive() && !Variables.isFinal(field)) {
        field.set(null, null);
      }
    }
    return stay;
  }

  /** A field with its class, as the terminal knows it. */
  static String name(Field field) {
    return field.getDeclaringClass().getName() + "." + field.getName();
  }

  /** The class of the snippet in which a class is declared. */
  private static String wrapper(String name) {
    int end = name.indexOf('$', name.indexOf(WRAPPER) + WRAPPER.length());
    return end < 0 ? name : name.substring(0, end);
  }

  void addToClasspath(String path) throws MalformedURLException {
    loader.addURL(new File(path).toURI().toURL());
  }

  /** Calls the static method that runs a snippet; whatever it throws comes out as it is. */
  Object invoke(String type, String method) throws Throwable {
    Class<?> found = find(type);
    Method snippet = found.getDeclaredMethod(method);
    snippet.setAccessible(true);
    try {
      return snippet.invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      // A line from before its snippet was made anew, run again in a fresh agent.
      Class<?> now = newest.getOrDefault(snippet(type), found);
      if (now != found) {
        takeOver(found, now);
      }
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

  /** Every static field whose value is kept, of every class loaded, in the order of loading. */
  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (Class<?> type : loader.loaded.values()) {
      if (initializers.areDone(type)) {
        fields.addAll(Variables.of(type));
      }
    }
    return fields;
  }

  /** The classes that count and have come to the end of their initializers, in that order. */
  List<Class<?>> initialized() {
    List<Class<?>> types = initializers.done();
    types.removeIf(type -> newest.getOrDefault(snippet(type.getName()), type) != type);
    return types;
  }

  /**
   * Whether a class that has come to the end of its initializer holds nothing that is not kept:
   * another agent can be given all that the initializer made.
   */
  static boolean isWhole(Class<?> type, Predicate<Field> isKept) {
    List<Field> variables = Variables.of(type);
    boolean others = Stream.of(type.getDeclaredFields()).anyMatch(Variables::isJavas);
    // A record is read back by its constructor, which may need what the initializer made.
    return !type.isEnum()
        && !type.isRecord()
        && !others
        && !readsItself(type)
        && variables.stream()
            .allMatch(
                field -> isKept.test(field) || (!type.isInterface() && Variables.isNull(field)));
  }

  /** Whether a class has a say in what is read back, for which it may need what it holds. */
  private static boolean readsItself(Class<?> type) {
    try {
      return Stream.of(type.getDeclaredMethods()).anyMatch(m -> m.getName().equals("readResolve"));
    } catch (LinkageError e) {
      return true; // It names what is not there.
    }
  }

  /**
   * Runs the initializer of a class, and has fields of it hold nothing, whatever it put there;
   * gives the fields that are gone, since it failed.
   */
  List<String> initialize(String name, List<String> empty) throws ReflectiveOperationException {
    List<String> gone = initializers.run(find(name));
    for (String field : gone.isEmpty() ? empty : List.<String>of()) {
      named(field).set(null, null);
    }
    return gone;
  }

  /** Of some fields of the learner's classes those that hold something. */
  List<String> filled(List<String> names) {
    List<String> filled = new ArrayList<>();
    for (String name : names) {
      try {
        Field field = named(name);
        if (field.get(null) != null) {
          filled.add(name);
        }
      } catch (Exception | Error e) {
        // Of a class whose initializer failed.
      }
    }
    return filled;
  }

  /** The field of a {@link #name}. */
  Field named(String name) throws ReflectiveOperationException {
    int dot = name.lastIndexOf('.');
    Field field = find(name.substring(0, dot)).getDeclaredField(name.substring(dot + 1));
    field.setAccessible(true);
    return field;
  }

  /** The names of the learner's variables that hold something. */
  Set<String> held() {
    Set<String> held = new LinkedHashSet<>();
    for (Field field : fields()) {
      if (field.getDeclaringClass().getDeclaringClass() == null) {
        held.remove(field.getName()); // Of a declaration since.
        if (Variables.value(field).isPresent()) {
          held.add(field.getName());
        }
      }
    }
    return held;
  }

  private final class Loader extends URLClassLoader {
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
      Literals.learn(bytes);
      Class<?> type = defineClass(name, bytes, 0, bytes.length);
      loaded.put(name, type);
      if (new String(bytes, StandardCharsets.ISO_8859_1).contains("<clinit>")) {
        initializers.add(type);
      }
      return type;
    }

    @Override
    public void addURL(URL url) {
      super.addURL(url);
    }
  }
}
