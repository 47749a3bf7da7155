package apart.shell.lesson;

import apart.shell.file.GivenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lessons that a learner was given, kept in a folder of the learner's own. What comes from the
 * same path again brings its pack up to date; what comes from another path is another pack.
 */
final class Packs {
  private static final String END = ".jsh";

  private final Path folder;

  /** The packs in {@code folder}, which need not exist. */
  Packs(Path folder) {
    this.folder = folder;
  }

  /** All packs, by name. */
  List<Pack> all() {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(Files::isDirectory)
          .filter(each -> !each.getFileName().toString().startsWith("."))
          .sorted()
          .map(each -> new Pack(each.getFileName().toString(), each))
          .toList();
    } catch (IOException none) {
      return List.of();
    }
  }

  /** The pack that was made of what is at a path. */
  Optional<Pack> madeOf(Path source) {
    return all().stream().filter(pack -> pack.isOf(real(source))).findFirst();
  }

  /**
   * Keeps a folder, a zip or a lesson's file.
   *
   * @throws PackException if it has no lessons, or what a pack must not have
   * @throws IOException if it cannot be read, or not be kept
   */
  Pack keep(Path given) throws IOException, PackException {
    if (!Files.exists(given)) {
      throw new PackException("There is no " + given);
    }
    Path source = given.toRealPath();
    Files.createDirectories(folder);
    Path fresh = Files.createTempDirectory(folder, ".new");
    try {
      unpack(given, source, fresh);
      Path root = root(given, fresh);
      Files.writeString(root.resolve(Pack.SOURCE), source + "\n");
      String name = madeOf(source).map(Pack::name).orElseGet(() -> free(stem(source)));
      Pack pack = new Pack(name, folder.resolve(name));
      delete(pack.folder());
      Files.move(root, pack.folder());
      return pack;
    } finally {
      delete(fresh);
    }
  }

  /**
   * Takes a pack away.
   *
   * @throws PackException if there is none of that name
   */
  void remove(String name) throws IOException, PackException {
    Optional<Pack> pack = all().stream().filter(each -> each.name().equals(name)).findFirst();
    if (pack.isEmpty()) {
      String there = String.join(", ", all().stream().map(Pack::name).toList());
      throw new PackException(
          "You have no lessons called "
              + name
              + (there.isEmpty() ? ", nor any that somebody gave you" : "; there is " + there));
    }
    delete(pack.get().folder());
  }

  private static void unpack(Path given, Path source, Path fresh)
      throws IOException, PackException {
    Unpacking unpacking = new Unpacking(given.toString(), fresh);
    if (Files.isDirectory(source)) {
      if (Catalogue.of(source).files().isEmpty()) {
        throw new PackException(
            "There are no lessons in " + given + ": expected files ending in .jsh");
      }
      unpacking.folder(source);
    } else if (source.toString().endsWith(END)) {
      unpacking.lesson(source, GivenFile.text(source));
    } else if (!Files.isRegularFile(source)) {
      throw new PackException(
          given + " is a pipe or a device: expected a folder, a zip or a .jsh file");
    } else {
      unpacking.zip(source);
    }
  }

  /** The outermost folder with lessons. */
  private static Path root(Path given, Path fresh) throws IOException, PackException {
    try (Stream<Path> found = Files.walk(fresh)) {
      Path root =
          found
              .filter(file -> file.toString().endsWith(END) && Files.isRegularFile(file))
              .map(Path::getParent)
              .min(Comparator.comparingInt(Path::getNameCount).thenComparing(path -> path))
              .orElseThrow(
                  () ->
                      new PackException(
                          "There are no lessons in " + given + ": expected files ending in .jsh"));
      readable(given, root);
      return root;
    }
  }

  private static void readable(Path given, Path root) throws PackException {
    Catalogue catalogue = Catalogue.of(root);
    Optional<Path> faulty = catalogue.faulty().stream().findFirst();
    if (faulty.isPresent() && catalogue.lessons().isEmpty()) {
      try {
        Catalogue.read(faulty.get());
      } catch (LessonException wrong) {
        Fault fault = wrong.faults().get(0);
        String place = faulty.get().getFileName() + ":" + fault.line() + ": " + fault.message();
        throw new PackException("There are no lessons in " + given + ": " + place);
      }
    }
  }

  /** The name of a file as a pack's: without its end, in small letters, digits and -. */
  private static String stem(Path source) {
    String file = source.getFileName() == null ? "" : source.getFileName().toString();
    int dot = Files.isDirectory(source) ? -1 : file.lastIndexOf('.');
    StringBuilder name = new StringBuilder();
    for (char c :
        file.substring(0, dot < 0 ? file.length() : dot).toLowerCase(Locale.ROOT).toCharArray()) {
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      boolean gap = name.length() > 0 && name.charAt(name.length() - 1) != '-';
      name.append(plain ? String.valueOf(c) : gap ? "-" : "");
    }
    String stem =
        name.toString().endsWith("-") ? name.substring(0, name.length() - 1) : name.toString();
    return stem.isEmpty() ? "lessons" : stem;
  }

  private String free(String wanted) {
    String name = wanted;
    for (int n = 2; Files.exists(folder.resolve(name)); n++) {
      name = wanted + "-" + n;
    }
    return name;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  /** A path by which files are told apart; the path itself where there is none. */
  static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException gone) {
      return file.toAbsolutePath().normalize();
    }
  }
}
