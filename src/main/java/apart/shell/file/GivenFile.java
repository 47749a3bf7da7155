package apart.shell.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that somebody named: they are read as a whole, so none may be endless, or keep who reads it
 * waiting.
 */
public final class GivenFile {
  private static final int MEGABYTES = 16;
  private static final int LARGEST = MEGABYTES * 1_000_000;

  /** What a shell passes on of its own, such as {@code <(command)}: it may be a pipe. */
  private static final List<Path> INPUTS =
      List.of(Path.of("/dev/stdin"), Path.of("/dev/fd"), Path.of("/proc/self/fd"));

  private GivenFile() {}

  /**
   * The text of a file, in UTF-8.
   *
   * @throws IOException if it cannot be read, or is none to be read; {@link Reason} has the words
   */
  public static String text(Path file) throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file))).toString();
  }

  /**
   * The bytes of a file.
   *
   * @throws IOException if it cannot be read, or is none to be read; {@link Reason} has the words
   */
  public static byte[] bytes(Path file) throws IOException {
    boolean other = PlainFile.isOther(file);
    if (other && !isInput(file)) {
      throw new IOException(PlainFile.EXPECTED);
    }
    if (!other && !isSmall(file)) {
      throw tooLarge("it has " + Files.size(file));
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1); // A file may grow, and its size need not be told.
      if (bytes.length > LARGEST) {
        throw tooLarge("it has more than " + LARGEST);
      }
      return bytes;
    }
  }

  /** Whether a file is no larger than what is read. */
  public static boolean isSmall(Path file) throws IOException {
    return Files.size(file) <= LARGEST;
  }

  private static boolean isInput(Path file) {
    return INPUTS.stream().anyMatch(file::startsWith);
  }

  private static IOException tooLarge(String has) {
    return new IOException("expected at most " + MEGABYTES + " MB, and " + has + " bytes");
  }
}
