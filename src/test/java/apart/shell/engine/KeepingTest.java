package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which values outlive the agent, and what is said of those that do not. */
@Timeout(60)
class KeepingTest {
  private static final String FATAL =
      "class Fatal implements java.io.Serializable { int a = 1;"
          + " Object writeReplace() { Runtime.getRuntime().halt(3); return this; } }";
  private static final TestConsole console = new TestConsole();
  private static JShellSession session;

  @BeforeAll
  static void open() {
    session = Sessions.open(Sessions.launch().keeping(4 << 20), console);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @BeforeEach
  void fresh() {
    session.reset();
    run("double first = Math.random();");
    console.takeErr();
  }

  @Test
  void aValueIsReadBackAfterThoseBeforeIt() {
    run("double most = 10;");
    run(
        "record Wt(double v) { public Wt { if (v > most) throw new IllegalArgumentException(); } }");
    run("Wt wt = new Wt(5);");
    run("int n = 0;");
    run("n = 5;");
    String notice = lose("n + wt.v() + first + most");
    assertTrue(notice.endsWith("agent restarted, 4 values restored"), notice);
  }

  @Test
  void linesThatEndTheAgentOneAfterTheOtherCostThemselvesAlone() {
    run(Sessions.SLOWLY_SAVED);
    run("var slow = new Slow();");
    for (int end = 1; end <= 6; end++) {
      run("Thread made" + end + " = new Thread();");
      String notice = run("System.exit(" + end + ")");
      assertFalse(notice.contains("not restored"), notice);
      assertEquals("it ==> true", session.query("made1 != null && made" + end + " != null").text());
    }
  }

  /** Each takes longer to save than the next line waits. */
  @Test
  void declarationsOfLinesThatAreGivenUpAreMadeAnewOrNamed() {
    run(Sessions.SLOWLY_WRITTEN);
    run("var slow = new Slow();");
    run("Thread made = new Thread();");
    run("int count = 1;");
    run("count = 2;");
    String notice = "";
    for (int end = 1; end <= 6; end++) {
      notice = run("System.exit(" + end + ")");
      if (notice.contains("not restored: what the last 4 lines changed")) {
        break;
      }
      assertFalse(notice.contains("not restored"), notice);
    }
    assertTrue(notice.contains("declared anew: slow, made, count;"), notice);
    assertEquals("it ==> \"true 1\"", session.query("(made != null) + \" \" + count").text());
  }

  @Test
  void aProxyIsReadBack() {
    run("interface Named { String name(); }");
    run(
        "class Always implements java.lang.reflect.InvocationHandler { public Object invoke(Object p,"
            + " java.lang.reflect.Method m, Object[] a) { return \"always\"; } }");
    run(
        "Named named = (Named) java.lang.reflect.Proxy.newProxyInstance(Named.class.getClassLoader(),"
            + " new Class<?>[] {Named.class}, new Always());");
    lose("named.name() + first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalStateException(\"no\");",
        "throw new Error(\"no\");",
        "readBack();",
        "in.readObject();",
        "System.exit(7);",
        "Runtime.getRuntime().halt(8);",
      })
  void aValueThatCannotBeReadBackCostsItselfAlone(String reading) {
    run("void readBack() { readBack(); }");
    run(
        "class Bad implements java.io.Serializable { int a = 1;"
            + " private void readObject(java.io.ObjectInputStream in) throws Exception { "
            + reading
            + " } }");
    run("Bad bad = new Bad();");
    run("double after = Math.random();");
    run("List<Object> list = new ArrayList<>(List.of(after, first));");
    run("Object[] both = {list, bad};");
    run("List<List<Object>> more = new ArrayList<>(List.of(list));");
    String notice = lose("first + after + \" \" + list + more");
    assertTrue(notice.contains("6 values restored; declared anew: "), notice);
    assertTrue(notice.contains("bad"), notice);
    assertEquals("it ==> 1", session.query("bad.a").text());
    assertEquals("it ==> 1", session.query("((Bad) both[1]).a").text());
  }

  @Test
  void aValueThatEndsTheAgentWhenItIsReadBackLeavesThoseItSharesSomethingWith() {
    run(
        "class Bad implements java.io.Serializable { Object held; private void readObject("
            + "java.io.ObjectInputStream in) { Runtime.getRuntime().halt(8); } }");
    run("List<Object> list = new ArrayList<>();");
    run("list.add(Math.random());");
    run("Bad bad = new Bad(); bad.held = list;");
    run("List<List<Object>> more = new ArrayList<>(List.of(list));");
    String notice = lose("list + \" \" + more + first");
    assertTrue(notice.endsWith("values restored; declared anew: bad"), notice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true);",
        "Thread.sleep(1_000_000);",
        "new java.math.BigInteger(\"3\").pow(1_000_000_000);"
      })
  void readingAValueBackCanBeStopped(String reading) {
    run(
        "class Slow implements java.io.Serializable {"
            + " private void readObject(java.io.ObjectInputStream in) throws Exception { "
            + reading
            + " } }");
    run("Slow slow = new Slow();");
    run("double after = Math.random();");
    String value = session.query("first + after").text();
    saved();
    CompletableFuture.delayedExecutor(1500, TimeUnit.MILLISECONDS).execute(session::interrupt);
    long start = System.nanoTime();
    String notice = run("System.exit(3)");
    assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(20), "too long");
    assertTrue(notice.contains("3 values restored; declared anew: slow"), notice);
    assertEquals(value, session.query("first + after").text());
  }

  @Test
  void aNullIsNoValueThatIsRestored() {
    run("String none = null;");
    run("Object gone = new Object(); gone = null;");
    String notice = lose("first");
    assertTrue(notice.endsWith("agent restarted, 1 value restored"), notice);
  }

  @Test
  void theLargestValuesAreLeftOutAndNamedAtOnce() {
    run("double[] small = new double[1000]; small[1] = Math.random();");
    run("byte[] large = new byte[3_000_000]; large[1] = 5;");
    saved();
    assertEquals("", console.takeErr());
    run("byte[] larger = new byte[3_500_000]; larger[1] = 6;");
    saved();
    session.query("first"); // After what is said on the engine's thread.
    String said = console.takeErr().replace('\n', ' ').strip();
    assertEquals(
        "not kept, should the agent end: larger (all values together may have 4 MB; the largest are"
            + " left out first)",
        said);
    run("byte[] largest = new byte[30_000_000];");
    saved();
    session.query("first");
    assertTrue(console.takeErr().startsWith("not kept, should the agent end: largest ("));
    String notice = lose("first + small[1] + large[1]");
    assertTrue(notice.contains("8 values restored; declared anew: "), notice);
    assertTrue(notice.contains("larger"), notice);
    assertEquals("it ==> 0", session.query("larger[1]").text());
  }

  @Test
  void howNumbersAreShownIsKept() {
    run("apart.text.Numbers.digits(12);");
    lose("apart.text.Numbers.digits() + first");
    assertEquals("it ==> 12", session.query("apart.text.Numbers.digits()").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) { q++; }",
        "try { Thread.sleep(1_000_000); } catch (InterruptedException e) {}",
        "synchronized (this) { try { wait(); } catch (InterruptedException e) {} }",
      })
  void aValueWhoseSavingIsStuckHoldsNothingUp(String writing) {
    run(
        "class W implements java.io.Serializable { int q;"
            + " private void writeObject(java.io.ObjectOutputStream o) { "
            + writing
            + " } }");
    run("W w = new W();");
    long start = System.nanoTime();
    run("double after = Math.random();");
    assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(10), "held up");
    String notice = lose("first + after");
    assertTrue(notice.contains("3 values restored; declared anew: w"), notice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Serializable { Object writeReplace() { System.exit(3); return this; }",
        "Serializable { Object writeReplace() { Runtime.getRuntime().halt(4); return this; }",
        "Serializable { private void writeObject(ObjectOutputStream out) { System.exit(5); }",
        "Externalizable { public void writeExternal(ObjectOutput out) { System.exit(6); }"
            + " public void readExternal(ObjectInput in) {}",
      })
  void aValueThatEndsTheAgentWhenItIsSavedCostsItselfAlone(String type) {
    run("import java.io.*;");
    run("class Fatal implements " + type + " int a = 1; public Fatal() {} }");
    run("class Counted implements Serializable { int a; Object writeReplace() { return this; } }");
    run("double last = 0;");
    CompletableFuture<ProcessHandle> end = endOfAgent();
    String made =
        run(
            "var counted = new Counted(); counted.a = 5; var list = new ArrayList<Object>();"
                + " list.add(counted); var fatal = new Fatal(); list.add(Math.random());"
                + " last = Math.random();");
    end.join();
    assertEquals("n ==> 7", run("int n = 7;"));
    String notice = console.takeErr().replace('\n', ' ').strip();
    assertTrue(notice.contains(" when it saved fatal; agent restarted, "), notice);
    assertTrue(notice.endsWith(" values restored; declared anew: fatal"), notice);
    assertTrue(made.endsWith(run("last")), made);
    notice = lose("n + first + last + \" \" + (list.get(0) == counted) + list.get(1)");
    assertTrue(notice.endsWith(" values restored; declared anew: fatal"), notice);
    assertEquals("it ==> 6", session.query("counted.a + fatal.a").text());
  }

  @Test
  void valuesThatEndTheAgentAreSetAsideOneAfterTheOther() {
    run(FATAL);
    run("double last = 0;");
    String made =
        run(
            "var fatal = new Fatal(); var one = new ArrayList<Object>(List.of(fatal, 5));"
                + " var two = List.of(one); var list = new ArrayList<>(List.of(first));"
                + " Object fatalAlso = new Fatal(); last = Math.random();");
    for (int line = 1; line <= 6; line++) {
      CompletableFuture<?> saved = CompletableFuture.runAsync(KeepingTest::saved);
      CompletableFuture.anyOf(saved, endOfAgent()).join();
      run("int line = " + line + ";");
    }
    String said = console.takeErr().replace('\n', ' ');
    for (String name : List.of("fatal", "one", "two", "fatalAlso")) {
      assertTrue(said.contains(" when it saved " + name + "; agent restarted, "), said);
    }
    assertFalse(said.contains("not restored"), said);
    assertTrue(made.endsWith(run("last")), made);
    String notice = lose("last + \" \" + list + line + first");
    assertTrue(notice.endsWith("declared anew: fatal, one, two, fatalAlso"), notice);
    assertEquals("it ==> true", session.query("two.get(0) == one").text());
  }

  @Test
  void aLineIsRunWhoseTurnNeverCameSinceTheAgentEndedSaving() {
    run(FATAL);
    String made = run("var fatal = new Fatal(); double last = Math.random();");
    for (int line = 1; line <= 3; line++) {
      session.standing();
      String text = run("int line = " + line + ";");
      assertTrue(text.endsWith("line ==> " + line), text);
    }
    assertTrue(made.endsWith(run("last")), made);
  }

  @Test
  void aVariableThatHoldsAnotherValueIsKeptAgain() {
    run(FATAL);
    CompletableFuture<ProcessHandle> end = endOfAgent();
    run("Object value = new Fatal();");
    end.join();
    run("value = new ArrayList<>(List.of(Math.random()));");
    assertTrue(console.takeErr().contains("when it saved value"));
    for (int time = 0; time < 2; time++) {
      String notice = lose("value + \" \" + first");
      assertTrue(notice.endsWith("agent restarted, 2 values restored"), notice);
    }
  }

  @Test
  void aValueThatCannotBeWrittenTogetherWithOthersIsKeptAlone() {
    run("import java.io.*;");
    run(
        "class Odd implements Serializable { Object held; private void writeObject("
            + "ObjectOutputStream out) throws IOException { out.defaultWriteObject();"
            + " if (out.getClass() == ObjectOutputStream.class) throw new IOException(); } }");
    run("List<Object> list = new ArrayList<>(List.of(Math.random()));");
    run("Odd odd = new Odd(); odd.held = list;");
    String notice = lose("list + \" \" + odd.held + first");
    assertFalse(notice.contains("declared anew"), notice);
  }

  @Test
  void savingRunsNoInitializer() {
    run("class Loud { static int count = 1; static { System.out.println(\"loud\"); } }");
    run("class Fails { static int count = 1 / 0; }");
    run("class Louder extends Loud { static int more; }");
    saved();
    assertEquals("", console.takeOut());
    run("Loud.count = 5;");
    assertEquals("loud\n", console.takeOut());
    run("Fails.count = 5;");
    lose("first + Loud.count");
    console.takeOut();
  }

  /** Java asks for the number of the class, which initializes it. */
  @Test
  void anInitializerThatSavingRunsGetsToItsEnd() {
    run(
        "class Numbered implements java.io.Serializable { static final long serialVersionUID = 1;"
            + " static int count = 1; static { count++; } }");
    run("Class<?> type = Numbered.class;");
    saved();
    assertEquals("it ==> 2", session.query("Numbered.count").text());
  }

  @Test
  void manyRevivalsKeepTheValues() {
    run("List<Integer> list = new ArrayList<>();");
    for (int i = 0; i < 3; i++) {
      run("list.add(" + i + ");");
      lose("list.toString() + first");
    }
    assertEquals("it ==> [0, 1, 2]", session.query("list").text());
  }

  @Test
  void aValueOfTheLibraryThatCannotChangeIsWrittenOnce() {
    run("int cells = 0;");
    run("var table = apart.text.Table.titled(\"t\", 1).word(\"w\", row -> \"\" + ++cells);");
    saved();
    String before = session.query("cells").text();
    for (int line = 0; line < 3; line++) {
      run("int line = " + line + ";");
      saved();
    }
    assertEquals(before, session.query("cells").text());
    run("apart.text.Numbers.digits(3);");
    saved();
    assertFalse(before.equals(session.query("cells").text()), "words with other digits are others");
  }

  /** Ends the agent; what a question says before is said after it. Gives the notice. */
  private static String lose(String question) {
    String before = session.query(question).text();
    assertFalse(before.startsWith("error"), before);
    saved();
    String notice = run("System.exit(3)");
    assertEquals(before, session.query(question).text(), notice);
    assertEquals("", console.takeErr());
    return notice;
  }

  private static CompletableFuture<ProcessHandle> endOfAgent() {
    String pid = session.query("ProcessHandle.current().pid()").text().replaceAll("\\D+", "");
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow().onExit();
  }

  private static void saved() {
    Sessions.awaitSaved(session);
  }

  private static String run(String line) {
    return Sessions.run(session, line);
  }
}
