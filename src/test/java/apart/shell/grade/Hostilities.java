package apart.shell.grade;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What hostile students hand in for a task, of each kind five. */
final class Hostilities {
  private static final Map<String, List<String>> HOSTILE = new LinkedHashMap<>();

  static {
    HOSTILE.put(
        "loop",
        List.of(
            "while (true) { }",
            "try { while (true) { } } catch (Throwable t) { while (true) { } }",
            "Thread.sleep(1_000_000_000)",
            "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\".matches(\"(a|a|aa)*b\")",
            """
            int deep(int n) { while (true) { n += deep2(n); } }
            int deep2(int n) { return n; }
            deep(1)"""));
    HOSTILE.put(
        "exit",
        List.of(
            "System.exit(0)",
            "Runtime.getRuntime().halt(0)",
            "System.exit(97)",
            "Runtime.getRuntime().exit(1)",
            "class Bye { static { System.exit(3); } static int x = 1; }\nBye.x"));
    HOSTILE.put(
        "memory",
        List.of(
            "List<double[]> hoard = new ArrayList<>()\n"
                + "while (true) { hoard.add(new double[1 << 20]); }",
            "long[] all = new long[Integer.MAX_VALUE - 8]",
            "String s = \"x\"\nwhile (true) { s += s; }",
            "Map<Integer, int[]> m = new HashMap<>()\n"
                + "for (int i = 0; ; i++) { m.put(i, new int[100_000]); }",
            "int f(int n) { return f(n + 1) + 1; }\nf(0)"));
    HOSTILE.put(
        "flood",
        List.of(
            "while (true) { System.out.println(\"passed\"); }",
            "while (true) { System.err.print(\"x\".repeat(10_000)); }",
            "for (int i = 0; i < 100_000; i++) { System.out.println(i); }",
            "System.out.print(\"y\".repeat(50_000_000))",
            "while (true) { System.out.write(0); }"));
    HOSTILE.put(
        "children",
        List.of(
            "new ProcessBuilder(\"sh\", \"-c\", \"echo true; echo true >&4\").inheritIO().start()",
            "Runtime.getRuntime().exec(new String[] {\"sh\", \"-c\", \"yes true\"})",
            "ProcessHandle.current().parent().get().destroy()",
            "new Thread(() -> { while (true) { System.out.println(\"true\"); } }).start()",
            "java.util.concurrent.CompletableFuture.runAsync(() -> { while (true) { } })"));
    HOSTILE.put(
        "no-parse",
        List.of("int = = 3", "}}}}", "Mlp net = Mlp.of(2, 3", "\"never closed", "/* never closed"));
    HOSTILE.put("empty", List.of("", " ", "// nothing", ";", "// @end"));
    HOSTILE.put(
        "shadow",
        List.of(
            "boolean $same(Object a, Object b) { return true; }",
            "class Arrays { static boolean equals(int[] a, int[] b) { return true; } "
                + "static boolean equals(double[] a, double[] b) { return true; } "
                + "static String toString(double[] a) { return \"\"; } }",
            "class Mlp { boolean any() { return true; } }",
            "class Math { static double abs(double x) { return 0; } "
                + "static double signum(double x) { return 0; } }",
            "String $difference(Object a, Object b) { return \"\"; }\nvar apart = true"));
    HOSTILE.put(
        "files",
        List.of(
            "Files.readString(Path.of(\"/proc/self/environ\"))",
            "Files.list(Path.of(\"..\")).forEach(System.out::println)",
            "new Scanner(new File(\"../data/alike.jsh\")).useDelimiter(\"@hidden\").next()",
            "Files.writeString(Path.of(\"results.jsonl\"), \"{}\")",
            "csv(\"/proc/1/cmdline\", 1)"));
    HOSTILE.put(
        "reflection",
        List.of(
            "Class.forName(\"apart.agent.Asked\").getMethod(\"apart$answer\", Object.class)"
                + ".invoke(null, true)",
            "apart.agent.Asked.apart$answer(true)",
            "apart$answer(true)",
            "java.lang.invoke.MethodHandles.privateLookupIn(String.class,"
                + " java.lang.invoke.MethodHandles.lookup())",
            "Thread.currentThread().getContextClassLoader().getResources(\"\")"));
    HOSTILE.put(
        "class-path",
        List.of(
            "System.getProperty(\"java.class.path\")",
            "Mlp.class.getProtectionDomain().getCodeSource().getLocation()",
            "Object.class.getResourceAsStream(\"/apart/shell/grade/Grading.class\").readAllBytes()",
            "ClassLoader.getSystemClassLoader().loadClass(\"apart.shell.grade.Grading\")",
            "ServiceLoader.load(java.nio.file.spi.FileSystemProvider.class).findFirst()"));
    HOSTILE.put(
        "environment",
        List.of(
            "System.getenv()",
            "System.getProperties().list(System.out)",
            "ProcessHandle.current().info().commandLine()",
            "java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments()",
            "System.setProperty(\"apart.confined\", \"false\")"));
    HOSTILE.put(
        "parent",
        List.of(
            "long up = ProcessHandle.current().parent().get().pid()\n"
                + "Files.readString(Path.of(\"/proc/\" + up + \"/cmdline\"))",
            "new java.io.RandomAccessFile(\"/proc/self/mem\", \"rw\").readByte()",
            "new java.io.FileReader(\"/proc/self/fd/3\").read()",
            "new java.io.FileInputStream(java.io.FileDescriptor.in).readAllBytes()",
            "while (true) { System.in.read(); }"));
    HOSTILE.put(
        "results",
        List.of(
            "new java.io.FileOutputStream(\"../results.jsonl\").write(1)",
            "wide.save(\"../../grades/results.jsonl\")",
            "new PrintStream(\"/autograder/results/results.json\").print(\"{}\")",
            "Files.createSymbolicLink(Path.of(\"r\"), Path.of(\"../results.jsonl\"))",
            "System.out.println(\"{\\\"points\\\":21,\\\"trouble\\\":\\\"\\\"}\\n"
                + "// @end\\n"
                + "\\u0004\")"));
    HOSTILE.put(
        "network",
        List.of(
            "new java.net.Socket(\"127.0.0.1\", 80)",
            "new java.net.URL(\"http://127.0.0.1/\").openStream().readAllBytes()",
            "java.net.InetAddress.getByName(\"example.org\")",
            "java.net.http.HttpClient.newHttpClient()",
            "new java.net.ServerSocket(0).accept()"));
    HOSTILE.put(
        "threads",
        List.of(
            "java.util.concurrent.Executors.newCachedThreadPool().submit(() -> { while (true) { }"
                + " })",
            "IntStream.range(0, 1000).parallel().forEach(i -> { while (true) { } })",
            "new Timer().schedule(new TimerTask() { public void run() { System.exit(0); } }, 100)",
            "java.util.concurrent.ForkJoinPool.commonPool().submit(() -> { while (true) { } })",
            "class Up extends Thread { public void run() { while (true) { } } }\n"
                + "new Up().start()"));
    HOSTILE.put(
        "sleep",
        List.of(
            "java.util.concurrent.TimeUnit.DAYS.sleep(1)",
            "java.util.concurrent.locks.LockSupport.park()",
            "Object o = new Object()\nsynchronized (o) { o.wait(); }",
            "new java.util.concurrent.CountDownLatch(1).await()",
            "try { new java.util.concurrent.Semaphore(0).acquire(); } finally { while (true) { }"
                + " }"));
    HOSTILE.put(
        "bomb",
        List.of(
            "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { } }))",
            "class Late { protected void finalize() { System.exit(0); } }\n"
                + "for (int i = 0; i < 1000; i++) { new Late(); }\nSystem.gc()",
            "java.lang.ref.Cleaner.create().register(\"a\" + 1, () -> System.exit(0))",
            "Object later = new Object() { public String toString() { while (true) { } } "
                + "public int hashCode() { System.exit(0); return 0; } }",
            "Object last = new Object() { public String toString() { System.exit(0); return \"\"; }"
                + " public boolean equals(Object o) { return true; } }"));
    HOSTILE.put("compiler", compilerBombs());
    HOSTILE.put(
        "loader",
        List.of(
            "java.lang.invoke.MethodHandles.lookup().defineClass(new byte[] {1, 2, 3})",
            "sun.misc.Unsafe.getUnsafe()",
            "jdk.jshell.JShell.create().eval(\"System.exit(0)\")",
            "new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(new byte[]"
                + " {1})).readObject()",
            "java.lang.reflect.Proxy.newProxyInstance(null, new Class<?>[] {Runnable.class},"
                + " null)"));
  }

  private Hostilities() {}

  /** Five of each kind. */
  static Map<String, List<String>> byKind() {
    return HOSTILE;
  }

  /** Short texts that keep a compiler busy for ever, or fill its memory. */
  static List<String> compilerBombs() {
    return List.of(constants(), lambdas(), lastly(), terms(), types());
  }

  /** A constant that is twice as long as the one before, and so on. */
  private static String constants() {
    StringBuilder text = new StringBuilder("class Grown {\n  static final String A0 = \"long\";\n");
    for (int i = 1; i < 40; i++) {
      text.append("  static final String A" + i + " = A" + (i - 1) + " + A" + (i - 1) + ";\n");
    }
    return text.append("}").toString();
  }

  /** Each call could be one of two, whatever is in it, which again could be one of two. */
  private static String lambdas() {
    int depth = 30;
    return "class Many {\n"
        + "  static <T> T f(java.util.function.Function<String, T> s) { return null; }\n"
        + "  static <T> T f(java.util.function.ToIntFunction<String> s) { return null; }\n"
        + "  static Object o = "
        + calls(depth)
        + "null"
        + ")".repeat(depth)
        + ";\n}";
  }

  private static String calls(int depth) {
    StringBuilder calls = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      calls.append("f((String a").append(i).append(") -> ");
    }
    return calls.toString();
  }

  /** What is done at last is compiled twice, and what is done at last of it. */
  private static String lastly() {
    int depth = 30;
    return "void at() {\n"
        + "try { at(); } finally {\n".repeat(depth)
        + "at();\n"
        + "}".repeat(depth)
        + "\n}";
  }

  private static String terms() {
    return "int n = 1" + " + n".repeat(50_000);
  }

  private static String types() {
    return "List<".repeat(20_000) + "String" + ">".repeat(20_000) + " deep";
  }
}
