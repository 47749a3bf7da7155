package apart.shell.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Text as it is pasted from elsewhere, or read from a file, made into what was typed there: prompts
 * are taken off, the answers between prompted lines left out, {@code package} lines, the fences of
 * Markdown, line numbers and the marks of a difference dropped, HTML's signs and odd blanks read as
 * what they stand for.
 */
public final class Pasted {
  private static final Set<String> WAITED_FOR = Set.of("number", "word", "sentence", "Enter");

  /** Without one of these nothing is to be done, as with almost all that is typed. */
  private static final List<String> SIGNS =
      List.of(
          "> ", ">\n", "package", "```", "~~~", "==>", "-+-", "@@ ", "&lt;", "&gt;", "&amp;",
          "&quot;", "&nbsp;", "&#39;");

  private static final List<String> ENTITIES =
      List.of("&lt;", "&gt;", "&quot;", "&#39;", "&nbsp;", "&amp;");

  private final List<Optional<String>> lines;
  private final List<String> skipped = new ArrayList<>();

  private Pasted(String unix) {
    lines = new ArrayList<>(unix.lines().map(Optional::of).toList());
    if (unix.endsWith("\n")) {
      lines.add(Optional.of(""));
    }
  }

  /** What was typed to get {@code text}; text without a prompt or the like is unchanged. */
  public static String clean(String text) {
    return of(text).typed();
  }

  /** A pasted text. */
  public static Pasted of(String text) {
    String unix = Typography.blanksPlain(text.replace("\r\n", "\n").replace('\r', '\n'));
    Pasted pasted = new Pasted(unix);
    if (SIGNS.stream().anyMatch(unix::contains) || LineNumbers.on(unix)) {
      pasted.take();
    }
    return pasted;
  }

  /** What is left, without the lines that were left out. */
  public String typed() {
    List<String> left = lines.stream().flatMap(Optional::stream).toList();
    return String.join("\n", left);
  }

  /** What is left, with an empty line for each that was left out. */
  public String inPlace() {
    return String.join("\n", lines.stream().map(line -> line.orElse("")).toList());
  }

  /** What was left out or read otherwise, for the learner; empty if nothing is worth a word. */
  public String skipped() {
    return skipped.isEmpty() ? "" : "(" + String.join("; ", skipped) + ".)";
  }

  private void take() {
    unfence();
    if (LineNumbers.on(typed())) {
      each(LineNumbers::without);
      skipped.add("line numbers skipped");
    }
    unmark();
    boolean session = isSession();
    if (session) {
      each(line -> prompted(line) ? Optional.of(unprompted(line)) : Optional.empty());
    } else {
      each(line -> JavaText.isPackage(line) ? Optional.empty() : Optional.of(line));
      skipOutput();
    }
    readEntities();
  }

  private interface Reading {
    Optional<String> of(String line);
  }

  private void each(Reading reading) {
    lines.replaceAll(line -> line.flatMap(reading::of));
  }

  /** Takes what is between the fences of Markdown, if there are some. */
  private void unfence() {
    boolean paired = lines.stream().flatMap(Optional::stream).filter(Pasted::isFence).count() > 1;
    boolean inside = false;
    int prose = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).orElse("");
      if (isFence(line)) {
        inside = !inside;
        lines.set(i, Optional.empty());
      } else if (paired && !inside) {
        prose += line.isBlank() ? 0 : 1;
        lines.set(i, Optional.empty());
      }
    }
    if (prose > 0) {
      skipped.add(counted(prose, "line") + " outside the fences skipped");
    }
  }

  private static boolean isFence(String line) {
    String bare = line.strip();
    return bare.startsWith("```") || (bare.startsWith("~~~") && bare.length() < 20);
  }

  /** Takes the new lines of a difference of files. */
  private void unmark() {
    if (lines.stream().flatMap(Optional::stream).noneMatch(line -> line.startsWith("@@ "))) {
      return;
    }
    each(
        line ->
            line.startsWith("+") && !line.startsWith("+++")
                ? Optional.of(line.substring(1))
                : line.startsWith(" ") ? Optional.of(line.substring(1)) : Optional.empty());
    skipped.add("a difference of files: its new lines taken");
  }

  private boolean isSession() {
    boolean first = true;
    for (Optional<String> each : lines) {
      String line = each.orElse("");
      if (prompted(line)) {
        return true;
      }
      if (!line.isBlank() && !isAnswer(line)) {
        first = false;
      }
      if (!first) {
        return false;
      }
    }
    return false;
  }

  /** Leaves out values and tables that were copied without what was typed. */
  private void skipOutput() {
    boolean table = lines.stream().flatMap(Optional::stream).anyMatch(Pasted::isRule);
    OpenEnds before = new OpenEnds();
    int from = -1;
    int count = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).orElse("");
      boolean inside = before.isOpen();
      before.line(line);
      boolean code = inside || before.isOpen();
      boolean begins = !code && (isAnswer(line) || isTitleOfTable(i));
      from = from < 0 && begins ? i : from;
      if (table ? from >= 0 : begins) {
        count += line.isBlank() ? 0 : 1;
        lines.set(i, Optional.empty());
      }
    }
    if (count > 0) {
      skipped.add(counted(count, "line") + " of output skipped");
    }
  }

  /** Whether a line stands, with no more than another one between them, above a table's rule. */
  private boolean isTitleOfTable(int at) {
    boolean ruleNext = at + 1 < lines.size() && isRule(lines.get(at + 1).orElse(""));
    boolean ruleAfter =
        at + 2 < lines.size()
            && isRule(lines.get(at + 2).orElse(""))
            && lines.get(at + 1).orElse("").contains("|")
            && !lines.get(at).orElse("").stripTrailing().endsWith(";");
    return ruleNext || ruleAfter;
  }

  private static boolean isAnswer(String line) {
    int arrow = line.indexOf(" ==>");
    return isRule(line)
        || (arrow > 0
            && line.chars().limit(arrow).allMatch(c -> Character.isJavaIdentifierPart(c)));
  }

  /** Whether a line is that below the head of a table: {@code -----+----}. */
  private static boolean isRule(String line) {
    String bare = line.strip();
    return bare.length() > 4
        && bare.contains("-+-")
        && bare.chars().allMatch(c -> c == '-' || c == '+');
  }

  private void readEntities() {
    String before = typed();
    each(line -> Optional.of(withoutEntities(line)));
    if (!before.equals(typed())) {
      skipped.add("HTML's &lt; and the like read as < and the like");
    }
  }

  private static String withoutEntities(String line) {
    return !hasEntity(line)
        ? line
        : line.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&nbsp;", " ")
            .replace("&amp;", "&");
  }

  /** Whether a sign of HTML's stands outside of strings. */
  private static boolean hasEntity(String line) {
    return line.indexOf('&') >= 0
        && Lexer.tokens(line).stream()
            .filter(token -> token.kind() == Lexer.Kind.SYMBOL)
            .anyMatch(token -> ENTITIES.stream().anyMatch(e -> line.startsWith(e, token.start())));
  }

  private static String counted(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
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
