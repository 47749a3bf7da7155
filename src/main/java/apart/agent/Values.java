package apart.agent;

import apart.text.Room;
import apart.text.Show;

/** Values and messages of the learner's code as text, whatever their methods do. */
final class Values {
  private Values() {}

  /** A value as the learner sees it. */
  static String text(Object value, int columns) {
    Room.columns(columns);
    return Show.of(value);
  }

  /** An exception's message with its causes, or what its own method did instead of giving one. */
  static String message(Throwable thrown) {
    StringBuilder text = new StringBuilder(ownMessage(thrown));
    Throwable cause = thrown.getCause();
    for (int depth = 0; cause != null && depth < 5; depth++) {
      text.append("\n  caused by ").append(cause.getClass().getSimpleName());
      String message = ownMessage(cause);
      if (!message.isEmpty()) {
        text.append(": ").append(message);
      }
      cause = cause.getCause() == cause ? null : cause.getCause();
    }
    return text.toString();
  }

  private static String ownMessage(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null ? "" : message;
    } catch (Stop.Stopped e) {
      throw e;
    } catch (Throwable e) {
      return "(its getMessage() threw " + e.getClass().getSimpleName() + ")";
    }
  }
}
