package apart.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CoresTest {
  @Test
  void numbersStandInTheOrderOfThePieces() {
    double[] wanted = IntStream.range(0, 500).mapToDouble(Math::sqrt).toArray();
    for (int threads = 1; threads <= 8; threads++) {
      assertArrayEquals(wanted, Cores.each(threads, 500, Math::sqrt));
    }
    assertEquals(0, Cores.each(4, 0, Math::sqrt).length);
  }

  @Test
  void theFirstPieceThatFailsIsHeardOf() {
    for (int round = 0; round < 50; round++) {
      String message =
          assertThrows(
                  IllegalStateException.class,
                  () ->
                      Cores.each(
                          3,
                          100,
                          i -> {
                            if (i >= 7) {
                              throw new IllegalStateException("piece " + i);
                            }
                            return i;
                          }))
              .getMessage();
      assertEquals("piece 7", message);
    }
  }

  @Test
  void anInterruptReachesEveryPiece() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(3);
    AtomicInteger left = new AtomicInteger();
    Thread waits = Thread.currentThread();
    Thread stops =
        new Thread(
            () -> {
              try {
                begun.await();
                waits.interrupt();
              } catch (InterruptedException e) {
                left.set(-100);
              }
            });
    stops.start();
    double[] results =
        Cores.each(
            3,
            50,
            i -> {
              if (i < 2) {
                return i;
              }
              begun.countDown();
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
              left.incrementAndGet();
              return i;
            });
    assertTrue(Thread.interrupted(), "the flag stays");
    stops.join();
    assertArrayEquals(new double[] {0, 1}, results);
    assertEquals(3, left.get());
  }
}
