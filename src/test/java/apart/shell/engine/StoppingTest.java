package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C, whatever the agent is asked for: it ends soon, at the agent's cost if need be. */
@Timeout(60)
class StoppingTest extends OneSession {
  @BeforeEach
  @Override
  void fresh() {
    super.fresh();
    run("int kept = 41;");
    console.takeErr();
    console.takeOut();
  }

  /** Whatever is tried with it later: a value that is not read back in time is read but once. */
  @Test
  void aValueThatIsNeverReadBackIsEndedByOneCtrlC(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("log");
    run("var list = new ArrayList<>(List.of(1));");
    run(
        "class Endless implements java.io.Serializable { private Object readResolve() throws"
            + " Exception { java.nio.file.Files.writeString(java.nio.file.Path.of(\""
            + log
            + "\"), \"x\", java.nio.file.StandardOpenOption.CREATE,"
            + " java.nio.file.StandardOpenOption.APPEND);"
            + " while (true) { try { Thread.sleep(5); } catch (Throwable t) {} } } }");
    run("var endless = new Endless();");
    run(
        "class Bad implements java.io.Serializable { private Object readResolve() { throw new"
            + " IllegalStateException(); } }");
    run("var bad = new Bad();");
    run("list.add(2);");
    saved();
    CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> run("System.exit(3)"));
    while (!Files.exists(log)) {
      Thread.onSpinWait();
    }
    session.interrupt();
    String notice = line.join();
    assertTrue(notice.contains("endless") && notice.contains("bad"), notice);
    assertEquals("list ==> [1, 2]", run("list"));
    assertEquals("x", Files.readString(log));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true);",
        "try { Thread.sleep(1_000_000); } catch (InterruptedException e) {}",
        "new java.math.BigInteger(\"3\").pow(1_000_000_000);",
      })
  void askingForTheVariables(String code) {
    run("boolean armed = false;");
    run(
        "class D { public String toString() { if (armed) { System.out.println(\"go\"); "
            + code
            + " } return \"d\"; } }");
    run("D d = new D();");
    run("D second = new D();");
    run("armed = true;");
    List<Session.Variable> variables = interruptedAtGo(session::variables);
    assertEquals("41", variables.get(0).value());
    assertTrue(List.of("(stopped)", "d").contains(variables.get(2).value()));
    assertEquals("(stopped)", variables.get(3).value());
    console.takeErr();
    assertEquals("kept ==> 41", run("kept"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kept",
        "int more() { return 1; }",
        "class More {}",
        "int a = 1; int b = 2; int c = 3;"
      })
  void whateverIsAskedOfAProcessThatStandsStill(String line) throws Exception {
    String pid = session.query("ProcessHandle.current().pid()").text().replaceAll("\\D+", "");
    saved();
    assertEquals(0, new ProcessBuilder("kill", "-STOP", pid).start().waitFor());
    CompletableFuture<Void> pressed = CompletableFuture.runAsync(StoppingTest::interruptOnceAsked);
    String text = run(line);
    pressed.join();
    assertTrue(text.contains("stopped the hard way; agent restarted, 1 value restored"), text);
    assertEquals("kept ==> 41", run("kept"));
  }

  /** What is pressed while the line is compiled stops it before the agent is asked. */
  private static void interruptOnceAsked() {
    while (Thread.getAllStackTraces().values().stream().noneMatch(StoppingTest::asks)) {
      Thread.onSpinWait();
    }
    session.interrupt();
  }

  private static boolean asks(StackTraceElement... stack) {
    List<String> methods = Stream.of(stack).map(StackTraceElement::getMethodName).toList();
    return methods.contains("ask") && methods.contains("stoppable");
  }

  /** A first one is slow to be made and shown, on a busy machine slower than Ctrl-C waits. */
  private static final String SEEN =
      "apart.nn.Training seen = apart.nn.Mlp.of(2, 3, 1).train(apart.nn.Dataset.xor(), 99, 0.2)";

  @Test
  void aValuePrintedIsAValueKept() {
    run(SEEN);
    run(
        "Supplier<apart.nn.Training> slow = () -> { System.out.println(\"go\");"
            + " return apart.nn.Mlp.of(2, 3, 1).train(apart.nn.Dataset.xor(), 20_000_000, 0.2); };");
    run("1");
    String text = interruptedAtGo(() -> run("slow.get()"));
    assertTrue(text.startsWith("$2 ==> "), text);
    assertTrue(text.endsWith("\nstopped"), text);
    assertTrue(run("$2").startsWith("$2 ==> "), run("$2"));
    assertTrue(run("$2.epochs() > 0").endsWith("==> true"));
  }

  @Test
  void aValueAfterOnesThatFailedIsKeptUnderItsName() {
    run(SEEN);
    run("int fail() { throw new IllegalStateException(); }");
    run(
        "Supplier<apart.nn.Training> slow = () -> { System.out.println(\"go\");"
            + " return apart.nn.Mlp.of(2, 3, 1).train(apart.nn.Dataset.xor(), 20_000_000, 0.2); };");
    run("fail()");
    String text = interruptedAtGo(() -> run("slow.get()"));
    assertTrue(text.startsWith("$1 ==> "), text);
    assertTrue(run("$1").startsWith("$1 ==> "), run("$1"));
    assertEquals("$2 ==> true", run("$1.epochs() > 0"));
    assertFalse(session.variables().toString().contains("apart$"));
  }

  @Test
  void noInternalNameIsSeen() {
    run("int fail() { throw new IllegalStateException(); }");
    run("fail()");
    for (String line :
        List.of(
            "new Object() { Object go() { System.out.println(\"go\"); while (true); } }.go()",
            "new Object() { int go() { System.out.println(\"go\"); while (true); } }.go()")) {
      String text = interruptedAtGo(() -> run(line));
      assertEquals("stopped", text);
    }
    assertTrue(run("System.exit(1)").contains("1 value restored"));
    assertEquals("$1 ==> 3", run("1 + 2"));
    assertEquals("$1 ==> 3", run("$1"));
    assertFalse(session.variables().toString().contains("apart$"), session.variables().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new RuntimeException(\"x\".repeat(200_000_000));",
        "throw new RuntimeException(\"short\", new Exception(\"x\".repeat(200_000_000)));",
        "\"x\".repeat(200_000_000)",
        "List.of(\"\\\"\".repeat(200_000_000))",
        "new Object() { public String toString() { return \"x\".repeat(200_000_000); } }",
      })
  void aLongTextIsCutInTheAgent(String code) {
    long start = System.nanoTime();
    String text = run(code);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    System.out.printf("%5d ms  %s%n", millis, code);
    assertTrue(text.contains(" more characters"), text.substring(0, Math.min(200, text.length())));
    assertTrue(text.length() < 10_000, "length " + text.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public String getMessage() { System.out.println(\"go\"); while (true); }",
        "public Throwable getCause() { System.out.println(\"go\"); while (true); }",
        "public StackTraceElement[] getStackTrace() { System.out.println(\"go\"); while (true); }",
      })
  void anExceptionThatLoops(String method) {
    run("class Odd extends RuntimeException { " + method + " }");
    assertEquals("stopped", interruptedAtGo(() -> run("throw new Odd();")));
    assertEquals("", console.takeErr());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return null;",
        "throw new IllegalStateException();",
        "return new StackTraceElement[1];"
      })
  void anExceptionWithoutATrace(String body) {
    run(
        "class Odd extends RuntimeException { public StackTraceElement[] getStackTrace() { "
            + body
            + " } }");
    assertTrue(run("throw new Odd();").startsWith("Odd"));
  }

  @Test
  void tooManyEpochsAreSaidToBeTooMany() {
    String text = run("apart.nn.Mlp.of(2, 3, 1).train(apart.nn.Dataset.xor(), 500_000_000, 0.2);");
    assertTrue(
        text.startsWith(
            "IllegalArgumentException: the number of epochs must be 0 to 100000000, but is 500000000"),
        text);
  }

  private static <T> T interruptedAtGo(Supplier<T> asking) {
    console.atFirstPrint(
        () ->
            CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS)
                .execute(session::interrupt));
    T answer = asking.get();
    console.takeOut();
    return answer;
  }
}
