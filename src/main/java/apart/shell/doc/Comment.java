package apart.shell.doc;

import apart.shell.source.Words;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.doctree.ValueTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A Javadoc comment as blocks of plain text: what its tags and its HTML mean, without them. */
final class Comment {
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "ul",
          "ol",
          "dl",
          "dt",
          "table",
          "tr",
          "caption",
          "blockquote",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "br",
          "section");

  private static final Set<String> ITEMS = Set.of("li", "dd");

  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("amp", "&"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("ndash", "-"),
          Map.entry("mdash", "-"),
          Map.entry("le", "<="),
          Map.entry("ge", ">="),
          Map.entry("ne", "!="),
          Map.entry("times", "*"),
          Map.entry("minus", "-"),
          Map.entry("plusmn", "+-"),
          Map.entry("infin", "infinity"),
          Map.entry("pi", "pi"),
          Map.entry("hellip", "..."),
          Map.entry("lsquo", "'"),
          Map.entry("rsquo", "'"),
          Map.entry("ldquo", "\""),
          Map.entry("rdquo", "\""));

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Block.Kind kind = Block.Kind.PROSE;
  private boolean pre;

  private Comment() {}

  /** The blocks of a comment; none if there is none. */
  static List<Block> blocks(DocCommentTree comment) {
    if (comment == null) {
      return List.of();
    }
    Comment reading = new Comment();
    comment.getFullBody().forEach(reading::add);
    reading.end();
    comment.getBlockTags().forEach(reading::tag);
    return reading.blocks;
  }

  private void tag(DocTree tree) {
    if (tree instanceof ParamTree param && !param.isTypeParameter()) {
      tag(Block.Kind.PARAM, param.getName() + " ", param.getDescription());
    } else if (tree instanceof ReturnTree returned) {
      tag(Block.Kind.RETURNS, "", returned.getDescription());
    } else if (tree instanceof ThrowsTree thrown) {
      String exception = reference(thrown.getExceptionName());
      tag(Block.Kind.THROWS, exception + " ", thrown.getDescription());
    }
  }

  private void tag(Block.Kind tag, String name, List<? extends DocTree> description) {
    kind = tag;
    text.append(name);
    description.forEach(this::add);
    end();
  }

  private void add(DocTree tree) {
    if (tree instanceof TextTree plain) {
      text.append(plain.getBody());
    } else if (tree instanceof LiteralTree literal) {
      text.append(literal.getBody().getBody());
    } else if (tree instanceof LinkTree link) {
      link(link);
    } else if (tree instanceof EntityTree entity) {
      text.append(entity(entity.getName().toString()));
    } else if (tree instanceof StartElementTree start) {
      start(start.getName().toString().toLowerCase(Locale.ROOT));
    } else if (tree instanceof EndElementTree over) {
      end(over.getName().toString().toLowerCase(Locale.ROOT));
    } else if (tree instanceof ReturnTree returned) {
      text.append("Returns ");
      returned.getDescription().forEach(this::add);
      text.append('.');
    } else if (tree instanceof ValueTree value && value.getReference() != null) {
      text.append(reference(value.getReference()));
    }
  }

  private void link(LinkTree link) {
    if (link.getLabel().isEmpty()) {
      text.append(reference(link.getReference()));
    } else {
      link.getLabel().forEach(this::add);
    }
  }

  /** {@code Mlp#of(int...)} as it is typed. */
  private static String reference(ReferenceTree reference) {
    String typed = reference.getSignature().replace('#', '.');
    return typed.startsWith(".") ? typed.substring(1) : typed;
  }

  private static String entity(String name) {
    if (!name.startsWith("#")) {
      return ENTITIES.getOrDefault(name, name);
    }
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    try {
      return Character.toString(Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10));
    } catch (IllegalArgumentException noCharacter) {
      return "";
    }
  }

  private void start(String element) {
    if (element.equals("pre")) {
      end();
      pre = true;
    } else if (ITEMS.contains(element)) {
      end();
      kind = Block.Kind.ITEM;
    } else if (PARAGRAPHS.contains(element)) {
      end();
    } else if (element.equals("td") || element.equals("th")) {
      text.append("  ");
    } else if (element.equals("sup")) {
      text.append('^');
    }
  }

  private void end(String element) {
    if (element.equals("pre") || ITEMS.contains(element) || PARAGRAPHS.contains(element)) {
      end();
    }
  }

  /** Ends a block. */
  private void end() {
    if (pre) {
      text.toString()
          .stripTrailing()
          .stripIndent()
          .lines()
          .dropWhile(String::isBlank)
          .forEach(line -> blocks.add(new Block(Block.Kind.CODE, line.stripTrailing())));
    } else if (!text.toString().isBlank()) {
      blocks.add(new Block(kind, Words.spaced(text.toString())));
    }
    text.setLength(0);
    kind = Block.Kind.PROSE;
    pre = false;
  }
}
