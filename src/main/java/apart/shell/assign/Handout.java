package apart.shell.assign;

import apart.shell.answer.Choice;
import apart.shell.file.Hash;
import apart.shell.lesson.GuardedSession;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.lesson.Step.Check;
import apart.shell.lesson.Step.Worth;
import apart.shell.lesson.Step.Worth.Judged;
import apart.shell.source.JavaText;
import apart.shell.terms.Deadline;
import apart.shell.terms.Limit;
import apart.shell.terms.Seed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The students' file of an assignment. It is written from what was read of the teacher's, part by
 * part: what is not named here is not in it, such as answers, mistakes, hidden checks and rubrics.
 */
public final class Handout {
  private static final int VERSION_DIGITS = 8;
  private static final int WIDEST = 100;
  private static final String COMMENT = "// ";

  private final StringBuilder text = new StringBuilder();

  private Handout() {}

  /**
   * The students' file.
   *
   * @param seed what stands in it for the seed; with a teacher's key, if there is one
   */
  public static String of(Lesson lesson, Optional<Seed> seed) {
    Handout body = new Handout();
    body.terms(lesson, seed);
    lesson.steps().forEach(body::step);
    body.prose(lesson.closing());
    Handout whole = new Handout();
    whole.tag("lesson", lesson.id() + " \"" + lesson.title() + "\"");
    whole.tag("handout", version(lesson.id() + body.text));
    return whole.text.append(body.text).toString();
  }

  /** Tells versions apart; made of what students see anyway, so that it gives nothing away. */
  private static String version(String text) {
    return Hash.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, VERSION_DIGITS);
  }

  private void terms(Lesson lesson, Optional<Seed> seed) {
    tag("needs", "apart 1");
    tag("minutes", Integer.toString(lesson.minutes()));
    if (!lesson.topics().isEmpty()) {
      tag("topics", String.join(" ", lesson.topics()));
    }
    tag("goal", lesson.goal());
    lesson.terms().due().ifPresent(this::due);
    if (!lesson.terms().limit().equals(Limit.USUAL)) {
      tag("limit", lesson.terms().limit().toString());
    }
    tag("files", String.join(" ", lesson.terms().files()));
    seed.ifPresent(number -> tag("seed", number.toString()));
    tag("forbid", String.join(" ", lesson.terms().forbidden()));
  }

  private void due(Deadline deadline) {
    tag("due", deadline.due().toString());
    deadline.late().ifPresent(late -> tag("late", late.toString()));
  }

  // A step.

  private void step(Step step) {
    prose(step.prose());
    text.append('\n');
    String kind = step.kind().name().toLowerCase(Locale.ROOT);
    tag(kind, (step.id() + ": " + step.text()).strip());
    if (!step.points().isNone()) {
      tag("points", step.points().toString());
    }
    tag("needs", String.join(" ", step.needs()));
    switch (step.kind()) {
      case RUN -> text.append(step.code().text()).append('\n');
      case PREDICT -> prediction(step);
      case ASK -> question(step);
      case DO -> {
        tag("expect", String.join(" ", expected(step)));
        checks(step);
      }
      case EXPLAIN -> {}
    }
    step.hints().forEach(hint -> tag("hint", hint));
  }

  /** A prediction is its own judge; nothing of it is withheld. */
  private void prediction(Step step) {
    for (Choice choice : step.choices()) {
      tag(choice.right() ? "choice*" : "choice", with(choice.text(), choice.message()));
      tag("if", choice.condition());
      tag("as", String.join("; ", choice.also()));
    }
    step.answer().ifPresent(answer -> tag("answer", answer.toString()));
    text.append(step.code().text()).append('\n');
    checks(step);
    tag("why", step.why());
  }

  /** Choices in the order of the alphabet, in which nothing shows which is right. */
  private void question(Step step) {
    step.choices().stream()
        .sorted(Comparator.comparing(Choice::text))
        .forEach(
            choice -> {
              tag("choice", choice.text());
              tag("as", String.join("; ", choice.also()));
            });
    step.answer().ifPresent(right -> tag("expect", right.isNumber() ? "number" : "words"));
  }

  private void checks(Step step) {
    for (Check check : step.checks()) {
      if (!check.hidden()) {
        tag("check", with(check.condition(), check.message()));
        check.points().ifPresent(points -> tag("points", points.toString()));
      }
    }
    for (Worth part : step.worths()) {
      if (part.judged() == Judged.WHEN_GRADED) {
        tag("hidden", part.points().toString());
      }
    }
  }

  private static String with(String said, String message) {
    return message.isEmpty() ? said : said + " -> " + message;
  }

  /**
   * The names that a task's answer declares, the one that is judged last; or that it is a value.
   */
  static List<String> expected(Step step) {
    String code = step.code().text();
    List<String> names = new ArrayList<>();
    JavaText.declaredMethods(code).forEach(method -> names.add(method.text()));
    JavaText.declaredType(code).ifPresent(type -> names.add(type.text()));
    names.addAll(GuardedSession.variables(step));
    String judged = JavaText.variable(JavaText.last(code)).orElse(Step.VALUE);
    names.removeIf(judged::equals);
    names.add(judged);
    return names.stream().distinct().toList();
  }

  // Lines.

  private void prose(List<String> paragraphs) {
    String between = "\n";
    for (String paragraph : paragraphs) {
      text.append(between);
      lines(paragraph);
      between = "//\n";
    }
  }

  /** A tag, unless there is nothing to say. */
  private void tag(String name, String said) {
    if (!said.isEmpty()) {
      lines("@" + name + " " + said);
    }
  }

  /**
   * Comment lines that read as one again: broken only where a single blank stands, and where what
   * comes next does not begin a tag.
   */
  private void lines(String said) {
    int from = 0;
    while (from < said.length()) {
      int end = end(said, from);
      text.append(COMMENT).append(said, from, end).append('\n');
      from = end + 1;
    }
  }

  private static int end(String said, int from) {
    int last = from + WIDEST - COMMENT.length();
    if (last >= said.length()) {
      return said.length();
    }
    for (int at = last; at > from; at--) {
      if (isBreak(said, at)) {
        return at;
      }
    }
    for (int at = last; at < said.length(); at++) {
      if (isBreak(said, at)) {
        return at;
      }
    }
    return said.length();
  }

  private static boolean isBreak(String said, int at) {
    return said.charAt(at) == ' '
        && at > 0
        && said.charAt(at - 1) != ' '
        && at + 1 < said.length()
        && " @".indexOf(said.charAt(at + 1)) < 0;
  }
}
