package apart.shell.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
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
    String message = exception.getMessage();
    if (message == null) {
      return exception.getClass().getSimpleName();
    }
    return message.equals("Is a directory") ? "it is a folder" : message;
  }
}
