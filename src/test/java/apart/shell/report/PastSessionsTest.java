package apart.shell.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.report.Exchange.By;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastSessionsTest {
  private static final String LINE =
      "{\"n\":%d,\"by\":\"LEARNER\",\"at\":\"2026-11-26T01:02:03Z\",\"columns\":80,\"input\":\"%s\"}\n";

  @TempDir Path folder;

  @Test
  void theLastIsTheLastAlsoWhenTheClockWasSetBack() throws IOException {
    IntStream.range(10, 20).forEach(year -> write("21" + year + "0101-000000-0.jsonl", "old"));
    session("newer");
    session("newest");
    assertEquals(Optional.of("newest"), last());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(10, files.count());
    }
  }

  @Test
  void aSessionIsOverAlsoWhenAnotherProcessHasItsNumber() {
    long pid = ProcessHandle.current().pid();
    write("20260101-000000-" + pid + ".jsonl", "killed");
    assertTrue(PastSessions.in(folder).endedByKill());
    assertEquals(Optional.of("killed"), last());
  }

  @Test
  void aSessionThatGoesOnIsNoneOfThePast() {
    write("20260101-000000-0.jsonl", "before");
    Chronicle chronicle = Chronicle.in(ChronicleFile.now(folder));
    chronicle.begin(By.LEARNER, "now", 80);
    assertEquals("before", input(chronicle.before().orElseThrow()));
    assertEquals(Optional.of("before"), last());
    chronicle.close();
    assertEquals(Optional.of("now"), last());
    assertFalse(PastSessions.in(folder).endedByKill());
  }

  @Test
  void aBrokenCharacterCostsItsLineAlone() throws IOException {
    Path file = folder.resolve("20260101-000000-0.jsonl");
    Files.write(file, (line(1, "first") + line(2, "\u20ac")).getBytes(UTF_8));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 5)); // inside the last character
    assertEquals(Optional.of("first"), last());
    assertEquals("", PastSessions.in(folder).last().orElseThrow().trouble());
    Files.write(file, (" \n" + line(3, "third")).getBytes(UTF_8), StandardOpenOption.APPEND);
    assertEquals(Optional.of("third"), last());
    PastSessions.Past past = PastSessions.in(folder).last().orElseThrow();
    assertEquals(2, past.exchanges().size());
    assertEquals("1 of 3 lines of " + file + " could not be read.", past.trouble());
  }

  private void session(String input) {
    Chronicle chronicle = Chronicle.in(ChronicleFile.now(folder));
    chronicle.begin(By.LEARNER, input, 80);
    chronicle.close();
  }

  private void write(String name, String input) {
    try {
      Files.writeString(folder.resolve(name), line(1, input));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String line(int number, String input) {
    return LINE.formatted(number, input);
  }

  private Optional<String> last() {
    return PastSessions.in(folder).last().map(PastSessionsTest::input);
  }

  private static String input(PastSessions.Past past) {
    List<Exchange> exchanges = past.exchanges();
    return exchanges.get(exchanges.size() - 1).input();
  }
}
