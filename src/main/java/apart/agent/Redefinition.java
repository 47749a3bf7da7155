package apart.agent;

import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.Map;

/**
 * Changes classes in their place, so that what was made of them stays what it is; the JVM permits
 * it where but the code of methods changes. It must have been started with this as its Java agent.
 */
public final class Redefinition {
  private static Instrumentation jvm;

  private Redefinition() {}

  /** Called by the JVM before {@code main}. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    jvm = instrumentation;
  }

  /**
   * Changes all of the classes or, if it throws, none.
   *
   * @param classes the bytes that are to be the class
   */
  static void of(Map<Class<?>, byte[]> classes)
      throws ClassNotFoundException, UnmodifiableClassException {
    if (jvm == null) {
      throw new UnsupportedOperationException("this JVM was not started to change classes");
    }
    jvm.redefineClasses(
        classes.entrySet().stream()
            .map(one -> new ClassDefinition(one.getKey(), one.getValue()))
            .toArray(ClassDefinition[]::new));
  }
}
