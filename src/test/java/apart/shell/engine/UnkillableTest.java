package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a line does: what was there before it is there after it, and the next line answers. */
@Timeout(300)
class UnkillableTest {
  private static final String TRAINING =
      "apart.nn.Mlp.of(2, 3, 1).train(apart.nn.Dataset.xor(), 200, 0.2).net()";
  private static final TestConsole console = new TestConsole();
  private static JShellSession session;
  private static String dice;

  @BeforeAll
  static void open() {
    session = Sessions.open(console);
    run("int kept = 41;");
    run("String dice = Math.random() + \" once thrown\";");
    dice = session.query("dice").text();
    run("int twice(int v) { return 2 * v; }");
    run("record Point(int x, int y) {}");
    run("class Counter { int count; int next() { return ++count; } }");
    run("List<Object> list = new ArrayList<>(List.of(new Point(1, 2)));");
    run("List<Object> same = list;");
    run("Counter counter = new Counter(); counter.next(); counter.next();");
    run("Function<Integer, Integer> plus = v -> v + kept;");
    run("apart.nn.Mlp trained = " + TRAINING);
    run("double[][] weights = {{0.1, -1.0 / 3}, {Math.PI, 5e-324}};");
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @AfterEach
  void everythingIsStillThere(TestInfo test) {
    console.takeErr();
    assertEquals("kept ==> 41", run("kept"));
    assertEquals(dice, session.query("dice").text(), "run again instead of restored");
    assertValue("82", "twice(kept)");
    assertValue("true", "list.get(0).equals(new Point(1, 2)) && same == list");
    assertValue("2", "counter.count");
    assertValue("42", "plus.apply(1)");
    assertValue("true", "trained.equals(" + TRAINING + ")");
    assertValue(
        "true", "weights[0][1] == -1.0 / 3 && weights[1][0] == Math.PI && weights[1][1] == 5e-324");
    assertEquals("", console.takeErr(), test.getDisplayName());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true);",
        "while (true) try { Thread.sleep(1); } catch (Throwable t) {}",
        "for (;;) { try { while (true); } catch (Throwable t) {} }",
        "Thread.sleep(Long.MAX_VALUE);",
        "new Object() { synchronized void go() throws Exception { wait(); } }.go();",
        "java.util.stream.IntStream.iterate(0, i -> i).forEach(i -> {});",
        "java.util.stream.IntStream.range(0, Integer.MAX_VALUE).parallel().forEach(i -> { while (true); });",
        "while (true) System.out.println(\"flood\");",
      })
  void ctrlCStopsALine(String code) {
    assertEquals("stopped", interrupted(code));
    assertEquals("", console.takeErr());
  }

  /** An epoch takes longer than the terminal waits before it kills the agent. */
  @Test
  void trainingStopsInTheMiddleOfALongEpoch() {
    run("apart.nn.Mlp large = apart.nn.Mlp.of(64, 8000, 10);");
    run("apart.nn.Training begun = large.train(apart.nn.Dataset.digits(), 0, 0.1);");
    run(
        "Supplier<apart.nn.Training> slow = () -> { System.out.println(\"go\");"
            + " return begun.more(9); };");
    String text = interruptedAtGo("apart.nn.Training stopped = slow.get();");
    assertTrue(text.contains("stopped before epoch 9; more(n) goes on"), text);
    assertEquals("", console.takeErr());
    assertValue("true", "stopped.net().equals(stopped.at(stopped.epochs()))");
    List.of("stopped", "slow", "begun", "large").forEach(session::drop);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ System.out.println(\"go\"); new java.math.BigInteger(\"3\").pow(1_000_000_000); }",
        "{ Object a = new Object(), b = new Object(); var both = new java.util.concurrent.CountDownLatch(2);"
            + " class Two extends Thread { Object first, second; Two(Object f, Object s) { first = f; second = s; }"
            + " public void run() { synchronized (first) { both.countDown(); try { both.await(); }"
            + " catch (InterruptedException e) {} System.out.println(\"go\"); synchronized (second) {} } } };"
            + " Thread t = new Two(a, b); t.start(); new Two(b, a).run(); }",
      })
  void aLineThatDoesNotYieldCostsTheAgent(String code) {
    String text = interruptedAtGo(code);
    assertTrue(text.contains("stopped the hard way; agent restarted"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit(3);",
        "Runtime.getRuntime().halt(1);",
        "new ProcessBuilder(\"kill\", \"-9\", \"\" + ProcessHandle.current().pid()).start().waitFor();",
        "{ new Thread(() -> System.exit(4)).start(); while (true); }",
        "List<double[]> hoard = new ArrayList<>(); while (true) hoard.add(new double[10_000_000]);",
      })
  void theEndOfTheAgentCostsOnlyTheLine(String code) {
    String text = run(code) + console.takeErr();
    assertTrue(text.contains("agent restarted, "), text);
    assertTrue(text.contains(" restored"), text);
  }

  /** Its wire is closed by then, which is no reason to kill it, or to say so. */
  @Test
  void aLineWhileTheAgentTakesLongToEndIsToldHowItEnded() throws Exception {
    run(
        "Runtime.getRuntime().addShutdownHook(new Thread(() ->"
            + " java.util.concurrent.locks.LockSupport.parkNanos(700_000_000)));");
    run("new Thread(() -> System.exit(4)).start();");
    TimeUnit.MILLISECONDS.sleep(300);
    assertEquals("kept ==> 41", run("kept"));
    String said = console.takeErr();
    assertTrue(said.contains("ended with exit status 4; agent restarted"), said);
  }

  @Test
  void anAgentKilledBetweenLinesIsReplaced() {
    killAgent();
    run("kept");
    assertTrue(console.takeErr().contains("was killed (signal 9); agent restarted"));
  }

  @Test
  void anAgentKilledWhileItIsRevivedIsReplaced() throws Exception {
    List<ProcessHandle> before = agents();
    Thread killer =
        new Thread(
            () -> {
              List<ProcessHandle> revived = List.of();
              while (revived.isEmpty() && !Thread.interrupted()) {
                revived = agents().stream().filter(agent -> !before.contains(agent)).toList();
              }
              revived.forEach(ProcessHandle::destroyForcibly);
            });
    killer.start();
    assertTrue(run("System.exit(5);").contains("agent restarted"));
    killer.interrupt();
    killer.join();
  }

  @Test
  void aGigabyteOfOutputArrivesWhole() {
    long before = console.printed();
    run(
        "{ String s = \"x\".repeat(1 << 20); for (int i = 0; i < 1024; i++) System.out.print(s); }");
    assertEquals(1L << 30, console.printed() - before);
    assertEquals("", console.takeOut().replace("x", ""));
  }

  @Test
  void aMatrixOfMillionsOfNumbers() {
    String text = run("apart.nn.Matrix big = apart.nn.Matrix.zeros(7_000, 7_000);");
    assertTrue(text.startsWith("big ==> "), text.substring(0, Math.min(200, text.length())));
    assertTrue(text.length() < 10_000, "length " + text.length());
    session.drop("big");
  }

  @Test
  void aSnippetMayReadALine() {
    console.type("typed");
    assertTrue(run("new Scanner(System.in).nextLine()").endsWith("==> \"typed\""));
  }

  @Test
  void endlessRecursionIsAnException() {
    run("int deep(int n) { return deep(n + 1); }");
    assertTrue(run("deep(0)").startsWith("StackOverflowError"));
  }

  @Test
  void outOfMemoryInAnotherThreadIsSaid() {
    String text =
        run(
                "{ Thread t = new Thread(() -> { var l = new ArrayList<double[]>(); while (true)"
                    + " l.add(new double[10_000_000]); }); t.start(); t.join(); }")
            + console.takeErr();
    assertTrue(text.contains("OutOfMemoryError") || text.contains("ran out of memory"), text);
  }

  @Test
  void spinningThreadsLeftBehind() {
    run("for (int i = 0; i < 100; i++) new Thread(() -> { while (true); }).start();");
    long start = System.nanoTime();
    assertEquals("kept ==> 41", run("kept"));
    System.out.printf(
        "%5d ms  a line beside 100 spinning threads%n",
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    // Ctrl-C in a line ends them too: they run the learner's code. Each when its turn has come.
    interrupted("while (true);");
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    String threads =
        "Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().matches(";
    assertEquals("it ==> 0", session.query(threads + "\"Thread-[0-9]+\")).count()").text());
    Sessions.awaitSaved(session); // Or an agent that takes over starts them again.
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.setOut(null);",
        "System.out.close();",
        "System.setErr(null);",
        "System.setIn(null);",
        "Thread.currentThread().interrupt();",
        "for (Thread each : Thread.getAllStackTraces().keySet()) each.interrupt();",
        "Thread.setDefaultUncaughtExceptionHandler(null);",
      })
  void theStreamsAreOursAgainAtTheNextLine(String code) {
    run(code);
    console.takeOut();
    run("System.out.println(\"heard\")");
    assertEquals("heard\n", console.takeOut());
    assertEquals("", console.takeErr(), code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Object {}",
        "record Thread(int a) {}",
        "enum String { A }",
        "/* mine */ class Object {}",
        "// mine\n@Deprecated @SuppressWarnings(\"(\") class Object {}",
        "@interface Override {}"
      })
  void typesThatWouldBreakEveryLaterLineAreRefused(String code) {
    assertTrue(run(code).contains(" is a type of Java's own that your values need"), run(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"class REPL {}", "class Agent {}", "interface List {}"})
  void typesThatShadowOthersCanBeDropped(String code) {
    run(code);
    assertTrue(session.drop(code.replaceAll("\\w+ (\\w+) .*", "$1")));
  }

  @Test
  void aToStringThatLoops() {
    run("class Loop { public String toString() { System.out.println(\"go\"); while (true); } }");
    assertEquals("stopped", interrupted("String.valueOf(new Loop());"));
    session.drop("Loop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalStateException(\"no\");",
        "return null;",
        "return \"x\".repeat(100_000_000);",
      })
  void aToStringThatMisbehaves(String body) {
    run("class Odd { public String toString() { " + body + " } }");
    String text = run("Odd odd = new Odd();");
    assertTrue(text.startsWith("odd ==> "), text.substring(0, Math.min(200, text.length())));
    assertTrue(text.length() < 100_000, "length " + text.length());
    session.drop("odd");
    session.drop("Odd");
  }

  @Test
  void aValueThatContainsItself() {
    assertTrue(run("Object[] self = new Object[1]; self[0] = self; self").contains("self ==> "));
    session.drop("self");
  }

  @Test
  void aVeryLongLine() {
    String text = run("\"" + "x".repeat(1_000_000) + "\".length()");
    assertTrue(text.startsWith("error: a snippet of 1000011 characters: expected at most 65535"));
  }

  @Test
  void hundredsOfSnippetsInOnePaste() {
    StringBuilder paste = new StringBuilder("int sum = 0;\n");
    for (int i = 1; i <= 300; i++) {
      paste.append("sum += ").append(i).append(";\n");
    }
    String text = run(paste.toString());
    assertTrue(text.endsWith(" ==> 45150"), text.substring(Math.max(0, text.length() - 200)));
    session.drop("sum");
  }

  @Test
  void aClassRedefinedWithLiveInstances() {
    run("class Thing { int size = 3; }");
    run("Thing thing = new Thing();");
    run("class Thing { int size = 4; int more; }");
    assertEquals("thing ==> null", run("thing"));
    session.drop("thing");
    session.drop("Thing");
  }

  private static String interrupted(String code) {
    return interruptedAtGo("{ System.out.println(\"go\"); " + code + " }");
  }

  private static String interruptedAtGo(String code) {
    // A moment later, so that what follows the print is under way.
    console.atFirstPrint(
        () ->
            CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS)
                .execute(session::interrupt));
    long start = System.nanoTime();
    String text = run(code);
    System.out.printf(
        "%5d ms  %s%n", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), code);
    console.takeOut();
    return text;
  }

  private static void killAgent() {
    for (ProcessHandle agent : agents()) {
      agent.destroyForcibly();
      agent.onExit().join();
    }
  }

  private static List<ProcessHandle> agents() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .toList();
  }

  private static void assertValue(String expected, String expression) {
    assertEquals("it ==> " + expected, session.query(expression).text());
  }

  private static String run(String line) {
    return Sessions.run(session, line);
  }
}
