package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which questions a review asks, and in which order. */
class RecallTest {
  @TempDir private Path folder;

  private Lecture lecture;

  @BeforeEach
  void doThree() {
    lecture = new Lecture(folder).ofThree();
    lecture.does("two", 2).does("three", 3).does("four", 4);
  }

  @Test
  void whoMadeNoMistakeIsAskedWhatIsLongestAgo() {
    assertEquals(
        List.of("two make", "two twice", "three make", "three twice", "four make"), next());
  }

  @Test
  void whatWentWrongMostComesFirst() {
    lecture.answers("four", "digit", "8", "9");
    lecture.answers("three", "make", "", "1", "2", "4");
    assertEquals(List.of("three make", "four digit"), next().subList(0, 2));
  }

  @Test
  void anotherPredictionAndASkippedStepWentWrong() {
    lecture.answers("four", "twice", "the square");
    lecture.answers("three", "digit", "(skipped)");
    assertEquals(List.of("four twice", "three digit"), next().subList(0, 2));
  }

  @Test
  void noLessonHasMoreThanTwoQuestionsAsLongAsOthersHaveSome() {
    lecture.answers("two", "make", "", "1", "0");
    lecture.answers("two", "twice", "the square");
    lecture.answers("two", "digit", "4", "1", "2");
    List<String> asked = next();
    assertEquals(List.of("two make", "two digit"), asked.subList(0, 2));
    assertEquals(2, asked.stream().filter(one -> one.startsWith("two ")).count());
  }

  @Test
  void whatWasRightInAReviewComesLaterAndWhatWasNotComesFirst() throws Exception {
    lecture.answers("four", "digit", "8", "9");
    answered("four digit", true);
    answered("two make", true);
    answered("two twice", false);
    assertEquals("two twice", next().get(0));
    assertEquals(
        List.of("two twice", "two digit", "three make", "three twice", "four make"), next());
    answered("two twice", true);
    assertEquals("two digit", next().get(0));
  }

  @Test
  void aQuestionThatWasEditedWasNeverAskedInAReview() throws Exception {
    answered("two make", true);
    assertEquals("two twice", next().get(0));
    lecture.with("1-two", "", 5);
    lecture.does("two", 5);
    assertEquals(0, recall("two make").right());
  }

  @Test
  void lessonsThatAreOpenAreNotAskedAbout() {
    lecture.with("4-five", "", 5).answers("five", "make", "", "1", "2", "3", "4");
    assertEquals("two make", next().get(0));
    assertEquals(3, Recall.lessons(lecture.course()).size());
  }

  private void answered(String question, boolean rightly) throws Exception {
    Recall one = recall(question);
    lecture.reviews().answered(one.lesson(), one.step(), rightly);
  }

  private Recall recall(String question) {
    String[] names = question.split(" ");
    Shelved lesson = lecture.shelf().named(names[0]).orElseThrow();
    Step step =
        lesson.lesson().steps().stream()
            .filter(each -> each.id().equals(names[1]))
            .findFirst()
            .orElseThrow();
    ReviewFile.Asked asked = lecture.reviews().asked(lesson, step);
    return new Recall(
        lecture.course().part(lesson).orElseThrow(), step, asked.right(), 0, asked.last());
  }

  private List<String> next() {
    return Recall.next(lecture.course(), lecture.reviews()).stream()
        .map(one -> one.lesson().name() + " " + one.step().id())
        .toList();
  }
}
