package apart.shell.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import apart.shell.command.CommandException;
import apart.shell.command.Script;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.LessonException;
import apart.shell.terminal.HistoryFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** A thread of its own, since who waits for a pipe cannot be interrupted. */
@Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
class GivenFileTest {
  private static final String NO_FILE = "expected a file, and it is a pipe or a device";
  private static final String TOO_LARGE = "expected at most 16 MB, and it has ";

  @TempDir private Path folder;

  @Test
  void aFileIsReadAndALinkToIt() throws Exception {
    Path file = Files.writeString(folder.resolve("a.jsh"), "größe\n");
    assertEquals("größe\n", Script.read(file));
    assertEquals("größe\n", Script.read(Files.createSymbolicLink(folder.resolve("b"), file)));
    assertEquals("größe\n", GivenFile.text(file));
  }

  @Test
  void whatIsNoneIsSaidAsBefore() throws Exception {
    Path latin = Files.write(folder.resolve("latin"), new byte[] {(byte) 0xe4, '\n'});
    assertThrows(CharacterCodingException.class, () -> GivenFile.text(latin));
    assertRefused(folder, "it is a folder");
    assertRefused(folder.resolve("none"), "there is no such file");
  }

  @Test
  void aPipeIsNotWaitedFor() throws Exception {
    assertRefused(pipe(), NO_FILE);
  }

  @Test
  void noReaderOfAPipeIsWaitedFor() throws Exception {
    Path pipe = pipe();
    IOException refused = assertThrows(IOException.class, () -> WholeFile.write(pipe, "text"));
    assertEquals(NO_FILE, Reason.of(refused));
    WholeFile.write(Path.of("/dev/null"), "text");
  }

  @Test
  void aPipeInThePlaceOfTheHistoryCostsTheHistoryAlone() throws Exception {
    Path pipe = pipe();
    HistoryFile history = HistoryFile.at(pipe);
    assertEquals(List.of(), history.entries());
    assertEquals(Optional.of(pipe + ": " + NO_FILE), history.add("1 + 1"));
  }

  private Path pipe() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    return pipe;
  }

  @Test
  void aDeviceIsNotReadNorWhatLeadsToIt() throws Exception {
    Path zero = Path.of("/dev/zero");
    assertRefused(zero, NO_FILE);
    assertRefused(Files.createSymbolicLink(folder.resolve("link"), zero), NO_FILE);
  }

  @Test
  void whatIsTooLargeIsNotReadAtAll() throws Exception {
    assertRefused(sparse("large", 3_000_000_000L), TOO_LARGE + "3000000000 bytes");
    assertRefused(sparse("above", 16_000_001), TOO_LARGE + "16000001 bytes");
    assertEquals(16_000_000, GivenFile.bytes(sparse("most", 16_000_000)).length);
  }

  private void assertRefused(Path file, String why) {
    assertEquals(
        "Cannot read " + file + ": " + why + ".",
        assertThrows(CommandException.class, () -> Script.read(file)).getMessage());
    assertThrows(IOException.class, () -> GivenFile.bytes(file));
    assertThrows(LessonException.class, () -> Catalogue.read(file));
  }

  private Path sparse(String name, long size) throws IOException {
    Path file = folder.resolve(name);
    try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
      made.setLength(size);
    }
    return file;
  }
}
