package apart.shell.engine;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/**
 * What code may use that is handed in to be graded. It is a list of what is let through, so that
 * what nobody thought of, or a later JDK adds, is refused: files, the network, processes, threads,
 * reflection, class loaders and Apart's own agent are out of reach, and with them whatever judges.
 *
 * <p>A class that extends what is refused is refused as a whole, since it would inherit it.
 */
final class Confines {
  /** The package in which JShell puts what somebody types. */
  private static final String OWN = "REPL/";

  /** All of these packages, but not of those below them. */
  private static final Set<String> PACKAGES =
      Set.of(
          "java/lang",
          "java/lang/annotation",
          "java/math",
          "java/text",
          "java/time",
          "java/time/chrono",
          "java/time/format",
          "java/time/temporal",
          "java/util",
          "java/util/concurrent/atomic",
          "java/util/function",
          "java/util/random",
          "java/util/regex",
          "java/util/stream",
          "apart/committee",
          "apart/nn",
          "apart/picture",
          "apart/prelude",
          "apart/symmetry",
          "apart/text",
          "apart/view",
          "org/ejml/data",
          "org/ejml/simple");

  /** Single types of other packages. */
  private static final Set<String> TYPES =
      Set.of(
          "java/io/BufferedReader",
          "java/io/ByteArrayInputStream",
          "java/io/ByteArrayOutputStream",
          "java/io/Closeable",
          "java/io/EOFException",
          "java/io/IOException",
          "java/io/InputStream",
          "java/io/InputStreamReader",
          "java/io/OutputStream",
          "java/io/PrintStream",
          "java/io/PrintWriter",
          "java/io/Reader",
          "java/io/Serializable",
          "java/io/StringReader",
          "java/io/StringWriter",
          "java/io/UncheckedIOException",
          "java/io/Writer",
          "java/nio/charset/Charset",
          "java/nio/charset/StandardCharsets",
          "java/util/concurrent/Callable",
          "java/util/concurrent/ThreadLocalRandom",
          "java/util/concurrent/TimeUnit",
          "jdk/jshell/spi/SPIResolutionException");

  /** Types of those packages that are refused all the same, with those inside them. */
  private static final Set<String> REFUSED =
      Set.of(
          "apart/nn/DataFiles",
          "java/lang/ClassLoader",
          "java/lang/ClassValue",
          "java/lang/InheritableThreadLocal",
          "java/lang/Module",
          "java/lang/ModuleLayer",
          "java/lang/Package",
          "java/lang/Process",
          "java/lang/ProcessBuilder",
          "java/lang/ProcessHandle",
          "java/lang/ScopedValue",
          "java/lang/SecurityManager",
          "java/lang/StackWalker",
          "java/lang/ThreadGroup",
          "java/util/ListResourceBundle",
          "java/util/Properties",
          "java/util/PropertyResourceBundle",
          "java/util/ResourceBundle",
          "java/util/ServiceLoader",
          "java/util/Timer",
          "java/util/TimerTask");

  /** Of these types only these members. */
  private static final Map<String, Set<String>> MEMBERS =
      Map.of(
          "java/lang/System",
          Set.of(
              "arraycopy",
              "currentTimeMillis",
              "err",
              "exit",
              "gc",
              "identityHashCode",
              "in",
              "lineSeparator",
              "nanoTime",
              "out"),
          "java/lang/Runtime",
          Set.of(
              "availableProcessors",
              "exit",
              "freeMemory",
              "gc",
              "getRuntime",
              "halt",
              "maxMemory",
              "totalMemory",
              "version"),
          "java/lang/Thread",
          Set.of("currentThread", "getName", "isInterrupted", "onSpinWait", "sleep", "yield"),
          "java/lang/Class",
          Set.of(
              "arrayType",
              "cast",
              "desiredAssertionStatus",
              "equals",
              "getCanonicalName",
              "getComponentType",
              "getEnumConstants",
              "getInterfaces",
              "getName",
              "getPackageName",
              "getSimpleName",
              "getSuperclass",
              "getTypeName",
              "hashCode",
              "isArray",
              "isAssignableFrom",
              "isEnum",
              "isInstance",
              "isInterface",
              "isPrimitive",
              "isRecord",
              "toString"),
          // What the compiler itself makes calls of.
          "java/lang/invoke/LambdaMetafactory",
          Set.of("altMetafactory", "metafactory"),
          "java/lang/invoke/StringConcatFactory",
          Set.of("makeConcat", "makeConcatWithConstants"),
          "java/lang/runtime/ObjectMethods",
          Set.of("bootstrap"),
          "java/lang/runtime/SwitchBootstraps",
          Set.of("enumSwitch", "typeSwitch"));

  /** Members that are refused whoever has them, since anything may inherit them. */
  private static final Set<String> NAMES =
      Set.of(
          "finalize",
          "loadBinary",
          "loadCSV",
          "parallel",
          "parallelStream",
          "saveToFileBinary",
          "saveToFileCSV",
          "saveToMatlabFile",
          "setDefault");

  private final Set<String> outcasts = new HashSet<>();

  /**
   * Takes note of classes that code brings with it; they may name each other.
   *
   * @param classes as the compiler made them
   */
  void meet(Iterable<byte[]> classes) {
    boolean more = true;
    while (more) {
      more = false;
      for (byte[] one : classes) {
        ClassReader reader = new ClassReader(one);
        boolean cast = !mayUse(reader.getSuperName());
        for (String each : reader.getInterfaces()) {
          cast |= !mayUse(each);
        }
        more |= cast && outcasts.add(reader.getClassName());
      }
    }
  }

  /** Whether a class of the code's own is refused as a whole. */
  boolean isOutcast(String type) {
    return outcasts.contains(type);
  }

  /**
   * Why a member may not be used, in a few words; empty if it may.
   *
   * @param owner the class or array type through which it is named, with slashes
   * @param written whether it is a field that is given a value
   */
  Optional<String> refused(String owner, String name, String descriptor, boolean written) {
    if (owner.startsWith("[")) {
      return Optional.empty();
    }
    boolean own = owner.startsWith(OWN);
    boolean member = MEMBERS.getOrDefault(owner, Set.of(name)).contains(name);
    boolean fine =
        (MEMBERS.containsKey(owner) || mayUse(owner))
            && member
            && !NAMES.contains(name)
            && !(written && !own)
            && (own || !reachesFiles(owner, name, descriptor));
    return fine ? Optional.empty() : Optional.of(words(owner, name));
  }

  private boolean mayUse(String type) {
    if (type.startsWith(OWN)) {
      return !outcasts.contains(type);
    }
    String outer = type.substring(0, type.indexOf('$') < 0 ? type.length() : type.indexOf('$'));
    boolean special = MEMBERS.containsKey(outer) && !type.equals("java/lang/Thread$State");
    String place = type.substring(0, Math.max(0, type.lastIndexOf('/')));
    return TYPES.contains(type)
        || (PACKAGES.contains(place) && !REFUSED.contains(outer) && !special);
  }

  /** Whether a member of a class that is let through opens files, or works in many threads. */
  private static boolean reachesFiles(String owner, String name, String descriptor) {
    boolean java = owner.startsWith("java/");
    boolean made = name.equals("<init>");
    boolean named =
        descriptor.startsWith("(Ljava/lang/String;")
            && Set.of("java/io/PrintStream", "java/io/PrintWriter", "java/util/Formatter")
                .contains(owner);
    boolean given = descriptor.contains("Ljava/io/File;") || descriptor.contains("Ljava/nio/file/");
    return (made && named) || (java && given) || (java && name.startsWith("parallel"));
  }

  private static String words(String owner, String name) {
    String type = owner.replace('/', '.').replace('$', '.');
    String member = name.equals("<init>") ? "" : "." + name;
    return String.format(Locale.ROOT, "%s%s cannot be used in what is graded", type, member);
  }
}
