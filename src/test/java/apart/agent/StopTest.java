package apart.agent;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StopTest {

  @AfterEach
  void goOn() {
    Stop.forget();
    Stop.giveWay(false);
    Stop.saves(false);
    Stop.await(false);
  }

  @Test
  void aStopThatWasAskedForIsThrownUntilItIsForgotten() {
    Stop.check();
    Stop.ask();
    assertThrows(Stop.Stopped.class, Stop::check);
    assertThrows(Stop.Stopped.class, Stop::check);
    Stop.forget();
    Stop.check();
  }

  @Test
  void aThreadInTheBackgroundGivesWayAndTheForegroundDoesNot() throws InterruptedException {
    Stop.foreground(Thread.currentThread());
    Thread background = new Thread(StopTest::spin);
    background.start();
    Stop.giveWay(true);
    seen(background, Thread.State.TIMED_WAITING);
    Stop.check();
    Stop.ask();
    background.join();
  }

  @Test
  void whatGaveWayGoesOnAndCanBeStopped() throws InterruptedException {
    Stop.foreground(Thread.currentThread());
    Thread background = new Thread(StopTest::spin);
    Stop.giveWay(true);
    background.start();
    seen(background, Thread.State.TIMED_WAITING);
    Stop.giveWay(false);
    seen(background, Thread.State.RUNNABLE);
    Stop.ask();
    background.join();
  }

  @Test
  void whileValuesAreSavedItGivesWayUnlessItIsWaitedFor() throws InterruptedException {
    Stop.foreground(Thread.currentThread());
    Thread background = new Thread(StopTest::spin);
    Stop.saves(true);
    background.start();
    seen(background, Thread.State.TIMED_WAITING);
    Stop.await(true);
    seen(background, Thread.State.RUNNABLE);
    Stop.await(false);
    seen(background, Thread.State.TIMED_WAITING);
    Stop.saves(false);
    seen(background, Thread.State.RUNNABLE);
    Stop.ask();
    background.join();
  }

  private static void seen(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.onSpinWait();
    }
  }

  private static void spin() {
    try {
      while (true) {
        Stop.check();
      }
    } catch (Stop.Stopped end) {
      return;
    }
  }
}
