package apart.shell.engine;

import java.util.List;

/** One line for a learner whose agent was replaced, or would not give all values to another. */
final class Notices {
  private static final int MOST_NAMES = 20;

  private Notices() {}

  /** With the number of values that there are again. */
  static String of(AgentLoss loss) {
    return of(loss, count(loss.restored(), "value") + " restored");
  }

  /** Where nobody knows which values there should be. */
  static String withoutCount(AgentLoss loss) {
    return of(loss, "values restored");
  }

  /** Values that would not survive the agent. */
  static String tooLarge(List<String> names, long most) {
    return "not kept, should the agent end: "
        + few(names)
        + " (all values together may have "
        + (most >> 20)
        + " MB; the largest are left out first)";
  }

  private static String of(AgentLoss loss, String restored) {
    StringBuilder text = new StringBuilder();
    text.append("the agent, which runs your code, ")
        .append(loss.ending())
        .append("; agent restarted, ")
        .append(restored);
    if (!loss.rerun().isEmpty()) {
      text.append("; declared anew: ").append(few(loss.rerun()));
    }
    if (!loss.missing().isEmpty()) {
      text.append("; not restored: ").append(few(loss.missing()));
    }
    return text.toString();
  }

  private static String few(List<String> names) {
    int more = names.size() - MOST_NAMES;
    return more <= 1
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_NAMES)) + " and " + more + " more";
  }

  private static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
