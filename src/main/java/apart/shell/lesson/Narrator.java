package apart.shell.lesson;

import apart.shell.answer.Answer;
import apart.shell.answer.Choice;
import apart.shell.engine.Outcome;
import apart.shell.engine.Tone;
import apart.shell.lesson.Step.Kind;
import apart.shell.source.Words;
import apart.shell.source.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a learner reads of a lesson, on a page. */
final class Narrator {
  /** Lines of the smallest usual screen, and of the output of a step that only shows. */
  private static final int SCREEN = 24;

  private static final int TABLE = 8;

  private final Lesson lesson;
  private final Page page;
  private final Tally tally;

  Narrator(Lesson lesson, Page page, Tally tally) {
    this.lesson = lesson;
    this.page = page;
    this.tally = tally;
  }

  /** Prints text as it is. */
  void print(Tone tone, String text) {
    page.print(tone, text);
  }

  /** Shows what a line of the lesson gave. */
  void show(Outcome outcome) {
    page.show(outcome);
  }

  /** Prints a sentence or two, wrapped. */
  void say(String text) {
    say(Tone.PROSE, text);
  }

  /** Prints a sentence or two, wrapped. */
  void say(Tone tone, String text) {
    page.print(tone, wrapped(text));
  }

  /** Prints what helps on after a mistake. */
  void advise(String text) {
    page.print(Tone.ADVICE, Wrap.beside("-> ", text, page.columns()));
  }

  /** Prints wrapped text after an empty line. */
  void paragraph(String text) {
    page.print(Tone.PROSE, "\n" + wrapped(text));
  }

  /** Says where the learner is again. */
  void again(LessonPlace place, Step step) {
    say("(Step " + (place.at() + 1) + " is " + (place.paused() ? "done" : "open") + " again.)");
    if (place.paused() || place.reading()) {
      say("(Enter goes on.)");
    } else {
      task(step);
    }
  }

  /** Gives the hint after so many, or what else helps; how many hints were given then. */
  int hint(Step step, int given) {
    if (given < step.hints().size()) {
      labelled("Hint: ", step.hints().get(given));
      return given + 1;
    }
    if (step.kind() == Kind.RUN) {
      say("(Enter runs it again.)");
    } else if (step.kind() == Kind.PREDICT) {
      say("A guess is fine: the code will tell. (Answer with " + how(step) + ".)");
    } else {
      lastHint(step);
    }
    return given;
  }

  /** What is said at the end of the lesson. */
  void end(Results results, Optional<String> next) {
    results(results);
    allPoints();
    lesson.closing().forEach(this::paragraph);
    print(Tone.TITLE, "\nThe end of " + lesson.id() + ".");
    handIn();
    labelled("Next: ", next.map(id -> "/lesson " + id).orElse("/lesson lists all."));
  }

  /** Prints text after a label, wrapped beside it. */
  void labelled(String label, String text) {
    page.print(Tone.LABELLED, Wrap.beside(label, text, page.columns()));
  }

  private String wrapped(String text) {
    return Wrap.prose(text, page.columns(), 0);
  }

  /** Java as a lesson shows it. */
  private String code(Step step) {
    return Wrap.java(page.columns(), step.code().text().indent(4).stripTrailing());
  }

  void title() {
    String points = lesson.isAssignment() ? ", " + lesson.points().words() : "";
    String time = "about " + Words.count(lesson.minutes(), "minute");
    say(Tone.TITLE, lesson.title() + " (" + time + points + ")");
    lesson.terms().due().ifPresent(due -> labelled("Due: ", due.words()));
  }

  void goal() {
    say(lesson.goal());
    say(
        Tone.REMARK,
        "(Any Java may be typed at any time. /hint helps, /skip goes on, /quit leaves.)");
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
    String worth = tally.worth(step);
    String asks = step.text() + (worth.isEmpty() ? "" : " (" + worth + ")");
    print(Tone.TASK, "\n" + wrapped(step.kind() == Kind.RUN ? label : label + asks));
    if (step.kind() == Kind.PREDICT) {
      print(Tone.PROSE, code(step));
    }
    if (!step.choices().isEmpty()) {
      print(Tone.CHOICES, answers(step).listed(page.columns()));
    }
    if (step.kind() == Kind.DO) {
      remark(tally.later(step));
    }
  }

  /**
   * What stands before the next input at a step, from 0.
   *
   * @param rests whether Enter goes on
   */
  String prompt(int at, boolean rests) {
    String awaited = rests ? "Enter" : awaited(lesson.steps().get(at));
    String place = lesson.id() + " " + (at + 1) + "/" + lesson.steps().size();
    return (awaited.isEmpty() ? place : place + " " + awaited) + "> ";
  }

  /** Why somebody cannot go to a step, from 1, while another is open; empty if they can. */
  String outOfReach(int number, int open) {
    int steps = lesson.steps().size();
    if (number < 1 || number > steps) {
      return "This lesson has " + Words.count(steps, "step") + "; there is no step " + number + ".";
    }
    return number > open ? "Step " + open + " comes first; /skip passes it." : "";
  }

  /** What a step waits for, as the prompt says it; empty where it is Java. */
  String awaited(Step step) {
    return switch (step.kind()) {
      case DO, RUN -> "";
      case PREDICT, ASK -> answers(step).awaited();
      case EXPLAIN -> "sentence";
    };
  }

  /** How to answer a step's question, in a few words. */
  String how(Step step) {
    return answers(step).how();
  }

  private Answers answers(Step step) {
    return Answers.to(lesson, step);
  }

  /** The model answer where there is one, and how to go on. */
  void lastHint(Step step) {
    model(step);
    if (!step.isWithheld()) {
      say((step.why().isEmpty() ? "Why is that an answer? " : "") + "Type it, or /skip goes on.");
    }
  }

  /** That a task is done, as far as that can be told here. */
  void passed(Step step) {
    boolean all = tally.later(step).isEmpty();
    say(Tone.SUCCESS, all ? "Done." : "What is checked here holds.");
    points(step);
  }

  /** The model answer with its reason. */
  void model(Step step) {
    switch (step.kind()) {
      case DO -> {
        if (step.isWithheld()) {
          say("There are no more hints. /skip goes on with what you have.");
          return;
        }
        say("One answer:");
        print(Tone.PROSE, code(step));
      }
      case ASK ->
          say(
              step.isWithheld()
                  ? "Answer as you think; /skip goes on without an answer."
                  : "The answer: " + right(step) + ".");
      case EXPLAIN -> {
        if (step.isWithheld()) {
          say("Write what you think; /skip goes on without.");
          return;
        }
        say("What belongs in it:");
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
    step.rubric().forEach(point -> print(Tone.PROSE, Wrap.beside("- ", point, page.columns())));
  }

  /** A learner's explanation beside what it should have. */
  void compare(Step step, String sentence) {
    if (step.isWithheld()) {
      kept(step, sentence);
      return;
    }
    labelled("You wrote: ", sentence);
    say("What belongs in it:");
    rubric(step);
    say(
        step.rubric().size() > 1
            ? "Which of these is missing from yours?"
            : "Is that in yours, too?");
  }

  /** That an answer was taken which this file cannot judge. */
  void kept(Step step, String answer) {
    labelled("Kept: ", answer);
    points(step);
  }

  /** What is earned in a step of an assignment. */
  void points(Step step) {
    remark(tally.of(step));
  }

  /** What is earned in all of an assignment. */
  void allPoints() {
    remark(tally.all());
  }

  private void remark(String text) {
    if (!text.isEmpty()) {
      say(Tone.REMARK, "(" + text + ")");
    }
  }

  /** How to keep what was done, and how to hand it in. */
  void handIn() {
    if (lesson.isAssignment()) {
      String file = lesson.id() + "-answers.jsh";
      String due = lesson.terms().due().map(day -> ", until " + day.words()).orElse("");
      labelled("To hand in: ", "/save " + file + " writes the file to hand in" + due + ".");
      labelled("To look first: ", "apart submit " + file);
    } else {
      labelled("To keep it: ", "/save " + lesson.id() + ".jsh");
    }
  }

  /** That an answer is right, repeated so, and why. */
  void yes(Step step, String repeated) {
    boolean itself =
        List.of("yes", "yes:", "yes,", "no", "no:", "no,").contains(Words.first(repeated));
    say(Tone.SUCCESS, (itself ? "Right: " : "Yes: ") + repeated + ".");
    why(step);
  }

  /** The reason of the model answer, if the lesson gives one. */
  void why(Step step) {
    if (!step.why().isEmpty()) {
      paragraph(step.why());
    }
  }

  /** What came out of the predictions; nothing if there were none. */
  void results(Results results) {
    String text = results.text(page.columns());
    print(Tone.PROSE, text.isEmpty() ? "" : "\n" + text);
  }

  /** Whether the prose of a step and its task, or its code with a table, can be seen at once. */
  boolean fits(Step step) {
    return step.prose().isEmpty() || lines(step) < SCREEN;
  }

  /** Lines of a step with a blank one above each paragraph, and of the prompt. */
  private int lines(Step step) {
    int lines = 2;
    List<String> texts = new ArrayList<>(step.prose());
    texts.add(step.text());
    for (String text : texts) {
      lines += 1 + (int) wrapped(text).lines().count();
    }
    boolean shows = step.kind() == Kind.RUN || step.kind() == Kind.PREDICT;
    lines += step.choices().size() + (shows ? (int) code(step).lines().count() : 0);
    return lines + (step.kind() == Kind.RUN ? TABLE : 0);
  }

  /** Whether a line's output and the step after {@code at} can be seen at once. */
  boolean fits(Attempt line, int at) {
    int lines = (int) line.text().lines().count() + 1;
    lines += at + 1 < lesson.steps().size() ? lines(lesson.steps().get(at + 1)) : 2;
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
