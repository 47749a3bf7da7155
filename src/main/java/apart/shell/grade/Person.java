package apart.shell.grade;

/** A student, as far as is known: all but the id may be empty. */
record Person(String id, String last, String first, String email) {
  static Person of(String id) {
    return new Person(id, "", "", "");
  }

  /** The name for people, or else the id. */
  String name() {
    String name = (first + " " + last).strip();
    return name.isEmpty() ? id : name;
  }
}
