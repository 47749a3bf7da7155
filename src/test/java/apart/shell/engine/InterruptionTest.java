package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InterruptionTest {
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final Interruption interruption =
      new Interruption(() -> done.add("asked"), () -> done.add("ended"));

  @Test
  void whereNothingIsDoneItIsRemembered() {
    interruption.interrupt();
    assertTrue(interruption.pressed());
    interruption.fresh();
    assertFalse(interruption.pressed());
    assertEquals(List.of(), done);
  }

  @Test
  void theFirstAsksAndTheSecondEnds() {
    interruption.begin();
    interruption.interrupt();
    assertEquals(List.of("asked"), done);
    interruption.interrupt();
    assertEquals(List.of("asked", "ended"), done);
    assertTrue(interruption.end());
  }

  @Test
  void whatDoesNotStopIsEnded() throws Exception {
    interruption.begin();
    interruption.interrupt();
    joinWhoInsist();
    assertEquals(List.of("asked", "ended"), done);
  }

  @Test
  void whatComesAfterTheStoppedWorkIsLeftAlone() throws Exception {
    interruption.begin();
    interruption.interrupt();
    synchronized (interruption) {
      assertFalse(interruption.end());
      interruption.fresh();
      interruption.begin();
    }
    joinWhoInsist();
    assertEquals(List.of("asked"), done);
    assertFalse(interruption.end());
  }

  @Test
  void whatIsStillToBeDoneForAStoppedLineHasASecondToo() throws Exception {
    interruption.interrupt();
    interruption.begin();
    joinWhoInsist();
    assertEquals(List.of("ended"), done);
    assertTrue(interruption.end());
  }

  @Test
  void thatTheAgentStoppedIsToldOnce() {
    interruption.stopped();
    assertTrue(interruption.takeStopped());
    assertFalse(interruption.takeStopped());
  }

  private static void joinWhoInsist() throws InterruptedException {
    for (Thread each : Thread.getAllStackTraces().keySet()) {
      if (each.getName().equals("insist on stopping")) {
        each.join();
      }
    }
  }
}
