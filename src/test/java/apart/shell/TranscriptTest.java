package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a learner types and sees: each file in {@code transcripts/} is a screen, and every line of
 * it that begins with a prompt is typed again. After a wanted change, {@code mvn test
 * -Dtest=TranscriptTest -Dapart.transcripts=FOLDER} writes what is seen now into FOLDER.
 */
class TranscriptTest {
  private static final String PROMPT = "apart> ";

  /** What a training shows while it takes long, and takes away: a matter of the machine. */
  private static final Pattern PROGRESS =
      Pattern.compile("\\[[#-]+] +\\d+%  epoch \\d+  loss \\S+  spread \\S+  [0-9a-z ]* left");

  @TempDir Path folder;

  static List<Path> transcripts() throws IOException, URISyntaxException {
    Path here = Path.of(TranscriptTest.class.getResource("transcripts").toURI());
    try (Stream<Path> files = Files.list(here)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void isSeenAgain(Path transcript) throws Exception {
    String actual = seen(transcript, folder);
    String update = System.getProperty("apart.transcripts");
    if (update != null) {
      Files.writeString(Path.of(update).resolve(transcript.getFileName()), actual);
    }
    assertEquals(Files.readString(transcript), actual);
  }

  /** The screen when the lines of a transcript are typed again. */
  static String seen(Path transcript, Path folder) throws IOException {
    String expected = Files.readString(transcript);
    StringBuilder actual = new StringBuilder(PROMPT);
    try (Learner learner = Learner.at(folder)) {
      for (String line : expected.lines().filter(text -> text.startsWith(PROMPT)).toList()) {
        if (!line.equals(PROMPT)) {
          actual.append(learner.line(line.substring(PROMPT.length())));
        }
      }
    }
    return PROGRESS.matcher(actual).replaceAll("");
  }
}
