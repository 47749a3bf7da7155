package apart.view;

import static apart.prelude.Pictures.watch;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.kernel.RunProgress;
import apart.nn.Dataset;
import apart.nn.Mlp;
import apart.nn.Optimizer;
import apart.nn.Trainer;
import apart.nn.Training;
import apart.wire.Ink;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Training that is seen is the training that is not. */
class WatchTest {
  private static final Mlp NET = Mlp.of(2, 3, 1);
  private static final Dataset XOR = Dataset.xor();
  private static final Trainer TRAINER = Trainer.of(Optimizer.adam(0.01)).shuffled(3).dropout(0.1);

  /** A screen that keeps what is shown, and may press Ctrl-C at the first picture. */
  private static final class Screen implements RunProgress {
    private final int stage;
    private final boolean impatient;
    private final List<String> pictures = new ArrayList<>();

    Screen(int stage, boolean impatient) {
      this.stage = stage;
      this.impatient = impatient;
    }

    @Override
    public int stage() {
      return stage;
    }

    @Override
    public void picture(String lines) {
      pictures.add(lines);
      if (impatient && pictures.size() == 1) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void report(int epoch, int epochs, double loss, double spread, double secondsLeft) {}

    @Override
    public void done() {}
  }

  @AfterEach
  void nobodyIsTold() {
    RunProgress.to(null);
  }

  @Test
  void ctrlCKeepsTheEpochsDoneWhichAreThoseOfATrainingThatIsNotSeen() {
    Screen screen = new Screen(23, true);
    RunProgress.to(screen);
    Training seen = watch(NET, XOR, 90_000_000, TRAINER);
    assertTrue(Thread.interrupted());
    assertTrue(seen.epochs() > 0 && seen.epochs() < 90_000_000);
    assertTrue(seen.toString().contains("stopped before epoch 90000000"), seen.toString());
    RunProgress.to(null);
    same(NET.train(XOR, seen.epochs(), TRAINER), seen);
    String first = Ink.strip(screen.pictures.get(0));
    assertTrue(first.contains("of 90000000; Ctrl-C stops"), first);
    assertTrue(first.lines().count() <= 23, first);
    assertEquals("", screen.pictures.get(screen.pictures.size() - 1));
  }

  @Test
  void ofAShortRunTheEndIsSeen() {
    Screen screen = new Screen(23, false);
    RunProgress.to(screen);
    Training seen = watch(NET, XOR, 200, 0.2);
    same(NET.train(XOR, 200, 0.2), seen);
    assertTrue(screen.pictures.get(0).contains("epoch 200 of 200"), screen.pictures.toString());
  }

  @Test
  void whereNothingCanMoveNothingIsShown() {
    Screen screen = new Screen(0, false);
    RunProgress.to(screen);
    same(NET.train(XOR, 200, 0.2), watch(NET, XOR, 200, 0.2));
    assertEquals(List.of(), screen.pictures);
  }

  private static void same(Training one, Training other) {
    assertArrayEquals(one.losses(), other.losses());
    assertEquals(one.recorded(), other.recorded());
    one.recorded().forEach(epoch -> assertEquals(one.at(epoch), other.at(epoch)));
  }
}
