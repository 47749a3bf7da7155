package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.Play;
import apart.shell.engine.Console;
import apart.shell.engine.Session;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often a lesson turns to its session: as often in a late step as in an early one. */
@Timeout(300)
class LongLessonTest {
  private static final int STEPS = Integer.getInteger("apart.steps", 60);

  private static final HeardConsole prints = new HeardConsole(Console.unseen());
  private static Session session;
  private final List<String> asked = new ArrayList<>();
  private final Progress progress = Progress.unsaved();

  @BeforeAll
  static void open() {
    session = LessonSessions.open(prints);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @BeforeEach
  void fresh() {
    session.reset();
  }

  @Test
  void aLateStepAsksNoMoreThanAnEarlyOne() throws LessonException {
    Play play = play();
    play.begin();
    for (int i = 1; i <= STEPS; i++) {
      long start = System.nanoTime();
      asked.clear();
      play.type("1 + " + i);
      assertEquals(1, count("run"), asked.toString());
      assertTrue(count("query") <= 2, "a line that explores: " + asked);
      asked.clear();
      play.type("int n" + i + " = " + i + " + 1");
      assertTrue(count("query") <= 2, "a line that is refused: " + asked);
      asked.clear();
      String shown = play.type("int n" + i + " = " + i);
      assertTrue(shown.contains("Done."), shown);
      assertTrue(count("query") <= 3, "a line that is right: " + asked);
      if (i % 50 == 5 || i == STEPS) {
        System.out.printf("step %d: %.3f s a line%n", i, (System.nanoTime() - start) / 3e9);
      }
    }
    session.reset();
    asked.clear();
    long start = System.nanoTime();
    Progress allButOne = progress;
    Play later = play(allButOne, STEPS + 1);
    assertTrue(later.begin().contains("You were at step " + (STEPS + 1)));
    System.out.printf("resumed in %.3f s%n", (System.nanoTime() - start) / 1e9);
  }

  private long count(String method) {
    return asked.stream().filter(method::equals).count();
  }

  private Play play() throws LessonException {
    return play(progress, STEPS);
  }

  private Play play(Progress done, int steps) throws LessonException {
    StringBuilder text = new StringBuilder("// @lesson long \"Long\"\n// @goal Count.\n");
    for (int i = 1; i <= steps; i++) {
      text.append(
          """
          // @do make%1$d: Make `n%1$d` %1$d.
          int n%1$d = %1$d
          // @check n%1$d == %1$d -> It is {n%1$d}.
          // @wrong int n%1$d = 0 -> Nothing.
          // @hint %1$d
          """
              .formatted(i));
    }
    return new Play(LessonFile.parse("long.jsh", text.toString()), done, counting(), prints, 80);
  }

  private Session counting() {
    return (Session)
        java.lang.reflect.Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) -> {
              asked.add(method.getName());
              return method.invoke(session, arguments);
            });
  }
}
