package apart.shell.report;

import apart.shell.source.OpenEnds;
import apart.shell.source.Pasted;
import java.util.List;

/**
 * Reads scripts, with outputs in lines that begin with {@code //>}, and copies of a screen, where
 * prompts stand before what was typed.
 */
final class ScriptReading {
  private static final String OUTPUT = "//>";

  private final List<String> lines;
  private final Collected collected = new Collected();
  private final StringBuilder source = new StringBuilder();
  private int from;
  private boolean seesOutputs;

  private ScriptReading(String text) {
    lines = text.lines().toList();
  }

  /** The entries of a script. */
  static Collected script(String text) {
    return new ScriptReading(text).read();
  }

  private Collected read() {
    seesOutputs = lines.stream().anyMatch(line -> line.startsWith(OUTPUT));
    OpenEnds ends = new OpenEnds();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      // A mark is one also where a bracket or a comment before it was never closed.
      ends = isStep(line) ? new OpenEnds() : ends;
      boolean inside = ends.isOpen();
      ends.line(line);
      if (inside || !mark(line, i + 1)) {
        code(line, i + 1, ends.isOpen());
      }
    }
    entered();
    return collected;
  }

  /** Whether a line is the mark of a step. */
  static boolean isStep(String line) {
    return line.startsWith("//") && DoneMark.of(line.substring(2)) != null;
  }

  /** Takes a line that is ours and no code; false if it is code. */
  private boolean mark(String line, int at) {
    if (line.startsWith(OUTPUT)) {
      entered();
      String shown = line.substring(OUTPUT.length());
      if (shown.isEmpty()) {
        collected.told();
        collected.endEntry();
      } else {
        String said = shown.substring(shown.startsWith(" ") ? 1 : 0);
        collected.output(ScriptForm.fromComment(said), false);
      }
      return true;
    }
    if (isStep(line)) {
      entered();
    }
    boolean mark = line.startsWith("//") && collected.mark(line.substring(2), at);
    return mark || line.startsWith("// @asked ") || isRemark(line);
  }

  /** Whether a line is a comment of its own, which belongs to no snippet. */
  private boolean isRemark(String line) {
    return line.startsWith("//") && source.length() == 0;
  }

  private void code(String line, int at, boolean open) {
    if (source.length() == 0 && line.isBlank()) {
      return;
    }
    from = source.length() == 0 ? at : from;
    source.append(source.length() == 0 ? "" : "\n").append(line);
    if (!seesOutputs && !open && !goesOn(at)) {
      entered();
    }
  }

  /** Whether a statement plainly goes on after a line, from 1. */
  private boolean goesOn(int at) {
    String end = lines.get(at - 1).stripTrailing();
    String next = at < lines.size() ? lines.get(at).stripLeading() : "";
    boolean open = !end.isEmpty() && "=+*,.&|?".indexOf(end.charAt(end.length() - 1)) >= 0;
    boolean taken = !next.isEmpty() && ".+*&|?:=".indexOf(next.charAt(0)) >= 0;
    return open || taken;
  }

  private void entered() {
    if (!source.toString().isBlank()) {
      collected.source(source.toString().stripTrailing(), from);
    }
    source.setLength(0);
  }

  /** The entries of a copy of a screen. */
  static Collected screen(String text) {
    Collected collected = new Collected();
    StringBuilder source = new StringBuilder();
    int at = 0;
    for (String line : text.lines().toList()) {
      at++;
      Pasted.Prompted prompted = Pasted.line(line);
      if (prompted.begins()) {
        collected.endEntry();
        source.setLength(0);
        if (!prompted.typed().isBlank() && !prompted.answers()) {
          source.append(prompted.typed());
          collected.source(source.toString(), at);
        }
      } else if (prompted.goesOn() && source.length() > 0) {
        collected.replace(source.append('\n').append(prompted.typed()).toString());
      } else {
        source.setLength(0);
        collected.output(line, false);
      }
    }
    return collected.wholly(); // A screen shows all.
  }
}
