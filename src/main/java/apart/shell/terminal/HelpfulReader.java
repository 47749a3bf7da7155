package apart.shell.terminal;

import apart.shell.doc.Tip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp;

/**
 * A line editor that shows, below the line, the call being typed, and behind it the rest of an
 * earlier line that began so. What is below is found on another thread and drawn when it is there;
 * the keys do not wait for it. Lists of completions take its place.
 */
final class HelpfulReader extends LineReaderImpl {
  private final Assistant assistant;

  /** What was last asked about: the text, with its cursor before it. */
  private String asked = "";

  private Optional<Tip> tip = Optional.empty();

  HelpfulReader(Terminal terminal, Assistant assistant) {
    super(terminal, "apart", new HashMap<>());
    this.assistant = assistant;
    setHistory(new DefaultHistory());
    getWidgets().put(LineReader.FORWARD_CHAR, () -> take() || forwardChar());
    getWidgets().put(LineReader.END_OF_LINE, () -> take() || endOfLine());
  }

  @Override
  public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
    AttributedString typed = super.getDisplayedBufferWithPrompts(secondaryPrompts);
    if (!reading) {
      tip = Optional.empty();
      asked = "";
      return typed;
    }
    ask();
    return post == null ? withHelp(typed) : typed;
  }

  private AttributedString withHelp(AttributedString typed) {
    AttributedStringBuilder all = new AttributedStringBuilder().append(typed);
    String rest = rest();
    all.styled(Theme.ASIDE, rest.lines().findFirst().orElse(""));
    int rows = all.columnSplitLength(Math.max(1, size.getColumns())).size();
    if (tip.isPresent() && rows < size.getRows()) {
      Tip fitted = tip.get().fitted(size.getColumns() - 1);
      all.append("\n");
      all.styled(Theme.ASIDE, fitted.head() + fitted.earlier());
      all.styled(Theme.CURRENT, fitted.current());
      String sentence = fitted.sentence().isEmpty() ? "" : "  " + fitted.sentence();
      all.styled(Theme.ASIDE, fitted.later() + sentence);
    }
    return all.toAttributedString();
  }

  /**
   * A terminal that becomes narrower breaks what is below the line into rows of which nobody knows
   * where they are: with the next key all is drawn anew from the beginning of the line on.
   */
  @Override
  protected void handleSignal(Terminal.Signal signal) {
    lock.lock();
    try {
      if (signal == Terminal.Signal.WINCH && reading) {
        clear(Math.min(rowsAbove(size.getColumns()), rowsAbove(terminal.getColumns())));
      }
      super.handleSignal(signal);
    } finally {
      lock.unlock();
    }
  }

  /** In a screen of so many columns, how many rows of what is typed are above the cursor. */
  private int rowsAbove(int columns) {
    List<AttributedString> shown =
        super.getDisplayedBufferWithPrompts(new ArrayList<>())
            .columnSplitLength(Integer.MAX_VALUE, false, true);
    String before = buf.substring(0, buf.cursor());
    int line = (int) before.chars().filter(c -> c == '\n').count();
    int end = (buf.toString() + "\n").indexOf('\n', buf.cursor());
    int rows = 0;
    for (int at = 0; at <= line && at < shown.size(); at++) {
      int behind = at == line ? end - buf.cursor() : 0;
      int width = Math.max(0, shown.get(at).columnLength() - behind);
      rows += width / Math.max(1, columns) + (at == line ? 0 : 1);
    }
    return rows;
  }

  private void clear(int rowsAbove) {
    terminal.puts(InfoCmp.Capability.carriage_return);
    for (int row = 0; row < rowsAbove; row++) {
      terminal.puts(InfoCmp.Capability.cursor_up);
    }
    terminal.puts(InfoCmp.Capability.clr_eos);
    boolean delayed = isSet(Option.DELAY_LINE_WRAP);
    display = new Display(terminal, false);
    display.resize(size);
    display.setDelayLineWrap(delayed);
  }

  /** Asks for a tip if the text or the cursor has changed since the last time. */
  private void ask() {
    String text = buf.toString();
    int cursor = buf.cursor();
    String question = cursor + ":" + text;
    if (!question.equals(asked)) {
      asked = question;
      assistant.tip(text, cursor, found -> show(question, found));
    }
  }

  private void show(String question, Optional<Tip> found) {
    lock.lock();
    try {
      if (reading && question.equals(asked) && !found.equals(tip)) {
        tip = found;
        redisplay();
      }
    } finally {
      lock.unlock();
    }
  }

  /** What the newest entry that begins as the line does has after it; empty if there is none. */
  private String rest() {
    String text = buf.toString();
    if (text.isBlank() || buf.cursor() < text.length() || !assistant.recalls()) {
      return "";
    }
    ListIterator<History.Entry> newest = history.iterator(history.last() + 1);
    while (newest.hasPrevious()) {
      String line = newest.previous().line();
      if (line.length() > text.length() && line.startsWith(text)) {
        return line.charAt(text.length()) == '\n' ? "" : line.substring(text.length());
      }
    }
    return "";
  }

  /** Takes the rest that is shown; false if none is. */
  private boolean take() {
    String rest = rest();
    buf.write(rest);
    return !rest.isEmpty();
  }
}
