package apart.shell.report;

import apart.shell.source.Fences;
import apart.shell.source.Pasted;
import java.util.List;
import java.util.Set;

/**
 * Reads Markdown: what stands between fences that say {@code java} was entered, the text between
 * other fences was shown for it. Where no fence says {@code java}, each holds code or a screen.
 */
final class MarkdownReading {
  private static final Set<String> SHOWN = Set.of("text", "output", "console", "txt", "plain");
  private static final String COMMENT = "<!--";

  private MarkdownReading() {}

  static Collected of(String text) {
    List<String> lines = text.lines().toList();
    List<Fences.Block> blocks = Fences.of(lines);
    boolean java = blocks.stream().anyMatch(block -> block.isJava() || block.isTakenBack());
    Collected collected = new Collected();
    int from = 0;
    for (Fences.Block block : blocks) {
      marks(lines, from, block.from(), collected);
      String inside = String.join("\n", lines.subList(block.from() + 1, block.to()));
      if (!java) {
        collected.add(ReportFile.plain(inside), block.from() + 1);
      } else if (block.isTakenBack()) {
        collected.endEntry();
      } else if (block.isJava()) {
        block(inside, block.from() + 2, collected);
      } else if (SHOWN.contains(block.language())) {
        collected.output(inside, block.info().endsWith(" failed"));
      }
      from = Math.min(lines.size(), block.to() + 1);
    }
    marks(lines, from, lines.size(), collected);
    return collected;
  }

  private static void block(String inside, int at, Collected collected) {
    Pasted pasted = Pasted.of(inside);
    collected.source(pasted.typed().stripTrailing(), at);
    collected.told();
  }

  /** Steps that are done, and commands that took something away, stand in comments. */
  private static void marks(List<String> lines, int from, int to, Collected collected) {
    for (int i = from; i < to; i++) {
      String line = lines.get(i).strip();
      int end = line.indexOf("-->");
      if (line.startsWith(COMMENT) && end > 0) {
        collected.mark(line.substring(COMMENT.length(), end).replace("--&gt;", "-->"), i + 1);
      }
    }
  }
}
