package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A compiler in another's place knows what that one knew, and the learner notices nothing. */
@Timeout(120)
class SuccessionTest extends OneSession {
  @Test
  void valuesTypesAndMethodsStayWhatTheyAre() {
    run("int x = 2");
    run("String dice = Math.random() + \"\"");
    String dice = session.query("dice").text();
    run("class Net { int size = 4; int twice() { return 2 * size; } }");
    run("var net = new Net()");
    run("net.size = 5");
    run("record Point(int x, int y) {}");
    run("enum Color { RED, BLUE }");
    run("int code(Color c) { switch (c) { case RED: return 1; default: return 2; } }");
    run("new Point(1, 2)");
    run("List<Point> points = new ArrayList<>(List.of($2))");
    run("import java.util.concurrent.*;");
    run("Supplier<Integer> lazy = () -> x + net.size");
    run("var odd = new Object() { int count = 3; }");
    run("<T extends Comparable<T>> T most(List<T> all) { return Collections.max(all); }");
    List<String> asked =
        List.of(
            "x",
            "dice",
            "net.twice()",
            "points.get(0).equals(new Point(1, 2))",
            "lazy.get()",
            "code(Color.BLUE)",
            "odd.count",
            "most(List.of(1, 3, 2))",
            "$1 + $2.x()");
    List<String> before = answers(asked);
    List<Session.Listed> listed = session.snippets();
    List<Session.Variable> variables = session.variables();
    for (int generation = 0; generation < 3; generation++) {
      assertTrue(session.succeed());
      assertEquals(before, answers(asked));
      assertEquals(listed, session.snippets());
      assertEquals(variables, session.variables());
      assertEquals(dice, session.query("dice").text());
    }
    assertEquals("$3 ==> 3", run("x + 1"));
    run("System.exit(1)");
    assertEquals(before, answers(asked));
    run("net = new Net()");
    assertEquals("it ==> 4", session.query("net.size").text());
  }

  @Test
  void aNameDeclaredAnewIsSeenByWhatReliesOnIt() {
    run("int x = 2");
    run("int useX() { return x; }");
    run("int user() { return useX() + 1; }");
    run("int later() { return missing() + x; }");
    run("class Net { int size = x; }");
    for (int generation = 1; generation < 4; generation++) {
      assertTrue(session.succeed());
      run("int x = " + 10 * generation);
      assertEquals("it ==> " + 10 * generation, session.query("useX()").text());
      assertEquals("it ==> " + (10 * generation + 1), session.query("user()").text());
      assertEquals("it ==> " + 10 * generation, session.query("new Net().size").text());
    }
    assertEquals("later cannot run: it needs `missing()`", run("later()"));
    run("int missing() { return 1; }");
    assertEquals("it ==> 31", session.query("later()").text());
    assertTrue(session.succeed());
    assertEquals("replaced method useX()", run("int useX() { return -1; }"));
    assertEquals("it ==> 0", session.query("user()").text());
    assertTrue(session.drop("user"));
    assertTrue(run("user()").startsWith("error: "));
    run("var net = new Net()");
    assertEquals(
        "variable net was made of the old Net and is gone; make it again: var net = new Net()\n"
            + "replaced class Net",
        run("class Net { int width = 3; }"));
    run("var net = new Net()");
    assertTrue(session.succeed());
    assertEquals("it ==> 3", session.query("net.width").text());
  }

  @Test
  void whatIsGoneOrDroppedCanBeDeclaredAgainInTheSameWords() {
    run("class Unit {}");
    run("var m = new Unit()");
    run("class Unit { int a; }");
    run("int a = 1, b = 2");
    run("int c, d");
    session.drop("b");
    session.drop("d");
    for (int generation = 1; generation < 3; generation++) {
      assertTrue(session.succeed());
      assertEquals("b ==> 2", run("int b = 2"));
      assertEquals("d ==> 0", run("int d"));
      run("d = 3");
      run("var m = new Unit()");
      assertEquals("it ==> 5", session.query("b + d + m.a").text());
      session.drop("b");
      session.drop("d");
      session.drop("m");
    }
  }

  @Test
  void aLineThatIsRunWhileAnotherCompilerLearnsIsInItsWayAlone() {
    declareWhatIsDropped();
    for (int tried = 0; tried < 2; tried++) {
      assertFalse(
          session.succeedUnlessChanged(
              session.changes(),
              known -> {
                Optional<Compiler> next = Compiler.learned(known);
                run("int e = 5");
                return next;
              }));
      for (int line = 0; line < 20; line++) {
        String value = run("a + e + " + line);
        assertTrue(value.endsWith(" ==> " + (6 + line)), value);
      }
    }
    assertTrue(session.succeed());
    assertEquals("b ==> 2", run("int b = 2"));
    assertEquals("it ==> 8", session.query("a + b + e").text());
  }

  @Test
  void aQuestionThatIsAskedWhileAnotherCompilerLearnsIsNotInItsWay() {
    declareWhatIsDropped();
    assertTrue(
        session.succeedUnlessChanged(
            session.changes(),
            known -> {
              Optional<Compiler> next = Compiler.learned(known);
              assertEquals("it ==> 2", session.query("a + 1").text());
              assertEquals("it ==> 3", session.query("a + 2").text());
              return next;
            }));
    assertEquals("b ==> 2", run("int b = 2"));
    assertEquals("d ==> 0", run("int d"));
    assertEquals("it ==> 3", session.query("a + b + d").text());
    assertEquals("$1 ==> 3", run("a + b"));
  }

  @Test
  void aLineThatEndsTheAgentWhileAnotherCompilerLearnsEndsOneAgent() throws InterruptedException {
    declareWhatIsDropped();
    long agents = agents();
    CountDownLatch begun = new CountDownLatch(1);
    console.atFirstPrint(begun::countDown);
    Thread line =
        new Thread(() -> run("{ System.out.println(1); Thread.sleep(2000); System.exit(1); }"));
    assertFalse(
        session.succeedUnlessChanged(
            session.changes(),
            known -> {
              line.start();
              await(begun);
              return Compiler.learned(known);
            }));
    line.join();
    for (int more = 0; more < 20; more++) {
      String value = run("a + " + more);
      assertTrue(value.endsWith(" ==> " + (1 + more)), value);
    }
    assertEquals(agents, agents());
    assertTrue(session.succeed());
    assertEquals("d ==> 0", run("int d"));
  }

  @Test
  void anAgentThatEndsBeforeItIsGivenTheRestHasItAllTheSame() {
    declareWhatIsDropped();
    saved();
    long agents = agents();
    assertTrue(
        session.succeedUnlessChanged(
            session.changes(),
            known -> {
              Optional<Compiler> next = Compiler.learned(known);
              ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
              return next;
            }));
    assertEquals("b ==> 2", run("int b = 2"));
    assertEquals("it ==> 3", session.query("a + b").text());
    assertTrue(console.takeErr().contains("agent restarted"));
    assertEquals(agents, agents());
  }

  @Test
  void whereNoAgentCanBeGivenTheRestAllIsAsBefore() throws IOException, InterruptedException {
    Path needed = Files.createTempDirectory("needed");
    Launch launch = Sessions.launch();
    String classPath = launch.classPath() + File.pathSeparator + needed;
    AtomicBoolean over = new AtomicBoolean();
    try (JShellSession alone =
        Sessions.open(Launch.onThisJdk(classPath, launch.archive()), console)) {
      assertEquals("a ==> 1\nb ==> 2", Sessions.run(alone, "int a = 1, b = 2"));
      alone.drop("b");
      Sessions.awaitSaved(alone);
      Thread impatient = new Thread(() -> interrupt(alone, over));
      assertFalse(
          alone.succeedUnlessChanged(
              alone.changes(),
              known -> {
                Optional<Compiler> next = Compiler.learned(known);
                assertTrue(needed.toFile().delete());
                ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
                impatient.start();
                return next;
              }));
      over.set(true);
      impatient.join();
      Files.createDirectory(needed);
      assertEquals("$1 ==> 2", Sessions.run(alone, "a + 1"));
      assertTrue(alone.succeed());
      assertEquals("b ==> 2", Sessions.run(alone, "int b = 2"));
      assertEquals("it ==> 3", alone.query("a + b").text());
    } finally {
      Files.delete(needed);
    }
  }

  private static void interrupt(Session session, AtomicBoolean over) {
    while (!over.get()) {
      session.interrupt();
      Thread.onSpinWait();
    }
  }

  /** Another compiler makes the classes of both lines, of which the agent then has but halves. */
  private static void declareWhatIsDropped() {
    run("int a = 1, b = 2");
    run("int c, d");
    session.drop("b");
    session.drop("d");
  }

  private static long agents() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
  }

  private static void await(CountDownLatch begun) {
    try {
      begun.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aClassMadeAgainIsStillCalledAsTheLearnerCallsIt() {
    run("class Base {}");
    run("class Net extends Base {}");
    for (int generation = 1; generation < 3; generation++) {
      assertTrue(session.succeed());
      run("class Base { int x" + generation + "; }");
      String thrown = run("(Runnable) (Object) new Net()");
      assertTrue(thrown.contains("class Net cannot be cast to class java.lang.Runnable"), thrown);
    }
  }

  @Test
  void declarationsThatRelyOnEachOtherInNoOrderAreLearned() {
    run("int x = 1");
    run("int y = x");
    run("int x = y + 1");
    run("int a = 1, b = 2, c = 3");
    run("int b = a + c");
    run("int c = b");
    session.drop("a");
    run("1 + x");
    run("int x = $1 + 1");
    run("class Left { Right other; }");
    run("class Right { Left other; }");
    run("Left left = new Left()");
    run("double x = left == null ? 0 : x");
    List<String> before = answers(List.of("x", "y", "b", "c", "$1", "left.other == null"));
    assertTrue(session.succeed());
    assertEquals(before, answers(List.of("x", "y", "b", "c", "$1", "left.other == null")));
    assertTrue(run("a").startsWith("error: "));
  }

  @Test
  void whatWasDroppedDoesNotComeBackWithWhatWasDeclaredBesideIt() {
    run("int c = 6, b = 7");
    WhatStands both = session.standing();
    session.drop("b");
    WhatStands alone = session.standing();
    assertTrue(session.succeed());
    assertTrue(run("b").startsWith("error: "), run("c"));
    assertEquals("created method f(); it needs `b`", run("int f() { return b; }"));
    session.comeBack(both);
    assertEquals("it ==> 7", session.query("b").text());
    session.comeBack(alone);
    assertTrue(run("b").startsWith("error: "));
  }

  @Test
  void whatAnExceptionPassedThroughIsNamedAsBefore() {
    run("1 / 0");
    run("\"a\"");
    run("import java.time.*;");
    run("int half(int v) {\n  return v / 0;\n}");
    run("class Deep {\n  int down() {\n    return half(4);\n  }\n}");
    String before = run("new Deep().down()");
    assertTrue(before.contains("at half, line 2: return v / 0;"), before);
    assertTrue(session.succeed());
    assertEquals(before, run("new Deep().down()"));
    assertTrue(session.succeed());
    assertEquals(before, run("new Deep().down()"));
  }

  private static List<String> answers(List<String> expressions) {
    return session.query(expressions).stream().map(Outcome::text).toList();
  }
}
