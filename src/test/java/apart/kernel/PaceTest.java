package apart.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often a run looks up, by a clock that the test moves. */
class PaceTest {
  private static final long MILLI = 1_000_000;
  private static final double[][] ROWS = {{1, 2}, {4, 6}, {1, 3}};

  private final List<String> heard = new ArrayList<>();
  private long now = 77;

  @AfterEach
  void nobodyListens() {
    RunProgress.to(null);
    Thread.interrupted();
  }

  private Pace listenedTo(int epochs) {
    RunProgress.to(
        new RunProgress() {
          @Override
          public void report(int epoch, int of, double loss, double spread, double left) {
            heard.add(epoch + "/" + of + " loss " + loss + " spread " + spread + " left " + left);
          }

          @Override
          public void done() {
            heard.add("done");
          }
        });
    return new Pace(epochs, () -> now);
  }

  @Test
  void aReportTellsHowFarTheRunIs() {
    try (Pace pace = listenedTo(40)) {
      now += 100 * MILLI;
      pace.look(10, 0.25, ROWS);
    }
    assertEquals(List.of("10/40 loss 0.25 spread 5.0 left 0.3", "done"), heard);
  }

  @Test
  void reportsComeAtMostTenTimesASecond() {
    try (Pace pace = listenedTo(1000)) {
      for (int epoch = 1; epoch <= 1000; epoch++) {
        now += MILLI;
        pace.look(epoch, 0.25, ROWS);
      }
    }
    assertEquals(11, heard.size(), heard.toString());
  }

  @Test
  void aShortRunIsNotReported() {
    try (Pace pace = listenedTo(10)) {
      now += 99 * MILLI;
      pace.look(10, 0.25, ROWS);
    }
    assertEquals(List.of(), heard);
  }

  @Test
  void quickEpochsAreManyAtOnceAndSlowOnesFew() {
    Pace pace = new Pace(1_000_000, () -> now);
    int most = 0;
    for (int look = 0; look < 30; look++) {
      int epochs = pace.next(1_000_000);
      now += epochs * MILLI / 1000; // a microsecond each
      pace.look(1, 0, ROWS);
      most = Math.max(most, epochs);
    }
    assertEquals(4096, most); // between 2.5 and 10 ms
    assertEquals(3, pace.next(3));
    for (int look = 0; look < 12; look++) {
      now += 1000 * MILLI;
      pace.look(1, 0, ROWS);
    }
    assertEquals(1, pace.next(1_000_000));
  }

  @Test
  void anInterruptIsHeardAndStaysSet() {
    Pace pace = new Pace(10, () -> now);
    assertFalse(pace.look(1, 0, ROWS));
    Thread.currentThread().interrupt();
    assertTrue(pace.look(2, 0, ROWS));
    assertTrue(Thread.currentThread().isInterrupted());
  }
}
