package apart.shell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/**
 * The learner's own frames of a stack trace, each with the line it stands on. StackFrames of the
 * JDK and of Apart say nothing to a learner and are left out; repeats of a recursion are counted
 * instead.
 */
final class StackFrames {
  private static final int SHOWN = 8;

  /** The method that JShell makes of the value that a {@code var} is set to. */
  private static final String OWN = "do_it$Aux";

  private StackFrames() {}

  /** The frames of a trace in which JShell put {@code #id} for the learner's snippets. */
  static List<String> of(JShell jshell, String source, StackTraceElement[] trace) {
    List<String> own = new ArrayList<>();
    String value = ""; // the snippet whose variable's value was being found
    for (StackTraceElement element : trace) {
      String file = element.getFileName();
      if (file != null && file.startsWith("#") && !file.equals(value)) {
        own.add(frame(jshell, element));
        value = OWN.equals(element.getMethodName()) ? file : value;
      }
    }
    if (own.size() == 1 && source.strip().lines().count() == 1) {
      return List.of();
    }
    return shortened(collapsed(own));
  }

  private static String frame(JShell jshell, StackTraceElement element) {
    String id = element.getFileName().substring(1);
    int line = element.getLineNumber();
    Optional<Snippet> snippet =
        jshell.snippets().filter(s -> s.id().equals(id)).reduce((earlier, later) -> later);
    String code = snippet.map(s -> line(s.source(), line)).orElse("");
    String method = OWN.equals(element.getMethodName()) ? "" : element.getMethodName();
    String where = method == null || method.isEmpty() ? "" : method + ", ";
    return where + "line " + line + (code.isEmpty() ? "" : ": " + code);
  }

  private static String line(String source, int number) {
    return source.lines().skip(Math.max(0, number - 1)).findFirst().orElse("").strip();
  }

  private static List<String> collapsed(List<String> frames) {
    List<String> shorter = new ArrayList<>();
    for (int at = 0; at < frames.size(); ) {
      int period = period(frames, at);
      int times = repeats(frames, at, period);
      shorter.addAll(frames.subList(at, at + period));
      if (times > 1) {
        shorter.add(
            "... "
                + (period == 1 ? "that line" : "these " + period + " lines")
                + " "
                + times
                + " times");
      }
      at += period * times;
    }
    return shorter;
  }

  /** The length, up to 3, of the block that repeats most from {@code at} on. */
  private static int period(List<String> frames, int at) {
    int best = 1;
    for (int period = 1; period <= 3; period++) {
      if (repeats(frames, at, period) * period > repeats(frames, at, best) * best) {
        best = period;
      }
    }
    return repeats(frames, at, best) > 1 ? best : 1;
  }

  private static int repeats(List<String> frames, int at, int period) {
    int times = 1;
    while (at + (times + 1) * period <= frames.size()
        && frames
            .subList(at, at + period)
            .equals(frames.subList(at + times * period, at + (times + 1) * period))) {
      times++;
    }
    return times;
  }

  private static List<String> shortened(List<String> frames) {
    if (frames.size() <= SHOWN) {
      return frames;
    }
    List<String> shorter = new ArrayList<>(frames.subList(0, SHOWN - 1));
    shorter.add("... and " + (frames.size() - SHOWN + 1) + " more");
    return shorter;
  }
}
