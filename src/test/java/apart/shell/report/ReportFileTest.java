package apart.shell.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a report, in each form and as people change them. */
class ReportFileTest {
  private static final String TRANSCRIPT =
      """
      // sums: Sums
      // @done make
      int two = 2
      //> two ==> 2
      //>
      int f() {
        return two;
      }
      //> created method f()
      //>
      // @done count: 3, I think
      // @done twice: 6
      // @asked 5f3a9c21
      two + two
      //> $1 ==> 4
      //>
      // @end
      """;

  @TempDir Path folder;

  @Test
  void aTranscriptHasItsStepsWithTheirAnswersAndOutputs() {
    List<ReadEntry> entries = ReportFile.of(TRANSCRIPT).entries();
    assertEquals(
        List.of(
            new ReadEntry("make", "", "int two = 2", "two ==> 2", true, false, 3),
            new ReadEntry(
                "make", "", "int f() {\n  return two;\n}", "created method f()", true, false, 6),
            new ReadEntry("count", "3, I think", "", "", false, false, 11),
            new ReadEntry("twice", "6", "two + two", "$1 ==> 4", true, false, 14)),
        entries);
    assertEquals(
        "int two = 2\nint f() {\n  return two;\n}\ntwo + two", ReportFile.of(TRANSCRIPT).java());
  }

  @Test
  void marksAndLineEndsOfOtherSystemsMakeNoDifference() throws Exception {
    byte[] windows = ("\ufeff" + TRANSCRIPT.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("kept.jsh"), windows);
    assertEquals(ReportFile.of(TRANSCRIPT), ReportFile.read(file));
  }

  @Test
  void aPlainScriptHasAnEntryForEachStatement() {
    List<ReadEntry> entries =
        ReportFile.of(
                "// mine\nint a = 1\n\nint f() {\n  return a;\n}\nList.of(1)\n    .size()\nf()\n")
            .entries();
    assertEquals(
        List.of("int a = 1", "int f() {\n  return a;\n}", "List.of(1)\n    .size()", "f()"),
        entries.stream().map(ReadEntry::source).toList());
    assertEquals(List.of(2, 4, 7, 9), entries.stream().map(ReadEntry::line).toList());
    assertFalse(entries.get(0).told());
  }

  @Test
  void aCopyOfAScreenHasWhatWasTypedAndWhatWasShown() {
    List<ReadEntry> entries =
        ReportFile.of(
                """
                apart> int a = 1
                a ==> 1
                jshell> int f() {
                   ...>   return 1;
                   ...> }
                |  created method f()

                twins 3/8 a-c> b
                twins 4/8> a + 1
                $1 ==> 2
                apart> /vars
                int a = 1
                """)
            .entries();
    assertEquals(
        List.of("int a = 1", "int f() {\n  return 1;\n}", "a + 1", "/vars"),
        entries.stream().map(ReadEntry::source).toList());
    assertEquals("$1 ==> 2", entries.get(2).output());
    assertTrue(entries.get(3).isCommand());
    assertFalse(entries.get(3).isJava());
  }

  @Test
  void markdownHasCodeInItsFencesAndOutputInOthers() {
    String markdown =
        """
        # Mine

        <!-- @done make: it--&gt; -->

        ```java
        int a = 1
        ```

        ```text
        a ==> 1
        ```

        <!-- @end -->

        ````java
        String s = "```"
        ````

        ```java
        a / 0
        ```

        ```text failed
        ArithmeticException: / by zero
        ```
        """;
    assertEquals(
        List.of(
            new ReadEntry("make", "it-->", "int a = 1", "a ==> 1", true, false, 6),
            new ReadEntry("", "", "String s = \"```\"", "", true, false, 16),
            new ReadEntry("", "", "a / 0", "ArithmeticException: / by zero", true, true, 20)),
        ReportFile.of(markdown).entries());
    List<ReadEntry> screen = ReportFile.of("So:\n\n```\napart> 1 + 1\n$1 ==> 2\n```\n").entries();
    assertEquals(List.of(new ReadEntry("", "", "1 + 1", "$1 ==> 2", true, false, 4)), screen);
  }

  @Test
  void aPageAndANotebookAreReadByWhatTheyContain() {
    String page =
        """
        <!DOCTYPE html>
        <html><body><h1>x</h1><!-- @done make -->
        <pre class="in"><code><span>apart&gt; </span>1 &lt; 2</code></pre>
        <pre class="out">$1 ==&gt; true</pre></body></html>""";
    assertEquals(
        List.of(new ReadEntry("make", "", "1 < 2", "$1 ==> true", true, false, 3)),
        ReportFile.of(page).entries());
    String bare = page.replace("<span>apart&gt; </span>", "int a =\n  ");
    assertEquals("int a =\n  1 < 2", ReportFile.of(bare).entries().get(0).source());
    String notebook =
        "{\"cells\":[{\"cell_type\":\"code\",\"source\":[\"1 < 2\"],\"metadata\":"
            + "{\"apart\":{\"done\":\"@done make\"}},\"outputs\":[{\"output_type\":"
            + "\"execute_result\",\"data\":{\"text/plain\":[\"$1 ==> \",\"true\"]}}]},"
            + "{\"cell_type\":\"markdown\",\"source\":\"text\"}, 7]}";
    assertEquals(
        List.of(new ReadEntry("make", "", "1 < 2", "$1 ==> true", true, false, 0)),
        ReportFile.of(notebook).entries());
    assertEquals(List.of(), ReportFile.of("{\"cells\": [], \"cell_type\": 3}").entries());
  }

  @Test
  void nothingAtAllHasNoEntries() {
    for (String text : List.of("", "\n\n", "// only a remark\n", "```\n", "<html>", "apart> ")) {
      assertEquals(List.of(), ReportFile.of(text).entries(), text);
    }
  }
}
