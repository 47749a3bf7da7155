package apart.shell.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a file that may have been cut, or spoiled: a broken character costs its line. */
public final class WholeLines {
  private WholeLines() {}

  /** The lines that have an end, without it; empty for one that is not UTF-8. */
  public static List<Optional<String>> of(byte[] bytes) {
    List<Optional<String>> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        lines.add(decoded(ByteBuffer.wrap(bytes, from, i - from)));
        from = i + 1;
      }
    }
    return lines;
  }

  private static Optional<String> decoded(ByteBuffer line) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(line).toString());
    } catch (CharacterCodingException broken) {
      return Optional.empty();
    }
  }
}
