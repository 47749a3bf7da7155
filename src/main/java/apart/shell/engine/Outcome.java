package apart.shell.engine;

import java.util.List;

/**
 * How one snippet of a learner's input ended. A closed set: {@link Session#run} returns one for
 * each snippet it took from the input, in order, and nothing follows one that {@link #failed()}.
 */
public sealed interface Outcome {

  /** Stands between a name and its value. */
  String ARROW = " ==> ";

  /** The snippet and where it stood. */
  Place place();

  /** The snippet's own text, as typed. */
  default String source() {
    return place().source();
  }

  /** The line of {@code input}, which was run, that this is about; from 1. */
  default int line(String input) {
    return place().line(input);
  }

  /** Plain text as the terminal shows it, without a line break at its end; empty for no output. */
  String text();

  /** The same with the marks of {@link apart.wire.Ink} in what is drawn. */
  default String inked() {
    return text();
  }

  /** Whether the rest of the input was not run because of this outcome. */
  default boolean failed() {
    return false;
  }

  /**
   * An expression or a variable with a value: {@code $1 ==> 3}.
   *
   * @param name the variable that holds the value ({@code $1}, {@code net})
   * @param type the declared type, without the packages that are imported
   * @param value the value as text, rendered in the agent for the width of the screen
   * @param below whether the value begins below its name, because it would not fit beside it
   * @param rendering what else a terminal can do with it
   */
  record Value(
      Place place, String name, String type, String value, boolean below, Rendering rendering)
      implements Outcome {

    /** A value that begins beside its name. */
    Value(Place place, String name, String type, String value) {
      this(place, name, type, value, false, Rendering.plain(value));
    }

    /** The same with a type that is called by another name. */
    Value typed(String other) {
      return new Value(place, name, other, value, below, rendering);
    }

    /** The same with another rendering. */
    Value rendered(Rendering other) {
      return new Value(place, name, type, value, below, other);
    }

    /** The same under another name, on a screen of so many columns. */
    Value named(String other, int columns) {
      int end = value.indexOf('\n');
      boolean wide = end <= columns && other.length() + ARROW.length() + end > columns;
      return new Value(place, other, type, value, wide, rendering);
    }

    /** Of a film the epochs of its pictures; empty for any other value. */
    public List<Integer> film() {
      return rendering.film();
    }

    /** The number by which {@link Look.Svg} asks for a picture; 0 for any other value. */
    public int picture() {
      return rendering.picture();
    }

    @Override
    public String text() {
      return head() + value;
    }

    @Override
    public String inked() {
      return head() + rendering.inked();
    }

    private String head() {
      return name + (below ? ARROW.stripTrailing() + "\n" : ARROW);
    }
  }

  /** A statement or an import that ran without a value. */
  record Done(Place place) implements Outcome {
    @Override
    public String text() {
      return "";
    }
  }

  /**
   * Advice beside what came of a snippet that ran.
   *
   * @param text one line or a few, marked as advice
   */
  record Remark(Place place, String text) implements Outcome {}

  /**
   * A method, type or variable that was declared but has no value to show.
   *
   * @param summary one line, such as {@code created method f(int)}
   */
  record Declared(Place place, String name, String summary) implements Outcome {
    @Override
    public String text() {
      return summary;
    }
  }

  /**
   * A snippet that does not compile; nothing of it was run.
   *
   * @param problems what the compiler said, each with its place in the snippet
   */
  record Rejected(Place place, List<Problem> problems) implements Outcome {
    @Override
    public String text() {
      return Problem.describe(source(), problems);
    }

    @Override
    public int line(String input) {
      return problems.isEmpty() ? place.line(input) : place.lineOf(input, problems.get(0).start());
    }

    @Override
    public boolean failed() {
      return true;
    }
  }

  /**
   * A snippet that threw.
   *
   * @param exception class name of the exception
   * @param message its message, or an empty string
   * @param frames the learner's own frames, repeats collapsed
   */
  record Threw(Place place, String exception, String message, List<String> frames)
      implements Outcome {
    @Override
    public String text() {
      StringBuilder text = new StringBuilder(exception);
      if (!message.isEmpty()) {
        text.append(": ").append(message);
      }
      frames.forEach(frame -> text.append("\n  at ").append(frame));
      return text.toString();
    }

    @Override
    public boolean failed() {
      return true;
    }
  }

  /** A snippet that the learner stopped with Ctrl-C. */
  record Stopped(Place place) implements Outcome {
    @Override
    public String text() {
      return "stopped";
    }

    @Override
    public boolean failed() {
      return true;
    }
  }

  /**
   * A snippet during which the agent ended; a fresh agent stands in for it.
   *
   * @param notice one line for the learner: why, and what was restored
   */
  record AgentLost(Place place, String notice) implements Outcome {
    @Override
    public String text() {
      return notice;
    }

    @Override
    public boolean failed() {
      return true;
    }
  }
}
