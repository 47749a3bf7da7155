package apart.shell.engine;

import java.util.List;
import java.util.stream.Stream;

/**
 * An agent went away.
 *
 * @param ending how, in words that complete "the agent ..."
 * @param duringLine whether the learner's line was running
 * @param restored how many variables hold something again
 * @param rerun names of variables whose declaration was run again, and of fields, with their class,
 *     whose class made them again
 * @param missing names of variables and fields that are gone
 */
record AgentLoss(
    String ending, boolean duringLine, int restored, List<String> rerun, List<String> missing) {
  /** This loss and another after it. */
  AgentLoss and(AgentLoss other) {
    return new AgentLoss(
        duringLine ? ending : other.ending,
        duringLine || other.duringLine,
        other.restored,
        together(rerun, other.rerun),
        together(missing, other.missing));
  }

  private static List<String> together(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }
}
