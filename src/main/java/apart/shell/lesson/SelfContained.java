package apart.shell.lesson;

import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.lesson.Progress.Entry;
import apart.shell.source.JavaText;
import apart.shell.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes an answer stand for itself: what it builds on and was entered in earlier steps goes before
 * it, and values without a name of their own get one, since {@code $7} is another value when the
 * answer is entered again.
 */
final class SelfContained {
  private final List<Session.Listed> entered;
  private final List<String> known;

  /**
   * What was entered, to look for what an answer builds on.
   *
   * @param known what will have been entered anyway
   */
  SelfContained(List<Session.Listed> entered, List<String> known) {
    this.entered = entered;
    this.known = known;
  }

  /** An answer with all it builds on. */
  List<Entry> complete(List<Entry> answer) {
    List<Entry> complete = new ArrayList<>(answer);
    for (int i = entered.size() - 1; i >= 0; i--) {
      Session.Listed each = entered.get(i);
      if (isNeeded(each, complete)) {
        complete.add(0, entry(each));
      }
    }
    return named(complete);
  }

  private boolean isNeeded(Session.Listed snippet, List<Entry> by) {
    String name = name(snippet);
    return !name.isEmpty()
        && by.stream().anyMatch(entry -> JavaText.mentions(entry.source(), name))
        && by.stream().noneMatch(entry -> isIn(entry.source(), snippet))
        && known.stream().noneMatch(line -> isIn(line, snippet));
  }

  private static boolean isIn(String line, Session.Listed snippet) {
    return JavaText.normal(line).contains(JavaText.normal(snippet.source()));
  }

  private static String name(Session.Listed snippet) {
    return snippet.name().isEmpty()
        ? JavaText.variable(snippet.source()).orElse("")
        : snippet.name();
  }

  private static Entry entry(Session.Listed snippet) {
    boolean numbered = snippet.name().startsWith("$");
    return new Entry(snippet.source(), numbered ? snippet.name() + " ==> " : "");
  }

  private static List<Entry> named(List<Entry> entries) {
    List<Entry> named = new ArrayList<>(entries);
    for (int i = 0; i < named.size(); i++) {
      Optional<String> number = number(named.get(i));
      List<Entry> later = named.subList(i + 1, named.size());
      if (number.isPresent()
          && later.stream().anyMatch(e -> JavaText.mentions(e.source(), number.get()))) {
        String name = "value" + number.get().substring(1);
        later.replaceAll(
            e -> new Entry(JavaText.replace(e.source(), number.get(), name), e.output()));
        named.set(i, declared(name, named.get(i), number.get()));
      }
    }
    return named;
  }

  private static Entry declared(String name, Entry value, String number) {
    String output = value.output().replace(number + " ==> ", name + " ==> ");
    return new Entry(
        "var " + name + " = " + value.source(), output.equals(name + " ==> ") ? "" : output);
  }

  private static Optional<String> number(Entry entry) {
    return entry
        .output()
        .lines()
        .filter(line -> line.startsWith("$") && line.contains(Outcome.ARROW))
        .map(line -> line.substring(0, line.indexOf(Outcome.ARROW)))
        .filter(name -> Words.isDigits(name.substring(1)))
        .findFirst();
  }
}
