package apart.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
  @TempDir Path folder;

  @Test
  void entriesComeBackAsTheyWere() {
    Path file = folder.resolve("new/history");
    HistoryFile history = HistoryFile.at(file);
    String two = "int f() {\n  return \"a\\n\".length();\n}";
    assertEquals(Optional.empty(), history.add("1 + 1"));
    assertEquals(Optional.empty(), history.add(two));
    assertEquals(Optional.empty(), history.add("  "));
    assertEquals(List.of("1 + 1", two), HistoryFile.at(file).entries());
  }

  @Test
  void whyNothingIsWrittenIsToldOnce() throws IOException {
    Path file = Files.createDirectory(folder.resolve("history"));
    HistoryFile history = HistoryFile.at(file);
    assertEquals(Optional.of(file + ": it is a folder"), history.add("1 + 1"));
    assertEquals(Optional.empty(), history.add("1 + 2"));
    assertEquals(List.of(), history.entries());
  }
}
