package apart.shell.terminal;

import apart.shell.engine.Outcome;
import apart.shell.engine.Tone;
import apart.shell.source.Lexer;
import apart.shell.source.Lines;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * The looks of the terminal. Words to be read keep the colour that the learner's terminal gives
 * them; weight makes structure, and colour sits on labels and marks alone, so that it is legible on
 * dark and on light and nothing is lost without it. Twelve styles:
 *
 * <ul>
 *   <li>title, and the sentence of a task: bold
 *   <li>label ({@code Do:}, {@code a)}, what the prompt waits for): bold cyan
 *   <li>prose, and code that is shown: plain
 *   <li>code that a lesson runs: its mark dim
 *   <li>the learner's line: bold, its keywords, strings and types coloured
 *   <li>the name of a value: bold; its arrow dim
 *   <li>the head of a table: bold; its rules dim
 *   <li>success: the word bold green
 *   <li>advice: its mark bold magenta
 *   <li>error: the word or the exception's name, and the carets, bold red
 *   <li>side remark: dim
 *   <li>progress, and the place in a lesson: plain
 * </ul>
 */
final class Theme {
  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  private static final AttributedStyle STRONG = PLAIN.bold();
  private static final AttributedStyle FAINT = PLAIN.faint();
  private static final AttributedStyle LABEL = STRONG.foreground(AttributedStyle.CYAN);
  private static final AttributedStyle GOOD = STRONG.foreground(AttributedStyle.GREEN);
  private static final AttributedStyle HELPFUL = STRONG.foreground(AttributedStyle.MAGENTA);
  private static final AttributedStyle BAD = STRONG.foreground(AttributedStyle.RED);

  /** Scaffolding beside what is typed. */
  static final AttributedStyle ASIDE = FAINT;

  /** The one word of it that is meant now. */
  static final AttributedStyle CURRENT = STRONG;

  private static final String ADVICE = "-> ";

  /** Longer text is left plain, so that a huge paste or print stays quick. */
  private static final int LONGEST = 10_000;

  private static final int MANY = 256;

  /** What a terminal is given: nothing at all, bold and dim, or colours as well. */
  private enum Means {
    NONE,
    WEIGHT,
    COLOUR
  }

  private final Means means;

  private Theme(Means means) {
    this.means = means;
  }

  /** The theme for an environment: without colour if the learner or the terminal wants none. */
  static Theme of(Map<String, String> environment, String terminalType) {
    if (terminalType.isBlank() || terminalType.startsWith("dumb")) {
      return new Theme(Means.NONE);
    }
    boolean refused =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("CLICOLOR", "").equals("0")
            || terminalType.startsWith("vt");
    return new Theme(refused ? Means.WEIGHT : Means.COLOUR);
  }

  /** What stands before an input: the place in a lesson, and what is waited for. */
  AttributedString prompt(String text) {
    int place = text.indexOf('/');
    int last = text.stripTrailing().lastIndexOf(' ') + 1;
    int label = place > 0 && last > place ? last : 0;
    return two(text, label, PLAIN, LABEL);
  }

  /** An error, line by line: the compiler's word or the exception's name, and the carets. */
  AttributedString error(String text) {
    return lines(text, this::errorLine);
  }

  /** The colours of what is drawn, on a terminal that has so many. */
  Inks inks(int available) {
    return new Inks(means == Means.COLOUR && available >= MANY);
  }

  private AttributedString errorLine(String line) {
    String bare = line.strip();
    if (!bare.isEmpty() && bare.chars().allMatch(c -> c == '^')) {
      return styled(BAD, line);
    }
    if (line.startsWith(ADVICE)) {
      return advice(line);
    }
    int colon = line.indexOf(':');
    String name = colon < 0 ? line : line.substring(0, colon);
    boolean named = name.equals("error") || name.endsWith("Exception") || name.endsWith("Error");
    return named && name.indexOf(' ') < 0
        ? first(line, Math.min(line.length(), colon < 0 ? name.length() : colon + 1), BAD)
        : new AttributedString(line);
  }

  /** A text in its tone. */
  AttributedString text(Tone tone, String text) {
    if (means == Means.NONE || text.length() > LONGEST) {
      return new AttributedString(text);
    }
    if (text.startsWith("\n")) {
      return AttributedString.join(
          AttributedString.NEWLINE, AttributedString.EMPTY, text(tone, text.substring(1)));
    }
    return switch (tone) {
      case PROSE -> new AttributedString(text);
      case TITLE -> lines(text, line -> styled(STRONG, line));
      case REMARK -> lines(text, line -> styled(FAINT, line));
      case TASK -> task(text);
      case LABELLED -> first(text, text.indexOf(": ") + 1, LABEL);
      case CHOICES -> lines(text, line -> first(line, line.indexOf(") ") + 1, LABEL));
      case ECHO -> lines(text, line -> first(line, line.startsWith("> ") ? 1 : 0, FAINT));
      case SUCCESS -> first(text, wordEnd(text), GOOD);
      case ADVICE -> lines(text, this::advice);
      case VALUE -> value(text);
    };
  }

  private AttributedString task(String text) {
    int label = text.indexOf(": ") + 1;
    AttributedString sentence = lines(text.substring(label), line -> styled(STRONG, line));
    return AttributedString.join(
        AttributedString.EMPTY, styled(LABEL, text.substring(0, label)), sentence);
  }

  /** Where the word ends that says that something went well: {@code Done.}, {@code Yes:}. */
  private static int wordEnd(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return Math.min(text.length(), end + 1);
  }

  /** A value: its name, its arrow, and where it is surely a table, the head and the rule. */
  private AttributedString value(String text) {
    List<String> lines = text.lines().toList();
    AttributedStringBuilder styled = new AttributedStringBuilder(text.length());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean head = i + 1 < lines.size() && isRule(lines.get(i + 1));
      AttributedString whole =
          isRule(line) ? styled(FAINT, line) : head ? styled(STRONG, line) : named(line, i == 0);
      styled.append(i == 0 ? "" : "\n").append(whole);
    }
    return styled.toAttributedString();
  }

  private AttributedString advice(String line) {
    return first(line, line.startsWith(ADVICE) ? ADVICE.length() : 0, HELPFUL);
  }

  private AttributedString named(String line, boolean first) {
    if (line.startsWith(ADVICE)) {
      return advice(line);
    }
    String arrow = Outcome.ARROW.stripTrailing();
    int at = first ? line.indexOf(arrow) : -1;
    boolean name =
        at > 0 && line.substring(0, at).chars().allMatch(Character::isJavaIdentifierPart);
    return name
        ? AttributedString.join(
            AttributedString.EMPTY,
            styled(STRONG, line.substring(0, at)),
            styled(FAINT, line.substring(at, at + arrow.length())),
            new AttributedString(line.substring(at + arrow.length())))
        : new AttributedString(line);
  }

  /** Whether a line divides the head of a table from its rows: {@code ---+---}. */
  private static boolean isRule(String line) {
    return line.startsWith("--") && line.chars().allMatch(c -> c == '-' || c == '+' || c == ' ');
  }

  /** Java, or a command, as it is typed. */
  AttributedString java(String text) {
    if (means == Means.NONE || text.length() > LONGEST) {
      return new AttributedString(text);
    }
    if (Lines.isCommand(text)) {
      int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
      return two(text, end, LABEL, STRONG);
    }
    AttributedStringBuilder styled = new AttributedStringBuilder(text.length());
    List<Lexer.Token> tokens = Lexer.tokens(text);
    for (Lexer.Token token : tokens) {
      styled.append(styled(style(token.kind()), text.substring(token.start(), token.end())));
    }
    return styled.toAttributedString();
  }

  private static AttributedStyle style(Lexer.Kind kind) {
    return switch (kind) {
      case KEYWORD -> STRONG.foreground(AttributedStyle.MAGENTA);
      case STRING -> STRONG.foreground(AttributedStyle.GREEN);
      case TYPE -> LABEL;
      case COMMENT -> FAINT;
      default -> STRONG;
    };
  }

  /** Each line by itself, so that no style runs over the end of one. */
  private static AttributedString lines(String text, Function<String, AttributedString> style) {
    return AttributedString.join(
        AttributedString.NEWLINE, List.of(text.split("\n", -1)).stream().map(style).toList());
  }

  private AttributedString first(String text, int length, AttributedStyle style) {
    return two(text, length, style, PLAIN);
  }

  /** A text whose first characters have another style than those after them. */
  private AttributedString two(
      String text, int length, AttributedStyle first, AttributedStyle rest) {
    return AttributedString.join(
        AttributedString.EMPTY,
        styled(first, text.substring(0, length)),
        styled(rest, text.substring(length)));
  }

  private AttributedString styled(AttributedStyle style, String text) {
    return new AttributedString(text, inked(style));
  }

  private AttributedStyle inked(AttributedStyle style) {
    return switch (means) {
      case NONE -> PLAIN;
      case WEIGHT -> style.foregroundDefault();
      case COLOUR -> style;
    };
  }
}
