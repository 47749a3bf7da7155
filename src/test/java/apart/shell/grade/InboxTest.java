package apart.shell.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
  @TempDir Path folder;

  @Test
  void eachFileAndEachFolderInAFolderIsAStudents() throws Exception {
    write("in/ada.jsh", "// @done one\nint one = 1\n");
    write("in/bob/notes.txt", "nothing");
    write("in/bob/mine.jsh", "// @done one\nint one = 2\n");
    write("in/.hidden", "x");
    write("in/cem/picture.png", "x");
    write("in/dana/empty.jsh", " \n");
    List<Submission> found = inbox("in").submissions();
    assertEquals(List.of("ada", "bob", "cem", "dana"), ids(found));
    assertEquals("bob/mine.jsh", found.get(1).file());
    assertEquals(List.of("mine.jsh was taken of 2 files"), found.get(1).notes());
    assertEquals("", found.get(2).trouble()); // A single file is taken for a text, whatever it is.
    assertEquals("it is empty", found.get(3).trouble());
  }

  @Test
  void whatMoodleCanvasAndGradescopeGiveOutIsUnderstood() throws Exception {
    zip(
        "moodle.zip",
        Map.of(
            "Ada Lovelace_1815_assignsubmission_file_/a.jsh", "int one = 1",
            "Bo Xi_2_assignsubmission_file_b.jsh", "int one = 2"));
    zip("canvas.zip", Map.of("lovelaceada_1815_99_answers.jsh", "int one = 1"));
    zip(
        "export.zip",
        Map.of(
            "export/submission_7/a.jsh", "int one = 1",
            "export/submission_metadata.yml",
                """
                submission_7:
                  :submitters:
                  - :name: Ada Lovelace
                    :sid: '1815'
                    :email: ada@example.org
                  :created_at: 2026-11-20 09:12:31.123 Z
                """));
    List<Submission> moodle = inbox("moodle.zip").submissions();
    assertEquals(new Person("1815", "Lovelace", "Ada", ""), moodle.get(0).student());
    assertEquals("2", moodle.get(1).student().id());
    assertEquals("1815", inbox("canvas.zip").submissions().get(0).student().id());
    Submission export = inbox("export.zip").submissions().get(0);
    assertEquals(new Person("1815", "Lovelace", "Ada", "ada@example.org"), export.student());
    assertEquals("2026-11-20T09:12:31.123Z", export.submitted().orElseThrow().toString());
  }

  @Test
  void aListOfNamesSaysWhoIsWho() throws Exception {
    write("in/s1.jsh", "int one = 1");
    write("names.csv", "student;file;last_name;first_name\nada;s1.jsh;Lovelace;Ada\n;x;;\n");
    Roster roster = Roster.read(folder.resolve("names.csv"));
    Task task = task("in");
    Submission found = Inbox.of(task, roster, "small").submissions().get(0);
    assertEquals(new Person("ada", "Lovelace", "Ada", ""), found.student());
    assertEquals(List.of("names.csv line 3 names no student"), roster.faults());
  }

  @Test
  void whatIsBrokenIsNamedAndTheRestIsThere() throws Exception {
    write("in/a.zip", "no zip");
    write("in/b.jsh", "int one = 1");
    Files.write(folder.resolve("in/c.jsh"), new byte[] {0, 1, 2});
    Files.write(folder.resolve("in/d.jsh"), new byte[(1 << 20) + 1]);
    write("broken.zip", "no zip");
    Task task = task("in", "broken.zip", "absent.jsh");
    Inbox inbox = Inbox.of(task, Roster.none(), "small");
    List<String> trouble = inbox.submissions().stream().map(Submission::trouble).toList();
    assertTrue(trouble.get(0).startsWith("the zip cannot be read: "), trouble.get(0));
    assertEquals(List.of("", "it is no text", "it is larger than 1 MB"), trouble.subList(1, 4));
    assertEquals(2, inbox.faults().size());
    assertTrue(inbox.faults().get(0).startsWith("broken.zip cannot be read: "));
    assertEquals("absent.jsh cannot be read: there is no such file", inbox.faults().get(1));
  }

  @Test
  void linksAndPathsThatLeadElsewhereAreNamed() throws Exception {
    write("in/ada.jsh", "int one = 1");
    Files.createDirectories(folder.resolve("in/folder.jsh"));
    for (String link : List.of("loop.jsh", "nowhere.jsh", "up")) {
      String to = link.equals("up") ? ".." : link.replace("nowhere", "gone");
      Files.createSymbolicLink(folder.resolve("in").resolve(link), Path.of(to));
    }
    zip("in/out.zip", Map.of("../../out.jsh", "int one = 1"));
    zip("in/root.zip", Map.of("/etc/root.jsh", "int one = 1"));
    zip("in/two..dots.zip", Map.of("a..b.jsh", "int one = 1"));
    Inbox inbox = inbox("in");
    String found =
        inbox.submissions().stream()
            .map(s -> s.student().id() + ": " + s.trouble())
            .collect(Collectors.joining("\n", "", "\n"));
    assertEquals(
        """
        ada:\s
        folder: there is no file in it
        loop: it is no file
        nowhere: it is no file
        out: its path leads out of the zip
        root: its path leads out of the zip
        two..dots:\s
        up: it is no file
        """,
        found);
  }

  @Test
  void whatAListOfNamesSaysTwiceIsNamed() throws Exception {
    write("names.csv", "student,file\nada,a.jsh\nADA,b.jsh\ncem,a.jsh\n");
    Roster roster = Roster.read(folder.resolve("names.csv"));
    assertEquals(
        List.of(
            "names.csv line 3 names ADA again: only its file counts",
            "names.csv line 4: a.jsh is of ada already, not of cem"),
        roster.faults());
    assertEquals("ada", roster.of(List.of("b.jsh")).orElseThrow().id());
  }

  @Test
  void aListOfNamesIsReadHoweverItIsWrittenDown() throws Exception {
    byte[] windows =
        "student;last_name\nada;M\u00fcller\n".getBytes(Charset.forName("windows-1252"));
    Files.write(folder.resolve("names.csv"), windows);
    Roster roster = Roster.read(folder.resolve("names.csv"));
    write("open.csv", "student,file\n\"ada,a.jsh\ncem,b.jsh\n");
    assertEquals(
        List.of("open.csv line 2: a cell of several lines, as where a quote does not end"),
        Roster.read(folder.resolve("open.csv")).faults());
    assertEquals("M\u00fcller", roster.of(List.of("ada")).orElseThrow().last());
    for (String wrong : List.of("", "name,file\n", "name,file\nada,a\n")) {
      write("wrong.csv", wrong);
      IOException e =
          assertThrows(IOException.class, () -> Roster.read(folder.resolve("wrong.csv")));
      assertTrue(
          e.getMessage().startsWith("it is ") || e.getMessage().startsWith("expected "),
          e.getMessage());
    }
  }

  @Test
  void textsAreReadHoweverTheyAreWrittenDown() {
    assertEquals("é", Decoded.of("\uFEFFé".getBytes(StandardCharsets.UTF_8)).text());
    assertEquals("é", Decoded.of(new byte[] {(byte) 0xE9}).text());
    assertEquals("é", Decoded.of("é".getBytes(StandardCharsets.UTF_16)).text());
  }

  private Inbox inbox(String given) {
    return Inbox.of(task(given), Roster.none(), "small");
  }

  private Task task(String... given) {
    List<Path> paths = List.of(given).stream().map(folder::resolve).toList();
    return Tasks.of(folder.resolve("small.jsh"), paths, folder).task();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void zip(String name, Map<String, String> files) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(name));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> each : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static List<String> ids(List<Submission> submissions) {
    return submissions.stream().map(s -> s.student().id()).toList();
  }
}
