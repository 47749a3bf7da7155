package apart.shell.engine;

/** One line for a learner whose agent was replaced. */
final class Notices {
  private Notices() {}

  static String of(AgentControl.Loss loss, long values) {
    StringBuilder text = new StringBuilder();
    text.append("the agent, which runs your code, ")
        .append(loss.ending())
        .append("; agent restarted, ")
        .append(count(values - loss.missing().size(), "value"))
        .append(" restored");
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
