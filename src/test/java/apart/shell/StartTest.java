package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Session;
import apart.shell.lesson.LessonSessions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The order in which a start's parts are there, and its end when one of them fails. */
@Timeout(120)
class StartTest {
  private static final Path LESSONS = Path.of("lessons");

  @TempDir Path folder;

  private final VirtualScreen screen = new VirtualScreen(80);

  @Test
  void aLessonBeginsBeforeItsSessionIsOpen() throws Exception {
    Terminal terminal =
        new Terminal(
            assistant -> screen,
            console -> {
              wait("How little is enough?"); // The lesson has begun.
              return LessonSessions.open(console);
            },
            LESSONS,
            folder);
    begins(terminal);
  }

  @Test
  void theSessionOpensOnceTheScreenIsThere() throws Exception {
    CountDownLatch sessionOpens = new CountDownLatch(1);
    AtomicBoolean early = new AtomicBoolean();
    Terminal terminal =
        new Terminal(
            assistant -> {
              early.set(comes(sessionOpens)); // A slow terminal.
              return screen;
            },
            console -> {
              sessionOpens.countDown();
              return LessonSessions.open(console);
            },
            LESSONS,
            folder);
    begins(terminal);
    assertFalse(early.get(), "the session would have taken the start's time");
  }

  private void begins(Terminal terminal) throws Exception {
    screen.type("System.out.println(\"heard\")");
    assertEquals(0, terminal.run(Optional.of("ulp")));
    String shown = screen.taken();
    assertTrue(shown.contains("ulp 1/") && shown.contains("heard"), shown);
  }

  @Test
  void anErrorOfOursIsOneLineAndStatusThree() throws Exception {
    Path script = Files.writeString(folder.resolve("one.jsh"), "1 + 1\n");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Main main =
        new Main(
            Map.of("XDG_STATE_HOME", folder.toString(), "HOME", folder.toString()),
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            console -> overflowing());
    assertEquals(3, main.run("run", script.toString()));
    String said = err.toString(StandardCharsets.UTF_8);
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.startsWith("apart: internal error: StackOverflowError (details: "), said);
  }

  private static Session overflowing() {
    return (Session)
        java.lang.reflect.Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) -> {
              if (method.getReturnType() == List.class && method.getName().equals("run")) {
                throw new StackOverflowError();
              }
              return null;
            });
  }

  private void wait(String text) {
    try {
      screen.await(text);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether it comes within a moment. */
  private static boolean comes(CountDownLatch latch) {
    try {
      return latch.await(300, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      throw new AssertionError(stop);
    }
  }
}
