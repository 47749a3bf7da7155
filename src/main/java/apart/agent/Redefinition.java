package apart.agent;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Changes classes in their place, so that what was made of them stays what it is; the JVM permits
 * it where but the code of methods changes. It is made able to when it is first asked to: a JVM
 * that is from its start needs half as long again to start.
 */
public final class Redefinition {
  private static final String ATTRIBUTE = "Agent-Class";

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
      load(jar());
    }
    return jvm;
  }

  /** Not by attaching, whose signal has a JVM that misses its file print all its threads. */
  private static void load(String jar) {
    String quote = jar.indexOf('"') < 0 ? "\"" : "'";
    try {
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "jvmtiAgentLoad",
              new Object[] {new String[] {quote + jar + quote}},
              new String[] {String[].class.getName()});
    } catch (JMException refused) {
      throw new UnsupportedOperationException("this JVM cannot change classes", refused);
    }
    if (jvm == null) {
      throw new UnsupportedOperationException("this JVM does not load " + jar);
    }
  }

  /** The library's jar, whose manifest names this class. */
  private static String jar() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(Redefinition::namesThis)
        .findFirst()
        .orElseThrow(() -> new UnsupportedOperationException("no jar permits to change classes"));
  }

  private static boolean namesThis(String entry) {
    if (!Files.isRegularFile(Path.of(entry))) {
      return false;
    }
    try (JarFile jar = new JarFile(entry)) {
      Manifest manifest = jar.getManifest();
      return manifest != null
          && Redefinition.class.getName().equals(manifest.getMainAttributes().getValue(ATTRIBUTE));
    } catch (IOException e) {
      return false;
    }
  }
}
