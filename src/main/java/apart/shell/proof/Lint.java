package apart.shell.proof;

import apart.shell.answer.Answer;
import apart.shell.answer.Choice;
import apart.shell.lesson.Fault;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.lesson.Step.Kind;
import apart.shell.source.JavaText;
import apart.shell.source.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What a reader of a lesson can see to be wrong with it, without running anything. */
final class Lint {
  private static final int LONGEST_LINE = 100;
  private static final int MOST_PROSE = 6;

  private static final String UNJUDGED = " needs a @check: ";

  private final String file;
  private final List<Fault> faults = new ArrayList<>();

  private Lint(String file) {
    this.file = file;
  }

  /** Faults of a file's lines. */
  static List<Fault> lines(String file, String text) {
    Lint lint = new Lint(file);
    if (text.startsWith("\uFEFF")) {
      lint.fault(1, "begins with a byte order mark: save it as UTF-8 without one");
    }
    List<String> lines = text.lines().toList();
    boolean inTag = false;
    int prose = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      lint.line(i + 1, lines.get(i));
      boolean comment = line.startsWith("//") && line.length() > 2;
      inTag = comment && (inTag || line.substring(2).strip().startsWith("@"));
      if (comment && !inTag && !line.startsWith("//-")) {
        prose++;
      } else if (inTag || !(line.isEmpty() || line.startsWith("//"))) {
        prose = 0;
      }
      if (prose > MOST_PROSE) {
        lint.fault(i + 1, "expected at most 6 lines of prose before a learner does something");
        prose = 0;
      }
    }
    return lint.faults;
  }

  private void line(int number, String line) {
    if (line.length() > LONGEST_LINE) {
      fault(number, "expected at most 100 characters, not " + line.length());
    }
    String code = line.strip();
    if (Lines.isCommand(code)) {
      fault(number, "a command of the terminal does not run in the JDK's jshell");
    }
    if (code.startsWith(".")) {
      fault(
          number, "a line that begins with . is a snippet of its own: end the one before with it");
    }
    if (line.indexOf('\t') >= 0) {
      fault(number, "expected blanks, not a tab");
    }
  }

  /** Faults of its steps. */
  static List<Fault> steps(Lesson lesson) {
    Lint lint = new Lint(lesson.file());
    lesson.steps().forEach(lint::step);
    if (lesson.minutes() == 0) {
      lint.fault(1, "expected @minutes in the header");
    }
    if (lesson.goal().isEmpty()) {
      lint.fault(1, "expected @goal in the header");
    }
    return lint.faults;
  }

  /** Each mistake has words of its own, or it is the same mistake. */
  private void sharedWords(Step step) {
    List<Step.Wrong> before = new ArrayList<>();
    for (Step.Wrong wrong : step.wrongs()) {
      before.stream()
          .filter(one -> one.message().equals(wrong.message()) && !isNearly(one, wrong))
          .findFirst()
          .ifPresent(
              one -> fault(wrong.line(), "@wrong has the words of the one in line " + one.line()));
      before.add(wrong);
    }
  }

  /** Whether two answers are one number, rounded. */
  private static boolean isNearly(Step.Wrong one, Step.Wrong other) {
    OptionalDouble a = Answer.number(Answer.parse(one.answer()).text());
    OptionalDouble b = Answer.number(Answer.parse(other.answer()).text());
    return a.isPresent()
        && b.isPresent()
        && Math.abs(a.getAsDouble() - b.getAsDouble()) <= 0.02 * Math.abs(a.getAsDouble());
  }

  private void step(Step step) {
    if (step.kind() == Kind.DO) {
      expect(!step.hints().isEmpty(), step.line(), "@do " + step.id() + " has no @hint");
      expect(!step.wrongs().isEmpty(), step.line(), "@do " + step.id() + " has no @wrong");
      expect(
          !step.checks().isEmpty() || canBeCompared(step),
          step.line(),
          "@do " + step.id() + UNJUDGED + "its answer is not one value to compare with");
    }
    step.checks().forEach(check -> braces(check.line(), check.message()));
    step.choices().forEach(choice -> braces(choice.line(), choice.message()));
    for (Step.Wrong wrong : step.wrongs()) {
      braces(wrong.line(), wrong.message());
      expect(!wrong.message().isEmpty(), wrong.line(), "@wrong has no message: -> TEXT");
    }
    sharedWords(step);
    choices(step);
  }

  /** Whether a fault says that no answer can be judged: there is nothing to prove then. */
  static boolean isOfJudging(Fault fault) {
    return fault.message().contains(UNJUDGED);
  }

  private void braces(int line, String message) {
    expect(JavaText.areBracesClosed(message), line, "a { without its } in: " + message);
  }

  private static boolean canBeCompared(Step step) {
    String code = step.code().text();
    return !code.contains(";\n")
        && JavaText.variable(code)
            .filter(v -> JavaText.mentions(JavaText.value(code), v))
            .isEmpty();
  }

  private void choices(Step step) {
    if (step.choices().isEmpty()) {
      return;
    }
    long right = step.choices().stream().filter(Choice::right).count();
    expect(right == 1, step.line(), step.id() + " has " + right + " choices with a *, expected 1");
    expect(step.choices().size() > 1, step.line(), step.id() + " has only one choice");
    for (Choice choice : step.choices()) {
      expect(
          choice.right() || !choice.message().isEmpty(),
          choice.line(),
          "a choice without a * needs a message: -> TEXT");
      long same =
          step.choices().stream()
              .filter(c -> Answer.normal(c.text()).equals(Answer.normal(choice.text())))
              .count();
      expect(same == 1, choice.line(), "a second choice " + choice.text());
    }
  }

  private void expect(boolean held, int line, String otherwise) {
    if (!held) {
      fault(line, otherwise);
    }
  }

  private void fault(int line, String message) {
    faults.add(new Fault(file, line, message));
  }
}
