package apart.shell.lesson;

import apart.shell.lesson.Step.Choice;

/** What an input at a question means. */
public sealed interface Meaning {

  /** A number, the answer to a question for one; {@code typed} is without a name for it. */
  record Numeric(Numeral numeral, String typed) implements Meaning {}

  /** One of the choices. */
  record Chosen(Choice choice) implements Meaning {}

  /** Words, the answer to a question for some. */
  record InWords(String words) implements Meaning {}

  /** An answer gone wrong; {@code advice} says how to give it. */
  record Unclear(String advice) implements Meaning {}

  /** Java: no answer. */
  record Java() implements Meaning {}
}
