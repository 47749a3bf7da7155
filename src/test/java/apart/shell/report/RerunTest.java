package apart.shell.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Session;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done of a report when it is run again. */
class RerunTest {
  private final List<String> done = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A session that remembers what it is told, and to which nothing happens. */
  private Session session() {
    return (Session)
        Proxy.newProxyInstance(
            RerunTest.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) -> {
              String told = arguments == null ? "" : " [" + arguments[0] + "]";
              done.add(method.getName() + told);
              return method.getReturnType() == List.class
                  ? List.of()
                  : method.getReturnType() == boolean.class ? true : null;
            });
  }

  private int rerun(String report) {
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new Rerun(ReportFile.of(report), printed).run(console -> session());
  }

  @Test
  void whatWasStoppedIsNotRunAgain() {
    String report =
        "```java\nwhile (true);\n```\n\n```text failed\nstopped\n```\n\n```java\nint a\n```\n";
    assertEquals(0, rerun(report));
    assertEquals(List.of("run [int a]", "close"), done);
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("line 2: while (true);\n  It was stopped, and is not run"), said);
  }

  @Test
  void whatCommandsTookAwayIsTakenAwayAgain() {
    assertEquals(
        0, rerun("apart> /drop a b\napart> /lesson\napart> /reset\napart> /vars\napart> f()\n"));
    assertEquals(List.of("drop [a]", "drop [b]", "reset", "run [f()]", "close"), done);
  }

  @Test
  void whatWasTakenBackIsNotRun() {
    String report =
        """
        ```java
        int a
        ```

        ```java taken-back
        a = 5
        ```

        ```text taken-back
        a ==> 5
        ```

        <!-- @command /drop a -->
        """;
    assertEquals(0, rerun(report));
    assertEquals(List.of("run [int a]", "drop [a]", "close"), done);
  }
}
