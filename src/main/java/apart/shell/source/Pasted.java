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
          "> ",
          ">\n",
          "package",
          "```",
          "~~~",
          "==>",
          "-+-",
          "@@ ",
          "&lt;",
          "&gt;",
          "&amp;",
          "&quot;",
          "&nbsp;",
          "&#",
          "//>",
          "|  ",
          "\"cell_type\"");

  private static final List<String> PLAIN = List.of("apart> ", "jshell> ");
  private static final String OUTPUT = "//>";

  private final List<Optional<String>> lines;
  private final List<String> numbered = new ArrayList<>();
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
    Optional<Notebook> notebook = Notebook.of(unix);
    Pasted pasted = new Pasted(notebook.map(Notebook::code).orElse(unix));
    if (notebook.isPresent()) {
      pasted.skipped.add("a notebook: its code taken, without its outputs");
    } else if (SIGNS.stream().anyMatch(unix::contains) || LineNumbers.on(unix)) {
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

  /**
   * The names {@code $n} of the values that the outputs tell of, in order: what they were where the
   * text comes from.
   */
  public List<String> numbered() {
    return List.copyOf(numbered);
  }

  private void take() {
    unfence();
    unmarkOutput();
    if (LineNumbers.on(typed())) {
      each(LineNumbers::without);
      skipped.add("line numbers skipped");
    }
    unmark();
    boolean session = isSession();
    if (session) {
      lines.forEach(line -> number(line.orElse("")));
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

  /**
   * Takes what is between the fences of Markdown, if there are some; where some say that they hold
   * Java, those alone and those that say nothing.
   */
  private void unfence() {
    List<String> all = lines.stream().map(line -> line.orElse("")).toList();
    List<Fences.Block> blocks = Fences.of(all);
    if (blocks.isEmpty()) {
      return;
    }
    boolean java = blocks.stream().anyMatch(block -> block.isJava() || block.isTakenBack());
    boolean paired = blocks.get(0).isClosed(all.size());
    boolean[] taken = new boolean[all.size()];
    int output = 0;
    for (Fences.Block block : blocks) {
      boolean wanted = !java || block.isJava() || block.info().isEmpty();
      for (int i = block.from() + 1; i < block.to(); i++) {
        taken[i] = wanted;
        output += wanted || all.get(i).isBlank() ? 0 : 1;
        number(wanted ? "" : all.get(i));
      }
      taken[block.from()] = false;
    }
    int prose = 0;
    for (int i = 0; i < all.size(); i++) {
      boolean outside = isOutside(blocks, i);
      if (!taken[i] && (paired || !outside)) {
        prose += outside && !all.get(i).isBlank() ? 1 : 0;
        lines.set(i, Optional.empty());
      }
    }
    if (prose > 0) {
      skipped.add(counted(prose, "line") + " outside the fences skipped");
    }
    if (output > 0) {
      skipped.add(counted(output, "line") + " of output skipped");
    }
  }

  private static boolean isOutside(List<Fences.Block> blocks, int line) {
    return blocks.stream().noneMatch(block -> line >= block.from() && line <= block.to());
  }

  /** Leaves out the outputs that a script of ours has in comments. */
  private void unmarkOutput() {
    OpenEnds before = new OpenEnds();
    int count = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).orElse("");
      boolean output = !before.isOpen() && line.startsWith(OUTPUT);
      before.line(line);
      if (output) {
        number(line.substring(OUTPUT.length()).strip());
        lines.set(i, Optional.empty());
        count += line.equals(OUTPUT) ? 0 : 1;
      }
    }
    if (count > 0) {
      skipped.add(counted(count, "line") + " of output skipped");
    }
  }

  /** Takes note of the name of a value that an output tells of. */
  private void number(String output) {
    int arrow = output.indexOf(" ==>");
    if (arrow > 1 && output.startsWith("$") && Words.isDigits(output.substring(1, arrow))) {
      numbered.add(output.substring(0, arrow));
    }
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

  /**
   * Whether prompts stand before what was typed: a plain one at the beginning of a line where no
   * Java is open, or any one in the first line that is not an answer.
   */
  private boolean isSession() {
    boolean first = true;
    OpenEnds before = new OpenEnds();
    for (Optional<String> each : lines) {
      String line = each.orElse("");
      boolean open = before.isOpen();
      if (prompted(line) && (first || (!open && PLAIN.stream().anyMatch(line::startsWith)))) {
        return true;
      }
      before.line(Prose.is(line) ? "" : line);
      first &= line.isBlank() || isAnswer(line);
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
        number(line);
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
        || line.startsWith("|  ")
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
    each(line -> Optional.of(hasEntity(line) ? Entities.plain(line) : line));
    if (!before.equals(typed())) {
      skipped.add("HTML's &lt; and the like read as < and the like");
    }
  }

  /** Whether a sign of HTML's stands outside of strings. */
  private static boolean hasEntity(String line) {
    return line.indexOf('&') >= 0
        && Lexer.tokens(line).stream()
            .filter(token -> token.kind() == Lexer.Kind.SYMBOL)
            .anyMatch(token -> !Entities.at(line, token.start()).isEmpty());
  }

  private static String counted(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  /**
   * A line of a screen.
   *
   * @param begins whether a prompt of a new input stands before it
   * @param goesOn whether the prompt of one more line of the same input does
   * @param answers whether what was typed answers a lesson's question and is no code
   * @param typed what was typed on it; empty for an output
   */
  public record Prompted(boolean begins, boolean goesOn, boolean answers, String typed) {}

  /** A line of a screen, with its prompt if it has one. */
  public static Prompted line(String line) {
    int end = promptEnd(line);
    boolean more = end > 0 && line.stripLeading().startsWith("...");
    String prompt = line.substring(0, end).strip();
    boolean answers = prompt.indexOf('/') >= 0 && Words.of(prompt).size() > 2;
    return new Prompted(end > 0 && !more, more, answers, end > 0 ? line.substring(end) : "");
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
