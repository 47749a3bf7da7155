package apart.shell.lesson;

import apart.shell.lesson.Step.Check;
import apart.shell.lesson.Step.Choice;
import apart.shell.lesson.Step.Code;
import apart.shell.lesson.Step.Kind;
import apart.shell.lesson.Step.Wrong;
import apart.shell.source.JavaText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  /** What {@code @needs} may ask for. */
  private static final int VERSION = 1;

  private static final String BROKEN_NUMBER =
      "expected a number such as 0.5 or 0.5 +- 0.01, or words that do not begin with a digit, not ";

  private static final String ARROW = " -> ";

  private static final Pattern TAG = Pattern.compile("@(\\w+)([*]?)(?:\\s+(.*))?");
  private static final Pattern TITLE = Pattern.compile("(\\S+)\\s+\"(.+)\"");
  private static final Pattern NAMED = Pattern.compile("([^\\s:]+):\\s*(.*)");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern NEXT_HEADER =
      Pattern.compile("\\s+(?=@(?:needs|minutes|topics|goal)\\b)");

  private static final Map<String, Kind> STEPS =
      Map.of(
          "run", Kind.RUN,
          "do", Kind.DO,
          "predict", Kind.PREDICT,
          "ask", Kind.ASK,
          "explain", Kind.EXPLAIN);

  /** Which steps each tag may stand in. */
  private static final Map<String, Set<Kind>> PARTS =
      Map.of(
          "check", Set.of(Kind.DO, Kind.PREDICT),
          "also", Set.of(Kind.DO, Kind.ASK),
          "wrong", Set.of(Kind.DO, Kind.ASK),
          "choice", Set.of(Kind.PREDICT, Kind.ASK),
          "if", Set.of(Kind.PREDICT, Kind.ASK),
          "answer", Set.of(Kind.PREDICT, Kind.ASK),
          "hint", Set.of(Kind.DO, Kind.PREDICT, Kind.ASK, Kind.EXPLAIN),
          "rubric", Set.of(Kind.EXPLAIN),
          "why", Set.of(Kind.DO, Kind.PREDICT, Kind.ASK));

  private static final Set<String> HEADER = Set.of("lesson", "needs", "minutes", "topics", "goal");

  private final String file;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private boolean headed;
  private String id = "";
  private String title = "";
  private int minutes;
  private List<String> topics = List.of();
  private String goal = "";
  private List<String> prose = new ArrayList<>();
  private Draft draft;
  private String lastId = "start";
  private boolean inProse;

  private LessonFile(String file) {
    this.file = file;
  }

  /**
   * The lesson in {@code text}.
   *
   * @param file the file's name, for messages
   * @throws LessonException with everything that is wrong, in the order of the lines
   */
  public static Lesson parse(String file, String text) throws LessonException {
    LessonFile reader = new LessonFile(file);
    // A byte order mark is no part of the first line; the prover tells an author of it.
    reader.read((text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList());
    if (!reader.faults.isEmpty()) {
      reader.faults.sort(Comparator.comparingInt(Fault::line));
      throw new LessonException(reader.faults);
    }
    return new Lesson(
        file,
        reader.id,
        reader.title,
        reader.minutes,
        reader.topics,
        reader.goal,
        List.copyOf(reader.steps),
        List.copyOf(reader.prose));
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
    if (!headed) {
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
    for (String each : headers(text.toString())) {
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

  private static List<String> headers(String text) {
    return HEADER.stream().anyMatch(tag -> text.startsWith("@" + tag))
        ? List.of(NEXT_HEADER.split(text))
        : List.of(text);
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
    } else if (HEADER.contains(name)) {
      header(name, text, line);
    } else if (STEPS.containsKey(name)) {
      begin(STEPS.get(name), name, text, line);
    } else if (PARTS.containsKey(name)) {
      part(name, text, starred, line);
    } else {
      fault(line, "unknown tag @" + name);
    }
  }

  private void header(String name, String text, int line) {
    if (draft != null || !steps.isEmpty()) {
      fault(line, "@" + name + " belongs before the first step");
      return;
    }
    if (!name.equals("lesson") && text.isEmpty()) {
      fault(line, "@" + name + " needs a value");
      return;
    }
    switch (name) {
      case "lesson" -> lesson(text, line);
      case "needs" -> needs(text, line);
      case "minutes" -> {
        minutes = text.matches("[1-9]\\d?") ? Integer.parseInt(text) : 0;
        expect(minutes > 0, line, "@minutes takes 1 to 99, not " + text);
      }
      case "topics" -> topics = List.of(text.split("[\\s,]+"));
      default -> goal = text;
    }
  }

  private void lesson(String text, int line) {
    headed = true;
    Matcher named = TITLE.matcher(text);
    if (!named.matches()) {
      fault(line, "expected @lesson ID \"TITLE\", not @lesson " + text);
    } else if (!id.isEmpty()) {
      fault(line, "a second @lesson; the first is " + id);
    } else if (isId(named.group(1), line)) {
      id = named.group(1);
      title = named.group(2);
    }
  }

  private void needs(String text, int line) {
    Matcher apart = Pattern.compile("apart\\s+(\\d{1,6})").matcher(text);
    if (!apart.matches()) {
      fault(line, "expected @needs apart 1, not @needs " + text);
    } else if (Integer.parseInt(apart.group(1)) > VERSION) {
      fault(line, "this lesson needs apart " + apart.group(1) + "; this is apart " + VERSION);
    }
  }

  private boolean isId(String text, int line) {
    expect(
        ID.matcher(text).matches(),
        line,
        "an id is small letters, digits and -, and begins with a letter: not " + text);
    return ID.matcher(text).matches();
  }

  private void begin(Kind kind, String name, String text, int line) {
    endStep();
    draft = new Draft(kind, line, prose);
    prose = new ArrayList<>();
    Matcher named = NAMED.matcher(text);
    if (kind == Kind.RUN && text.isEmpty()) {
      draft.id = unused(lastId + "-run");
    } else if (!named.matches()) {
      fault(line, "expected @" + name + " ID: TEXT, not @" + name + " " + text);
      return;
    } else if (isId(named.group(1), line)) {
      draft.id = named.group(1);
      draft.text = named.group(2).strip();
      lastId = draft.id;
      expect(!ids.contains(draft.id), line, "a second step " + draft.id);
      expect(
          kind == Kind.RUN || !draft.text.isEmpty(), line, "@" + name + " has no text after its :");
    }
    ids.add(draft.id);
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
      return;
    }
    if (!PARTS.get(name).contains(draft.kind)) {
      fault(line, "@" + draft.kindName() + " takes no @" + name);
      return;
    }
    if (text.isEmpty()) {
      fault(line, "@" + name + " needs a text");
      return;
    }
    String[] halves = halves(name, text);
    switch (name) {
      case "check" -> draft.checks.add(new Check(line, halves[0], halves[1]));
      case "also" -> draft.also.add(new Code(line, text));
      case "wrong" -> draft.wrongs.add(new Wrong(line, halves[0], halves[1]));
      case "choice" -> draft.choices.add(new Choice(line, halves[0], starred, halves[1]));
      case "if" -> condition(text, line);
      case "answer" -> {
        expect(draft.answer.isEmpty(), line, "a second @answer; further ones are @also");
        expect(!Answer.isBrokenNumber(text), line, BROKEN_NUMBER + text);
        draft.answer = Optional.of(Answer.parse(text));
      }
      case "hint" -> draft.hints.add(text);
      case "rubric" -> draft.rubric.addAll(List.of(text.split(";\\s*")));
      default -> draft.why = text;
    }
    draft.closed = true;
  }

  private void condition(String text, int line) {
    if (draft.choices.isEmpty()) {
      fault(line, "@if belongs to the @choice before it");
      return;
    }
    int last = draft.choices.size() - 1;
    draft.choices.set(last, draft.choices.get(last).on(text));
  }

  /**
   * What stands before and after the arrow to a message: after Java, or after an answer in words.
   */
  private String[] halves(String name, String text) {
    boolean java = name.equals("check") || (name.equals("wrong") && draft.kind == Kind.DO);
    int arrow = java ? JavaText.arrow(text) : text.indexOf(ARROW) + 1;
    return arrow > 0
        ? new String[] {text.substring(0, arrow).strip(), text.substring(arrow + 2).strip()}
        : new String[] {text, ""};
  }

  /** A line of Java, or a blank one, which is Java's if Java goes on after it. */
  private void code(String line, int number) {
    if (line.isBlank()) {
      if (draft != null && !draft.code.isEmpty()) {
        draft.code.append('\n');
      }
      return;
    }
    if (draft == null) {
      fault(number, "code outside a step: expected @run, @do or @predict before it");
    } else if (draft.kind == Kind.ASK || draft.kind == Kind.EXPLAIN) {
      fault(number, "@" + draft.kindName() + " takes no code");
    } else if (draft.kind == Kind.DO && draft.closed && draft.code.isEmpty()) {
      fault(number, "the model answer of @do comes before its other tags");
    } else if (draft.kind == Kind.DO && draft.closed) {
      fault(number, "code outside a step: the model answer ended at the tag before it");
    } else {
      draft.code(line, number);
    }
  }

  private void endStep() {
    if (draft == null) {
      return;
    }
    Draft ended = draft;
    draft = null;
    String name = "@" + ended.kindName() + (ended.id.isEmpty() ? "" : " " + ended.id);
    boolean questions = ended.kind == Kind.PREDICT || ended.kind == Kind.ASK;
    boolean runs = ended.kind != Kind.ASK && ended.kind != Kind.EXPLAIN;
    expect(!runs || !ended.code.isEmpty(), ended.line, name + " has no code");
    expect(
        !questions || ended.choices.isEmpty() == ended.answer.isPresent(),
        ended.line,
        name + " needs either @choices or an @answer");
    expect(
        ended.kind != Kind.EXPLAIN || !ended.rubric.isEmpty(),
        ended.line,
        name + " needs a @rubric");
    steps.add(ended.step());
  }

  private void expect(boolean held, int line, String otherwise) {
    if (!held) {
      fault(line, otherwise);
    }
  }

  private void fault(int line, String message) {
    faults.add(new Fault(file, line, message));
  }

  /** A step being read. */
  private static final class Draft {
    final Kind kind;
    final int line;
    final List<String> prose;
    final StringBuilder code = new StringBuilder();
    final List<Check> checks = new ArrayList<>();
    final List<Code> also = new ArrayList<>();
    final List<Wrong> wrongs = new ArrayList<>();
    final List<Choice> choices = new ArrayList<>();
    final List<String> hints = new ArrayList<>();
    final List<String> rubric = new ArrayList<>();
    Optional<Answer> answer = Optional.empty();
    String id = "";
    String text = "";
    String why = "";
    int codeLine;
    boolean closed;

    Draft(Kind kind, int line, List<String> prose) {
      this.kind = kind;
      this.line = line;
      this.prose = prose;
      this.codeLine = line;
    }

    String kindName() {
      return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    void code(String text, int number) {
      if (code.isEmpty()) {
        codeLine = number;
      }
      code.append(code.isEmpty() ? "" : "\n");
      code.append(text.stripTrailing());
    }

    Step step() {
      return new Step(
          kind,
          id,
          line,
          List.copyOf(prose),
          text,
          new Code(codeLine, code.toString().strip()),
          List.copyOf(checks),
          List.copyOf(also),
          List.copyOf(wrongs),
          List.copyOf(choices),
          answer,
          List.copyOf(hints),
          List.copyOf(rubric),
          why);
    }
  }
}
