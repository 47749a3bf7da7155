package apart.shell.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Brings what somebody gave into an empty folder: a zip, a folder, or a lesson's file with the data
 * that it names. Nothing gets out of that folder, and neither too much nor too many get into it.
 */
final class Unpacking {
  private static final int MOST_FILES = 1000;
  private static final long MOST_BYTES = 50_000_000;

  private final String given;
  private final Path into;
  private int files;
  private long bytes;

  /**
   * An unpacking.
   *
   * @param given what is unpacked, for messages
   */
  Unpacking(String given, Path into) {
    this.given = given;
    this.into = into;
  }

  void zip(Path source) throws IOException, PackException {
    try (ZipFile zip = new ZipFile(source.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName().replace('\\', '/');
        Path place = place(name);
        if (!entry.isDirectory() && !isHidden(place)) {
          try (InputStream in = zip.getInputStream(entry)) {
            add(in, place);
          }
        }
      }
    } catch (ZipException broken) {
      throw new PackException(given + " is no zip file, or a broken one: " + broken.getMessage());
    }
  }

  /** Where an entry goes, relative to the folder. */
  private Path place(String entry) throws PackException {
    try {
      Path place = Path.of(entry);
      boolean leaves = place.isAbsolute() || entry.startsWith("/") || entry.indexOf(':') >= 0;
      for (Path part : place) {
        leaves |= part.toString().equals("..");
      }
      if (leaves) {
        throw new PackException(given + " is refused: " + entry + " in it leads out of its folder");
      }
      return place.normalize();
    } catch (InvalidPathException notOne) {
      throw new PackException(given + " is refused: an entry in it cannot name a file");
    }
  }

  private static boolean isHidden(Path place) {
    for (Path part : place) {
      if (part.toString().startsWith(".") || part.toString().equals("__MACOSX")) {
        return true;
      }
    }
    return place.toString().isEmpty();
  }

  /** Takes a folder with those in it; links stay out. */
  void folder(Path source) throws IOException, PackException {
    try (var found = Files.walk(source)) {
      for (Path file : (Iterable<Path>) found::iterator) {
        Path place = source.relativize(file);
        if (!isHidden(place) && !Files.isSymbolicLink(file) && Files.isRegularFile(file)) {
          copy(file, place);
        }
      }
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  /**
   * Takes a lesson, and the files at or below its place that it says it has, or that a text in its
   * Java names.
   */
  void lesson(Path source, String text) throws IOException, PackException {
    Path beside = source.getParent();
    copy(source, source.getFileName());
    List<String> names = new ArrayList<>(quoted(text));
    names.addAll(stated(text));
    for (String named : names) {
      Path place = named(named);
      Path file = beside.resolve(place);
      if (!isHidden(place) && Files.isRegularFile(file) && !Files.exists(into.resolve(place))) {
        copy(file, place);
      }
    }
  }

  /** The data that an assignment's header names; none for what cannot be read. */
  private static List<String> stated(String text) {
    try {
      return LessonFile.parse("", text).terms().files();
    } catch (LessonException faulty) {
      return List.of(); // Whoever begins it is told what is wrong with it.
    }
  }

  private static Path named(String text) {
    try {
      Path place = Path.of(text).normalize();
      return place.isAbsolute() || place.startsWith("..") ? Path.of("") : place;
    } catch (InvalidPathException notOne) {
      return Path.of("");
    }
  }

  /** What stands between two quotes in a line. */
  private static List<String> quoted(String text) {
    return text.lines()
        .flatMap(line -> List.of(line.split("\"", -1)).stream().skip(1))
        .filter(part -> !part.isBlank())
        .distinct()
        .toList();
  }

  private void copy(Path file, Path place) throws IOException, PackException {
    try (InputStream in = Files.newInputStream(file)) {
      add(in, place);
    }
  }

  private void add(InputStream in, Path place) throws IOException, PackException {
    files++;
    if (files > MOST_FILES) {
      throw new PackException(given + " has more than " + MOST_FILES + " files");
    }
    Path file = into.resolve(place.toString());
    Files.createDirectories(file.getParent());
    byte[] some = new byte[1 << 14];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        bytes += read;
        if (bytes > MOST_BYTES) {
          throw new PackException(
              given + " holds more than " + MOST_BYTES / 1_000_000 + " megabytes");
        }
        out.write(some, 0, read);
      }
    }
  }
}
