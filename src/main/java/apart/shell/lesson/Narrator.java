package apart.shell.lesson;

import apart.shell.lesson.Step.Choice;
import apart.shell.lesson.Step.Kind;
import apart.shell.source.Words;
import apart.shell.source.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a learner reads of a lesson, on a page. */
final class Narrator {
  /** Lines of the smallest usual screen, and of the output of a step that only shows. */
  private static final int SCREEN = 24;

  private static final int TABLE = 8;

  private final Lesson lesson;
  private final Page page;

  Narrator(Lesson lesson, Page page) {
    this.lesson = lesson;
    this.page = page;
  }

  /** Prints text as it is. */
  void print(String text) {
    page.print(text);
  }

  /** Prints a sentence or two, wrapped. */
  void say(String text) {
    page.print(Wrap.prose(text, page.columns(), 0));
  }

  /** Prints wrapped text after an empty line. */
  void paragraph(String text) {
    page.print("\n" + Wrap.prose(text, page.columns(), 0));
  }

  /** Prints text after a label, wrapped beside it. */
  void labelled(String label, String text) {
    print(Wrap.beside(label, text, page.columns()));
  }

  /** Java as a lesson shows it. */
  private static String code(String java) {
    return java.indent(4).stripTrailing();
  }

  void title() {
    say(lesson.title() + " (about " + Words.count(lesson.minutes(), "minute") + ")");
  }

  void goal() {
    say(lesson.goal());
    say("(Any Java may be typed at any time. /hint helps, /skip goes on, /quit leaves.)");
  }

  /** The task of a step or its question, and how to answer. */
  void task(Step step) {
    String label =
        switch (step.kind()) {
          case DO -> "Do: ";
          case PREDICT -> "Predict: ";
          case ASK -> "Question: ";
          case EXPLAIN -> "Explain: ";
          case RUN -> "Watch:";
        };
    paragraph(step.kind() == Kind.RUN ? label : label + step.text());
    if (step.kind() == Kind.PREDICT) {
      print(code(step.code().text()));
    }
    if (!step.choices().isEmpty()) {
      print(answers(step).listed(page.columns()));
    }
    switch (step.kind()) {
      case PREDICT, ASK -> say("(Answer with " + how(step) + ".)");
      case EXPLAIN -> say("(In your own words, on one line.)");
      default -> {}
    }
  }

  /** How to answer a step's question, in a few words. */
  String how(Step step) {
    return answers(step).how();
  }

  private Answers answers(Step step) {
    return Answers.to(lesson, step);
  }

  /** The model answer with its reason. */
  void model(Step step) {
    switch (step.kind()) {
      case DO -> {
        say("One answer:");
        print(code(step.code().text()));
      }
      case ASK -> say("The answer: " + right(step) + ".");
      case EXPLAIN -> {
        say("What belongs into it:");
        rubric(step);
      }
      default -> {}
    }
    why(step);
  }

  private String right(Step step) {
    return answers(step)
        .right()
        .map(Choice::text)
        .orElseGet(() -> step.answer().map(Answer::text).orElse(""));
  }

  /** What an explanation should have. */
  void rubric(Step step) {
    step.rubric().forEach(point -> print(Wrap.prose("- " + point, page.columns(), 2)));
  }

  /** A learner's explanation beside what it should have. */
  void compare(Step step, String sentence) {
    print("");
    labelled("You wrote: ", sentence);
    say("What belongs into it:");
    rubric(step);
    say(
        step.rubric().size() > 1
            ? "Which of these is missing from yours?"
            : "Is that in yours, too?");
  }

  /** The reason of the model answer, if the lesson gives one. */
  void why(Step step) {
    if (!step.why().isEmpty()) {
      paragraph(step.why());
    }
  }

  /** Whether a line's output and the step after {@code at} can be seen at once. */
  boolean fits(Attempt line, int at) {
    int lines = (int) line.text().lines().count() + 2;
    if (at + 1 < lesson.steps().size()) {
      Step next = lesson.steps().get(at + 1);
      List<String> texts = new ArrayList<>(next.prose());
      texts.add(next.text());
      for (String text : texts) {
        lines += 1 + (int) Wrap.prose(text, page.columns(), 0).lines().count();
      }
      boolean shows = next.kind() == Kind.RUN || next.kind() == Kind.PREDICT;
      lines += next.choices().size() + (shows ? (int) next.code().text().lines().count() : 0);
      lines += next.kind() == Kind.RUN ? TABLE : 1;
    }
    return lines < SCREEN;
  }

  /** The steps, one line each: done, this one, or open. */
  String steps(int at, Predicate<Step> done) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < lesson.steps().size(); i++) {
      Step each = lesson.steps().get(i);
      String state = i == at ? "here" : done.test(each) ? "done" : "open";
      String what = each.text().isEmpty() ? each.code().text().replace("\n", " ") : each.text();
      String line = String.format("%2d  %s  %-14s %s", i + 1, state, each.id(), what);
      int width = Math.max(20, page.columns() - 1);
      list.append(i == 0 ? "" : "\n");
      list.append(line.length() <= width ? line : line.substring(0, width - 3) + "...");
    }
    return list.toString();
  }
}
