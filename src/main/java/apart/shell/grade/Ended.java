package apart.shell.grade;

/** How a JVM ended that ran a submission, for its student. */
final class Ended {
  private static final String BEGIN = "the agent, which runs your code, ";

  private Ended() {}

  /**
   * In a sentence.
   *
   * @param notice what the terminal would say
   */
  static String words(String notice) {
    String text = notice.startsWith(BEGIN) ? notice.substring(BEGIN.length()) : notice;
    int end = text.indexOf(';');
    return "It ended the JVM: " + (end < 0 ? text : text.substring(0, end)) + ".";
  }
}
