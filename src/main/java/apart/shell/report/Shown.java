package apart.shell.report;

import apart.shell.engine.Outcome;
import apart.shell.engine.Tone;

/**
 * Something that was shown for an input.
 *
 * @param source the snippet that it came of; empty for what came of none
 * @param name the variable that holds a value, what was declared, an exception's class, or the tone
 *     in which something was told
 * @param text as on the screen, without a line break at its end
 * @param svg a picture as SVG; empty for anything else
 */
public record Shown(Kind kind, String source, String name, String text, String svg) {

  /** What it is. */
  public enum Kind {
    /** What code printed. */
    PRINTED,
    /** A value with its name. */
    VALUE,
    /** What became of a declaration. */
    DECLARED,
    /** Nothing: a statement that ran. */
    DONE,
    /** Advice beside a value. */
    REMARK,
    /** Why code did not run to its end. */
    FAILED,
    /** What a lesson or a command said. */
    TOLD
  }

  static Shown printed(String text) {
    return new Shown(Kind.PRINTED, "", "", text, "");
  }

  static Shown told(Tone tone, String text) {
    return new Shown(Kind.TOLD, "", tone.name(), text, "");
  }

  /** What a snippet led to. */
  static Shown of(Outcome outcome) {
    String source = outcome.source().strip();
    if (outcome instanceof Outcome.Value value) {
      return new Shown(Kind.VALUE, source, value.name(), value.text(), "");
    }
    if (outcome instanceof Outcome.Declared declared) {
      return new Shown(Kind.DECLARED, source, declared.name(), declared.text(), "");
    }
    if (outcome instanceof Outcome.Threw threw) {
      return new Shown(Kind.FAILED, source, threw.exception(), threw.text(), "");
    }
    if (outcome.failed()) {
      return new Shown(Kind.FAILED, source, outcome.getClass().getSimpleName(), outcome.text(), "");
    }
    Kind kind = outcome instanceof Outcome.Done ? Kind.DONE : Kind.REMARK;
    return new Shown(kind, source, "", outcome.text(), "");
  }

  Shown drawn(String drawing) {
    return new Shown(kind, source, name, text, drawing);
  }

  Shown saying(String other) {
    return new Shown(kind, source, name, other, svg);
  }

  /** Whether a snippet ran to its end with this. */
  boolean ran() {
    return kind == Kind.VALUE || kind == Kind.DECLARED || kind == Kind.DONE;
  }

  /** Whether it tells that a snippet ran, or should have. */
  boolean leaves() {
    return ran() || kind == Kind.FAILED;
  }

  /** Whether it is an output of code. */
  boolean isOutput() {
    return kind != Kind.TOLD && kind != Kind.DONE;
  }
}
