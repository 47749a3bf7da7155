package apart.shell.terminal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as it is pasted from elsewhere, made into what was typed there: prompts are taken off, the
 * answers between prompted lines left out, {@code package} lines dropped.
 */
public final class Pasted {
  private static final Pattern PROMPT =
      Pattern.compile("^(?:jshell> ?|apart> ?|[a-z0-9-]+ \\d+/\\d+> ?| *\\.\\.\\.> ?)");
  private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+[\\w.]+\\s*;\\s*$");

  private Pasted() {}

  /** What was typed to get {@code text}; text without a prompt or a package line is unchanged. */
  public static String clean(String text) {
    String unix = text.replace("\r\n", "\n").replace('\r', '\n');
    if (!unix.contains("> ") && !unix.contains(">\n") && !unix.contains("package")) {
      return unix;
    }
    List<String> lines = unix.lines().toList();
    boolean session =
        lines.stream().filter(line -> !line.isBlank()).limit(1).anyMatch(Pasted::prompted);
    StringBuilder typed = new StringBuilder();
    for (String line : lines) {
      if (session ? prompted(line) : !PACKAGE.matcher(line).matches()) {
        typed.append(session ? unprompted(line) : line).append('\n');
      }
    }
    return typed.length() == 0 ? "" : typed.substring(0, typed.length() - 1);
  }

  private static boolean prompted(String line) {
    return PROMPT.matcher(line).find();
  }

  private static String unprompted(String line) {
    Matcher prompt = PROMPT.matcher(line);
    String rest = prompt.find() ? line.substring(prompt.end()) : line;
    return PACKAGE.matcher(rest).matches() ? "" : rest;
  }
}
