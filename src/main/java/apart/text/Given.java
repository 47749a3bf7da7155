package apart.text;

/** What must be given; the message names it, as those of the checks above this package do. */
final class Given {
  private Given() {}

  static <T> T present(String what, T value) {
    if (value == null) {
      throw new IllegalArgumentException(what + " must be given, but is null");
    }
    return value;
  }
}
