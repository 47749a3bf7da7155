package apart.shell.lesson;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The text of a file in which we keep something of the learner's. A file that cannot be understood
 * is renamed, so that what it holds can be rescued and is never overwritten.
 *
 * @param text the text; empty without a file
 * @param trouble why there is none although there was a file, in one line for the learner
 * @param blocked whether that file is still in its place, which must not be written to then
 */
record KeptText(String text, Optional<String> trouble, boolean blocked) {
  /** A hundred times what the longest lesson leaves. */
  private static final long LARGEST = 16_000_000;

  private static final KeptText NONE = new KeptText("", Optional.empty(), false);

  /** Reads {@code file}, or puts it aside. */
  static KeptText of(Path file) {
    try {
      long size = Files.size(file);
      if (size > LARGEST) {
        return putAside(file, "has " + size + " bytes, expected at most " + LARGEST);
      }
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      int nul = text.indexOf('\0');
      if (nul >= 0) {
        return putAside(file, "has a NUL in line " + text.substring(0, nul + 1).lines().count());
      }
      if (!text.isBlank() && !text.startsWith("//")) {
        return putAside(file, "does not begin with //");
      }
      return new KeptText(text, Optional.empty(), false);
    } catch (NoSuchFileException none) {
      return NONE;
    } catch (CharacterCodingException e) {
      return putAside(file, "is not UTF-8");
    } catch (IOException | SecurityException e) {
      return putAside(file, "cannot be read (" + reason(e) + ")");
    }
  }

  private static KeptText putAside(Path file, String why) {
    String begin = "The progress in " + file + " " + why;
    try {
      Path aside = free(file);
      Files.move(file, aside);
      return new KeptText(
          "", Optional.of(begin + "; it is kept as " + aside.getFileName() + "."), false);
    } catch (IOException | SecurityException e) {
      String end = " and cannot be renamed (" + reason(e) + "): nothing is saved.";
      return new KeptText("", Optional.of(begin + end), true);
    }
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
