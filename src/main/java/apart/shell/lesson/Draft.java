package apart.shell.lesson;

import apart.shell.answer.Answer;
import apart.shell.answer.Choice;
import apart.shell.lesson.Step.Check;
import apart.shell.lesson.Step.Code;
import apart.shell.lesson.Step.Kind;
import apart.shell.lesson.Step.Wrong;
import apart.shell.source.JavaText;
import apart.shell.terms.Points;
import apart.shell.terms.TermException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A step as it is read: its tag, its Java, and the tags that say something about it. */
final class Draft {
  private static final String BROKEN_NUMBER =
      "expected a number such as 0.5 or 0.5 +- 0.01, or words that do not begin with a digit, not ";

  private static final String ARROW = " -> ";

  private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

  /** Which steps each tag may stand in. */
  private static final Map<String, Set<Kind>> PARTS =
      Map.ofEntries(
          Map.entry("check", Set.of(Kind.DO, Kind.PREDICT)),
          Map.entry("also", Set.of(Kind.DO, Kind.ASK)),
          Map.entry("wrong", Set.of(Kind.DO, Kind.ASK)),
          Map.entry("choice", Set.of(Kind.PREDICT, Kind.ASK)),
          Map.entry("if", Set.of(Kind.PREDICT, Kind.ASK)),
          Map.entry("as", Set.of(Kind.PREDICT, Kind.ASK)),
          Map.entry("answer", Set.of(Kind.PREDICT, Kind.ASK)),
          Map.entry("hint", Set.of(Kind.DO, Kind.PREDICT, Kind.ASK, Kind.EXPLAIN)),
          Map.entry("rubric", Set.of(Kind.EXPLAIN)),
          Map.entry("why", Set.of(Kind.DO, Kind.PREDICT, Kind.ASK)),
          Map.entry("points", ALL),
          Map.entry("hidden", Set.of(Kind.DO, Kind.ASK)),
          Map.entry("needs", ALL),
          Map.entry("expect", Set.of(Kind.DO, Kind.ASK)));

  /** What only the students' file has, instead of an answer. */
  private static final String STANDS_IN = "expect";

  private final Faults faults;
  private final boolean handout;
  private final Set<String> earlier;
  private final Kind kind;
  private final int line;
  private final List<String> prose;
  private final StringBuilder code = new StringBuilder();
  private final List<Check> checks = new ArrayList<>();
  private final List<Code> also = new ArrayList<>();
  private final List<Wrong> wrongs = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();
  private final List<String> hints = new ArrayList<>();
  private final List<String> rubric = new ArrayList<>();
  private final List<String> needs = new ArrayList<>();
  private final List<Points> withheld = new ArrayList<>();
  private Optional<Answer> answer = Optional.empty();
  private Optional<Points> points = Optional.empty();
  private List<String> expected = List.of();
  private String id = "";
  private String text = "";
  private String why = "";
  private int codeLine;
  private boolean closed;
  private String last = "";
  private int hiding;

  /**
   * A step that begins.
   *
   * @param handout whether it is of the students' file
   * @param earlier the ids of the steps before it, which stay so until it ends
   */
  Draft(
      Kind kind,
      int line,
      List<String> prose,
      Faults faults,
      boolean handout,
      Set<String> earlier) {
    this.kind = kind;
    this.line = line;
    this.prose = prose;
    this.faults = faults;
    this.handout = handout;
    this.earlier = earlier;
    this.codeLine = line;
  }

  static boolean has(String tag) {
    return PARTS.containsKey(tag);
  }

  /** Gives it its name, and what it asks. */
  void is(String name, String asks) {
    id = name;
    text = asks;
  }

  private String kindName() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  // Its tags.

  /** Takes a tag about it. */
  void part(String name, String given, boolean starred, int at) {
    if (!PARTS.get(name).contains(kind)) {
      faults.add(at, "@" + kindName() + " takes no @" + name);
      return;
    }
    boolean hides = name.equals("hidden");
    faults.expect(
        hiding == 0 || name.equals("check") || name.equals("wrong"),
        hiding,
        "@hidden belongs before a @check or a @wrong, not before @" + name);
    if (given.isEmpty() && !hides) {
      faults.add(at, "@" + name + " needs a text");
    } else {
      take(name, given, starred, at);
    }
    hiding = hides && !handout ? at : 0;
    closed |= !code.isEmpty() || !(name.equals("points") || name.equals("needs"));
    last = name;
  }

  private void take(String name, String given, boolean starred, int at) {
    String[] halves = halves(name, given);
    boolean hidden = hiding > 0;
    switch (name) {
      case "check" -> checks.add(new Check(at, halves[0], halves[1], hidden, Optional.empty()));
      case "also" -> also.add(new Code(at, given));
      case "wrong" -> wrongs.add(new Wrong(at, halves[0], halves[1], hidden));
      case "choice" -> choices.add(new Choice(at, halves[0], starred, halves[1]));
      case "if" -> ofChoice(name, at, choice -> choice.on(given));
      case "as" -> ofChoice(name, at, choice -> choice.as(List.of(given.split(";\\s*"))));
      case "answer" -> {
        faults.expect(answer.isEmpty(), at, "a second @answer; further ones are @also");
        faults.expect(!Answer.isBrokenNumber(given), at, BROKEN_NUMBER + given);
        answer = Optional.of(Answer.parse(given));
      }
      case "hint" -> hints.add(given);
      case "rubric" -> rubric.addAll(List.of(given.split(";\\s*")));
      case "points" -> points(given, at);
      case "hidden" -> hidden(given, at);
      case "needs" -> needs(given, at);
      case STANDS_IN -> {
        faults.expect(handout, at, "@expect stands only in what `apart assign` writes");
        expected = List.of(given.split("\\s+"));
      }
      default -> why = given;
    }
  }

  private void ofChoice(String name, int at, UnaryOperator<Choice> change) {
    if (choices.isEmpty()) {
      faults.add(at, "@" + name + " belongs to the @choice before it");
      return;
    }
    int before = choices.size() - 1;
    choices.set(before, change.apply(choices.get(before)));
  }

  /** Points of the check they stand below, or else of the whole step. */
  private void points(String given, int at) {
    Points read;
    try {
      read = Points.parse(given);
    } catch (TermException wrong) {
      faults.add(at, wrong.getMessage());
      return;
    }
    if (last.equals("check")) {
      int before = checks.size() - 1;
      faults.expect(kind == Kind.DO, at, "@points below a @check belong into a @do");
      checks.set(before, checks.get(before).worth(read));
    } else {
      faults.expect(points.isEmpty(), at, "second @points of this step");
      points = Optional.of(read);
    }
  }

  /** What comes next is hidden; in the students' file, the points of what is not there. */
  private void hidden(String given, int at) {
    if (!handout) {
      faults.expect(
          given.isEmpty(), at, "expected @hidden alone, above a @check or a @wrong, not " + given);
      return;
    }
    try {
      withheld.add(Points.parse(given));
    } catch (TermException wrong) {
      faults.add(at, wrong.getMessage());
    }
  }

  private void needs(String given, int at) {
    for (String step : given.split("[\\s,]+")) {
      faults.expect(
          earlier.contains(step), at, "@needs " + step + ", but no step " + step + " comes before");
      needs.add(step);
    }
  }

  /**
   * What stands before and after the arrow to a message: after Java, or after an answer in words.
   */
  private String[] halves(String name, String given) {
    boolean java = name.equals("check") || (name.equals("wrong") && kind == Kind.DO);
    int arrow = java ? JavaText.arrow(given) : given.indexOf(ARROW) + 1;
    return arrow > 0
        ? new String[] {given.substring(0, arrow).strip(), given.substring(arrow + 2).strip()}
        : new String[] {given, ""};
  }

  // Its Java.

  /** A line of Java, or a blank one, which is Java's if Java goes on after it. */
  void code(String source, int at) {
    if (source.isBlank()) {
      if (!code.isEmpty()) {
        code.append('\n');
      }
    } else if (kind == Kind.ASK || kind == Kind.EXPLAIN) {
      faults.add(at, "@" + kindName() + " takes no code");
    } else if (kind == Kind.DO && closed && code.isEmpty()) {
      faults.add(at, "the model answer of @do comes before its other tags");
    } else if (kind == Kind.DO && closed) {
      faults.add(at, "code outside a step: the model answer ended at the tag before it");
    } else {
      codeLine = code.isEmpty() ? at : codeLine;
      code.append(code.isEmpty() ? "" : "\n").append(source.stripTrailing());
    }
  }

  // Its end.

  /** The step, after what is wrong with it as a whole was told. */
  Step end() {
    String name = "@" + kindName() + (id.isEmpty() ? "" : " " + id);
    boolean asks = kind == Kind.PREDICT || kind == Kind.ASK;
    boolean answered = answer.isPresent() || (handout && !expected.isEmpty());
    boolean runs = kind != Kind.ASK && kind != Kind.EXPLAIN;
    boolean coded = !code.isEmpty() || (handout && kind == Kind.DO && !expected.isEmpty());
    faults.expect(!runs || coded, line, name + " has no code");
    faults.expect(
        !asks || choices.isEmpty() == answered,
        line,
        name + " needs either @choices or an @answer");
    faults.expect(
        kind != Kind.EXPLAIN || handout || !rubric.isEmpty(), line, name + " needs a @rubric");
    faults.expect(
        hiding == 0, hiding, "@hidden belongs before a @check or a @wrong, and none comes");
    Step step = step();
    worth(step, name);
    return step;
  }

  /** Whether the points of its parts make those of the step. */
  private void worth(Step step, String name) {
    for (Check check : checks) {
      faults.expect(
          !check.hidden() || check.points().isPresent(),
          check.line(),
          "a hidden @check needs @points of its own, in the line below it");
    }
    if (points.isEmpty()) {
      return;
    }
    Points own = step.own();
    boolean shared = !step.sharing().isEmpty() || own.isNone();
    if (own.compareTo(points.get()) > 0 || (!shared && !own.equals(points.get()))) {
      faults.add(line, name + " has " + points.get().words() + ", but its checks add up to " + own);
    } else {
      faults.expect(
          !shared || own.isNone() || !own.equals(points.get()),
          line,
          name + " leaves no points for its checks without @points");
    }
  }

  private Step step() {
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
        why,
        points,
        List.copyOf(needs),
        expected,
        List.copyOf(withheld));
  }
}
