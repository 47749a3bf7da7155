package apart.shell.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
  @TempDir private Path folder;

  private Shelf shelf;

  @BeforeEach
  void ship() throws IOException {
    write("shipped/01-twins.jsh", lesson("twins"));
    write("shipped/02-ulp.jsh", lesson("ulp"));
    shelf =
        new Shelf(
            Catalogue.of(folder.resolve("shipped")),
            folder.resolve("packs"),
            folder.resolve("state"));
  }

  @Test
  void anOwnLessonWithTheIdOfAShippedOneIsToldApartFromIt() throws Exception {
    Path own = write("own/twins.jsh", lesson("twins"));
    accept(shelf.named("twins").orElseThrow());
    Shelved mine = shelf.lesson(own);
    assertEquals("twins/twins", mine.name());
    assertTrue(shelf.isNamesake(mine));
    assertEquals(0, mine.done().done(mine.lesson()));
    assertEquals(1, done("twins"));
    assertEquals(List.of("twins", "ulp", "twins/twins"), names());
  }

  @Test
  void aCopyOfALessonShowsNothingDone() throws Exception {
    Path ties = write("own/ties.jsh", lesson("ties"));
    Path copy = write("own/copy.jsh", lesson("ties"));
    Path elsewhere = write("other/ties.jsh", lesson("ties"));
    accept(shelf.lesson(ties));
    assertEquals(0, shelf.lesson(copy).done().done(shelf.lesson(copy).lesson()));
    assertEquals("ties-2/ties", shelf.lesson(elsewhere).name());
    assertEquals(0, done("ties-2/ties"));
    assertEquals(1, done("ties"));
  }

  @Test
  void twoShippedFilesOfOneIdAreTwoLessons() throws Exception {
    write("shipped/03-copy.jsh", lesson("twins"));
    accept(shelf.named("twins").orElseThrow());
    assertEquals(List.of("twins", "ulp", "03-copy"), names());
    assertEquals(0, done("03-copy"));
  }

  @Test
  void whatWasDoneOfAnOwnLessonInAnEarlierVersionIsNotLost() throws Exception {
    write("state/ties.jsh", "// ties: Ties\n// @done one\n1\n//> 1\n//>\n// @end\n");
    Shelved ties = shelf.lesson(write("own/ties.jsh", lesson("ties")));
    assertEquals(1, ties.done().done(ties.lesson()));
    Shelved copy = shelf.lesson(write("own/copy.jsh", lesson("ties")));
    assertEquals(0, copy.done().done(copy.lesson()));
  }

  @Test
  void aFileIsBroughtUpToDateAndComesWithTheDataItNames() throws Exception {
    Path own = write("own/ties.jsh", lesson("ties") + "// @run\ncsv(\"data/a.csv\", 1)\n");
    write("own/data/a.csv", "1,2\n");
    write("own/secret.txt", "no");
    Shelved first = shelf.lesson(own);
    Path kept = Path.of(first.lesson().file()).getParent();
    assertTrue(Files.exists(kept.resolve("data/a.csv")));
    assertFalse(Files.exists(kept.resolve("secret.txt")));
    accept(first);
    write("own/ties.jsh", lesson("ties").replace("Look", "Behold"));
    assertEquals("Behold", shelf.lesson(own).lesson().steps().get(0).text());
    assertEquals(List.of("twins", "ulp", "ties"), names());
  }

  @Test
  void theLessonsOfAZipAreKeptWithTheirData() throws Exception {
    Path zip =
        zip(
            "Week 3.zip",
            "week3/a.jsh",
            lesson("a"),
            "week3/b.jsh",
            lesson("b"),
            "week3/d.csv",
            "1");
    Pack pack = shelf.keep(zip);
    assertEquals("week-3", pack.name());
    assertEquals(List.of("twins", "ulp", "week-3/a", "week-3/b"), names());
    assertTrue(Files.exists(pack.folder().resolve("d.csv")));
    Files.delete(zip);
    assertEquals(
        "b", shelf.after(shelf.named("week-3/a").orElseThrow()).orElseThrow().lesson().id());
    assertEquals("week-3/b", shelf.named("b").orElseThrow().name());
  }

  @Test
  void theLessonsOfAFolderAreKeptAndOneOfItsFilesIsOneOfThem() throws Exception {
    Path a = write("week3/a.jsh", lesson("a"));
    write("week3/.git/b.jsh", lesson("b"));
    shelf.keep(a.getParent());
    assertEquals("week3/a", shelf.lesson(a).name());
    assertEquals(List.of("twins", "ulp", "week3/a"), names());
  }

  @Test
  void nothingLeavesTheFolderOfItsPack() throws Exception {
    for (String entry :
        List.of("../out.jsh", "/tmp/out.jsh", "a/../../out.jsh", "..\\out.jsh", "C:\\out.jsh")) {
      Path zip = zip("bad.zip", "a.jsh", lesson("a"), entry, lesson("out"));
      PackException refused = assertThrows(PackException.class, () -> shelf.keep(zip));
      assertTrue(refused.getMessage().contains("leads out of its folder"), refused.getMessage());
    }
    assertEquals(List.of("twins", "ulp"), names());
    assertFalse(Files.exists(folder.resolve("out.jsh")));
    try (var left = Files.list(folder.resolve("packs"))) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void whatHasNoLessonsIsRefusedInASentence() throws Exception {
    refused("There is no ", folder.resolve("none.zip"));
    refused("There are no lessons in ", zip("none.zip", "readme.txt", "hello"));
    refused("c.jsh:1: code outside a step", zip("c.zip", "c.jsh", "int n = 3\n"));
    refused(" is no zip file, or a broken one", write("text.zip", "hello"));
    Files.createDirectories(folder.resolve("empty"));
    refused("There are no lessons in ", folder.resolve("empty"));
    refused(
        "holds more than 50 megabytes",
        zip("bomb.zip", "a.jsh", lesson("a"), "b", "0".repeat(51_000_000)));
    String[] many = new String[2200];
    for (int i = 0; i < many.length; i++) {
      many[i] = i % 2 == 0 ? "f" + i : lesson("a");
    }
    refused("has more than 1000 files", zip("many.zip", many));
    assertEquals(List.of("twins", "ulp"), names());
  }

  private void refused(String why, Path given) {
    PackException refused = assertThrows(PackException.class, () -> shelf.keep(given));
    assertTrue(refused.getMessage().contains(why), refused.getMessage());
  }

  private List<String> names() {
    return shelf.lessons().map(Shelved::name).toList();
  }

  private int done(String name) {
    Shelved lesson = shelf.named(name).orElseThrow();
    return lesson.done().done(lesson.lesson());
  }

  private static void accept(Shelved lesson) throws IOException {
    Step first = lesson.lesson().steps().get(0);
    lesson.done().accept(lesson.lesson(), first, new Progress.Accepted("", List.of()));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path zip(String name, String... entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static String lesson(String id) {
    return "// @lesson " + id + " \"A lesson\"\n// @run one: Look\n1\n";
  }
}
