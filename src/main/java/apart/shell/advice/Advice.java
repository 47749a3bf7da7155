package apart.shell.advice;

import apart.shell.source.JavaText;
import java.util.List;
import java.util.Optional;

/**
 * What a learner is told of a mistake: what the compiler says, in one line, and where the mistake
 * is a usual one, what to write instead. A mistake that is none of these is left to the compiler's
 * words, since false advice is worse than none.
 */
public final class Advice {
  private static final String MARK = "-> ";

  /** From the surest to the vaguest; the first that has something to say is heard. */
  private static final List<Rule> RULES =
      List.of(
          new OtherLanguages(),
          new Declarations(),
          new Slips(),
          new JavaFaults(),
          new ArraysAndMatrices(),
          new Mismatches(),
          new OtherLibraries(),
          new Owners(),
          new Calls(),
          new NearNames());

  private Advice() {}

  /** A kind of mistake. */
  interface Rule {
    /** What to write instead; empty if the mistake is of another kind. */
    Optional<String> on(Spot spot, Vocabulary known);
  }

  /** What the compiler says, in one line and without the packages of types. */
  public static String sentence(Complaint complaint) {
    return Sentence.of(complaint);
  }

  /** What to write instead, marked as advice; empty if nothing sure can be said. */
  public static Optional<String> on(Complaint complaint, Vocabulary known) {
    Spot spot = Spot.of(complaint);
    return RULES.stream()
        .flatMap(rule -> rule.on(spot, known).stream())
        .findFirst()
        .map(Advice::marked);
  }

  /** What to look at in a snippet that ran but may not say what was meant. */
  public static Optional<String> onRun(String source, String type) {
    return Figures.remark(source, type).map(Advice::marked);
  }

  /** How to run a declaration that is a whole program. */
  public static Optional<String> onMain(String source) {
    boolean main =
        JavaText.declaredMethods(source).stream().anyMatch(name -> name.text().equals("main"))
            && JavaText.mentions(source, "static")
            && JavaText.mentions(source, "String");
    String owner = JavaText.declaredType(source).map(type -> type.text() + ".").orElse("");
    return main ? Optional.of(marked(owner + "main(null) runs it")) : Optional.empty();
  }

  /** A name that a declaration waits for, if a known one is nearly it. */
  public static Optional<String> onNeed(String need, Vocabulary known) {
    return NearNames.need(need, known).map(Advice::marked);
  }

  /** Words as advice. */
  public static String marked(String words) {
    return MARK + words.replace("\n", "\n" + " ".repeat(MARK.length()));
  }
}
