package apart.shell.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is uploaded to Gradescope grades where Gradescope puts it, whoever hands in whatever. */
class AutograderIT {
  private static final String SECRET = "of nobody but the teacher";

  private static final String ASSIGNMENT =
      """
      // @lesson small "Small"
      // @seed student
      // @do one: Make `one` of your number.
      long one = seed() + 1
      // @check one == seed() + 1 -> It is {one}.
      // @wrong long one = 2 -> That is two.
      // @hint seed()
      """;

  private static final String RIGHT =
      "// small: Small\n// @student zo\u00eb\n// @done one\nlong one = seed() + 1\n//>\n// @end\n";

  private static final String METADATA =
      """
      {"id": 1, "created_at": "2026-11-20T09:12:31.123456-08:00", "users": [
       {"email": "zoe@example.org", "id": 7, "name": "Zo\u00eb \\"Q\\" O'M\u00fcller", "sid": "zo\u00eb"}]}
      """;

  @TempDir Path folder;

  @Test
  void itGradesWhatGradescopePutsBesideIt() throws Exception {
    unpack();
    assertEquals(0, run("source/setup.sh"));
    JsonObject good = graded(METADATA, Map.of("mine.jsh", RIGHT));
    assertEquals("1", tests(good));
    assertEquals("1", tests(graded("no JSON", Map.of("mine.jsh", RIGHT))));
    assertEquals("1", tests(graded("{\"users\": \"nobody\"}", Map.of("mine.jsh", RIGHT))));
    assertEquals("1", tests(graded("", Map.of("a.txt", "notes", "mine.jsh", RIGHT))));
    assertEquals("0", tests(graded(METADATA, Map.of())));
    assertEquals("1", tests(graded(METADATA, Map.of("a.txt", "notes", "mine.jsh", RIGHT))));
    assertEquals("0", tests(graded(METADATA, Map.of("mine.jsh", "\u0000"))));
  }

  @Test
  void aSecretThatCanBeGuessedIsRefused() throws Exception {
    Path assignment = Files.writeString(folder.resolve("guessed.jsh"), ASSIGNMENT);
    Path key = Files.writeString(folder.resolve("guessed"), "fifteen letters\n");
    Path zip = folder.resolve("guessed.zip");
    GradingException refused =
        assertThrows(
            GradingException.class,
            () -> Autograder.write(assignment, zip, Optional.of(key), Path.of("target")));
    assertEquals(
        key + ": expected a secret of at least 16 characters, not 15", refused.getMessage());
    assertFalse(Files.exists(zip));
  }

  private static String tests(JsonObject results) {
    return results.getAsJsonArray("tests").get(0).getAsJsonObject().get("score").getAsString();
  }

  private void unpack() throws IOException, GradingException {
    Path assignment = Files.writeString(folder.resolve("small.jsh"), ASSIGNMENT);
    Path key = Files.writeString(folder.resolve("key.txt"), SECRET);
    Path zip = folder.resolve("small.zip");
    Autograder.write(assignment, zip, Optional.of(key), Path.of("target"));
    Path source = Files.createDirectory(folder.resolve("source"));
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream in = new ZipInputStream(file)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Files.copy(in, source.resolve(entry.getName()));
      }
    }
    Files.copy(source.resolve("run_autograder"), folder.resolve("run_autograder"));
  }

  private JsonObject graded(String metadata, Map<String, String> handedIn) throws Exception {
    Path submission = Files.createDirectories(folder.resolve("submission"));
    Folders.delete(submission);
    Files.createDirectories(submission);
    for (Map.Entry<String, String> file : handedIn.entrySet()) {
      Files.writeString(submission.resolve(file.getKey()), file.getValue());
    }
    Path told = folder.resolve("submission_metadata.json");
    Files.deleteIfExists(told);
    if (!metadata.isEmpty()) {
      Files.writeString(told, metadata);
    }
    Path results = folder.resolve("results/results.json");
    Files.deleteIfExists(results);
    assertEquals(0, run("run_autograder"));
    return JsonParser.parseString(Files.readString(results)).getAsJsonObject();
  }

  private int run(String script) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(List.of("bash", folder.resolve(script).toString()));
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    builder.environment().merge("PATH", java, (path, first) -> first + ":" + path);
    return builder
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start()
        .waitFor();
  }
}
