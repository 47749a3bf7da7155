package apart.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every function, rule and data set gives the bits that were recorded once, so that a change of the
 * last bit is a decision. {@code -Dapart.bits.record=true} records them again.
 */
class RecordedBitsTest {
  private static final Path RECORD = Path.of("src/test/resources/apart/nn/bits.txt");
  private static final String HEADER =
      """
      # A hash of the bits of each result, made by apart.nn.Bits. A change is a change of results:
      # say why in the commit. mvn test -Dtest=RecordedBitsTest -Dapart.bits.record=true
      """;

  @Test
  void resultsHaveTheRecordedBits() throws IOException {
    List<String> actual = Bits.lines();
    if (Boolean.getBoolean("apart.bits.record")) {
      Files.writeString(RECORD, HEADER + String.join("\n", actual) + "\n");
    }
    List<String> expected = new ArrayList<>(Files.readAllLines(RECORD));
    expected.removeIf(line -> line.startsWith("#"));
    assertTrue(expected.size() > 90, "a whole record, not " + expected.size() + " lines");
    assertEquals(String.join("\n", expected), String.join("\n", actual));
  }
}
