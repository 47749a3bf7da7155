package apart.shell.book;

import apart.shell.file.WholeFile;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a book. One that is not empty is an earlier book of ours if it has pages, and each
 * of them has the mark of {@link BookPage}; what else is in it is left alone.
 */
final class BookFolder {
  private static final String END = ".html";

  private final Path folder;

  private BookFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * A folder for a book, made if it is missing.
   *
   * @throws BookException if it holds something else
   * @throws IOException if it cannot be made or read
   */
  static BookFolder of(Path folder) throws IOException, BookException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new BookException(folder + " is a file: expected a folder for the book");
    }
    BookFolder book = new BookFolder(Files.createDirectories(folder));
    List<Path> pages = book.pages();
    for (Path page : pages) {
      if (!isOurs(page)) {
        throw new BookException(page + " is no page of a book: the folder is left alone");
      }
    }
    if (pages.isEmpty() && book.first().isPresent()) {
      throw new BookException(
          folder
              + " holds other files, such as "
              + book.first().get().getFileName()
              + ": expected an empty folder, or an earlier book");
    }
    return book;
  }

  private Optional<Path> first() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().findFirst();
    }
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(END)).sorted().toList();
    }
  }

  private static boolean isOurs(Path page) throws IOException {
    try {
      return Files.isRegularFile(page) && BookPage.is(Files.readString(page));
    } catch (MalformedInputException notText) {
      return false;
    }
  }

  /**
   * Writes pages by their names, and takes away those of an earlier book that are not among them.
   *
   * @return the names of what was taken away
   */
  List<String> write(Map<String, String> pages) throws IOException {
    for (Map.Entry<String, String> page : pages.entrySet()) {
      WholeFile.write(folder.resolve(page.getKey()), page.getValue());
    }
    List<String> gone = new ArrayList<>();
    for (Path page : pages()) {
      String name = page.getFileName().toString();
      if (!pages.containsKey(name)) {
        Files.delete(page);
        gone.add(name);
      }
    }
    return gone;
  }
}
