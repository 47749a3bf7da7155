package apart.shell.answer;

import java.util.Optional;

/** What an input at a question means. */
public sealed interface Meaning {

  /** A number, the answer to a question for one; {@code typed} is without a name for it. */
  record Numeric(Numeral numeral, String typed) implements Meaning {}

  /** One of the choices. */
  record Chosen(Choice choice) implements Meaning {}

  /** Words, the answer to a question for some. */
  record InWords(String words) implements Meaning {}

  /**
   * An answer gone wrong.
   *
   * @param advice how to give it
   * @param likely the choice it seems to mean, which a yes then takes
   */
  public record Unclear(String advice, Optional<Choice> likely) implements Meaning {
    public Unclear(String advice) {
      this(advice, Optional.empty());
    }
  }

  /** Java: no answer. */
  record Java() implements Meaning {}
}
