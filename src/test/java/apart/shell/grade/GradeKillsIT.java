package apart.shell.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grading that is killed again and again, and resumed, gives what one gives that is not. */
class GradeKillsIT {
  private static final int STUDENTS = 6;
  private static final int KILLS = 3;

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

  @TempDir Path folder;

  @Test
  void killedAndResumedItGivesTheSameBytes() throws Exception {
    Files.writeString(folder.resolve("small.jsh"), ASSIGNMENT);
    Path in = Files.createDirectory(folder.resolve("in"));
    for (int i = 0; i < STUDENTS; i++) {
      String plus = i % 2 == 0 ? "1" : "0";
      Files.writeString(
          in.resolve("s" + i + ".jsh"),
          "// @done one\nlong one = seed() + " + plus + "\n//>\n// @end\n");
    }
    long start = System.nanoTime();
    assertEquals(0, grade("whole", 2, "").waitFor());
    long millis = (System.nanoTime() - start) / 1_000_000;
    Map<String, String> whole = files(folder.resolve("whole"));
    assertEquals(STUDENTS, whole.get("results.jsonl").lines().count());
    Random random = new Random(5);
    for (int jobs : List.of(1, 4)) {
      String name = "killed-" + jobs;
      int killed = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        Process grading = grade(name, jobs, "--resume");
        // It ends by itself only if it was faster than the one that nobody killed.
        if (!grading.waitFor(500 + random.nextLong(millis), TimeUnit.MILLISECONDS)) {
          grading.descendants().forEach(ProcessHandle::destroyForcibly);
          grading.destroyForcibly().waitFor();
          killed++;
        }
      }
      assertTrue(killed > 0, name);
      assertEquals(0, grade(name, jobs, "--resume").waitFor(), name);
      assertEquals(whole, files(folder.resolve(name)), name);
    }
  }

  private Process grade(String name, int jobs, String option) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "scripts/apart",
                "grade",
                folder.resolve("small.jsh").toString(),
                folder.resolve("in").toString(),
                "-o",
                folder.resolve(name).toString(),
                "--jobs",
                Integer.toString(jobs)));
    if (!option.isEmpty()) {
      command.add(option);
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + ".txt").toFile())
        .start();
  }

  /** All files but the one that says when. */
  private static Map<String, String> files(Path below) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(below)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("times.csv") && !file.endsWith("diff.csv")) {
          files.put(below.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return files;
  }
}
