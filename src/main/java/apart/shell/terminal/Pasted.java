package apart.shell.terminal;

import apart.shell.source.JavaText;
import apart.shell.source.Words;
import java.util.List;
import java.util.Set;

/**
 * Text as it is pasted from elsewhere, made into what was typed there: prompts are taken off, the
 * answers between prompted lines left out, {@code package} lines dropped.
 */
public final class Pasted {
  private static final Set<String> WAITED_FOR = Set.of("number", "word", "sentence", "Enter");

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
      if (session ? prompted(line) : !JavaText.isPackage(line)) {
        typed.append(session ? unprompted(line) : line).append('\n');
      }
    }
    return typed.length() == 0 ? "" : typed.substring(0, typed.length() - 1);
  }

  private static boolean prompted(String line) {
    return promptEnd(line) > 0;
  }

  private static String unprompted(String line) {
    String rest = line.substring(promptEnd(line));
    return JavaText.isPackage(rest) ? "" : rest;
  }

  /** Where the prompt ends that a line begins with, with the blank after it; 0 without one. */
  private static int promptEnd(String line) {
    int sign = line.indexOf('>');
    if (sign < 0) {
      return 0;
    }
    String name = line.substring(0, sign);
    boolean prompt =
        name.equals("jshell")
            || name.equals("apart")
            || name.stripLeading().equals("...")
            || isStep(name);
    return !prompt ? 0 : line.startsWith(" ", sign + 1) ? sign + 2 : sign + 1;
  }

  /** Whether a prompt is a lesson's: {@code twins 3/8}, {@code twins 4/8 a-c}. */
  private static boolean isStep(String prompt) {
    int blank = prompt.indexOf(' ');
    int end = prompt.indexOf(' ', blank + 1);
    String name = end < 0 ? prompt : prompt.substring(0, end);
    int slash = name.indexOf('/', blank + 1);
    return blank > 0
        && slash > 0
        && (end < 0 || isWaitedFor(prompt.substring(end + 1)))
        && name.chars().limit(blank).allMatch(Pasted::isInId)
        && Words.isDigits(name.substring(blank + 1, slash))
        && Words.isDigits(name.substring(slash + 1));
  }

  /** Whether a word says what a lesson waits for. */
  private static boolean isWaitedFor(String word) {
    return WAITED_FOR.contains(word) || (word.length() == 3 && word.startsWith("a-"));
  }

  private static boolean isInId(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }
}
