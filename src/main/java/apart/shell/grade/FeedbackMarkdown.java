package apart.shell.grade;

import java.util.ArrayList;
import java.util.List;

/** A student's feedback as Markdown. */
final class FeedbackMarkdown {
  private FeedbackMarkdown() {}

  static String of(Feedback feedback) {
    List<String> blocks = new ArrayList<>();
    blocks.add("# " + plain(feedback.lesson().title()));
    blocks.add(
        plain(feedback.line().student().name())
            + ": **"
            + feedback.score()
            + " of "
            + feedback.max().words()
            + "**");
    feedback.summary().forEach(sentence -> blocks.add(plain(sentence)));
    for (StepMark mark : feedback.steps()) {
      blocks.add("## " + mark.step() + ": " + feedback.points(mark));
      blocks.add(plain(feedback.task(mark)));
      if (!mark.code().isBlank()) {
        blocks.add(fenced(mark.code(), "java"));
      }
      if (!mark.output().isBlank()) {
        blocks.add(fenced(mark.output(), "text"));
      }
      feedback.words(mark).forEach(words -> blocks.add(words(words)));
    }
    blocks.add("---");
    blocks.add(plain(feedback.origin()));
    return String.join("\n\n", blocks) + "\n";
  }

  private static String words(String words) {
    return words.contains("\n") ? fenced(words, "text") : "- " + plain(words);
  }

  /** A text in a fence that is longer than any in it. */
  private static String fenced(String text, String language) {
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    return fence + language + "\n" + text.stripTrailing() + "\n" + fence;
  }

  /** A text in which nothing is Markdown's. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (char c : text.replace("\n", " ").toCharArray()) {
      plain.append("\\`*_{}[]<>#|&".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return plain.toString();
  }
}
