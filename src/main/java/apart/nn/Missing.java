package apart.nn;

/** What becomes of the lines of a file in which a value is missing. */
public enum Missing {
  /** The file is refused; the message names line and column. */
  REFUSE,

  /** They are left out, and the data set says how many and which. */
  DROP
}
