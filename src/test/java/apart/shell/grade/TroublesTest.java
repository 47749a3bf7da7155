package apart.shell.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with one file, a list or the results is named, and all others are graded. */
class TroublesTest {
  private static final String ASSIGNMENT =
      """
      // @lesson small "Small"
      // @due 2026-12-01T12:00+01:00   @late 10% per day max 3
      // @do one: Make one.
      int one = 1
      // @check one == 1 -> It is {one}.
      // @wrong int one = 2 -> That is two.
      // @hint 1
      """;

  private static final String RIGHT = "// @done one\nint one = 1\n//>\n// @end\n";

  @TempDir Path folder;

  @Test
  void whatIsWrongIsNamedAndAllOthersAreGraded() throws Exception {
    Path assignment = write("small.jsh", ASSIGNMENT);
    Path late = write("late.csv", "student,due\nbob,2026-12-09T12:00+01:00\ncem,tomorrow\n");
    Path names = write("names.csv", "name,file\nAda,ada.jsh\n");
    write("out/results.jsonl", "{\"student\":\"ada\",\"ste\n{}\n");
    write("in/ada.jsh", RIGHT);
    write("in/bob.jsh", RIGHT);
    write("in/ada/again.jsh", RIGHT.replace("= 1", "= 2"));
    write("in/=1+1 ;\".jsh", RIGHT);
    write("in/empty.jsh", "\n");
    write("in/zipped.zip", "PK\u0003\u0004 and nothing more");
    Files.createDirectories(folder.resolve("in/nothing"));
    Files.write(folder.resolve("in/binary.jsh"), new byte[] {1, 0, 2});
    try (RandomAccessFile large = new RandomAccessFile(path("in/large.jsh"), "rw")) {
      large.setLength(50 << 20);
    }
    try (Stream<Path> all = Files.walk(folder.resolve("in"))) {
      for (Path each : all.toList()) {
        // An hour and a bit after it was due.
        Files.setLastModifiedTime(each, FileTime.from(Instant.parse("2026-12-01T12:30:00Z")));
      }
    }
    Task task =
        new Task(
            assignment,
            List.of(folder.resolve("in"), folder.resolve("nowhere.jsh")),
            Optional.empty(),
            folder.resolve("out"),
            EnumSet.allOf(Task.Format.class),
            2,
            Optional.empty(),
            Optional.empty(),
            Optional.of(late),
            Optional.of(names),
            true,
            false,
            true,
            Optional.of("env CONTAINED=1"));
    assertEquals(
        List.of(
            "late.csv line 3: expected a time such as 2026-12-01T23:59+01:00 for cem, not tomorrow",
            "names.csv: expected a column student in its first line, not name,file",
            "nowhere.jsh cannot be read: there is no such file",
            "ada handed in more than once, each graded: ada/again.jsh, ada.jsh",
            "results.jsonl line 1 cannot be read",
            "results.jsonl line 2 cannot be read",
            "binary.jsh: it is no text",
            "empty.jsh: it is empty",
            "large.jsh: it is larger than 1 MB",
            "nothing/: there is no file in it",
            "zipped.zip: the zip cannot be read: it is no zip, or nothing is in it"),
        Tasks.run(task));
    assertEquals(
        """
        assignment;duedate;timestamp;student_id;last_name;first_name;email;raw_score;\
        late_submission_penalty;score;max_score
        small;2026-12-01T12:00+01:00;2026-12-01T12:30Z;"'=1+1 ;\""";;;;1;0.1;0.9;1
        small;2026-12-01T12:00+01:00;2026-12-01T12:30Z;ada;;;;0;0;0;1
        small;2026-12-01T12:00+01:00;2026-12-01T12:30Z;ada;;;;1;0.1;0.9;1
        small;2026-12-01T12:00+01:00;2026-12-01T12:30Z;binary;;;;0;0;0;1
        small;2026-12-01T12:00+01:00;2026-12-01T12:30Z;bob;;;;1;0;1;1
        small;2026-12-01T12:00+01:00;2026-12-01T12:30Z;empty;;;;0;0;0;1
        """,
        firstLines(7, Files.readString(folder.resolve("out/grades.csv"))));
    assertTrue(Files.exists(folder.resolve("out/feedback/_1+1___.html")));
    assertTrue(Files.exists(folder.resolve("out/feedback/ada-2.html")));
  }

  @Test
  void aKeyOfNoUseIsNamedAndAllAreGraded() throws Exception {
    Path assignment =
        write("small.jsh", ASSIGNMENT.replace("// @due", "// @seed student\n// @due"));
    Path right = write("in/ada.jsh", RIGHT);
    Path empty = write("empty/bob.jsh", "");
    Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, 0});
    write("blank", " \n");
    write("short", "fifteen letters\n");
    String graded = "; graded with the numbers without a key: --resume with the key grades again";
    Map<String, String> wrong =
        Map.of(
            "nowhere", " cannot be read: there is no such file",
            "bytes", " cannot be read: it is not UTF-8 text",
            "blank", ": expected a secret of at least 16 characters, not 0",
            "short", ": expected a secret of at least 16 characters, not 15",
            "in", " cannot be read: it is a folder");
    for (Map.Entry<String, String> each : wrong.entrySet()) {
      Path key = folder.resolve(each.getKey());
      Tasks tasks = Tasks.of(assignment, List.of(empty), folder.resolve("out-" + each.getKey()));
      assertEquals(
          List.of(each.getKey() + each.getValue() + graded, "bob.jsh: it is empty"),
          Tasks.run(tasks.withKey(key)));
    }
    Path out = folder.resolve("out");
    Tasks.run(Tasks.of(assignment, List.of(right), out).withKey(folder.resolve("blank")));
    String line = Files.readString(out.resolve("results.jsonl"));
    assertEquals("1", LineJson.parse(line).marked().points().toString());
  }

  @Test
  void aFolderInPlaceOfResultsIsNamed() throws Exception {
    Path assignment = write("small.jsh", ASSIGNMENT);
    Path in = write("in/ada.jsh", RIGHT);
    Path out = folder.resolve("out");
    Files.createDirectories(out.resolve("results.jsonl"));
    Task task =
        Tasks.of(assignment, List.of(in), out)
            .with(1, Optional.empty(), Optional.empty(), true, false);
    GradingException refused = assertThrows(GradingException.class, () -> Tasks.run(task));
    assertEquals("the results in " + out + " cannot be read: it is a folder", refused.getMessage());
  }

  /** The first lines, without the mark of an Excel file and with line ends of one kind. */
  private static String firstLines(int count, String csv) {
    assertTrue(csv.startsWith("\ufeff"), csv);
    return String.join("\n", csv.substring(1).lines().limit(count).toList()) + "\n";
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
