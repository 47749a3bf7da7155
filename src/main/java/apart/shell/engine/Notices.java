package apart.shell.engine;

/** One line for a learner whose agent was replaced. */
final class Notices {
  private Notices() {}

  /** With the number of values that there were. */
  static String of(AgentControl.Loss loss, long values) {
    return of(loss, count(values - loss.missing().size(), "value") + " restored");
  }

  /** Where nobody knows how many values there were. */
  static String of(AgentControl.Loss loss) {
    return of(loss, "values restored");
  }

  private static String of(AgentControl.Loss loss, String restored) {
    StringBuilder text = new StringBuilder();
    text.append("the agent, which runs your code, ")
        .append(loss.ending())
        .append("; agent restarted, ")
        .append(restored);
    if (!loss.rerun().isEmpty()) {
      text.append("; declared anew: ").append(String.join(", ", loss.rerun()));
    }
    if (!loss.missing().isEmpty()) {
      text.append("; not restored: ").append(String.join(", ", loss.missing()));
    }
    return text.toString();
  }

  private static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
