package apart.literature;

/** How Apart knows what it says about a paper. */
public enum Backing {
  /** The figures, or figures of the same kind, come from a lesson or a test of Apart. */
  MEASURED("measured"),
  /** The proof was done again; {@code theorems()} has it. */
  DERIVED("derived"),
  /** Both. */
  BOTH("derived, measured"),
  /** It is told as the paper, or who quotes it, tells it. */
  QUOTED("quoted");

  private final String word;

  Backing(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
