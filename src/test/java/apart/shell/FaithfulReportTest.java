package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Console;
import apart.shell.engine.JShellSession;
import apart.shell.engine.Launch;
import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.report.ReadEntry;
import apart.shell.report.ReportFile;
import apart.shell.report.Rerun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is odd in a session is the same in each form, is read back, and comes out again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaithfulReportTest {
  /** What is typed or pasted, and what a report says was shown. */
  private record Odd(String input, String output) {}

  private static final List<Odd> ODD =
      List.of(
          new Odd(
              "String s = \"\u00fcn\u00efcode \u6f22\u5b57 \ud83d\ude00\"",
              "s ==> \"\u00fcn\u00efcode \u6f22\u5b57 \ud83d\ude00\""),
          new Odd("System.out.println(\"\u6f22\u5b57\\t| wide\")", "\u6f22\u5b57\t| wide"),
          new Odd("System.out.println(\"\\u001b[31mred\\u001b[0m plain\")", "red plain"),
          new Odd(
              "System.out.println(\"</script><b>&lt;</b> --> ]]> ~~~\")",
              "</script><b>&lt;</b> --> ]]> ~~~"),
          new Odd("System.out.println(\"C:\\\\users \\\\u12\")", "C:\\users \\u12"),
          new Odd("for (int i = 1; i < 4; i++) System.out.print(\"\\r\" + i + \"0 %\")", "30 %"),
          new Odd("System.out.println(\"a\\0b\\u0007c\")", "abc"),
          new Odd(
              "System.out.println(\"apart> q\\n//> x\\n//>\\n```\")", "apart> q\n//> x\n//>\n```"),
          new Odd("System.out.println(\"one\\n\\n  two\")", "one\n\n  two"),
          new Odd("System.err.println(\"to err\")", "to err"),
          new Odd("System.out.write(0xe4); System.out.println()", "\ufffd"),
          new Odd(
              "class Bad { public String toString() { throw new IllegalStateException(); } }",
              "created class Bad"),
          new Odd("throw new RuntimeException(\"one\\ntwo\")", "RuntimeException: one\ntwo"),
          new Odd(
              "String block = \"\"\"\n    //> no output\n    // @done x\n    apart> c ```\n    \"\"\"",
              "block ==> \"//> no output\\n// @done x\\napart> c ```\\n\""),
          new Odd("int x1 = 1 // behind", "x1 ==> 1"),
          new Odd("/* before */ int x2 = 2", "x2 ==> 2"),
          new Odd("int x3 = 3, x4 = 4", "x3 ==> 3\nx4 ==> 4"));

  @TempDir static Path folder;

  private Learner learner;
  private Session fresh;

  @BeforeAll
  void enter() throws Exception {
    learner = Learner.at(folder);
    for (Odd one : ODD) {
      boolean lines = one.input().indexOf('\n') >= 0;
      learner.line(lines ? "\u001b[200~" + one.input() + "\u001b[201~" : one.input());
    }
    learner.line("new Bad()");
    learner.line("System.out.println(\"x\".repeat(200_000))");
    Launch launch = Launch.onThisJdk(System.getProperty("java.class.path"), folder.resolve("none"));
    fresh = JShellSession.open(launch, AgentOpener.prelude(), Console.unseen());
  }

  @AfterAll
  void leave() throws Exception {
    fresh.close();
    learner.close();
  }

  private Path saved(String name) throws Exception {
    Path file = folder.resolve(name);
    String shown = learner.line("/save -over " + file);
    assertTrue(shown.contains("saved "), shown);
    return file;
  }

  @Test
  void whatIsReadBackIsWhatWasEnteredAndShown() throws Exception {
    for (String name : List.of("odd.md", "odd.html", "odd.ipynb")) {
      List<ReadEntry> entries = ReportFile.read(saved(name)).entries();
      assertEquals(ODD.size() + 2, entries.size(), name);
      for (int i = 0; i < ODD.size(); i++) {
        assertEquals(ODD.get(i).input(), entries.get(i).source(), name);
        assertEquals(ODD.get(i).output(), entries.get(i).output(), name);
      }
      assertTrue(entries.get(ODD.size()).output().contains("IllegalStateException"), name);
      assertTrue(entries.get(ODD.size() + 1).output().endsWith("were not kept.)"), name);
    }
  }

  @Test
  void itComesOutAgain() throws Exception {
    for (String name : List.of("odd.md", "odd.html", "odd.ipynb", "odd.jsh")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ReportFile report = ReportFile.read(saved(name));
      int different =
          new Rerun(report, new PrintStream(out, true, StandardCharsets.UTF_8))
              .run(
                  console ->
                      JShellSession.open(
                          Launch.onThisJdk(
                              System.getProperty("java.class.path"), folder.resolve("none")),
                          AgentOpener.prelude(),
                          console));
      assertEquals(0, different, name + ":\n" + out.toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aScriptIsJavaWithItsOutputsInComments() throws Exception {
    String script = Files.readString(saved("odd.jsh"));
    List<Outcome> outcomes = fresh.run(script);
    assertTrue(outcomes.stream().noneMatch(Outcome::failed), () -> script + outcomes);
    assertTrue(fresh.variables().stream().anyMatch(one -> one.name().equals("x4")));
  }
}
