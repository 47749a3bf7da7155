package apart.agent;

import apart.picture.Picture;
import apart.text.Room;
import apart.text.Show;
import apart.view.Film;
import apart.wire.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Values and messages of the learner's code as text, whatever their methods do. */
final class Values {
  private static final int LONGEST_MESSAGE = 2000;
  private static final int DEEPEST_TRACE = 2048;

  /** What stands before a name of the learner's: {@code REPL.$JShell$12.} or with a {@code $}. */
  private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\d+[A-Za-z]*[.$]");

  /** Where a class comes from, at the end of why it cannot be another. */
  private static final Pattern LOADERS =
      Pattern.compile(" \\([^()]* in (unnamed )?module [^()]*\\)$");

  private Values() {}

  /** The answer with the value that a line has reached, perhaps all the same after a stop. */
  static Frame answer(Object value, int columns) {
    return answer(value, columns, 0);
  }

  /**
   * The answer with the value that a line has reached.
   *
   * @param picture the number under which it can be asked for as SVG; 0 if it is no picture
   */
  static Frame answer(Object value, int columns, int picture) {
    boolean stopped = Stop.asked();
    if (stopped) {
      // Training keeps the epochs done: let them be shown.
      Stop.forget();
    }
    String text = inked(value, columns);
    List<Integer> epochs = value instanceof Film film ? film.epochs() : List.of();
    return Frame.of(Frame.Kind.VALUE)
        .text(text)
        .flag(stopped || Stop.asked())
        .numbers(epochs)
        .number(picture)
        .end();
  }

  /** The answer with a text that is to be shown as it is. */
  static Frame answer(String text) {
    return Frame.of(Frame.Kind.VALUE).text(text).flag(Stop.asked()).number(0).number(0).end();
  }

  /** A value as the learner sees it. */
  static String text(Object value, int columns) {
    Room.columns(columns);
    return Show.of(value);
  }

  /** The same with marks in what is drawn. */
  private static String inked(Object value, int columns) {
    Room.columns(columns);
    if (value instanceof Picture picture) {
      return picture.inked(Room.columns(), Room.lines(), Room.unicode());
    }
    return value instanceof Film film ? film.inked() : Show.of(value);
  }

  /** An exception's message with its causes, or what its own method did instead of giving one. */
  static String message(Throwable thrown) {
    StringBuilder text = new StringBuilder(ownMessage(thrown));
    Throwable cause = cause(thrown);
    for (int depth = 0; cause != null && depth < 5; depth++) {
      text.append("\n  caused by ").append(cause.getClass().getSimpleName());
      String message = ownMessage(cause);
      if (!message.isEmpty()) {
        text.append(": ").append(message);
      }
      cause = cause(cause);
    }
    return text.toString();
  }

  /** Where an exception was thrown, as far as its own method tells. */
  static StackTraceElement[] trace(Throwable thrown) {
    try {
      StackTraceElement[] trace = thrown.getStackTrace();
      return trace == null || Arrays.asList(trace).contains(null)
          ? new StackTraceElement[0]
          : Arrays.copyOf(trace, Math.min(trace.length, DEEPEST_TRACE));
    } catch (Stop.Stopped e) {
      throw e;
    } catch (Throwable e) {
      return new StackTraceElement[0];
    }
  }

  private static Throwable cause(Throwable thrown) {
    try {
      Throwable cause = thrown.getCause();
      return cause == thrown ? null : cause;
    } catch (Stop.Stopped e) {
      throw e;
    } catch (Throwable e) {
      return null;
    }
  }

  private static String cut(String message) {
    int more = message.length() - LONGEST_MESSAGE;
    return more <= 0
        ? message
        : message.substring(0, LONGEST_MESSAGE) + " ... " + more + " more characters";
  }

  /** A message of Java's with the names that the learner gave: no classes around snippets. */
  private static String asWritten(String message) {
    String bare = WRAPPER.matcher(message).replaceAll("");
    return bare.equals(message) ? message : LOADERS.matcher(bare).replaceAll("");
  }

  private static String ownMessage(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null ? "" : cut(asWritten(message));
    } catch (Stop.Stopped e) {
      throw e;
    } catch (Throwable e) {
      return "(its getMessage() threw " + e.getClass().getSimpleName() + ")";
    }
  }
}
