package apart.shell.doc;

import java.util.List;

/**
 * What is known of a type, a method, a constant or a component.
 *
 * @param owner the type it belongs to, such as {@code Mlp} or {@code Fates.Start}; empty for types
 * @param signature as a learner reads it: {@code Mlp.of(int... sizes)} with its result before it
 * @param group the heading under which it stands in its source; empty if there is none
 */
record Entry(String owner, String name, String signature, String group, List<Block> blocks) {

  /** The first sentence; empty if there is no text. */
  String sentence() {
    return blocks.stream()
        .filter(block -> block.kind() == Block.Kind.PROSE)
        .findFirst()
        .map(block -> firstSentence(block.text()))
        .orElse("");
  }

  boolean isMethod() {
    return signature.endsWith(")") && !owner.isEmpty();
  }

  boolean isStatic() {
    return signature.startsWith("static ");
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    while (end >= 0 && end + 2 < text.length() && Character.isLowerCase(text.charAt(end + 2))) {
      end = text.indexOf(". ", end + 1);
    }
    return end < 0 ? text : text.substring(0, end + 1);
  }
}
