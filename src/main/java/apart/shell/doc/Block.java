package apart.shell.doc;

/**
 * A piece of documentation.
 *
 * @param text without line breaks; a line of code with its indentation
 */
record Block(Kind kind, String text) {

  /** What a piece is; its name in lower case stands before it in the resource. */
  enum Kind {
    PROSE,
    ITEM,
    CODE,
    PARAM,
    RETURNS,
    THROWS
  }
}
