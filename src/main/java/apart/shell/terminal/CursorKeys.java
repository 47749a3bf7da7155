package apart.shell.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;

/**
 * The keys that are no text, in both forms in which terminals send them: which one comes depends on
 * a mode that is another while a line runs, and on what TERM claims. Those without a meaning do
 * nothing, rather than leave a part of their sequence in the line.
 */
final class CursorKeys {
  private static final String ESCAPE = "\u001b";
  private static final String NOTHING = "apart-nothing";

  private static final Map<Character, String> FINAL_LETTERS =
      Map.of(
          'A', LineReader.UP_LINE_OR_SEARCH,
          'B', LineReader.DOWN_LINE_OR_SEARCH,
          'C', LineReader.FORWARD_CHAR,
          'D', LineReader.BACKWARD_CHAR,
          'H', LineReader.BEGINNING_OF_LINE,
          'F', LineReader.END_OF_LINE);

  private static final Map<Integer, String> NUMBERED =
      Map.of(
          1, LineReader.BEGINNING_OF_LINE,
          3, LineReader.DELETE_CHAR,
          4, LineReader.END_OF_LINE,
          7, LineReader.BEGINNING_OF_LINE,
          8, LineReader.END_OF_LINE);

  /** Ctrl and Alt, as they are sent with a cursor key. */
  private static final List<Integer> BY_WORDS = List.of(3, 5, 7);

  private static final int LAST_MODIFIER = 8;
  private static final int LAST_NUMBERED = 34;

  private CursorKeys() {}

  /** Binds them in the maps of an editor; a key in one form does what it does in the other. */
  static void bind(LineReader editor) {
    editor.getWidgets().put(NOTHING, () -> true);
    for (String name : List.of(LineReader.EMACS, LineReader.VIINS, LineReader.VICMD)) {
      bind(editor.getKeyMaps().get(name));
    }
  }

  private static void bind(KeyMap<Binding> keys) {
    for (Map.Entry<Character, String> each : FINAL_LETTERS.entrySet()) {
      char letter = each.getKey();
      Binding meant = bound(keys, both(letter), each.getValue());
      both(letter).forEach(sequence -> keys.bind(meant, sequence));
      for (int modifier = 2; modifier <= LAST_MODIFIER; modifier++) {
        Binding modified = modified(meant, letter, modifier);
        bindIfFree(keys, modified, ESCAPE + "[1;" + modifier + letter);
      }
    }
    for (int number = 1; number <= LAST_NUMBERED; number++) {
      Binding meant = new Reference(NUMBERED.getOrDefault(number, NOTHING));
      bindIfFree(keys, meant, ESCAPE + "[" + number + "~");
      for (int modifier = 2; modifier <= LAST_MODIFIER; modifier++) {
        bindIfFree(keys, meant, ESCAPE + "[" + number + ";" + modifier + "~");
      }
    }
    functionKeys().forEach(sequence -> bindIfFree(keys, new Reference(NOTHING), sequence));
  }

  private static List<String> both(char letter) {
    return List.of(ESCAPE + "[" + letter, ESCAPE + "O" + letter);
  }

  private static Binding bound(KeyMap<Binding> keys, List<String> sequences, String otherwise) {
    return sequences.stream()
        .map(keys::getBound)
        .filter(binding -> binding instanceof Reference)
        .findFirst()
        .orElseGet(() -> new Reference(otherwise));
  }

  private static Binding modified(Binding plain, char letter, int modifier) {
    if (!BY_WORDS.contains(modifier) || (letter != 'C' && letter != 'D')) {
      return plain;
    }
    return new Reference(letter == 'C' ? LineReader.FORWARD_WORD : LineReader.BACKWARD_WORD);
  }

  /** F1 to F5 in the forms of xterm and of the Linux console, and what a window's focus sends. */
  private static List<String> functionKeys() {
    List<String> sequences = new ArrayList<>(List.of(ESCAPE + "[I", ESCAPE + "[E", ESCAPE + "OE"));
    for (char letter = 'P'; letter <= 'S'; letter++) {
      sequences.add(ESCAPE + "O" + letter);
      for (int modifier = 2; modifier <= LAST_MODIFIER; modifier++) {
        sequences.add(ESCAPE + "[1;" + modifier + letter);
      }
    }
    for (char letter = 'A'; letter <= 'E'; letter++) {
      sequences.add(ESCAPE + "[[" + letter);
    }
    return sequences;
  }

  private static void bindIfFree(KeyMap<Binding> keys, Binding meant, String sequence) {
    if (!(keys.getBound(sequence) instanceof Reference)) {
      keys.bind(meant, sequence);
    }
  }
}
