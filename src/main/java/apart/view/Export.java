package apart.view;

import apart.kernel.Checks;
import apart.nn.DataFiles;
import apart.nn.Matrix;
import apart.picture.Picture;
import apart.picture.WebPage;
import apart.text.Room;
import apart.text.Show;
import apart.text.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/** Values as files; the ending of the name says in which form. */
public final class Export {
  private Export() {}

  /**
   * Saves a value. The file is whole or not there at all, whatever happens meanwhile.
   *
   * @param value a picture, a table or a matrix; any other as what it shows
   * @param file its path, with an ending such as {@code .svg}
   * @param replace whether a file that is there is replaced
   * @return the path
   * @throws IllegalArgumentException if there is no such form, no such folder, the file is there
   *     already, or it cannot be written; the message says which
   */
  public static Path save(Object value, String file, boolean replace) {
    Checks.present("the file", file);
    Path path = path(file);
    byte[] content = content(value, file); // first: an unknown ending is said whatever is there
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(path)) {
      throw new IllegalArgumentException(file + " is a folder: add the name of a file");
    }
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "there is no folder " + folder + " to save " + file + " in");
    }
    if (!replace && Files.exists(path)) {
      throw new IllegalArgumentException(
          "%s is there already: save(value, \"%s\", true) replaces it".formatted(file, file));
    }
    write(path, folder, content, replace);
    return path;
  }

  private static Path path(String file) {
    try {
      return DataFiles.within(Path.of(file));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("'" + file + "' cannot be the name of a file", e);
    }
  }

  private static void write(Path path, Path folder, byte[] content, boolean replace) {
    Path unfinished = null;
    try {
      unfinished = Files.createTempFile(folder, ".apart", ".tmp");
      Files.write(unfinished, content);
      usual(unfinished);
      if (replace) {
        Files.move(
            unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.move(unfinished, path);
      }
    } catch (IOException e) {
      remove(unfinished);
      throw new IllegalArgumentException("cannot write " + path + ": " + reason(e), e);
    }
  }

  /** Others may read it, as they may other files: temporary files are for their owner alone. */
  private static void usual(Path file) throws IOException {
    try {
      Files.setPosixFilePermissions(
          file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    } catch (UnsupportedOperationException noSuchSystem) {
      return;
    }
  }

  private static void remove(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException stays) {
      // The first trouble is the one to be told.
      return;
    }
  }

  private static String reason(IOException e) {
    return e.getClass()
        .getSimpleName()
        .replaceAll("([a-z])([A-Z])", "$1 $2")
        .replace(" Exception", "")
        .toLowerCase(Locale.ROOT)
        .replace("ioexception", "" + e.getMessage());
  }

  // ---- forms ----

  private static byte[] content(Object value, String file) {
    String name = Path.of(file).getFileName() == null ? "" : Path.of(file).getFileName().toString();
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    List<String> forms = forms(value);
    if (!forms.contains(ending)) {
      String others = String.join(", ", forms.subList(0, forms.size() - 1));
      throw new IllegalArgumentException(
          "%s: %s is saved as %s or %s, so the name of the file ends with one of them"
              .formatted(file, kind(value), others, forms.get(forms.size() - 1)));
    }
    return ending.equals("png")
        ? ((Picture) value).png()
        : text(value, ending).getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> forms(Object value) {
    if (value instanceof Film) {
      return List.of("html", "txt");
    }
    if (value instanceof Picture) {
      return List.of("svg", "png", "html", "txt");
    }
    return value instanceof Table || value instanceof Matrix
        ? List.of("csv", "md", "tex", "html", "txt")
        : List.of("html", "txt");
  }

  private static String kind(Object value) {
    if (value == null) {
      return "null";
    }
    String name = value.getClass().getSimpleName();
    return value instanceof Picture
        ? "a picture"
        : value instanceof Film
            ? "a film"
            : value instanceof Table
                ? "a table"
                : value instanceof Matrix ? "a matrix" : "this " + name;
  }

  private static String text(Object value, String ending) {
    if (ending.equals("txt")) {
      return Room.whole(() -> Show.of(value)) + "\n";
    }
    if (value instanceof Film film) {
      return film.html();
    }
    if (value instanceof Picture picture) {
      return ending.equals("svg") ? picture.svg() : picture.html();
    }
    if (value instanceof Matrix matrix) {
      return form(table(matrix), ending);
    }
    return value instanceof Table table
        ? form(table, ending)
        : WebPage.of(
            kind(value), "<pre>" + WebPage.text(Room.whole(() -> Show.of(value))) + "</pre>");
  }

  private static String form(Table table, String ending) {
    return switch (ending) {
      case "csv" -> table.csv();
      case "md" -> table.markdown();
      case "tex" -> table.tex();
      default -> WebPage.of(table.title(), table.html());
    };
  }

  private static Table table(Matrix matrix) {
    Table table = Table.titled("matrix " + matrix.shape(), matrix.getNumRows());
    for (int k = 0; k < matrix.getNumCols(); k++) {
      int column = k;
      table = table.number("c" + (k + 1), row -> matrix.get(row, column));
    }
    return table;
  }
}
