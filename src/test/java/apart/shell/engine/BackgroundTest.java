package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that a line left running give way to whatever the learner waits for next. */
@Timeout(60)
class BackgroundTest extends OneSession {
  private static final int PAUSE_MILLIS = 300;

  @BeforeEach
  @Override
  void fresh() {
    super.fresh();
    run("int kept = 41;");
    run("class Ticks { static volatile long n; }");
  }

  static Stream<Arguments> questions() {
    return Stream.of(
        question("line", () -> session.run("kept + 1;")),
        question("variables", () -> session.variables()),
        question("value", () -> session.query("kept + 1")),
        question("values", () -> session.query(List.of("kept", "kept + 1"))),
        question("completion", () -> session.complete("kept.", 5)),
        question("signatures", () -> session.signatures("Math.max(", 9)),
        question("documentation", () -> session.documentation("Math.max(", 9)),
        question("type", () -> session.type("kept + 1")));
  }

  private static Arguments question(String name, Supplier<Object> asking) {
    return Arguments.of(name, asking);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void toWhatIsAsked(String name, Supplier<Object> asking) {
    startTicking();
    long start = System.nanoTime();
    final long before = ticks();
    long millis;
    do {
      assertNotNull(asking.get());
      millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    } while (millis < PAUSE_MILLIS);
    long ticks = ticks() - before;
    assertTrue(ticks < millis / 3, name + ": " + ticks + " in " + millis + " ms");
  }

  /** What a thread has locked is not saved, and keeps nothing and nobody waiting. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "new StringBuffer(\"a\")",
        "new Vector<>(List.of(1, 2))",
        "new Hashtable<>(Map.of(1, 2))",
        "new Properties()",
        "new Exception()",
        "Collections.synchronizedList(new LinkedList<>(List.of(1)))",
        "Collections.synchronizedSortedMap(new TreeMap<>(Map.of(1, 2)))",
        "new Stack<Integer>() {}",
        "new Random(1)",
        "new Object() { private synchronized void writeObject(java.io.ObjectOutputStream out) {} }",
      })
  void whatIsLockedIsNotWaitedFor(String value) {
    run("var locked = " + value + ";");
    run("Object within = new Object[] {locked};");
    run("var has = new java.util.concurrent.CountDownLatch(1);");
    run(
        "new Thread(() -> { synchronized (locked) { has.countDown(); try {"
            + " Thread.sleep(1_000_000); } catch (InterruptedException e) {} } }).start();");
    run("has.await();");
    assertEquals("kept ==> 42", run("kept = 42"));
    assertEquals("$1 ==> 43", run("kept + 1"));
    saved();
    String notice = run("System.exit(3)");
    assertEquals("kept ==> 42", run("kept"), notice);
    assertTrue(notice.contains("locked"), notice);
  }

  private static void startTicking() {
    assertEquals(
        "",
        run(
            "new Thread(() -> { try { while (true) { Ticks.n++; Thread.sleep(1); } }"
                + " catch (InterruptedException e) {} }).start();"));
  }

  private static long ticks() {
    return Long.parseLong(session.query("Ticks.n").text().replace("it ==> ", ""));
  }
}
