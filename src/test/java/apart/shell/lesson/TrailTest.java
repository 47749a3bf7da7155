package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a lesson remembers of how its steps went. */
class TrailTest extends SumsLesson {
  @Test
  void refusedAnswersAreCountedAndTheFirstIsKept() {
    play.type("int n = 4");
    play.type("n = 5");
    play.type("n == 3 ? 1 : 2");
    assertEquals(2, trail(0).refused(), "a look at something is no answer");
    assertEquals("int n = 4", trail(0).first());
    play.type("n = 3");
    assertEquals(2, trail(0).refused());
    toCount();
    play.type("2");
    play.type("many");
    play.type("7");
    assertEquals(2, trail(4).refused(), "words are no number");
    assertEquals("2", trail(4).first());
    play.type("3");
    assertEquals(1, progress.answer(lesson().steps().get(4)).stream().count());
  }

  @Test
  void aPredictionIsNeverRefusedAndWhatCameOutIsKept() {
    play.type("int n = 3");
    play.type("nine");
    assertEquals(0, trail(1).refused());
    assertEquals("six", trail(1).came());
    assertEquals("", trail(2).came());
  }

  @Test
  void whatWasDoneSaysWhen() {
    assertEquals(Instant.EPOCH, trail(0).last());
    Instant before = Instant.now().minusSeconds(1);
    play.type("int n = 3");
    assertEquals(false, trail(0).last().isBefore(before));
  }

  private void toCount() {
    play.type("a");
    play.type("");
    play.type("1");
    play.type("");
    play.type("2 * n");
  }

  private Trail trail(int step) {
    return progress.trail(lesson().steps().get(step));
  }

  private Lesson lesson() {
    return play.runner().lesson();
  }
}
