package apart.shell.engine;

import java.io.IOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.management.JMException;
import javax.management.ObjectName;
import jdk.jshell.JShell;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * A JShell of the JDK's that runs snippets in this JVM, and changes classes in their place as the
 * JDK's own engine does in another.
 */
public final class PlainJShell {
  private static volatile Instrumentation jvm;

  private PlainJShell() {}

  /**
   * Opens one.
   *
   * @param values gives the names for values of expressions
   */
  static JShell open(Supplier<String> values) throws IOException, JMException {
    if (jvm == null) {
      loadIntoThisJvm();
    }
    return JShell.builder()
        .executionEngine(new InPlace(), Map.of())
        .tempVariableNameGenerator(values)
        .build();
  }

  /** Called by the JVM. */
  public static void agentmain(String arguments, Instrumentation instrumentation) {
    jvm = instrumentation;
  }

  private static void loadIntoThisJvm() throws IOException, JMException {
    Path jar = manifest(Map.of("Agent-Class", PlainJShell.class.getName()));
    ManagementFactory.getPlatformMBeanServer()
        .invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"),
            "jvmtiAgentLoad",
            new Object[] {new String[] {jar.toString()}},
            new String[] {String[].class.getName()});
  }

  /** A jar with nothing but a manifest, which lets an agent of these entries change classes. */
  static Path manifest(Map<String, String> entries) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    entries.forEach(manifest.getMainAttributes()::putValue);
    manifest.getMainAttributes().putValue("Can-Redefine-Classes", "true");
    Path jar = Files.createTempFile("manifest", ".jar");
    jar.toFile().deleteOnExit();
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return jar;
  }

  private static final class InPlace implements ExecutionControlProvider {
    @Override
    public String name() {
      return "in place";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
      return new DirectExecutionControl() {
        @Override
        public void redefine(ClassBytecodes[] classes) throws ClassInstallException {
          try {
            ClassDefinition[] changed = new ClassDefinition[classes.length];
            for (int at = 0; at < classes.length; at++) {
              Class<?> type = findClass(classes[at].name());
              changed[at] = new ClassDefinition(type, classes[at].bytecodes());
            }
            jvm.redefineClasses(changed);
          } catch (Exception | LinkageError e) {
            throw new ClassInstallException(e.toString(), new boolean[classes.length]);
          }
        }
      };
    }
  }
}
