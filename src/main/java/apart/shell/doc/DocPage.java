package apart.shell.doc;

import apart.shell.source.Wrap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;

/** Sets documentation as plain text for a screen of so many columns. */
final class DocPage {
  private static final int INDENT = 2;
  private static final int CODE_INDENT = 4;
  private static final int WIDEST_LABEL = 30;
  private static final String CUT = "...";

  /** A blank at which no line is broken, while a signature is set. */
  private static final char WITHIN = '\u00a0';

  private final int columns;

  DocPage(int columns) {
    this.columns = columns;
  }

  /**
   * Overloads, each with all that is said of it.
   *
   * @param owned whether the type stands before the name
   */
  String members(List<Entry> entries, boolean owned) {
    StringJoiner page = new StringJoiner("\n\n");
    for (Entry entry : entries) {
      String text = body(entry.blocks());
      page.add(signature(shown(entry, owned)) + (text.isEmpty() ? "" : "\n" + text));
    }
    return page.toString();
  }

  /** A type: what it is, and its members by purpose, one line each. */
  String type(TypeEntry type) {
    StringBuilder page = new StringBuilder(signature(type.self().signature()));
    page.append('\n').append(body(type.self().blocks()));
    Map<String, List<Entry>> groups = groups(type);
    int widest =
        groups.values().stream()
            .flatMap(List::stream)
            .mapToInt(entry -> label(entry).length())
            .max()
            .orElse(0);
    int labels = Math.min(widest, Math.min(WIDEST_LABEL, columns / 2));
    groups.forEach(
        (heading, members) -> {
          page.append("\n\n").append(heading);
          members.forEach(member -> page.append('\n').append(line(member, labels)));
        });
    example(groups, type).ifPresent(page::append);
    return page.toString();
  }

  private java.util.Optional<String> example(Map<String, List<Entry>> groups, TypeEntry type) {
    return groups.values().stream()
        .flatMap(List::stream)
        .findFirst()
        .map(entry -> entry.owner().isEmpty() ? type.name() : entry.owner() + "." + entry.name())
        .map(name -> "\n\n" + Wrap.at(columns, "/doc " + name + " tells all of one."));
  }

  /** The names of functions by purpose, and of types. */
  String overview(List<TypeEntry> doors, List<TypeEntry> library) {
    StringJoiner page = new StringJoiner("\n");
    for (TypeEntry door : doors) {
      groups(door)
          .forEach(
              (heading, members) ->
                  page.add(Wrap.beside(heading + ": ", String.join(" ", names(members)), columns)));
    }
    List<String> types =
        library.stream().map(TypeEntry::name).filter(n -> n.indexOf('.') < 0).toList();
    page.add(Wrap.beside("types: ", String.join(" ", new TreeSet<>(types)), columns));
    page.add(
        Wrap.at(columns, "/doc NAME, or NAME? alone, tells of one; /doc Mlp of a type's methods."));
    return page.toString();
  }

  private static List<String> names(List<Entry> members) {
    return members.stream().map(Entry::name).distinct().toList();
  }

  /** The members by their headings, one of each name. */
  private static Map<String, List<Entry>> groups(TypeEntry type) {
    Map<String, List<Entry>> groups = new LinkedHashMap<>();
    TreeSet<String> seen = new TreeSet<>();
    for (Entry member : type.members()) {
      if (seen.add(member.name())) {
        groups.computeIfAbsent(purpose(type, member), heading -> new ArrayList<>()).add(member);
      }
    }
    return groups;
  }

  private static String purpose(TypeEntry type, Entry member) {
    if (!member.group().isEmpty()) {
      return member.group();
    }
    if (!member.isMethod()) {
      return "values";
    }
    if (member.isStatic() || member.signature().startsWith("new ")) {
      boolean makes =
          member.signature().contains(" " + type.name() + " ")
              || member.signature().startsWith("new ");
      return makes ? "making one" : "functions";
    }
    return member.signature().startsWith(type.name() + " ") ? "changed copies" : "asking it";
  }

  private String line(Entry member, int labels) {
    String label = label(member);
    String shown = " ".repeat(INDENT) + (label.length() > labels ? cut(label, labels) : label);
    String padded = shown + " ".repeat(Math.max(0, labels + INDENT - shown.length()) + INDENT);
    return cut(padded + member.sentence(), columns).stripTrailing();
  }

  /** A member by its name and those of its parameters. */
  private static String label(Entry member) {
    Signature signature = member.isMethod() ? Signature.of(member.signature()) : null;
    return signature == null
        ? member.name()
        : member.name() + "(" + String.join(", ", signature.names()) + ")";
  }

  /** Text that fits, if need be without its end, at a blank if there is one. */
  static String cut(String text, int columns) {
    if (text.length() <= columns) {
      return text;
    }
    if (columns <= CUT.length()) {
      return CUT.substring(0, Math.max(0, columns));
    }
    int room = columns - CUT.length();
    int blank = text.lastIndexOf(' ', room);
    boolean keepsMost = blank > room * 2 / 3;
    return text.substring(0, keepsMost ? blank : room).stripTrailing() + CUT;
  }

  static String shown(Entry entry, boolean owned) {
    String plain =
        entry.isStatic() ? entry.signature().substring("static ".length()) : entry.signature();
    return owned ? plain : plain.replace(" " + entry.owner() + ".", " ");
  }

  /** A signature with parameters that are not broken; nor is its beginning, if that fits. */
  private String whole(String text) {
    StringBuilder whole = new StringBuilder(text);
    int name = text.lastIndexOf(' ', text.indexOf('('));
    boolean fits = text.indexOf(", ") >= 0 && text.indexOf(", ") < columns;
    for (int at = 0; at < text.length(); at++) {
      boolean breaks = (at > 0 && text.charAt(at - 1) == ',') || (at == name && !fits);
      if (text.charAt(at) == ' ' && !breaks) {
        whole.setCharAt(at, WITHIN);
      }
    }
    return whole.toString();
  }

  String signature(String text) {
    return text.length() <= columns
        ? text
        : Wrap.prose(whole(text), columns, CODE_INDENT).replace(WITHIN, ' ');
  }

  /** Blocks, below each other: prose wrapped, code as it is. */
  String body(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    Block.Kind before = Block.Kind.PROSE;
    for (Block block : blocks) {
      boolean apart =
          block.kind() != before || (block.kind() == Block.Kind.PROSE && text.length() > 0);
      boolean tags = isTag(block.kind()) && isTag(before);
      boolean list = block.kind() == Block.Kind.ITEM && before == Block.Kind.PROSE;
      text.append(text.length() == 0 ? "" : apart && !tags && !list ? "\n\n" : "\n");
      text.append(set(block));
      before = block.kind();
    }
    return text.toString();
  }

  private static boolean isTag(Block.Kind kind) {
    return switch (kind) {
      case PARAM, RETURNS, THROWS -> true;
      case PROSE, ITEM, CODE -> false;
    };
  }

  private String set(Block block) {
    return switch (block.kind()) {
      case PROSE -> indented(INDENT, "", block.text());
      case ITEM -> indented(INDENT, "- ", block.text());
      case CODE -> code(block.text());
      case PARAM -> parameter(block.text());
      case RETURNS -> indented(INDENT, "returns ", block.text());
      case THROWS -> indented(INDENT, "throws ", block.text());
    };
  }

  private String parameter(String text) {
    int blank = text.indexOf(' ');
    return blank < 0
        ? indented(INDENT, "", text)
        : indented(INDENT, text.substring(0, blank) + ": ", text.substring(blank + 1));
  }

  /** Further lines of a tag stand a little to the right of its name. */
  private String indented(int indent, String label, String text) {
    int further = label.isEmpty() ? 0 : label.equals("- ") ? 2 : CODE_INDENT;
    String set = Wrap.prose(label + text, columns - indent, further);
    return " ".repeat(indent) + set.replace("\n", "\n" + " ".repeat(indent));
  }

  /** A line of code; what it shows goes below it where there is no room beside it. */
  private String code(String line) {
    String indent = " ".repeat(CODE_INDENT);
    int comment = line.indexOf(" // ");
    if (comment <= 0 || line.length() + CODE_INDENT <= columns) {
      return Wrap.java(columns, indent + line);
    }
    String java = indent + line.substring(0, comment).stripTrailing();
    return Wrap.java(columns, java) + "\n" + indent + line.substring(comment + 1);
  }
}
