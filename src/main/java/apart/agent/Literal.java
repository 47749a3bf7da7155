package apart.agent;

import java.io.Serializable;

/** What is written instead of a literal; when it is read it gives the one that Java has. */
final class Literal implements Serializable {
  private static final long serialVersionUID = 1;

  private final char[] text;

  Literal(String text) {
    this.text = text.toCharArray();
  }

  /** The literal again; called by Java when this is read. */
  private Object readResolve() {
    return Literals.one(new String(text));
  }
}
