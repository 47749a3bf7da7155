package apart.shell.lesson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * All lessons that a learner has: those that come with Apart, then those of each pack that the
 * learner was given. No two have the same name, and no two share what is done of them, whatever
 * their ids are.
 */
public final class Shelf {
  private static final String END = ".jsh";

  private final Catalogue shipped;
  private final Packs packs;
  private final Path progress;

  /**
   * A shelf.
   *
   * @param shipped the lessons that come with Apart
   * @param packs the folder of the learner's packs
   * @param progress the folder that keeps what is done
   */
  public Shelf(Catalogue shipped, Path packs, Path progress) {
    this.shipped = shipped;
    this.packs = new Packs(packs);
    this.progress = progress;
  }

  /** All lessons that can be read; each file is read when its lesson is wanted. */
  public Stream<Shelved> lessons() {
    return Stream.concat(shipped(), packs.all().stream().flatMap(this::in));
  }

  /** Those that come with Apart. */
  public Stream<Shelved> shipped() {
    Set<String> ids = new HashSet<>();
    return shipped
        .readable()
        .map(
            lesson -> {
              // The first of an id has it, and the file that earlier versions of Apart wrote.
              boolean first = ids.add(lesson.id());
              String name = first ? lesson.id() : stem(lesson);
              return new Shelved(
                  name, "", lesson, progress(first ? name : lesson.id() + "@" + name));
            });
  }

  /** Those of a pack. */
  public Stream<Shelved> in(Pack pack) {
    Set<String> ids = new HashSet<>();
    return pack.catalogue().readable().map(lesson -> in(pack, lesson, ids.add(lesson.id())));
  }

  private Shelved in(Pack pack, Lesson lesson, boolean first) {
    String own = first ? lesson.id() : stem(lesson);
    boolean alone = own.equals(pack.name()) && shipped.lesson(own).isEmpty();
    String name = alone ? own : pack.name() + "/" + own;
    return new Shelved(name, pack.name(), lesson, progress(own + "@" + pack.name()));
  }

  private static String stem(Lesson lesson) {
    String file = Path.of(lesson.file()).getFileName().toString();
    return file.substring(0, file.length() - END.length());
  }

  private Path progress(String name) {
    return progress.resolve(name + END);
  }

  /** The lesson of a name, or else the first of an id. */
  public Optional<Shelved> named(String name) {
    return lessons()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .or(() -> lessons().filter(one -> one.lesson().id().equals(name)).findFirst());
  }

  /** The lesson after one in the same place. */
  public Optional<Shelved> after(Shelved lesson) {
    return lessons()
        .filter(one -> one.pack().equals(lesson.pack()))
        .dropWhile(one -> !one.name().equals(lesson.name()))
        .skip(1)
        .findFirst();
  }

  /** Files of which no lesson can be read: {@code apart check} says why. */
  public List<Path> faulty() {
    return Stream.concat(Stream.of(shipped), packs.all().stream().map(Pack::catalogue))
        .flatMap(catalogue -> catalogue.faulty().stream())
        .toList();
  }

  /** Keeps what somebody gives a learner, a folder, a zip or a file; gives its pack. */
  public Pack keep(Path given) throws IOException, PackException {
    return packs.keep(given);
  }

  /** Takes a pack off the shelf; what was done of its lessons stays. */
  public void remove(String pack) throws IOException, PackException {
    packs.remove(pack);
  }

  /**
   * The lesson in a file, which is kept unless it is on the shelf already.
   *
   * @throws LessonException if it is no lesson
   * @throws IOException if it cannot be kept; see {@link #unkept}
   */
  public Shelved lesson(Path file) throws LessonException, IOException, PackException {
    Lesson lesson = Catalogue.read(file);
    Optional<Shelved> there = at(file);
    if (there.isPresent()) {
      return adopted(there.get());
    }
    Path folder = Packs.real(file).getParent();
    Path given = packs.madeOf(folder).isPresent() ? folder : file;
    Pack pack = packs.keep(given);
    Path kept = pack.folder().resolve(file.getFileName());
    return adopted(at(kept).orElse(unkept(file, lesson)));
  }

  private Optional<Shelved> at(Path file) {
    Path real = Packs.real(file);
    return lessons()
        .filter(one -> Packs.real(Path.of(one.lesson().file())).equals(real))
        .findFirst();
  }

  /** The lesson in a file, where it is: what is done of it is known by the file's place. */
  public Shelved unkept(Path file, Lesson lesson) {
    CRC32 place = new CRC32();
    place.update(Packs.real(file).toString().getBytes(StandardCharsets.UTF_8));
    String own = lesson.id() + "@" + Long.toHexString(place.getValue());
    return new Shelved(file.toString(), own, lesson, progress(own));
  }

  /** Takes over what was done of a lesson's id when nothing else told lessons apart. */
  private Shelved adopted(Shelved lesson) throws IOException {
    Path before = progress(lesson.lesson().id());
    boolean own = !lesson.pack().isEmpty() && shipped.lesson(lesson.lesson().id()).isEmpty();
    if (own && Files.exists(before) && !Files.exists(lesson.progress())) {
      Files.move(before, lesson.progress());
    }
    return lesson;
  }

  /** Whether a lesson that did not come with Apart has the id of one that did. */
  public boolean isNamesake(Shelved lesson) {
    return !lesson.pack().isEmpty() && shipped.lesson(lesson.lesson().id()).isPresent();
  }
}
