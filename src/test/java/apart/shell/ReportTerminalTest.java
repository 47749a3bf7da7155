package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.JShellSession;
import apart.shell.engine.Launch;
import apart.shell.engine.LearnerPath;
import apart.shell.report.ReadEntry;
import apart.shell.report.ReportFile;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A session is entered once and saved in every form; what is in each is what was entered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTerminalTest {
  private static final List<String> ENTERED =
      List.of(
          "int a = 1",
          "int b = a + 1",
          "int gone = 5",
          "1 / 0",
          "int a = 10",
          "b * 2",
          "$1 + a",
          "String s = \"<b> & ``` -->\"",
          "System.out.println(\"printed\"); int c = 3",
          "heat(Mlp.of(2, 3, 1).fill(0.5), 1)");

  @TempDir static Path folder;

  private Learner learner;

  @BeforeAll
  void enter() throws Exception {
    learner = Learner.at(folder);
    for (String line : ENTERED) {
      learner.line(line);
    }
    learner.line("/drop gone");
  }

  @AfterAll
  void leave() throws Exception {
    learner.close();
  }

  private Path saved(String options, String name) throws Exception {
    Path file = folder.resolve(name);
    String shown = learner.line("/save -over " + options + file);
    assertTrue(shown.contains("saved "), shown);
    return file;
  }

  private static List<String> java(Path file) throws Exception {
    return ReportFile.read(file).entries().stream()
        .filter(ReadEntry::isJava)
        .map(ReadEntry::source)
        .toList();
  }

  @Test
  void aScriptHoldsWhatStandsInAnOrderThatRuns() throws Exception {
    Path file = saved("-title \"My work\" -name Ada ", "kept.jsh");
    String text = Files.readString(file);
    assertTrue(text.startsWith("// My work\n// Ada\n// Apart "), text);
    assertTrue(text.contains("apart rerun kept.jsh"), text);
    assertEquals(
        List.of(
            "int a = 1;",
            "int b = a + 1;",
            "int a = 10;",
            "var value1 = b * 2",
            "value1 + a",
            "String s = \"<b> & ``` -->\";",
            "System.out.println(\"printed\");",
            "int c = 3;",
            "heat(Mlp.of(2, 3, 1).fill(0.5), 1)"),
        java(file));
    assertEquals(
        List.of(0, "9 inputs run again, 9 compared with what the report says: all the same."),
        rerun(file));
  }

  @Test
  void theOtherFormsHoldAllThatWasEnteredAndShown() throws Exception {
    for (String name : List.of("kept.md", "kept.html", "kept.ipynb")) {
      Path file = saved("", name);
      assertEquals(ENTERED, java(file), name);
      List<ReadEntry> entries =
          ReportFile.read(file).entries().stream().filter(ReadEntry::isJava).toList();
      assertEquals("a ==> 1", entries.get(0).output(), name);
      assertTrue(entries.get(3).failed(), name);
      assertTrue(entries.get(3).output().startsWith("ArithmeticException: / by zero"), name);
      assertEquals("s ==> \"<b> & ``` -->\"", entries.get(7).output(), name);
      assertEquals("printed\nc ==> 3", entries.get(8).output(), name);
      List<Object> again = rerun(file);
      assertEquals(0, again.get(0), name + ": " + again.get(1));
    }
  }

  @Test
  void partsCanBeChosen() throws Exception {
    assertEquals(ENTERED.subList(8, 10), java(saved("-last 2 ", "last.md")));
    String number = learner.line("/list s").replaceAll("(?s).*?\n *(\\d+) .*", "$1");
    assertEquals(ENTERED.subList(7, 10), java(saved("-from " + number + " ", "from.md")));
    List<String> only = java(saved("-only ", "only.md"));
    assertFalse(only.contains("1 / 0") || only.contains("int gone = 5"), only.toString());
    assertTrue(only.contains("int b = a + 1"), only.toString());
    for (String wrong : List.of("-last 0 x.md", "-from b x.md", "-title", "x.pdf", "-no x.md")) {
      String shown = learner.line("/save " + wrong);
      assertFalse(shown.contains("saved"), shown);
    }
    assertTrue(learner.line("/save x.pdf").contains(".jsh, .md, .html or .ipynb"));
  }

  @Test
  void aPageIsWellFormedAndStandsAlone() throws Exception {
    String page = Files.readString(saved("", "page.html"));
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    Document document =
        parsers.newDocumentBuilder().parse(new InputSource(new java.io.StringReader(page)));
    assertEquals(1, document.getElementsByTagName("svg").getLength());
    assertEquals(0, document.getElementsByTagName("script").getLength());
    assertFalse(page.contains("src=") || page.contains("url("), page);
    assertTrue(page.contains("This no longer stands"), page);
  }

  @Test
  void aNotebookHasTheFieldsOfItsFormat() throws Exception {
    JsonObject notebook =
        JsonParser.parseString(Files.readString(saved("", "book.ipynb"))).getAsJsonObject();
    assertEquals(4, notebook.get("nbformat").getAsInt());
    assertEquals(5, notebook.get("nbformat_minor").getAsInt());
    JsonObject metadata = notebook.getAsJsonObject("metadata");
    assertEquals(
        Set.of("display_name", "language", "name"),
        metadata.getAsJsonObject("kernelspec").keySet());
    assertTrue(metadata.getAsJsonObject("language_info").has("name"));
    Set<String> ids = new HashSet<>();
    boolean svg = false;
    for (JsonElement each : notebook.getAsJsonArray("cells")) {
      JsonObject cell = each.getAsJsonObject();
      assertTrue(cell.get("id").getAsString().matches("[a-zA-Z0-9-_]{1,64}"));
      assertTrue(ids.add(cell.get("id").getAsString()));
      cell.getAsJsonArray("source").forEach(line -> assertTrue(line.getAsString() != null));
      boolean code = cell.get("cell_type").getAsString().equals("code");
      assertEquals(
          code
              ? Set.of("cell_type", "id", "metadata", "source", "execution_count", "outputs")
              : Set.of("cell_type", "id", "metadata", "source"),
          cell.keySet());
      JsonArray outputs = code ? cell.getAsJsonArray("outputs") : new JsonArray();
      for (JsonElement output : outputs) {
        svg |= isSound(output.getAsJsonObject());
      }
    }
    assertTrue(svg, "a picture is there as SVG");
  }

  /** Whether an output, which must have exactly the fields of its kind, holds a picture. */
  private static boolean isSound(JsonObject output) {
    String kind = output.get("output_type").getAsString();
    Map<String, Set<String>> fields =
        Map.of(
            "execute_result", Set.of("output_type", "execution_count", "data", "metadata"),
            "stream", Set.of("output_type", "name", "text"),
            "error", Set.of("output_type", "ename", "evalue", "traceback"));
    assertEquals(fields.get(kind), output.keySet());
    return kind.equals("execute_result")
        && output.getAsJsonObject("data").has("image/svg+xml")
        && output.getAsJsonObject("data").has("text/plain");
  }

  @Test
  void whatIsEnteredIsInAFileBeforeTheNextLineIsTyped() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("sessions"))) {
      String kept = Files.readString(files.findFirst().orElseThrow());
      assertTrue(
          kept.contains("\"input\":\"int a \\u003d 10\"")
              || kept.contains("\"input\":\"int a = 10\""),
          kept);
      assertTrue(kept.contains("\"svg\":\""), kept);
    }
  }

  @Test
  void aSessionBeforeThatCannotBeReadReplacesNothing() throws Exception {
    Path report = Files.writeString(folder.resolve("earlier.md"), "earlier");
    Path before = folder.resolve("sessions/20000101-000000-0.jsonl");
    Files.writeString(before, "no session\n");
    String shown = learner.line("/save -over -before " + report);
    Files.delete(before.resolveSibling(before.getFileName() + ".bad"));
    assertTrue(shown.replace('\n', ' ').contains("holds no session"), shown);
    assertFalse(shown.contains("saved"), shown);
    assertEquals("earlier", Files.readString(report));
  }

  /** The exit status and the last line of a report that is run again. */
  private static List<Object> rerun(Path file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    InputStream none = new ByteArrayInputStream(new byte[0]);
    Launch launch = LearnerPath.launch();
    Main main =
        new Main(
            Map.of("XDG_STATE_HOME", folder.toString()),
            none,
            printed,
            printed,
            console -> JShellSession.open(launch, AgentOpener.prelude(), console));
    int status = main.run("rerun", file.toString());
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    return List.of(status, status == 0 ? lines.get(lines.size() - 1) : String.join("\n", lines));
  }
}
