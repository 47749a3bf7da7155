package apart.shell.terminal;

import apart.shell.source.Lexer;
import apart.shell.source.Lines;
import java.util.List;
import java.util.Map;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** The few colours of the terminal: prompt, errors, and the tokens of what is typed. */
final class Theme {
  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

  /** Scaffolding beside what is typed; weights stay where colours are refused. */
  static final AttributedStyle ASIDE = PLAIN.faint();

  /** The one word of it that is meant now. */
  static final AttributedStyle CURRENT = PLAIN.bold();

  /** Longer text is left plain, so that a huge paste stays quick to edit. */
  private static final int LONGEST = 10_000;

  private final boolean colours;

  private Theme(boolean colours) {
    this.colours = colours;
  }

  /** The theme for an environment: plain if NO_COLOR is set or the terminal is dumb. */
  static Theme of(Map<String, String> environment, String terminalType) {
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Theme(!refused && !terminalType.startsWith("dumb"));
  }

  AttributedString prompt(String text) {
    return new AttributedString(text, style(PLAIN.foreground(AttributedStyle.CYAN).bold()));
  }

  AttributedString error(String text) {
    return new AttributedString(text, style(PLAIN.foreground(AttributedStyle.RED)));
  }

  AttributedString java(String text) {
    if (!colours || text.length() > LONGEST) {
      return new AttributedString(text);
    }
    if (Lines.isCommand(text)) {
      return command(text);
    }
    AttributedStringBuilder styled = new AttributedStringBuilder(text.length());
    List<Lexer.Token> tokens = Lexer.tokens(text);
    for (Lexer.Token token : tokens) {
      styled.styled(style(token.kind()), text.substring(token.start(), token.end()));
    }
    return styled.toAttributedString();
  }

  private AttributedString command(String text) {
    int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
    return new AttributedStringBuilder(text.length())
        .styled(PLAIN.foreground(AttributedStyle.CYAN), text.substring(0, end))
        .append(text.substring(end))
        .toAttributedString();
  }

  private AttributedStyle style(AttributedStyle style) {
    return colours ? style : PLAIN;
  }

  private static AttributedStyle style(Lexer.Kind kind) {
    return switch (kind) {
      case KEYWORD -> PLAIN.foreground(AttributedStyle.MAGENTA);
      case STRING -> PLAIN.foreground(AttributedStyle.GREEN);
      case NUMBER -> PLAIN.foreground(AttributedStyle.BLUE);
      case TYPE -> PLAIN.foreground(AttributedStyle.CYAN);
      case COMMENT -> PLAIN.foreground(AttributedStyle.BRIGHT);
      default -> PLAIN;
    };
  }
}
