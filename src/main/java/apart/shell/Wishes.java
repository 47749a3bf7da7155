package apart.shell;

import apart.shell.source.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Commands in the words of people who have not met commands: {@code help}, {@code exit()}. */
final class Wishes {
  private static final Map<String, String> WHOLE =
      Map.ofEntries(
          Map.entry("help", "/help"),
          Map.entry("?", "/help"),
          Map.entry("help me", "/help"),
          Map.entry("hello", "/help"),
          Map.entry("hi", "/help"),
          Map.entry("start", "/lesson"),
          Map.entry("begin", "/lesson"),
          Map.entry("lesson", "/lesson"),
          Map.entry("lessons", "/lesson"),
          Map.entry("review", "/review"),
          Map.entry("exit", "/exit"),
          Map.entry("quit", "/exit"),
          Map.entry("bye", "/exit"),
          Map.entry("logout", "/exit"),
          Map.entry(":q", "/exit"),
          Map.entry("history", "/history"),
          Map.entry("undo", "/undo"),
          Map.entry("redo", "/redo"),
          Map.entry("vars", "/vars"));

  /** What is said without the slash while a lesson goes on. */
  private static final Set<String> IN_LESSONS =
      Set.of("hint", "skip", "next", "back", "steps", "again");

  /** Words that take one more: {@code lesson twins}. */
  private static final Map<String, String> WITH_NAME =
      Map.of(
          "lesson", "/lesson", "start", "/lesson", "help", "/help", "doc", "/doc", "man", "/doc");

  private Wishes() {}

  /**
   * The command that an input wishes for; empty if it is none, or means something in Java.
   *
   * @param isDeclared whether the learner has something of a name
   * @param lesson whether a lesson is going on
   */
  static Optional<String> command(String input, Predicate<String> isDeclared, boolean lesson) {
    String text = bare(input.strip());
    return command(text, lesson).filter(command -> !isDeclared.test(text));
  }

  private static Optional<String> command(String text, boolean lesson) {
    String wish = text.toLowerCase(Locale.ROOT);
    if (lesson && (wish.equals("quit") || IN_LESSONS.contains(wish))) {
      return Optional.of("/" + wish);
    }
    if (WHOLE.containsKey(wish)) {
      return Optional.of(WHOLE.get(wish));
    }
    List<String> words = Words.of(text);
    if (words.size() != 2 || text.indexOf('\n') >= 0 || !isName(words.get(1))) {
      return Optional.empty();
    }
    return Optional.ofNullable(WITH_NAME.get(words.get(0).toLowerCase(Locale.ROOT)))
        .map(command -> command + " " + words.get(1));
  }

  private static boolean isName(String word) {
    return word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.');
  }

  /** An input without the brackets and the semicolon that Java would have. */
  private static String bare(String input) {
    String text = input;
    for (String end : new String[] {";", "()", "!", "."}) {
      text = text.endsWith(end) ? text.substring(0, text.length() - end.length()).strip() : text;
    }
    return text;
  }
}
