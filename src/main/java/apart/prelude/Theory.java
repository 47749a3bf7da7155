package apart.prelude;

import apart.literature.Papers;

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
}
