package apart.shell.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
    assertEquals(0, script("whole").run("--jobs", "2"));
    Map<String, String> whole = files(folder.resolve("whole"));
    assertEquals(STUDENTS, whole.get("results.jsonl").lines().count());
    Random random = new Random(5);
    for (int jobs : List.of(1, 4)) {
      String name = "killed-" + jobs;
      int killed = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        Process grading = script(name).start("--jobs", "" + jobs, "--resume");
        awaitOneMore(name, grading);
        // A little later each time, so that it is in the middle of something else.
        if (!grading.waitFor(random.nextInt(50), TimeUnit.MILLISECONDS)) {
          grading.descendants().forEach(ProcessHandle::destroyForcibly);
          grading.destroyForcibly().waitFor();
          killed++;
        }
      }
      assertTrue(killed > 0, () -> name + ": " + script(name).said());
      assertEquals(0, script(name).run("--jobs", "" + jobs, "--resume"), name);
      assertEquals(whole, files(folder.resolve(name)), name);
    }
  }

  private GradeScript script(String name) {
    return new GradeScript(folder.resolve("small.jsh"), folder.resolve("in"), folder.resolve(name));
  }

  /** Waits until one more submission is graded, or all are. */
  private void awaitOneMore(String name, Process grading) throws Exception {
    long before = graded(name);
    while (graded(name) <= before) {
      if (grading.waitFor(2, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private long graded(String name) throws IOException {
    Path part = folder.resolve(name).resolve("results.jsonl.part");
    try {
      return Files.readString(part).lines().count();
    } catch (NoSuchFileException notYetOrNoMore) {
      return 0;
    }
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
