package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a learner found out, on a page. */
class SummaryTest {
  @TempDir private Path folder;

  private Lecture lecture;

  @BeforeEach
  void write() {
    lecture = new Lecture(folder).ofThree();
  }

  @Test
  void beforeTheFirstLessonItSaysWhatIsNext() {
    assertEquals(
        """
        Nothing is done yet: a lesson stands here once it is.

        Next: /lesson two""",
        summary().text(80));
  }

  @Test
  void itGrowsWithWhatIsDone() {
    lecture.does("two", 2);
    lecture
        .answers("three", "make", "", "int n = 0", "int n = 4")
        .answers("three", "twice", "the square")
        .answers("three", "digit", "6", "9", "7")
        .answers("three", "why", "(skipped)")
        .answers("four", "make", "");
    assertEquals(
        """
        What you found out, in 2 of 3 lessons:

        Of two (two)
          Twice two is even. So is every sum of two equal numbers.
          You wrote: two equal numbers are in it
          As you had said: twice 4

        Of three (three)
          Twice three is even. So is every sum of two equal numbers.
          Otherwise, twice: 6 (you had said: the square)
          Not at once: make (3 tries); digit 6 (at first: 9)
          Skipped: why

        Begun: four 1/4.
        Next: /lesson four""",
        summary().text(80));
    summary().text(40).lines().forEach(line -> assertTrue(line.length() <= 40, line));
  }

  @Test
  void whatCameOutOtherwiseInOnesOwnRunIsSaid() {
    lecture.does("two", 2);
    lecture.came("two", "twice", "none of these: 7");
    assertTrue(
        summary().text(80).contains("Otherwise, twice: none of these: 7 (you had said: 4)\n"),
        summary().text(80));
  }

  @Test
  void asMarkdownItHasAHeadingForEachLesson() {
    lecture.does("two", 2);
    assertEquals(
        """
        # What you found out

        What you found out, in 1 of 3 lessons:

        ## Of two (two)

        Twice two is even. So is every sum of two equal numbers.

        - You wrote: two equal numbers are in it
        - As you had said: twice 4

        Next: /lesson three
        """,
        summary().markdown());
  }

  private Summary summary() {
    return new Summary(lecture.course());
  }
}
