package apart.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines taken back and brought again, as a learner sees it. */
class UndoTest {
  @TempDir static Path folder;

  private static Learner learner;

  @BeforeAll
  static void open() throws Exception {
    learner = Learner.at(folder);
  }

  @AfterAll
  static void close() throws Exception {
    learner.close();
  }

  @BeforeEach
  void fresh() throws Exception {
    learner.line("/reset yes");
    assertTrue(learner.line("/undo").contains("There is nothing to take back."));
  }

  @Test
  void whatALineChangedInPlaceIsAsBefore() throws Exception {
    learner.line("int[] w = {1, 2}; int[] same = w");
    learner.line("w[0] = 7");
    assertTrue(learner.line("/undo").contains("Taken back: w[0] = 7"));
    assertTrue(learner.line("w").contains("w ==> { 1, 2 }"));
    assertTrue(learner.line("/redo").contains("Brought again: w[0] = 7"));
    assertTrue(learner.line("w[0] + same[0]").contains("$2 ==> 14"));
    assertTrue(learner.line("/undo").contains("Taken back: w[0] + same[0]"));
    assertTrue(learner.line("1 + 1").contains("$2 ==> 2"));
    assertTrue(learner.line("/redo").contains("Nothing was taken back since the last line."));
  }

  @Test
  void aNameDeclaredAnewHasItsOldTypeAndValue() throws Exception {
    learner.line("double a = 2.5");
    learner.line("double twice(double x) { return x * a; }");
    learner.line("String a = \"text\"");
    learner.line("/drop twice");
    String shown = learner.line("/undo 2");
    assertTrue(
        shown.contains("Taken back: 2 lines, from String a = \"text\" to /drop twice"), shown);
    assertTrue(learner.line("twice(2)").contains("==> 5.0"));
    assertTrue(learner.line("/undo 9").contains("Only 3 lines can be taken back: /undo 3"));
    assertTrue(learner.line("/undo none").contains("/undo"));
  }

  @Test
  void whatStaysDoneIsSaid() throws Exception {
    learner.line("Thread f = new Thread()");
    learner.line("f = new Thread()");
    assertTrue(learner.line("/undo").contains("(Not taken back: f, which cannot be saved.)"));
    learner.line("System.out.println(1)");
    assertTrue(learner.line("/undo").contains("(Not taken back: what was printed.)"));
  }

  @Test
  void aClassFirstUsedInTheLineTakenBackKeepsWhatItsFieldsHold() throws Exception {
    learner.line("class C { static int n = 1; static List<Integer> l = new ArrayList<>(); }");
    learner.line("C.l.add(++C.n)");
    String shown = learner.line("/undo");
    assertTrue(
        shown.contains("(Not taken back: C.n, C.l, of a class that had not been used"), shown);
    assertTrue(learner.line("C.l").contains("[2]"));
    learner.line("C.l.add(++C.n)");
    assertTrue(!learner.line("/undo").contains("Not taken back"));
    assertTrue(learner.line("C.l").contains("[2]"));
  }

  @Test
  void aLineThatCostTheAgentIsTakenBackAsAnyOther() throws Exception {
    learner.line("int[] a = {1}");
    learner.line("a[0] = 2");
    learner.line("System.exit(0)");
    assertTrue(learner.line("/undo").contains("Taken back: System.exit(0)"));
    assertTrue(learner.line("a").contains("{ 2 }"));
    assertTrue(learner.line("/undo").contains("Taken back: a[0] = 2"));
    assertTrue(learner.line("a").contains("{ 1 }"));
    learner.line("/redo 2");
    assertTrue(learner.line("a").contains("{ 2 }"));
  }

  @Test
  void anExpressionAfterALineThatFailedIsListedAsItWasTyped() throws Exception {
    learner.line("1 / 0");
    learner.line("1 + 1");
    String listed = learner.line("/list");
    assertTrue(listed.contains(" : 1 + 1") && !listed.contains("apart$"), listed);
    learner.line("/undo");
    assertTrue(learner.line("2 + 2").contains("$1 ==> 4"));
    listed = learner.line("/list");
    assertTrue(listed.contains(" : 2 + 2") && !listed.contains("1 + 1"), listed);
  }

  @Test
  void whatWasDeclaredTogetherIsPutBackAlone() throws Exception {
    learner.line("int c = 3, b = 6");
    learner.line("int c = b + 4");
    learner.line("int b = none");
    String shown = learner.line("/vars");
    assertTrue(shown.contains("int c = 10") && shown.contains("int b = 6"), shown);
  }

  @Test
  void theStepOfALessonIsOpenAgain() throws Exception {
    Path lesson =
        Files.writeString(
            folder.resolve("sums.jsh"),
            """
            // @lesson sums "Sums"
            // @minutes 5   @topics numbers
            // @goal Add.
            // @do make: Make a number `n` that is 3.
            int n = 3
            // @check n == 3 -> No.
            // @hint 3
            // @predict twice: How much is twice that?
            // @answer 6
            n + n
            """);
    learner.line("/lesson " + lesson);
    learner.line("int n = 3");
    learner.line("6");
    assertTrue(learner.line("/steps").contains(" 2  here  twice"));
    assertTrue(learner.line("/undo 2").contains("(Step 1 is open again.)"));
    assertTrue(learner.line("/steps").contains(" 2  open  twice"));
    assertTrue(learner.line("n").contains("cannot find symbol"));
    assertTrue(learner.line("/redo 2").contains("(Step 2 is done again.)"));
    assertTrue(learner.line("n").contains("n ==> 3"));
    learner.line("/quit");
  }
}
