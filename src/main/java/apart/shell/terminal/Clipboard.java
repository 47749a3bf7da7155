package apart.shell.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The clipboard of whoever sits at the terminal, also of one far away: text is sent as the sequence
 * OSC 52, which the terminal may take or leave; it never answers.
 */
final class Clipboard {
  /** What every terminal that knows the sequence takes: with its ends, 100,000 characters. */
  private static final int MOST_BYTES = 74_994;

  /** GNU screen hands on only short sequences, each within another. */
  private static final int SCREENS_PIECE = 240;

  private final Map<String, String> environment;

  Clipboard(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Why a text cannot be sent; empty if it can. */
  Optional<String> refusal(String text, boolean dumb) {
    String type = environment.getOrDefault("TERM", "");
    if (dumb || type.equals("linux") || type.startsWith("vt")) {
      return Optional.of(
          "A terminal of the kind " + (type.isEmpty() ? "dumb" : type) + " has no clipboard.");
    }
    if (environment.getOrDefault("TERM_PROGRAM", "").equals("Apple_Terminal")) {
      return Optional.of("macOS's Terminal takes nothing for the clipboard.");
    }
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return bytes <= MOST_BYTES
        ? Optional.empty()
        : Optional.of(
            "%d bytes are too many: terminals take %d for the clipboard."
                .formatted(bytes, MOST_BYTES));
  }

  /** What to write to the terminal. */
  String sequence(String text) {
    String code = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    String sequence = "\u001b]52;c;" + code + "\u0007";
    return isScreen() ? withinScreen(sequence) : sequence;
  }

  /** What to say when it was sent. */
  String said(String text) {
    String what = "copied " + text.length() + " characters, if the terminal allows it";
    return environment.containsKey("TMUX") ? what + "; tmux: set -s set-clipboard on" : what;
  }

  private boolean isScreen() {
    return environment.containsKey("STY") && !environment.containsKey("TMUX");
  }

  private static String withinScreen(String sequence) {
    StringBuilder pieces = new StringBuilder();
    for (int from = 0; from < sequence.length(); from += SCREENS_PIECE) {
      int to = Math.min(sequence.length(), from + SCREENS_PIECE);
      pieces.append("\u001bP").append(sequence, from, to).append("\u001b\\");
    }
    return pieces.toString();
  }
}
