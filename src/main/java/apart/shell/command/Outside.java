package apart.shell.command;

import apart.shell.engine.Session.Listed;
import apart.shell.source.Code;
import apart.shell.source.JavaText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds out, from its text, whether a line writes files. */
final class Outside {
  private static final Set<String> WRITING =
      Set.of(
          "save",
          "writeCsv",
          "write",
          "writeString",
          "newBufferedWriter",
          "newOutputStream",
          "FileWriter",
          "FileOutputStream",
          "PrintWriter",
          "RandomAccessFile",
          "createFile",
          "createDirectory",
          "createDirectories",
          "createTempFile",
          "delete",
          "deleteIfExists",
          "mkdir",
          "mkdirs",
          "renameTo");

  private Outside() {}

  /**
   * Whether Java calls what writes, itself or in methods and classes of the learner's.
   *
   * @param learners what the learner has declared
   */
  static boolean isWrittenBy(String java, List<Listed> learners) {
    List<Listed> unread = new ArrayList<>(learners);
    List<String> reached = new ArrayList<>(List.of(java));
    for (int at = 0; at < reached.size(); at++) {
      String text = reached.get(at);
      if (calls(text)) {
        return true;
      }
      Set<String> names = new HashSet<>(JavaText.names(text));
      for (Listed one : List.copyOf(unread)) {
        if (names.contains(one.name())) {
          unread.remove(one);
          reached.add(one.source());
        }
      }
    }
    return false;
  }

  private static boolean calls(String java) {
    Code code = Code.of(java);
    for (int at = 0; at < code.size(); at++) {
      if (WRITING.contains(code.word(at)) && code.is(at + 1, "(")) {
        return true;
      }
    }
    return false;
  }
}
