package apart.shell.grade;

/** How a step broke the process that marks, which takes it for that from then on. */
enum Broken {
  BUSY(Status.TIMEOUT, "it keeps Java's compiler busy", "It keeps Java's compiler busy."),
  FULL(
      Status.KILLED,
      "it fills the memory of Java's compiler",
      "It fills the memory of Java's compiler."),
  /** Before it came to the submission at all. */
  GONE(Status.NOT_REACHED, "the process that marks does not start", "");

  private final Status status;
  private final String trouble;
  private final String words;

  Broken(Status status, String trouble, String words) {
    this.status = status;
    this.trouble = trouble;
    this.words = words;
  }

  Status status() {
    return status;
  }

  /** Why a submission could not be graded. */
  String trouble() {
    return trouble;
  }

  /** What the student is told of the step. */
  String words() {
    return words;
  }
}
