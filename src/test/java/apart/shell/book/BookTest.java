package apart.shell.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Console;
import apart.shell.engine.Session;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.LessonSessions;
import apart.shell.proof.Prover;
import apart.shell.report.Heading;
import apart.shell.report.ReportFile;
import apart.shell.report.Rerun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A book of small lessons: {@code kinds.jsh} has a step of each kind. What its pages were is kept
 * beside it; {@code -Dapart.book=FOLDER} writes what they are now, without the pictures.
 */
@Timeout(120)
class BookTest {
  private static final Path KEPT = Path.of("src/test/resources/apart/shell/book");
  private static final String MADE = Heading.made(80, LocalDate.of(2026, 11, 26));
  private static final PrintStream UNSEEN =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  @TempDir private static Path lessons;
  @TempDir private static Path written;
  @TempDir private Path folder;

  private static String told;
  private static boolean whole;
  private static Map<String, String> pages;

  @BeforeAll
  static void write() throws Exception {
    Files.writeString(
        lessons.resolve("short.jsh"),
        """
        // @lesson kinds "Short"
        // @minutes 5
        // @topics symmetry
        // @goal One number.
        // @run one: Look.
        int n = 1
        """);
    Files.writeString(
        lessons.resolve("unproved.jsh"),
        """
        // @lesson unproved "Unproved"
        // @minutes 5
        // @topics symmetry
        // @goal None.
        // @predict two: How much is 1 + 1?
        // @answer 3
        1 + 1
        """);
    Files.writeString(
        lessons.resolve("paid.jsh"),
        """
        // @lesson paid "Paid"
        // @minutes 5
        // @topics symmetry
        // @goal None.
        // @ask two: How much is 1 + 1?
        // @answer 2
        // @points 3
        """);
    HeardConsole prints = new HeardConsole(Console.unseen());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    Book book = Book.in(written, new PrintStream(out, true, StandardCharsets.UTF_8));
    try (Session session = LessonSessions.open(prints)) {
      Prover prover =
          new Prover(
              session,
              prints,
              System.getProperty("java.class.path"),
              Path.of("src/main/resources/apart/prelude/prelude.jsh"),
              clock);
      book.add(lessons.resolve("unproved.jsh"), prover, prints);
      book.add(KEPT.resolve("kinds.jsh"), prover, prints);
      book.add(lessons.resolve("paid.jsh"), prover, prints);
      book.add(lessons.resolve("short.jsh"), prover, prints);
    } finally {
      clock.shutdownNow();
    }
    whole = book.write("Why & how?", MADE);
    told = out.toString(StandardCharsets.UTF_8);
    pages = Pages.in(written);
  }

  @Test
  void eachPageIsWhatItWas() throws IOException {
    List<String> names = List.of("index.html", "kinds.html");
    String made = System.getProperty("apart.book");
    for (String name : made == null ? List.<String>of() : names) {
      Files.writeString(Path.of(made).resolve(name), kept(name));
    }
    for (String name : names) {
      assertEquals(Files.readString(KEPT.resolve(name)), kept(name), name);
    }
  }

  /** A page without what computed it, and without the lines of its pictures. */
  private static String kept(String name) {
    return pages.get(name).replace(MADE, "MADE").replaceAll("(?s)<svg.*?</svg>", "<svg></svg>");
  }

  @Test
  void aLessonThatIsNotProvedIsToldAndTheOthersAreWritten() {
    assertFalse(whole);
    String file = lessons.resolve("unproved.jsh").toString();
    assertTrue(told.startsWith(file + ":5: two: expected 3, but the code gives 2\n"), told);
    assertTrue(told.contains("kinds.jsh: 8 steps, 1 picture, proved in "), told);
    assertTrue(told.contains("paid.jsh: left out, since an assignment's answers"), told);
    assertEquals(Set.of("index.html", "kinds.html", "kinds-2.html"), pages.keySet());
  }

  @Test
  void eachLinkLeadsSomewhereAndNothingIsLoaded() throws Exception {
    assertEquals(List.of(), Pages.faults(pages));
    Map<String, String> spoiled = new HashMap<>(pages);
    spoiled.remove("kinds-2.html");
    spoiled.put("kinds.html", pages.get("kinds.html").replace("id=\"spread\"", "id=\"make\""));
    spoiled.merge(
        "index.html",
        "<script src=\"x\"></script></main>",
        (page, script) -> page.replace("</main>", script));
    List<String> faults = Pages.faults(spoiled);
    for (String fault :
        List.of(
            "kinds.html: kinds-2.html",
            "index.html: kinds-2.html",
            "kinds.html: #spread",
            "kinds.html: a second make",
            "index.html: <script>")) {
      assertTrue(faults.contains(fault), fault + " in " + faults);
    }
  }

  @Test
  void allTextCanBeReadOnAllGrounds() {
    pages.forEach((name, page) -> assertEquals(List.of(), Pages.faint(page), name));
    assertEquals(21, Pages.contrast("#000000", "#ffffff"), 1e-9);
    assertEquals(4.48, Pages.contrast("#777777", "#ffffff"), 0.005);
    String faint = pages.get("index.html").replace("--quiet: #585858", "--quiet: #777777");
    assertEquals(
        List.of("quiet #777777 on paper #ffffff: 4.48", "quiet #777777 on soft #f3f3f3: 4.04"),
        Pages.faint(faint));
    String night = pages.get("index.html").replace("--mark: #87d7ff", "--mark: #005f87");
    assertEquals(2, Pages.faint(night).size());
    String other = pages.get("index.html").replace("dt { margin", "dt { color: #999999; margin");
    assertEquals(List.of("#999999"), Pages.faint(other));
  }

  @Test
  void whatAChapterSaysCanBeComputedAgain() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Rerun rerun =
        new Rerun(
            ReportFile.of(pages.get("kinds.html")),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    assertEquals(0, rerun.run(LessonSessions::open), out.toString(StandardCharsets.UTF_8));
    assertEquals(
        "8 inputs run again, 8 compared with what the report says: all the same.",
        out.toString(StandardCharsets.UTF_8).strip());
  }

  @Test
  void anEarlierBookIsReplacedAndNothingElse() throws Exception {
    Path earlier = Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(earlier.resolve("notes.txt"), "mine");
    assertTrue(refused(earlier).contains("holds other files, such as notes.txt"));
    Files.writeString(earlier.resolve("index.html"), pages.get("index.html"));
    Files.writeString(earlier.resolve("gone.html"), pages.get("kinds.html"));
    BookFolder book = BookFolder.of(earlier);
    assertEquals(List.of("gone.html"), book.write(Map.of("index.html", "new")));
    assertEquals(Map.of("index.html", "new", "notes.txt", "mine"), Pages.in(earlier));
    assertTrue(refused(earlier).contains("index.html is no page of a book"));
    Path file = earlier.resolve("notes.txt");
    assertEquals(file + " is a file: expected a folder for the book", refused(file));
    Book none = Book.in(folder.resolve("new"), UNSEEN);
    assertThrows(BookException.class, () -> none.write("Nothing", MADE));
    assertEquals(Map.of(), Pages.in(folder.resolve("new")));
  }

  private static String refused(Path folder) {
    return assertThrows(BookException.class, () -> Book.in(folder, UNSEEN)).getMessage();
  }

  @Test
  void starsAreEmphasisOnlyAroundWords() {
    assertEquals("a * b * c &lt; <em>not</em>.", Sentences.html("a * b * c < *not*."));
    assertEquals("2*x*y, <code>a * b*</code> `open", Sentences.html("2*x*y, `a * b*` `open"));
    assertEquals("<code>&lt;T&gt;</code>", Sentences.html("`<T>`"));
  }
}
