package apart.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Changes classes in their place, so that what was made of them stays what it is; the JVM permits
 * it where but the code of methods changes. It is made able to when it is first asked to: a JVM
 * that is from its start needs half as long again to start.
 */
public final class Redefinition {
  private static Instrumentation jvm;

  private Redefinition() {}

  /** Called by the JVM when this is loaded into it. */
  public static void agentmain(String arguments, Instrumentation instrumentation) {
    jvm = instrumentation;
  }

  /**
   * Changes all of the classes or, if it throws, none.
   *
   * @param classes the bytes that are to be the class
   */
  static void of(Map<Class<?>, byte[]> classes)
      throws ClassNotFoundException, UnmodifiableClassException {
    able()
        .redefineClasses(
            classes.entrySet().stream()
                .map(one -> new ClassDefinition(one.getKey(), one.getValue()))
                .toArray(ClassDefinition[]::new));
  }

  private static Instrumentation able() {
    if (jvm == null) {
      try {
        Path jar = manifest();
        try {
          load(jar);
        } finally {
          Files.delete(jar);
        }
      } catch (JMException | IOException refused) {
        throw new UnsupportedOperationException("this JVM cannot change classes", refused);
      }
    }
    return jvm;
  }

  /** A jar of its own that names this class: the library's may lie where no command can name it. */
  private static Path manifest() throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Agent-Class", Redefinition.class.getName());
    attributes.putValue("Can-Redefine-Classes", "true");
    Path jar = Files.createTempFile("apart", ".jar");
    try (OutputStream bytes = Files.newOutputStream(jar)) {
      new JarOutputStream(bytes, manifest).close();
    }
    return jar;
  }

  /** Not by attaching, whose signal has a JVM that misses its file print all its threads. */
  private static void load(Path jar) throws JMException {
    ManagementFactory.getPlatformMBeanServer()
        .invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"),
            "jvmtiAgentLoad",
            new Object[] {new String[] {"\"" + jar + "\""}},
            new String[] {String[].class.getName()});
    if (jvm == null) {
      throw new UnsupportedOperationException("this JVM does not load " + jar);
    }
  }
}
