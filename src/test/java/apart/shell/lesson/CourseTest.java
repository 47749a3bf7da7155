package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What builds on what, and what comes next. */
class CourseTest {
  @TempDir private Path folder;

  private Path lessons;

  @BeforeEach
  void write() throws Exception {
    lessons = Files.createDirectories(folder.resolve("shipped"));
    lesson(lessons, "1-one", "");
    lesson(lessons, "2-two", "@needs apart 1, three");
    lesson(lessons, "3-three", "@needs one");
    lesson(lessons, "4-four", "@needs apart 1 @needs one three");
  }

  @Test
  void theNextLessonBuildsOnNothingThatIsOpen() throws Exception {
    assertEquals("one", next(""));
    done("one");
    assertEquals("three", next(""), "two builds on it");
    done("three");
    assertEquals("two", next(""));
    done("two");
    done("four");
    assertEquals(Optional.empty(), course().next(""));
    assertEquals(4, course().done().size());
  }

  @Test
  void aLessonKnowsWhatOfItsNeedsIsOpen() throws Exception {
    done("one");
    Course.Part four = course().parts().get(3);
    assertEquals(List.of("one", "three"), names(four.needed()));
    assertEquals(List.of("three"), names(four.open()));
  }

  @Test
  void aPacksLessonNeedsOneOfItsOwnBeforeAShippedOne() throws Exception {
    Path pack = Files.createDirectories(folder.resolve("packs/week"));
    lesson(pack, "a-one", "");
    lesson(pack, "b-five", "@needs one, four, gone");
    Course.Part five = course().parts().get(5);
    assertEquals(List.of("week/one", "four"), names(five.needed()));
    assertEquals(List.of("gone"), five.missing());
    assertTrue(course().isOrdered("week"));
    assertEquals("week/one", next("week"));
  }

  @Test
  void aPackThatSaysNothingHasNoOrder() throws Exception {
    lesson(Files.createDirectories(folder.resolve("packs/plain")), "a", "@needs apart 1");
    assertFalse(course().isOrdered("plain"));
    assertTrue(course().isOrdered(""));
  }

  @Test
  void whatLessonsNeedMustBeThereAndComeFirst() throws Exception {
    lesson(lessons, "1-one", "@needs four");
    lesson(lessons, "2-two", "@needs two, thre\n// @needs 04-four");
    assertEquals(
        List.of(
            lessons + "/1-one.jsh:2: @needs four, but four needs one: which of them comes first?"),
        faults("1-one"));
    assertEquals(
        List.of(
            lessons
                + "/2-two.jsh:3: expected @needs apart 1, or the ids of lessons, not @needs 04-four"),
        faults("2-two"));
    lesson(lessons, "2-two", "@needs two\n// @needs thre");
    assertEquals(
        List.of(
            lessons + "/2-two.jsh:2: @needs two, but that is this lesson",
            lessons
                + "/2-two.jsh:3: @needs thre, but there is no lesson thre; did you mean three?"),
        faults("2-two"));
    assertEquals(
        List.of(
            lessons
                + "/3-three.jsh:2: @needs one, but one needs four needs three: which of them comes"
                + " first?"),
        faults("3-three"));
  }

  @Test
  void anEndlessChainOfOthersIsTheirFault() throws Exception {
    lesson(lessons, "1-one", "@needs three");
    assertEquals(List.of(), faults("2-two"), "it is not in the circle");
  }

  @Test
  void aQuestionBackIsAboutALessonThatComesFirst() throws Exception {
    lesson(lessons, "1-one", "");
    lesson(lessons, "2-two", "@needs one");
    lesson(lessons, "3-three", "@needs two\n\n// @ask back: From `four`: which?\n// @answer 1");
    assertEquals(
        List.of(
            lessons
                + "/3-three.jsh:4: back asks about `four`, which three does not need: ask about what"
                + " it builds on, or add it to @needs"),
        faults("3-three"));
    lesson(lessons, "3-three", "@needs two\n\n// @ask back: From `one`: which?\n// @answer 1");
    assertEquals(List.of(), faults("3-three"), "two needs it");
    lesson(lessons, "3-three", "@needs two\n\n// @ask back: From `net`: which?\n// @answer 1");
    assertEquals(List.of(), faults("3-three"), "no lesson");
    lesson(lessons, "3-three", "\n\n// @ask back: From `four`: which?\n// @answer 1");
    assertEquals(List.of(), faults("3-three"), "lessons of a list come in its order");
  }

  private List<String> faults(String file) {
    try {
      Lesson lesson = Catalogue.read(lessons.resolve(file + ".jsh"));
      return texts(Needs.faults(lesson, Catalogue.of(lessons).lessons()));
    } catch (LessonException wrong) {
      return texts(wrong.faults());
    }
  }

  private static List<String> texts(List<Fault> faults) {
    return faults.stream().map(Fault::toString).toList();
  }

  private static List<String> names(List<Shelved> lessons) {
    return lessons.stream().map(Shelved::name).toList();
  }

  private String next(String pack) {
    return course().next(pack).orElseThrow().lesson().name();
  }

  private Course course() {
    return Course.of(shelf());
  }

  private Shelf shelf() {
    return new Shelf(Catalogue.of(lessons), folder.resolve("packs"), folder.resolve("done"));
  }

  private void done(String name) throws Exception {
    Shelved lesson = shelf().named(name).orElseThrow();
    Step only = lesson.lesson().steps().get(0);
    lesson.done().accept(lesson.lesson(), only, new Progress.Accepted("", List.of()));
  }

  private static void lesson(Path folder, String file, String needs) throws Exception {
    String id = file.substring(file.indexOf('-') + 1);
    Files.writeString(
        folder.resolve(file + ".jsh"),
        "// @lesson " + id + " \"" + id + "\"\n// " + needs + " \n// @run look:\n1\n");
  }
}
