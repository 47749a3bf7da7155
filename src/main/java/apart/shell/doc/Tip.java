package apart.shell.doc;

import java.util.List;

/**
 * What is shown while the arguments of a call are typed.
 *
 * @param head up to the opening bracket
 * @param earlier the parameters before the current one
 * @param current the parameter whose argument is being typed; empty if there is none
 * @param later the parameters after it, and the closing bracket
 * @param sentence what the method does; empty if that is not known
 */
public record Tip(String head, String earlier, String current, String later, String sentence) {
  private static final String CUT = "...";
  private static final int LEAST_SENTENCE = 16;

  static Tip of(Signature signature, int argument, String sentence) {
    int at = signature.parameter(argument);
    List<String> all = signature.parameters();
    String earlier = String.join(", ", all.subList(0, Math.min(at, all.size())));
    String current = at < all.size() ? all.get(at) : "";
    String later = at + 1 < all.size() ? String.join(", ", all.subList(at + 1, all.size())) : "";
    return new Tip(
        signature.before() + "(",
        earlier.isEmpty() || current.isEmpty() ? earlier : earlier + ", ",
        current,
        (later.isEmpty() ? "" : ", " + later) + ")",
        sentence);
  }

  /** Without what does not fit on one line of so many characters; the current parameter stays. */
  public Tip fitted(int columns) {
    int room = columns - length() - 2;
    if (room >= 0) {
      String said = room < Math.min(LEAST_SENTENCE, sentence.length()) ? "" : sentence;
      return new Tip(head, earlier, current, later, DocPage.cut(said, room));
    }
    String skipped = earlier.isEmpty() ? "" : CUT + ", ";
    String name = head.substring(head.lastIndexOf(' ') + 1);
    boolean bare = head.length() + skipped.length() + current.length() + CUT.length() > columns;
    String begin = DocPage.cut(bare ? name : head, columns);
    String parameter =
        DocPage.cut(current, Math.max(0, columns - begin.length() - skipped.length()));
    if (begin.length() + skipped.length() >= columns) {
      return new Tip(begin, "", "", "", "");
    }
    int left = columns - begin.length() - skipped.length() - parameter.length();
    return new Tip(
        begin, skipped, parameter, left < CUT.length() ? "" : DocPage.cut(later, left), "");
  }

  private int length() {
    return head.length() + earlier.length() + current.length() + later.length();
  }

  /** All of it, as it is read. */
  public String text() {
    return head + earlier + current + later + (sentence.isEmpty() ? "" : "  " + sentence);
  }
}
