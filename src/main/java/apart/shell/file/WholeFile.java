package apart.shell.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files that are there as a whole or not at all: written beside their place, under the name {@code
 * .NAME.PID.new}, brought to the disk, then renamed.
 */
public final class WholeFile {
  private static final Path DEVICES = Path.of("/dev");
  private static final String END = ".new";
  private static final long OWN = ProcessHandle.current().pid();

  private WholeFile() {}

  /**
   * Writes {@code text} as UTF-8 in place of what {@code file} held; through a link, to what it
   * points at. A pipe or a device is written to only as what a shell passes on, such as {@code
   * /dev/stdout}: another pipe may have no reader. Takes away what a process that ended in the
   * midst of this left beside it.
   *
   * @throws IOException if it cannot be written; {@code file} is as it was
   */
  public static synchronized void write(Path file, String text) throws IOException {
    if (PlainFile.isOther(file) && file.startsWith(DEVICES)) {
      Files.writeString(file, text); // Nothing to rename over.
      return;
    }
    PlainFile.expect(file);
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    String begin = "." + place.getFileName() + ".";
    Path begun = place.resolveSibling(begin + OWN + END);
    try {
      Files.writeString(begun, text);
      try (FileChannel written = FileChannel.open(begun, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(begun, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(begun);
    }
    clean(place.getParent(), begin);
  }

  private static void clean(Path folder, String begin) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path each : files) {
        String name = each.getFileName().toString();
        if (name.startsWith(begin) && name.endsWith(END) && isLeftOver(name, begin.length())) {
          Files.deleteIfExists(each);
        }
      }
    } catch (IOException unreadable) {
      // The file is written; what is beside it is left to the next time.
      return;
    }
  }

  /** Whether a name's process number is of none that still runs. */
  private static boolean isLeftOver(String name, int from) {
    int to = name.length() - END.length();
    try {
      return ProcessHandle.of(Long.parseUnsignedLong(name, from, to, 10)).isEmpty();
    } catch (IndexOutOfBoundsException | NumberFormatException notOurs) {
      return false;
    }
  }
}
