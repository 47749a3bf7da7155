package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    List<String> locales = List.of("en US", "ar EG", "de DE", "tr TR", "th TH");
    for (String locale : locales) {
      Process process = started(locale); // one after the other: they are impatient
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, process.waitFor(), output);
    }
    String english = Files.readString(file(locales.get(0)));
    assertTrue(english.contains("0.50 1234\n") && english.contains("2.57919"), english);
    for (String locale : locales) {
      assertEquals(english, Files.readString(file(locale)), locale);
    }
  }

  private Path file(String locale) {
    return folder.resolve(locale + ".txt");
  }

  /** Both JVMs read the variable. */
  private Process started(String locale) throws Exception {
    Path state = Files.createDirectory(folder.resolve(locale));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", // as scripts/apart starts it
            "-cp",
            System.getProperty("java.class.path"),
            "apart.shell.LocaleTest",
            state.toString(),
            file(locale).toString());
    String[] parts = locale.split(" ");
    builder
        .environment()
        .put("JAVA_TOOL_OPTIONS", "-Duser.language=" + parts[0] + " -Duser.country=" + parts[1]);
    File unread = folder.resolve(locale + ".err").toFile();
    return builder.redirectError(unread).start();
  }
}
