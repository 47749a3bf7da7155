package apart.shell.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, in words. */
public final class Reason {
  private Reason() {}

  /** What came of trying. */
  public static String of(IOException exception) {
    if (exception instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (exception instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (exception instanceof CharacterCodingException) {
      return "it is not UTF-8 text";
    }
    if (exception instanceof FileAlreadyExistsException) {
      return "there is one already";
    }
    String message = message(exception);
    if (message == null) {
      return exception.getClass().getSimpleName();
    }
    return message.equals("Is a directory") ? "it is a folder" : message;
  }

  /** Without the path, which who asks says. */
  private static String message(IOException exception) {
    return exception instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : exception.getMessage();
  }
}
