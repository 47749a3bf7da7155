package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three lessons done, a review of them, and their summary, as a learner sees it. */
class ReviewTerminalTest {
  private static final String LESSON =
      """
      // @lesson one "One"
      // @minutes 5   @topics numbers
      // @goal Add.
      // @do make: Make a number `n` that is 3.
      int n = 3
      // @check n == 3 -> `n` is {n}, not 3.
      // @wrong int n = 4 -> One too many.
      // @hint 3
      // @predict twice: How much is twice that?
      // @answer 6
      n + n

      // Twice a number is even.
      """;

  @TempDir static Path folder;

  private static Learner learner;

  @BeforeAll
  static void doThree() throws Exception {
    Path week = Files.createDirectories(folder.resolve("given/week"));
    for (String name : List.of("one", "two", "three")) {
      Files.writeString(
          week.resolve(name + ".jsh"), LESSON.replace("lesson one", "lesson " + name));
    }
    learner = Learner.at(folder);
    learner.line("/lesson " + week);
    String shown = learner.line("/review");
    assertTrue(unwrapped(shown).contains("done so far: 0 lessons. Next: /lesson start."), shown);
    for (String name : List.of("one", "two", "three")) {
      learner.line("/lesson week/" + name);
      if (name.equals("two")) {
        learner.line("int n = 4");
      }
      learner.line("int n = 3");
      learner.line(name.equals("three") ? "9" : "6");
      learner.line("");
    }
    learner.line("/reset yes");
  }

  @AfterAll
  static void close() throws Exception {
    learner.close();
  }

  @Test
  void aReviewAsksWhatWentWrongAndLeavesTheLearnersThingsAlone() throws Exception {
    learner.line("int n = 100");
    String shown = learner.line("/review");
    assertTrue(
        shown.contains("1 of 5, from week/two\n\nDo: Make a number `n` that is 3.\n"), shown);
    assertTrue(shown.endsWith("review 1/5> "), shown);
    assertTrue(learner.line("n").contains("cannot find symbol"));
    assertTrue(unwrapped(learner.line("/undo")).contains("/undo waits until the review is over"));
    assertTrue(unwrapped(learner.line("/reset")).contains("/reset waits until the review is over"));
    assertTrue(learner.line("/back").contains("A review is going on; /quit ends it."));
    assertTrue(learner.line("int n = 4").contains("-> One too many."));
    shown = learner.line("int n = 3");
    assertTrue(shown.contains("Done.") && shown.endsWith("review 1/5 Enter> "), shown);
    shown = learner.line("");
    assertTrue(shown.contains("2 of 5, from week/three\n"), shown);
    assertTrue(shown.contains("Predict: How much is twice that?\n    n + n\n"), shown);
    shown = learner.line("6");
    assertTrue(shown.contains("Predicted: 6\nHappened:  6\n"), shown);
    assertTrue(learner.line("stop").contains("(Enter goes on.)"));
    learner.line("");
    shown = learner.line("/lesson stop");
    assertTrue(shown.contains("The review is over: 1 of 2 right at once."), shown);
    assertTrue(shown.contains("The next one begins with: week/two make."), shown);
    assertTrue(shown.endsWith("apart> "), shown);
    assertTrue(learner.line("n").contains("n ==> 100"));
    assertTrue(learner.line("/undo").contains("Taken back: int n = 100"));
    assertFalse(Files.readString(folder.resolve("lessons/two@week.jsh")).contains("3 refused"));
    shown = learner.line("/review");
    assertTrue(shown.contains("1 of 5, from week/two\n\nDo: Make"), "wrong again");
    learner.keys("\u0004");
    assertTrue(learner.see("The review was left.").contains("review 1/5> "));
    learner.see("apart> ");
    assertEquals(
        1,
        Files.readString(folder.resolve("reviews"))
            .lines()
            .filter(l -> l.contains(" 1 0 "))
            .count());
  }

  @Test
  void theSummaryIsShownAndWrittenToANewFile() throws Exception {
    String shown = learner.line("/lesson summary");
    assertTrue(shown.contains("One (week/three)\n  Twice a number is even.\n"), shown);
    assertTrue(shown.contains("  Otherwise, twice: 6 (you had said: 9)\n"), shown);
    assertTrue(shown.contains("  Not at once: make (2 tries)\n"), shown);
    Path file = folder.resolve("mine.md");
    assertTrue(learner.line("/lesson summary " + file).contains("saved to "));
    assertTrue(Files.readString(file).startsWith("# What you found out\n"));
    shown = learner.line("/lesson summary " + file);
    assertTrue(unwrapped(shown).contains("is there already; choose another name."), shown);
    shown = learner.line("/lesson summary mine.pdf");
    assertTrue(unwrapped(shown).contains("expected FILE.md, not mine.pdf"), shown);
  }

  private static String unwrapped(String shown) {
    return shown.replace('\n', ' ');
  }
}
