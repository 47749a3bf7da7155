package apart.shell.lesson;

import apart.shell.engine.Outcome;
import java.util.List;

/**
 * What accompanies a learner and asks questions: a lesson or a review. It hears of each input
 * before it runs and after; anything may be typed, only an answer counts.
 */
public interface Walk {

  /** What stands before the next input: the place, and what is waited for. */
  String prompt();

  /** Whether the learner is asked for a sentence. */
  boolean explains();

  /** Whether it is at its end or was left. */
  boolean isFinished();

  /** Whether an input is meant as Java, not as a sentence, a choice or a number gone wrong. */
  boolean wantsJava(String input);

  /** Offers an input before it runs as Java; true if it was an answer. */
  boolean takes(String input);

  /** Told that Java is about to run. */
  void listen();

  /** Told what an input led to. */
  void saw(String input, List<Outcome> outcomes);

  /** Told that a command was carried out, which may have taken away what it relies on. */
  void sawCommand();

  /** The next hint; after the last one the model answer. */
  void hint();

  /** Shows the model answer, and goes on. */
  void skip();

  /** Goes on, if what is asked is done. */
  void goOn();

  /** Leaves; what is done stays done. */
  void quit();
}
