package apart.shell.grade;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a file, however it is written down.
 *
 * @param trouble why there is none; empty if there is
 * @param notes on what was tolerated
 */
record Decoded(String text, String trouble, List<String> notes) {
  private static final char MARK = '\uFEFF';

  static Decoded none(String trouble) {
    return new Decoded("", trouble, List.of());
  }

  static Decoded of(byte[] bytes) {
    List<String> notes = new ArrayList<>();
    String text = decoded(bytes, notes);
    if (text.indexOf('\0') >= 0) {
      return none("it is no text");
    }
    if (text.isBlank()) {
      return none("it is empty");
    }
    if (text.contains("\r")) {
      notes.add("lines end as on Windows or an old Mac");
    }
    if (text.indexOf('\u00a0') >= 0) {
      notes.add("no-break blanks read as blanks");
    }
    return new Decoded(text, "", List.copyOf(notes));
  }

  private static String decoded(byte[] bytes, List<String> notes) {
    if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
      notes.add("read as UTF-16");
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.isEmpty() || text.charAt(0) != MARK) {
        return text;
      }
      notes.add("a byte order mark was left out");
      return text.substring(1);
    } catch (CharacterCodingException e) {
      notes.add("read as Windows-1252: it is not UTF-8");
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static boolean begins(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
