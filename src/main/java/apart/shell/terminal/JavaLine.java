package apart.shell.terminal;

import apart.shell.source.Lines;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine where the word at the cursor begins, and whether Enter ends the input. */
final class JavaLine implements Parser {
  private final Assistant assistant;

  JavaLine(Assistant assistant) {
    this.assistant = assistant;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    boolean entered = context == ParseContext.ACCEPT_LINE;
    if (entered && !assistant.runs(line) && !assistant.leaves(line)) {
      throw new EOFError(-1, -1, "more lines are needed", "");
    }
    int start = wordStart(line, cursor);
    return new Word(line, cursor, line.substring(start, wordEnd(line, cursor)), cursor - start);
  }

  /** Where the word that ends at {@code cursor} begins. */
  static int wordStart(String line, int cursor) {
    int start = cursor;
    while (start > 0 && isWordPart(line, line.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int wordEnd(String line, int cursor) {
    int end = cursor;
    while (end < line.length() && isWordPart(line, line.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Words of a command are split at blanks, since they may be paths. */
  private static boolean isWordPart(String line, char c) {
    return Lines.isCommand(line) ? !Character.isWhitespace(c) : Character.isJavaIdentifierPart(c);
  }

  /** The line as the one word that matters for completion; nothing in it is escaped. */
  private record Word(String line, int cursor, String word, int wordCursor)
      implements CompletingParsedLine {
    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor;
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }
  }
}
