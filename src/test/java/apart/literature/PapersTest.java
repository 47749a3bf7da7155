package apart.literature;

import static apart.prelude.Theory.papers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.text.Room;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PapersTest {
  @AfterEach
  void asWideAsEver() {
    Room.columns(80);
  }

  @Test
  void everyLessonThatIsNamedIsThere() throws IOException {
    Set<String> there = new TreeSet<>(Set.of(""));
    try (Stream<Path> files = Files.list(Path.of("lessons"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".jsh")).toList()) {
        there.add(Files.readString(file).split("\\s+", 4)[2]);
      }
    }
    Set<String> named = new TreeSet<>();
    papers().forEach(paper -> named.add(paper.lesson()));
    named.removeAll(there);
    assertEquals(Set.of(), named);
  }

  @Test
  void theyAreInTheOrderOfTheirYears() {
    for (int i = 1; i < papers().size(); i++) {
      assertTrue(papers().get(i - 1).year() <= papers().get(i).year(), papers().get(i).who());
    }
  }

  @Test
  void aWordIsLookedForEverywhere() {
    assertEquals(1986, papers("HINTON").get(0).year());
    assertEquals("Fukumizu, Amari", papers("2000").get(0).who());
    assertTrue(papers("noise").size() > 1, papers("noise").toString());
    assertEquals(1, papers("noise collapse").size());
    assertEquals("Blumenfeld, Gilboa, Soudry", papers("ulp").get(0).who());
  }

  @Test
  void anUnknownWordSaysWhichThereAre() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> papers("noize")).getMessage();
    assertTrue(message.startsWith("no paper has \"noize\": did you mean \"noise\"? "), message);
    assertTrue(message.contains("plateau, permutation"), message);
    for (String subject : Papers.SUBJECTS) {
      assertTrue(papers(subject).size() > 0, subject);
    }
  }

  @Test
  void aNumberThatIsNotThereIsNamed() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> papers("noise").get(99)).getMessage();
    assertTrue(message.contains("99"), message);
  }

  @Test
  void theTableFitsScreensOfAllWidths() {
    for (int width : new int[] {40, 60, 80, 120}) {
      Room.columns(width);
      String shown = papers().toString();
      String longest =
          shown.lines().filter(line -> line.length() > width).collect(Collectors.joining("\n"));
      assertEquals("", longest);
      assertTrue(shown.contains("Saad, Solla 1995"), shown);
      String whole = shown.replaceAll("[\\s|]+", " ");
      assertTrue(width > 40 || whole.contains("the escape from it, and who specialises"), shown);
    }
  }

  @Test
  void onePaperIsShownWithItsTitleAndPlace() {
    assertEquals(
        """
        Sussmann (1992): Uniqueness of the weights for minimal feedforward nets with a
        given input-output map. Neural Networks 5(4), 589-593.
        With tanh there are no other weights of one function, unless a neuron is
        superfluous.
        lesson same; here: quoted""",
        papers("sussmann").get(0).toString());
  }
}
