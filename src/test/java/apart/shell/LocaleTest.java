package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed is the same wherever Apart runs. */
class LocaleTest {
  private static final List<String> LINES =
      List.of(
          "Matrix.of(new double[][] {{2.57919, 0}, {0, 1.5}}).eig().getEigenvalues()",
          "System.out.println(String.format(\"%.2f %d\", 0.5, 1234))",
          "\"TITLE\".toLowerCase()",
          "xor().sample(9)",
          "gradCheck(Mlp.of(2, 3, 1), xor())",
          "Mlp.of(2, 3, 1).train(xor(), 100, 0.5)",
          "int x = \"one\"",
          "/lesson");

  /** How far a run has come, which depends on the machine's load. */
  private static final Pattern PROGRESS = Pattern.compile("\\[#*-*\\] +\\d+%[^\n]*? left");

  /** Where I has another small letter, and numbers and years are others. */
  private static final String ELSEWHERE =
      "-Duser.language=tr -Duser.country=TR -Duser.extensions=u-nu-arab-ca-buddhist";

  @TempDir Path folder;

  /** In a JVM of its own, and an agent of its own: types lines and prints the screen. */
  public static void main(String[] arguments) throws Exception {
    Main.useOneLocale();
    Path state = Path.of(arguments[0]);
    StringBuilder seen = new StringBuilder();
    for (Path transcript : TranscriptTest.transcripts()) {
      seen.append(TranscriptTest.seen(transcript, state));
    }
    try (Learner learner = Learner.at(state)) {
      for (String line : LINES) {
        seen.append(learner.line(line));
      }
    }
    Files.writeString(Path.of(arguments[1]), PROGRESS.matcher(seen).replaceAll(""));
    Runtime.getRuntime().exit(0);
  }

  @Test
  void everyLocaleSeesTheSame() throws Exception {
    String english = seenIn("english", "-Duser.language=en -Duser.country=US");
    assertTrue(english.contains("0.50 1234\n") && english.contains("2.57919"), english);
    assertEquals(english, seenIn("elsewhere", ELSEWHERE));
  }

  @Test
  void elsewhereIsElsewhere() {
    Locale locale = new Locale.Builder().setLanguageTag("tr-TR-u-nu-arab-ca-buddhist").build();
    assertEquals("\u0660\u066b\u0665 t\u0131tle", format(locale));
    assertEquals("0.5 title", format(Locale.US));
    assertNotEquals(
        Calendar.getInstance(Locale.US).get(Calendar.YEAR),
        Calendar.getInstance(locale).get(Calendar.YEAR));
  }

  private static String format(Locale locale) {
    return String.format(locale, "%.1f ", 0.5) + "TITLE".toLowerCase(locale);
  }

  private String seenIn(String name, String options) throws Exception {
    Path file = folder.resolve(name + ".txt");
    Process process = started(name, file, options);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return Files.readString(file);
  }

  /** Both JVMs read the variable. */
  private Process started(String name, Path file, String options) throws Exception {
    Path state = Files.createDirectory(folder.resolve(name));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", // as scripts/apart starts it
            "-cp",
            System.getProperty("java.class.path"),
            "apart.shell.LocaleTest",
            state.toString(),
            file.toString());
    builder.environment().put("JAVA_TOOL_OPTIONS", options);
    File unread = folder.resolve(name + ".err").toFile();
    return builder.redirectError(unread).start();
  }
}
