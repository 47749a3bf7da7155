package apart.shell.lesson;

import apart.shell.file.PlainFile;
import apart.shell.file.WholeFile;
import apart.shell.file.WholeLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file in which we keep something of the learner's. A file that cannot be understood
 * is renamed, so that what it holds can be rescued and is never overwritten. Of one with broken
 * characters a copy is kept so, and goes on with {@link #SPOILED} in place of their lines.
 *
 * @param text the text; empty without a file
 * @param trouble why not all is there that was in a file, in one line for the learner
 * @param blocked whether that file is still in its place, which must not be written to then
 */
record KeptText(String text, Optional<String> trouble, boolean blocked) {
  /** The line in place of one that could not be read. */
  static final String SPOILED = "// @spoiled";

  /** A hundred times what the longest lesson leaves. */
  private static final long LARGEST = 16_000_000;

  private static final KeptText NONE = new KeptText("", Optional.empty(), false);

  /** Reads {@code file}, or puts it aside. */
  static KeptText of(Path file) {
    try {
      PlainFile.expect(file);
      long size = Files.size(file);
      if (size > LARGEST) {
        return putAside(file, "has " + size + " bytes, expected at most " + LARGEST);
      }
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (!text.isBlank() && !text.startsWith("//")) {
        return putAside(file, "does not begin with //");
      }
      String mended = mended(bytes, text);
      return mended.equals(text) ? new KeptText(text, Optional.empty(), false) : goOn(file, mended);
    } catch (NoSuchFileException none) {
      return NONE;
    } catch (IOException | SecurityException e) {
      return putAside(file, "cannot be read (" + reason(e) + ")");
    }
  }

  /** The text with another line for each that is not UTF-8, or holds a NUL. */
  private static String mended(byte[] bytes, String text) {
    byte[] ended = Arrays.copyOf(bytes, bytes.length + 1);
    ended[bytes.length] = '\n';
    List<Optional<String>> whole = WholeLines.of(ended);
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (whole.get(i).isEmpty() || lines[i].indexOf('\0') >= 0) {
        lines[i] = lines[i].startsWith(ProgressFile.DONE) ? ProgressFile.DONE : SPOILED;
      }
    }
    return String.join("\n", lines);
  }

  /** Keeps a file as it is beside its place, and goes on with what could be read. */
  private static KeptText goOn(Path file, String mended) {
    String begin = "The progress in " + file + " has lines that are no text";
    try {
      Path aside = Files.copy(file, free(file));
      WholeFile.write(file, mended);
      return new KeptText(
          mended, Optional.of(begin + " and goes on without them" + keptAs(aside)), false);
    } catch (IOException | SecurityException e) {
      return new KeptText(mended, Optional.of(begin + nothingSaved("copied", e)), true);
    }
  }

  private static KeptText putAside(Path file, String why) {
    String begin = "The progress in " + file + " " + why;
    try {
      Path aside = free(file);
      Files.move(file, aside);
      return new KeptText("", Optional.of(begin + keptAs(aside)), false);
    } catch (IOException | SecurityException e) {
      return new KeptText("", Optional.of(begin + nothingSaved("renamed", e)), true);
    }
  }

  private static String keptAs(Path aside) {
    return "; it is kept as " + aside.getFileName() + ".";
  }

  private static String nothingSaved(String not, Exception e) {
    return " and cannot be " + not + " (" + reason(e) + "): nothing is saved.";
  }

  /** A name of which there is no file: NAME.bad, NAME.bad2 and so on. */
  private static Path free(Path file) {
    Path aside = file.resolveSibling(file.getFileName() + ".bad");
    for (int n = 2; Files.exists(aside); n++) {
      aside = file.resolveSibling(file.getFileName() + ".bad" + n);
    }
    return aside;
  }

  private static String reason(Exception e) {
    boolean said = e instanceof FileSystemException f && f.getReason() != null;
    return said ? ((FileSystemException) e).getReason() : e.getClass().getSimpleName();
  }
}
