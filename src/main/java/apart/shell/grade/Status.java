package apart.shell.grade;

import java.util.Locale;

/** How a part of a step, or all of it, came out. Only what passed earns its points. */
enum Status {
  PASSED,
  /** Some of the step's parts passed. */
  PARTLY,
  FAILED,
  /** It does not compile, or threw. */
  ERROR,
  TIMEOUT,
  /** It ended the JVM it ran in, or used up its memory. */
  KILLED,
  NOT_REACHED,
  /** A person marks it. */
  BY_HAND,
  /** Worth nothing, and not judged. */
  SHOWN;

  /** As results and reports say it. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Status of(String words) {
    return valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
