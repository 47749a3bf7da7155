package apart.shell.lesson;

import apart.shell.lesson.Step.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a lesson from its file: Java lines are the model answers, everything else is comments.
 *
 * <ul>
 *   <li>{@code // text} is prose and belongs to the step after it; {@code //} alone ends a
 *       paragraph; {@code //-} is the author's note.
 *   <li>{@code // @tag text} begins a step or says something about the last one. A comment line
 *       directly under a tag continues it.
 *   <li>A step owns the lines up to the next step or prose.
 * </ul>
 */
public final class LessonFile {
  private static final Pattern TAG = Pattern.compile("@(\\w+)([*]?)(?:\\s+(.*))?");
  private static final Pattern NAMED = Pattern.compile("([^\\s:]+):\\s*(.*)");

  private static final Map<String, Kind> STEPS =
      Map.of(
          "run", Kind.RUN,
          "do", Kind.DO,
          "predict", Kind.PREDICT,
          "ask", Kind.ASK,
          "explain", Kind.EXPLAIN);

  private final Faults faults;
  private final Header header;
  private final List<Step> steps = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private List<String> prose = new ArrayList<>();
  private Draft draft;
  private String lastId = "start";
  private boolean inProse;

  private LessonFile(Faults faults) {
    this.faults = faults;
    this.header = new Header(faults);
  }

  /**
   * The lesson in {@code text}.
   *
   * @param file the file's name, for messages
   * @throws LessonException with everything that is wrong, in the order of the lines
   */
  public static Lesson parse(String file, String text) throws LessonException {
    Faults faults = new Faults(file);
    LessonFile reader = new LessonFile(faults);
    // A byte order mark is no part of the first line; the prover tells an author of it.
    reader.read((text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList());
    faults.throwAny();
    return reader.header.lesson(file, List.copyOf(reader.steps), List.copyOf(reader.prose));
  }

  private void read(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("//-")) {
        code("", i + 1);
      } else if (line.isEmpty()) {
        inProse = false;
        code(lines.get(i), i + 1);
      } else if (!line.startsWith("//")) {
        inProse = false;
        code(lines.get(i), i + 1);
      } else if (comment(line).startsWith("@")) {
        inProse = false;
        i = tag(lines, i);
      } else {
        prose(comment(line));
      }
    }
    endStep();
    header.end();
    if (!header.isBegun()) {
      fault(1, "expected // @lesson ID \"TITLE\" before anything else");
    } else if (steps.isEmpty()) {
      fault(Math.max(1, lines.size()), "expected at least one step: @do, @predict, @ask, ...");
    }
  }

  private static String comment(String line) {
    return line.startsWith("//") ? line.substring(2).strip() : line;
  }

  private void prose(String text) {
    endStep();
    if (text.isEmpty()) {
      inProse = false;
    } else if (inProse) {
      int last = prose.size() - 1;
      prose.set(last, prose.get(last) + " " + text);
    } else {
      prose.add(text);
      inProse = true;
    }
  }

  /** Takes a tag with the comment lines under it; gives the index of its last line. */
  private int tag(List<String> lines, int from) {
    StringBuilder text = new StringBuilder(comment(lines.get(from).strip()));
    int last = from;
    while (last + 1 < lines.size() && continues(lines.get(last + 1).strip())) {
      last++;
      text.append(' ').append(comment(lines.get(last).strip()));
    }
    for (String each : Header.tags(text.toString())) {
      oneTag(each, from + 1);
    }
    return last;
  }

  private static boolean continues(String line) {
    return line.startsWith("//")
        && !line.startsWith("//-")
        && !comment(line).isEmpty()
        && !comment(line).startsWith("@");
  }

  private void oneTag(String source, int line) {
    Matcher tag = TAG.matcher(source);
    if (!tag.matches()) {
      fault(line, "expected a tag such as @do, not " + source.split("\\s", 2)[0]);
      return;
    }
    String name = tag.group(1);
    String text = tag.group(3) == null ? "" : tag.group(3).strip();
    boolean starred = !tag.group(2).isEmpty();
    if (starred && !name.equals("choice")) {
      fault(line, "only @choice can have a *, not @" + name);
    } else if (Header.has(name) && !(name.equals("needs") && draft != null)) {
      header(name, text, line);
    } else if (STEPS.containsKey(name)) {
      begin(STEPS.get(name), name, text, line);
    } else if (name.equals("hidden") && text.startsWith("@")) {
      oneTag("@hidden", line);
      oneTag(text, line);
    } else if (Draft.has(name)) {
      part(name, text, starred, line);
    } else {
      fault(line, "unknown tag @" + name);
    }
  }

  private void header(String name, String text, int line) {
    if (draft != null || !steps.isEmpty()) {
      fault(line, "@" + name + " belongs before the first step");
    } else {
      header.take(name, text, line);
    }
  }

  private void begin(Kind kind, String name, String text, int line) {
    endStep();
    draft =
        new Draft(
            kind, line, prose, faults, header.isOfHandout(), Collections.unmodifiableSet(ids));
    prose = new ArrayList<>();
    Matcher named = NAMED.matcher(text);
    if (kind == Kind.RUN && text.isEmpty()) {
      draft.is(unused(lastId + "-run"), "");
    } else if (!named.matches()) {
      fault(line, "expected @" + name + " ID: TEXT, not @" + name + " " + text);
    } else if (Header.isId(named.group(1), line, faults)) {
      String asks = named.group(2).strip();
      lastId = named.group(1);
      faults.expect(!ids.contains(lastId), line, "a second step " + lastId);
      faults.expect(
          kind == Kind.RUN || !asks.isEmpty(), line, "@" + name + " has no text after its :");
      draft.is(lastId, asks);
    }
  }

  private String unused(String wanted) {
    String name = wanted;
    for (int n = 2; ids.contains(name); n++) {
      name = wanted + n;
    }
    return name;
  }

  private void part(String name, String text, boolean starred, int line) {
    if (draft == null) {
      fault(line, "@" + name + " belongs to a step, and prose ends a step");
    } else {
      draft.part(name, text, starred, line);
    }
  }

  private void code(String line, int number) {
    if (draft != null) {
      draft.code(line, number);
    } else if (!line.isBlank()) {
      fault(number, "code outside a step: expected @run, @do or @predict before it");
    }
  }

  private void endStep() {
    if (draft != null) {
      Step step = draft.end();
      steps.add(step);
      ids.add(step.id());
      draft = null;
    }
  }

  private void fault(int line, String message) {
    faults.add(line, message);
  }
}
