package apart.shell.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.lesson.Lesson;
import apart.shell.lesson.LessonFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandedInTest {
  private static final String ASSIGNMENT =
      """
      // @lesson small "Small"
      // @do one: Make one.
      int one = 1
      // @do two: Make two.
      int two = 2
      // @ask many: How many?
      // @answer 3
      """;

  @Test
  void answersStandBehindTheirSteps() throws Exception {
    HandedIn handedIn =
        of(
            "// small: Small\n// @done one\nint one = 1\n//> one ==> 5\n//>\n// @done many: 3\n// @end\n");
    assertEquals("int one = 1", handedIn.of("one").orElseThrow().code());
    assertEquals("3", handedIn.of("many").orElseThrow().words());
    assertEquals(Optional.empty(), handedIn.of("two"));
    assertEquals(List.of("nothing for two"), handedIn.notes());
  }

  @Test
  void theLastOfTwoCountsAndAnotherOrderIsFine() throws Exception {
    HandedIn handedIn =
        of(
            """
            // @done many: 2
            // @done two
            int two = 2
            // @done one
            int one = 1
            // @done many: 3
            // @done none
            int none = 0
            """);
    assertEquals("3", handedIn.of("many").orElseThrow().words());
    assertEquals(
        List.of(
            "step many stands there twice: the last counts",
            "a step none, which the assignment does not have, was left out",
            "the steps stand in another order"),
        handedIn.notes());
  }

  @Test
  void whatOthersAddIsTakenOff() throws Exception {
    HandedIn handedIn =
        of(
            String.join(
                "\r\n",
                "// @done one",
                "apart> int one = 1",
                "one ==> 1",
                "// @done two",
                "```java",
                "int two =\u00a02",
                "```",
                "package a.b;",
                "// @done many: 3"));
    assertEquals("int one = 1", handedIn.of("one").orElseThrow().code());
    assertEquals("int two = 2", handedIn.of("two").orElseThrow().code());
  }

  @Test
  void aCallInTheNextLineGoesOn() throws Exception {
    HandedIn handedIn =
        of("// @done one\nint one = List.of(1)\n    .get(0)\nint more = 0.5 > 0\n    .1 ? 1 : 2\n");
    assertEquals(
        "int one = List.of(1).get(0)\nint more = 0.5 > 0\n    .1 ? 1 : 2",
        handedIn.of("one").orElseThrow().code());
  }

  @Test
  void someWriteIntoTheStudentsFile() throws Exception {
    HandedIn handedIn =
        of(
            """
            // @lesson small "Small"
            // @do one: Make one.
            int one = 1
            // @check one == 1
            // @do two: Make two.
            int two = 2
            """);
    assertEquals("int one = 1", handedIn.of("one").orElseThrow().code());
    assertEquals("int two = 2", handedIn.of("two").orElseThrow().code());
  }

  @Test
  void withoutStepsTheNamesTell() throws Exception {
    HandedIn handedIn = of("int helper = 0\nint one = 1 + helper\nint two = 2\ntwo + 1");
    assertEquals("int helper = 0\nint one = 1 + helper", handedIn.of("one").orElseThrow().code());
    assertEquals("int two = 2\ntwo + 1", handedIn.of("two").orElseThrow().code());
    assertTrue(handedIn.notes().get(0).startsWith("without the lines // @done"));
  }

  @Test
  void whatWasSkippedIsNoAnswer() throws Exception {
    assertEquals(Optional.empty(), of("// @done many: (skipped)\n").of("many"));
    assertEquals(Optional.of("ada"), HandedIn.student("// x\n // @student ada\n"));
  }

  private static HandedIn of(String text) throws Exception {
    Lesson lesson = LessonFile.parse("small.jsh", ASSIGNMENT);
    return HandedIn.of(lesson, text, code -> code.lines().toList());
  }
}
