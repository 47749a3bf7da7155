package apart.shell.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  private static final long OWN = ProcessHandle.current().pid();

  @TempDir private Path folder;

  @Test
  void aFileIsWrittenAndNothingElse() throws IOException {
    WholeFile.write(folder.resolve("a"), "größe\n");
    assertEquals("größe\n", Files.readString(folder.resolve("a")));
    WholeFile.write(folder.resolve("a"), "2");
    assertEquals("2", Files.readString(folder.resolve("a")));
    assertEquals(List.of("a"), names());
  }

  @Test
  void whatCannotBeWrittenLeavesAllAsItWas() throws IOException {
    Path taken = Files.createDirectories(folder.resolve("a/b"));
    assertThrows(IOException.class, () -> WholeFile.write(taken.getParent(), "1"));
    assertThrows(IOException.class, () -> WholeFile.write(folder.resolve("none/a"), "1"));
    assertEquals(List.of("a"), names());
    assertTrue(Files.isDirectory(taken));
  }

  @Test
  void leftOversOfProcessesThatEndedAreTakenAway() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    String running = ".a." + ProcessHandle.current().parent().orElseThrow().pid() + ".new";
    List<String> stay = List.of(running, ".a.x.new", ".a.new", ".b." + ended.pid() + ".new", "a.1");
    for (String name : stay) {
      Files.writeString(folder.resolve(name), "");
    }
    Files.writeString(folder.resolve(".a." + ended.pid() + ".new"), "");
    Files.writeString(folder.resolve(".a." + OWN + ".new"), "more than is written now");
    WholeFile.write(folder.resolve("a"), "1");
    assertEquals("1", Files.readString(folder.resolve("a")));
    List<String> all = Stream.concat(Stream.of("a"), stay.stream()).sorted().toList();
    assertEquals(all, names());
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real")).resolve("a");
    Files.writeString(real, "1");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    WholeFile.write(link, "2");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("2", Files.readString(real));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
