package apart.prelude;

import apart.literature.Papers;
import apart.text.Table;
import apart.theorem.Theorem;
import apart.theorem.Theorems;

/** The names a learner types to read what is known and proved. Each only hands on. */
public final class Theory {
  private Theory() {}

  /**
   * The literature on equal and different neurons: who, when, what it gives, which lesson shows it,
   * and whether its proof was done again or its figures measured here.
   *
   * <pre>{@code papers().get(0).year() // 1986}</pre>
   */
  public static Papers papers() {
    return Papers.all();
  }

  /**
   * The papers in which each of some words stands: a name, a year, a subject such as noise.
   *
   * <pre>{@code papers("plateau amari").get(0).who() // "Fukumizu, Amari"}</pre>
   *
   * @throws IllegalArgumentException if there is none; the message says which words there are
   */
  public static Papers papers(String words) {
    return Papers.about(words);
  }

  /**
   * The theorems there are, by name: what each says.
   *
   * <pre>{@code theorems() // theorems; theorem("twins") has the proof ...}</pre>
   */
  public static Table theorems() {
    return Theorems.table();
  }

  /**
   * One theorem, with its proof; {@code theorem("twins").on(net, data)} evaluates each line of it.
   *
   * <pre>{@code theorem("twins").on(Mlp.of(2, 3, 1).fill(0.5), xor()).holds() // true}</pre>
   *
   * @throws IllegalArgumentException if there is none of that name; the message says which are
   */
  public static Theorem theorem(String name) {
    return Theorems.named(name);
  }
}
