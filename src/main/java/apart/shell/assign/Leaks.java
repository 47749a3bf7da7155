package apart.shell.assign;

import apart.shell.lesson.Fault;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.lesson.Step.Check;
import apart.shell.lesson.Step.Kind;
import apart.shell.source.JavaText;
import apart.shell.source.Words;
import java.util.ArrayList;
import java.util.List;

/** What of an assignment's answers can be read in the students' file all the same. */
public final class Leaks {
  /** Shorter texts stand in any file by chance. */
  private static final int TELLING = 12;

  private final Lesson lesson;
  private final String handout;
  private final List<Fault> found = new ArrayList<>();

  private Leaks(Lesson lesson, String handout) {
    this.lesson = lesson;
    this.handout = bare(handout);
  }

  /** Each hidden text that stands in a handout, with its line in the teacher's file. */
  public static List<Fault> in(Lesson lesson, String handout) {
    Leaks leaks = new Leaks(lesson, handout);
    lesson.steps().forEach(leaks::step);
    return leaks.found;
  }

  private void step(Step step) {
    if (step.kind() == Kind.DO) {
      for (String line : step.code().text().split("\n")) {
        seek(step.code().line(), "model answer", JavaText.value(line));
      }
      step.also().forEach(also -> seek(also.line(), "@also", JavaText.value(also.text())));
    }
    for (Check check : step.checks()) {
      if (check.hidden()) {
        seek(check.line(), "hidden @check", check.condition());
        seek(check.line(), "hidden @check's message", check.message());
      }
    }
    step.rubric().forEach(point -> seek(step.line(), "@rubric", point));
    if (step.kind() != Kind.PREDICT) {
      seek(step.line(), "@why", step.why());
    }
  }

  private void seek(int line, String what, String text) {
    String bare = bare(text);
    if (bare.length() >= TELLING && handout.contains(bare)) {
      found.add(
          new Fault(
              lesson.file(),
              line,
              "the students' file gives away this " + what + ": " + Words.spaced(text)));
    }
  }

  /** A text without blanks, signs of comments and what ends a snippet. */
  private static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    for (String line : text.split("\n")) {
      String said = line.strip();
      for (String word : Words.of(said.startsWith("//") ? said.substring(2) : said)) {
        bare.append(word);
      }
    }
    String joined = bare.toString();
    return joined.endsWith(";") ? joined.substring(0, joined.length() - 1) : joined;
  }
}
