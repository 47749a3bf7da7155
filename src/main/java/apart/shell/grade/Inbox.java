package apart.shell.grade;

import apart.shell.file.Hash;
import apart.shell.file.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What was handed in: files, folders and zips. In a folder or a zip each file, or each folder in
 * it, is of one student; a file that is given by itself is, too.
 */
final class Inbox {
  /** A submission is some pages of text. */
  private static final int LARGEST = 1 << 20;

  /** Pages and notebooks hold pictures, too. */
  private static final int LARGEST_WITH_PICTURES = 16 << 20;

  /** More than that, unpacked, is no submission but one to keep a grader busy. */
  private static final long MOST_UNPACKED = 64L << 20;

  private static final int MOST_FILES = 5000;
  private static final List<String> ENDINGS =
      List.of(".jsh", ".java", ".jshell", ".txt", ".md", ".ipynb", ".html", ".htm");
  private static final List<String> PICTURED = List.of(".ipynb", ".html", ".htm");
  private static final String METADATA = "submission_metadata.yml";

  private final Roster roster;
  private final String assignment;
  private final List<Submission> submissions = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private Metadata metadata = Metadata.none();

  /**
   * A file that was found.
   *
   * @param path relative to what was given, with slashes
   * @param bytes empty if there is trouble
   * @param time when it was last changed; empty if that is not known
   * @param trouble why there are no bytes; empty if there are
   */
  private record Found(
      String path, Optional<byte[]> bytes, Optional<OffsetDateTime> time, String trouble) {
    static Found of(String path, byte[] bytes, Optional<OffsetDateTime> time) {
      return new Found(path, Optional.of(bytes), time, "");
    }

    static Found none(String path, Optional<OffsetDateTime> time, String trouble) {
      return new Found(path, Optional.empty(), time, trouble);
    }

    String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    String ending() {
      return Inbox.ending(name());
    }
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }

  private Inbox(Roster roster, String assignment) {
    this.roster = roster;
    this.assignment = assignment;
  }

  /** Looks through what was given, in that order and by name. */
  static Inbox of(Task task, Roster roster, String assignment) {
    Inbox inbox = new Inbox(roster, assignment);
    for (Path each : task.given()) {
      try {
        if (task.whose().isPresent()) {
          inbox.add(inbox.folder(each), inbox.whose(task.whose().get()));
        } else {
          inbox.take(each);
        }
      } catch (IOException unreadable) {
        inbox.faults.add(name(each) + " cannot be read: " + Reason.of(unreadable));
      }
    }
    inbox.nameTwice();
    return inbox;
  }

  private static String name(Path given) {
    return given.getFileName() == null ? given.toString() : given.getFileName().toString();
  }

  /** Whose it is; where that cannot be read, the submission itself has to say it. */
  private Optional<Metadata.Entry> whose(Path json) {
    try {
      return Metadata.ofOne(json);
    } catch (IOException unreadable) {
      faults.add(json.getFileName() + " cannot be read: " + Reason.of(unreadable));
      return Optional.empty();
    }
  }

  /** Of a student who handed in twice somebody has to say what counts. */
  private void nameTwice() {
    Map<String, List<String>> files = new LinkedHashMap<>();
    for (Submission each : submissions) {
      files.computeIfAbsent(each.student().id(), any -> new ArrayList<>()).add(each.file());
    }
    files.forEach(
        (student, all) -> {
          if (all.size() > 1) {
            faults.add(
                student + " handed in more than once, each graded: " + String.join(", ", all));
          }
        });
  }

  List<Submission> submissions() {
    return List.copyOf(submissions);
  }

  /** What could not be read, by name. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  private void take(Path given) throws IOException {
    String name = name(given);
    if (Files.isDirectory(given)) {
      takeAll(folder(given));
    } else if (!Files.isRegularFile(given)) {
      throw new IOException("there is no such file");
    } else if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      takeAll(zip(Files.newInputStream(given), "", Long.MAX_VALUE));
    } else {
      add(List.of(read(given.toRealPath(), name)), Optional.empty());
    }
  }

  /** Each file at the top, and each folder, is a student's. */
  private void takeAll(List<Found> files) throws IOException {
    List<Found> inside = withoutCommonFolder(files);
    if (inside.isEmpty()) {
      throw new IOException("there is nothing in it");
    }
    metadata =
        Metadata.of(
            inside.stream()
                .filter(f -> f.name().equals(METADATA))
                .findFirst()
                .flatMap(Found::bytes));
    Map<String, List<Found>> students = new LinkedHashMap<>();
    for (Found file : inside) {
      if (!file.name().equals(METADATA)) {
        int slash = file.path().indexOf('/');
        String top = slash < 0 ? file.path() : file.path().substring(0, slash);
        students.computeIfAbsent(top, any -> new ArrayList<>()).add(file);
      }
    }
    students.values().forEach(each -> add(each, metadata.of(top(each))));
  }

  private static String top(List<Found> files) {
    String first = files.get(0).path();
    return first.contains("/") ? first.substring(0, first.indexOf('/')) : first;
  }

  /** Of a zip that holds one folder of folders: what is in that folder. */
  private static List<Found> withoutCommonFolder(List<Found> files) {
    long tops = files.stream().map(f -> f.path().split("/", -1)[0]).distinct().count();
    boolean deep =
        files.stream()
            .filter(file -> !file.name().equals(METADATA))
            .allMatch(file -> file.path().split("/", -1).length > 2);
    if (tops != 1 || !deep) {
      return files;
    }
    return files.stream()
        .map(
            f ->
                new Found(
                    f.path().substring(f.path().indexOf('/') + 1),
                    f.bytes(),
                    f.time(),
                    f.trouble()))
        .toList();
  }

  private List<Found> folder(Path folder) throws IOException {
    List<Found> files = new ArrayList<>();
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path each : inside.sorted().toList()) {
        String name = each.getFileName().toString();
        if (isHidden(name)) {
          continue;
        }
        List<Found> theirs = new ArrayList<>();
        if (Files.isDirectory(each) && !Files.isSymbolicLink(each)) {
          take(folder, each, theirs);
          if (theirs.isEmpty()) {
            theirs.add(Found.none(name + "/", Optional.empty(), "there is no file in it"));
          }
        } else {
          theirs.add(read(each, name));
        }
        files.addAll(theirs);
        if (files.size() > MOST_FILES) {
          throw new IOException("it has more than " + MOST_FILES + " files");
        }
      }
    }
    return files;
  }

  /** Takes what is in a student's folder; one that cannot be read is that student's trouble. */
  private static void take(Path all, Path folder, List<Found> files) {
    try (Stream<Path> walked = Files.walk(folder, 5)) {
      for (Path file : walked.sorted().limit(MOST_FILES).toList()) {
        String path = all.relativize(file).toString().replace('\\', '/');
        if (!Files.isDirectory(file) && !isHidden(path)) {
          files.add(read(file, path));
        }
      }
    } catch (IOException | UncheckedIOException closed) {
      String name = all.relativize(folder) + "/";
      files.add(Found.none(name, Optional.empty(), "it cannot be read"));
    }
  }

  private static Found read(Path file, String path) {
    if (Files.isSymbolicLink(file) || !Files.isRegularFile(file)) {
      return Found.none(path, Optional.empty(), "it is no file");
    }
    boolean zip = ending(path).equals(".zip");
    int most = zip ? 50 << 20 : largest(path);
    try (InputStream in = Files.newInputStream(file)) {
      OffsetDateTime time = Files.getLastModifiedTime(file).toInstant().atOffset(ZoneOffset.UTC);
      byte[] bytes = in.readNBytes(most + 1);
      return bytes.length <= most
          ? Found.of(path, bytes, Optional.of(time))
          : Found.none(path, Optional.of(time), tooLarge(most));
    } catch (IOException closed) {
      return Found.none(path, Optional.empty(), "it cannot be read");
    }
  }

  private static String tooLarge(int most) {
    return "it is larger than " + (most >> 20) + " MB";
  }

  private static int largest(String name) {
    return PICTURED.contains(ending(name)) ? LARGEST_WITH_PICTURES : LARGEST;
  }

  /** The files in a zip, unless they are larger together than {@code most}. */
  private static List<Found> zip(InputStream bytes, String below, long most) throws IOException {
    List<Found> files = new ArrayList<>();
    long all = 0;
    try (ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().replace('\\', '/');
        String path = below + name;
        if (!entry.isDirectory() && leadsOut(name)) {
          files.add(
              Found.none(below + inside(name), Optional.empty(), "its path leads out of the zip"));
        } else if (!entry.isDirectory() && !isHidden(path)) {
          int largest = largest(path);
          byte[] content = zip.readNBytes(largest + 1);
          boolean fits = content.length <= largest;
          all += content.length + (fits ? 0 : zip.skip(most));
          if (all > most) {
            throw new IOException("it holds more than 64 MB");
          }
          files.add(
              fits
                  ? Found.of(path, content, time(entry))
                  : Found.none(path, time(entry), tooLarge(largest)));
        }
        if (files.size() > MOST_FILES) {
          throw new IOException("it has more than " + MOST_FILES + " files");
        }
      }
    } catch (IllegalArgumentException badName) {
      throw new IOException("a name in it is no text", badName);
    }
    if (files.isEmpty()) {
      throw new IOException("it is no zip, or nothing is in it");
    }
    files.sort(Comparator.comparing(Found::path));
    return files;
  }

  private static Optional<OffsetDateTime> time(ZipEntry entry) {
    long millis = entry.getTime();
    return millis < 0
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC));
  }

  private static boolean leadsOut(String path) {
    return path.startsWith("/") || List.of(path.split("/", -1)).contains("..");
  }

  /** A path without what leads out of a folder. */
  private static String inside(String path) {
    return Stream.of(path.split("/", -1))
        .filter(part -> !part.isEmpty() && !part.equals(".."))
        .collect(Collectors.joining("/"));
  }

  private static boolean isHidden(String path) {
    for (String part : path.split("/", -1)) {
      if (part.startsWith(".") || part.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }

  /** Takes the files of one student. */
  private void add(List<Found> files, Optional<Metadata.Entry> told) {
    FileName name = FileName.of(files.isEmpty() ? "submission" : top(files));
    Person person =
        roster
            .of(name.names())
            .or(() -> told.flatMap(t -> roster.of(List.of(t.person().id(), t.person().email()))))
            .or(() -> told.map(Metadata.Entry::person))
            .orElse(name.person());
    Chosen chosen = choose(files);
    Optional<OffsetDateTime> time = told.flatMap(Metadata.Entry::time).or(chosen::time);
    Decoded text =
        chosen.trouble().isEmpty() ? Decoded.of(chosen.bytes()) : Decoded.none(chosen.trouble());
    List<String> notes = new ArrayList<>(chosen.notes());
    notes.addAll(text.notes());
    submissions.add(
        new Submission(
            person,
            unused(chosen.file()),
            text.text(),
            Hash.of(chosen.bytes()),
            time,
            text.trouble(),
            List.copyOf(notes)));
  }

  /** A name by which the file is known, also where several that were given hold one of it. */
  private String unused(String file) {
    String name = file;
    for (int n = 2; isUsed(name); n++) {
      name = file + " (" + n + ")";
    }
    return name;
  }

  private boolean isUsed(String name) {
    return submissions.stream().anyMatch(other -> other.file().equals(name));
  }

  /** The file that counts of those that a student handed in. */
  private record Chosen(
      String file,
      Optional<byte[]> content,
      Optional<OffsetDateTime> time,
      String trouble,
      List<String> notes) {
    static Chosen none(String file, String trouble) {
      return new Chosen(file, Optional.empty(), Optional.empty(), trouble, List.of());
    }

    byte[] bytes() {
      return content.orElseGet(() -> new byte[0]);
    }
  }

  private Chosen choose(List<Found> files) {
    List<Found> all = new ArrayList<>();
    for (Found file : files) {
      if (!file.ending().equals(".zip")) {
        all.add(file);
        continue;
      }
      try {
        byte[] bytes = file.bytes().orElseThrow(() -> new IOException(file.trouble()));
        all.addAll(zip(new ByteArrayInputStream(bytes), file.path() + "/", MOST_UNPACKED));
      } catch (IOException broken) {
        if (files.size() == 1) {
          return Chosen.none(file.path(), "the zip cannot be read: " + Reason.of(broken));
        }
      }
    }
    List<Found> texts =
        all.stream().filter(file -> ENDINGS.contains(file.ending())).sorted(bestFirst()).toList();
    if (texts.isEmpty() && all.size() == 1) {
      texts = all;
    }
    if (texts.isEmpty()) {
      String file = files.isEmpty() ? "submission" : files.get(0).path();
      return Chosen.none(file, "no file in it ends in .jsh, .java, .txt, .md, .html or .ipynb");
    }
    Found best = texts.get(0);
    List<String> notes =
        texts.size() == 1
            ? List.of()
            : List.of(best.name() + " was taken of " + texts.size() + " files");
    return best.bytes().isEmpty()
        ? Chosen.none(best.path(), best.trouble())
        : new Chosen(best.path(), best.bytes(), best.time(), "", notes);
  }

  /** First what Apart wrote, then what is named after the assignment, then by ending and name. */
  private Comparator<Found> bestFirst() {
    return Comparator.comparing((Found file) -> !isSaved(file))
        .thenComparing(file -> !file.name().contains(assignment))
        .thenComparing(file -> ENDINGS.indexOf(file.ending()))
        .thenComparing(Found::path);
  }

  private static boolean isSaved(Found file) {
    return file.bytes().map(bytes -> Decoded.of(bytes).text().contains("@done ")).orElse(false);
  }
}
