package apart.shell.proof;

import apart.shell.lesson.Fault;
import apart.shell.lesson.LessonException;
import apart.shell.lesson.LessonFile;
import java.util.List;

/** A lesson to begin with: it has a step of most kinds, and is proved as it stands. */
public final class Skeleton {
  private static final String TEXT =
      """
      // @lesson <ID> "<TITLE>"
      // @needs apart 1   @minutes 5   @topics symmetry
      // @goal Say what a learner can do after this lesson.

      //- A line that begins like this one is yours; nobody else sees it.
      // Say in a line or two what is asked, and why.

      // @do make: Make a 2-3-1 net called `net` in which every weight and bias is 0.5.
      Mlp net = Mlp.of(2, 3, 1).fill(0.5)
      // @check net.weights(1).get(0, 0) == 0.5 -> A weight is {net.weights(1).get(0, 0)}, not 0.5.
      // @wrong Mlp net = Mlp.of(2, 3, 1) -> Those weights are random; fill makes them equal.
      // @hint Mlp.of(inputs, hidden, outputs), and then .fill(value).
      // @why Three equal neurons are easy to watch.

      // One row is one neuron.
      // @run
      neurons(net, 1)

      // @predict spread: What is the greatest distance between two of these rows?
      // @answer 0
      spread(net, 1)

      // @ask count: How many different neurons are there?
      // @answer 1
      // @wrong 3 -> There are three rows. How many different ones?
      // @hint Equal rows are one neuron three times.

      // @explain why: In a sentence, why are they equal?
      // @rubric each has the same weights and bias, and sees the same inputs

      // Say what was learned, and where it is from.
      """;

  private Skeleton() {}

  /**
   * The text of a new lesson.
   *
   * @throws LessonException if the id or the title cannot be one; the message says why
   */
  public static String of(String id, String title) throws LessonException {
    String text = TEXT.replace("<ID>", id).replace("<TITLE>", title);
    LessonFile.parse(id + ".jsh", text);
    List<Fault> faults = Lint.lines(id + ".jsh", text);
    if (!faults.isEmpty()) {
      throw new LessonException(faults);
    }
    return text;
  }
}
