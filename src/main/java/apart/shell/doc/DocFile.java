package apart.shell.doc;

import apart.shell.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The resource: a line for each fact, which begins with what it is. {@code type HOME NAME}, {@code
 * group HEADING} and {@code member OWNER NAME} begin what follows: {@code signature TEXT}, then
 * blocks, each after the name of its kind.
 */
final class DocFile {
  private DocFile() {}

  /** Types as text. */
  static String text(List<TypeEntry> types) {
    StringBuilder text = new StringBuilder();
    for (TypeEntry type : types) {
      line(text, "type", type.home() + " " + type.name());
      details(text, type.self());
      for (Entry member : type.members()) {
        line(text, "member", member.name());
        if (!member.group().isEmpty()) {
          line(text, "group", member.group());
        }
        details(text, member);
      }
    }
    return text.toString();
  }

  private static void details(StringBuilder text, Entry entry) {
    line(text, "signature", entry.signature());
    for (Block block : entry.blocks()) {
      line(text, block.kind().name().toLowerCase(Locale.ROOT), block.text());
    }
  }

  private static void line(StringBuilder text, String what, String line) {
    text.append(what).append(' ').append(line).append('\n');
  }

  /** The types of a text. */
  static List<TypeEntry> types(String text) {
    Reading reading = new Reading();
    text.lines().forEach(reading::line);
    reading.end();
    return reading.types;
  }

  private static final class Reading {
    private final List<TypeEntry> types = new ArrayList<>();
    private String home = "";
    private String owner = "";
    private String name = "";
    private String group = "";
    private String signature = "";
    private List<Block> blocks = new ArrayList<>();

    void line(String line) {
      String what = Words.first(line);
      String rest = line.substring(Math.min(line.length(), what.length() + 1));
      switch (what) {
        case "type" -> {
          end();
          home = Words.first(rest);
          owner = "";
          name = rest.substring(home.length() + 1);
        }
        case "member" -> {
          end();
          owner = types.get(types.size() - 1).name();
          name = rest;
        }
        case "group" -> group = rest;
        case "signature" -> signature = rest;
        default -> blocks.add(new Block(Block.Kind.valueOf(what.toUpperCase(Locale.ROOT)), rest));
      }
    }

    /** Ends a type's or a member's lines. */
    void end() {
      if (!name.isEmpty()) {
        Entry entry = new Entry(owner, name, signature, group, blocks);
        if (owner.isEmpty()) {
          types.add(new TypeEntry(home, entry, new ArrayList<>()));
        } else {
          types.get(types.size() - 1).members().add(entry);
        }
      }
      name = "";
      group = "";
      blocks = new ArrayList<>();
    }
  }
}
