package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Console;
import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The table of claims in lessons/claims.md: each expression gives what stands behind it. After a
 * wanted change, {@code mvn test -Dtest=ClaimsTest -Dapart.claims=FILE} writes the page with what
 * is given now into FILE.
 */
@Timeout(120)
class ClaimsTest {
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ROW =
      Pattern.compile("\\| *(\\S*) *\\|([^|]*)\\|([^|]*)\\| *`([^|`]*)` *\\| *`?([^|`]*?)`? *\\|");
  private static final int MOST_EXPRESSIONS = 3;

  /** A row of the table, the first of a claim or one that goes on with it. */
  private record Row(String line, String claim, String verdict, String expression, String gives) {}

  private static String page;
  private static final List<Row> ROWS = new ArrayList<>();
  private static final Map<String, List<Row>> CLAIMS = new LinkedHashMap<>();

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of("lessons/claims.md"));
    String claim = "";
    for (String line : page.lines().filter(l -> l.startsWith("|")).skip(2).toList()) {
      Matcher row = ROW.matcher(line);
      assertTrue(row.matches(), line);
      claim = row.group(1).isEmpty() ? claim : row.group(1);
      Row read = new Row(line, claim, row.group(3).strip(), row.group(4), row.group(5));
      ROWS.add(read);
      CLAIMS.computeIfAbsent(claim, c -> new ArrayList<>()).add(read);
    }
  }

  @Test
  void everyExpressionGivesWhatStandsBehindIt() throws IOException {
    List<String> given = new ArrayList<>();
    try (Session session = LessonSessions.open(Console.unseen())) {
      Matcher block = BLOCK.matcher(page);
      assertTrue(block.find());
      session
          .run(block.group(1))
          .forEach(outcome -> assertFalse(outcome.failed(), () -> outcome.text()));
      for (Row row : ROWS) {
        Outcome outcome = session.run(row.expression()).get(0);
        assertFalse(outcome.failed(), () -> row.expression() + ": " + outcome.text());
        given.add(((Outcome.Value) outcome).value());
      }
    }
    String file = System.getProperty("apart.claims");
    if (file != null) {
      String now = page;
      for (int i = 0; i < ROWS.size(); i++) {
        String line = ROWS.get(i).line();
        String head = line.substring(0, line.indexOf('`', line.indexOf('`') + 1) + 1);
        now = now.replace(line, head + " | `" + given.get(i) + "` |");
      }
      Files.writeString(Path.of(file), now);
    }
    String expected =
        ROWS.stream()
            .map(r -> r.expression() + " = " + r.gives())
            .collect(Collectors.joining("\n"));
    List<String> actual = new ArrayList<>();
    for (int i = 0; i < ROWS.size(); i++) {
      actual.add(ROWS.get(i).expression() + " = " + given.get(i));
    }
    assertEquals(expected, String.join("\n", actual));
  }

  @Test
  void eachClaimHasAVerdictAndAtMostThreeExpressions() {
    CLAIMS.forEach(
        (claim, rows) -> {
          assertFalse(rows.get(0).verdict().isEmpty(), claim);
          assertTrue(rows.size() <= MOST_EXPRESSIONS, claim + ": " + rows.size());
        });
  }

  /** Twelve of the question, thirteen of the answer, three of each comment. */
  @Test
  void noClaimIsLeftOut() {
    List<String> all = new ArrayList<>();
    for (int i = 2; i <= 13; i++) {
      all.add("Q" + i);
    }
    for (int i = 1; i <= 13; i++) {
      all.add("A" + i);
    }
    all.addAll(List.of("C1a", "C1b", "C1c", "C2a", "C2b", "C2c"));
    assertEquals(all, List.copyOf(CLAIMS.keySet()));
  }
}
