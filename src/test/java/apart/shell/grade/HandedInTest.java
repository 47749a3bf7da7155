package apart.shell.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.lesson.Lesson;
import apart.shell.lesson.LessonFile;
import apart.shell.report.Forms;
import apart.shell.report.ReportFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
  void aCopiedScreenHasAnswersAtItsPrompts() throws Exception {
    HandedIn handedIn =
        of(
            """
            small 1/3> int one = 1
            one ==> 1
            small 2/3> int two = 2
            two ==> 2
            How many?
            small 3/3 number> /hint
            small 3/3 number> 2
            small 3/3 number> 3
            other 3/3 number> 4
            """);
    assertEquals("3", handedIn.of("many").orElseThrow().words());
    assertEquals("int two = 2", handedIn.of("two").orElseThrow().code());
    assertEquals(
        List.of("without the lines // @done: answers were found by the names that they declare"),
        handedIn.notes());
  }

  @Test
  void whatWasSkippedIsNoAnswer() throws Exception {
    assertEquals(Optional.empty(), of("// @done many: (skipped)\n").of("many"));
  }

  @Test
  void eachFormOfAReportHoldsTheSameAnswers() throws Exception {
    for (String assignment : List.of("alike", "unlike")) {
      Path teachers = Path.of("lessons/assignments", assignment + ".jsh");
      Lesson lesson = LessonFile.parse(teachers.toString(), Files.readString(teachers));
      Path folder = Path.of("src/test/resources/apart/shell/grade", assignment);
      for (String student : List.of("anna", "ben", "cem", "dana")) {
        String kept = Files.readString(folder.resolve(student + ".jsh"));
        String expected = answers(lesson, kept);
        assertTrue(expected.length() > 200, expected);
        for (String ending : Forms.endings()) {
          String report = Forms.of(lesson, kept, ending);
          assertEquals(expected, answers(lesson, report), student + ending);
          assertEquals(Optional.of(student), ReportFile.of(report).student(), ending);
          assertEquals(Optional.of(assignment), ReportFile.of(report).lesson(), ending);
        }
      }
    }
  }

  private static String answers(Lesson lesson, String text) {
    HandedIn handedIn = HandedIn.of(lesson, text, code -> code.lines().toList());
    return lesson.steps().stream()
        .map(step -> step.id() + " " + handedIn.of(step.id()))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aStepBeginsAlsoWhereABracketBeforeItWasNeverClosed() throws Exception {
    for (String broken : List.of("int one = (1", "/* never closed", "String s = \"\"\"\nx")) {
      HandedIn handedIn =
          of("// @done one\n" + broken + "\n//>\n// @done two\nint two = 2\n//>\n// @end\n");
      assertEquals("int two = 2", handedIn.of("two").orElseThrow().code(), broken);
      assertTrue(handedIn.of("one").orElseThrow().code().startsWith(broken), broken);
    }
  }

  @Test
  void aMarkInAStringIsNone() throws Exception {
    HandedIn handedIn =
        of(
            "// @done one\nint one = 1; String s = \"// @done two\";\n/* // @done two\n   @end */\n");
    assertEquals(Optional.empty(), handedIn.of("two"));
  }

  private static HandedIn of(String text) throws Exception {
    Lesson lesson = LessonFile.parse("small.jsh", ASSIGNMENT);
    return HandedIn.of(lesson, text, code -> code.lines().toList());
  }
}
