package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What takes too long is late once, whatever came before it. */
@Timeout(60)
class TimeLimitTest {
  private static final long FOR_EVER = TimeUnit.HOURS.toMillis(1);

  private final Semaphore late = new Semaphore(0);
  private final String name = "limit of test " + hashCode();
  private final TimeLimit limit = new TimeLimit(name, late::release);

  @AfterEach
  void close() {
    limit.close();
  }

  @Test
  void whatEndsInTimeIsNotLate() throws InterruptedException {
    for (int i = 0; i < 1000; i++) {
      limit.begin(FOR_EVER);
      limit.end();
    }
    limit.begin(50);
    limit.end();
    assertFalse(late.tryAcquire(200, TimeUnit.MILLISECONDS));
  }

  @Test
  void whatTakesTooLongIsLateOnce() throws InterruptedException {
    limit.begin(1);
    late.acquire();
    assertFalse(late.tryAcquire(100, TimeUnit.MILLISECONDS));
  }

  @Test
  void aShortTimeIsKeptAfterALongOne() throws InterruptedException {
    limit.begin(FOR_EVER);
    limit.end();
    limit.begin(1);
    late.acquire();
    limit.begin(1);
    late.acquire();
    assertEquals(0, late.availablePermits());
  }

  @Test
  void itsThreadEndsWithIt() throws InterruptedException {
    Thread thread =
        Thread.getAllStackTraces().keySet().stream()
            .filter(each -> each.getName().equals(name))
            .findFirst()
            .orElseThrow();
    limit.close();
    thread.join();
    assertFalse(thread.isAlive());
  }
}
