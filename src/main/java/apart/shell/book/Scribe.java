package apart.shell.book;

import apart.shell.engine.Look;
import apart.shell.engine.Outcome;
import apart.shell.engine.Place;
import apart.shell.engine.Session;
import apart.shell.lesson.Attempt;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.Inquiry;
import apart.shell.lesson.Judge;
import apart.shell.lesson.Step;
import apart.shell.proof.Witness;
import apart.shell.source.JavaText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps what a lesson's own answers give, its pictures and the words that have values in them. */
final class Scribe implements Witness {
  private static final int SHORT = 40;

  private final HeardConsole prints;
  private final List<Played> played = new ArrayList<>();

  /**
   * A scribe of one lesson.
   *
   * @param prints stands between the session and its console
   */
  Scribe(HeardConsole prints) {
    this.prints = prints;
  }

  /** What was seen, in order. */
  List<Played> played() {
    return List.copyOf(played);
  }

  @Override
  public void saw(Step step, Attempt line, Session session) {
    Optional<String> value =
        line.it()
            .map(Outcome.Value::value)
            .filter(text -> text.length() <= SHORT && text.indexOf('\n') < 0);
    played.add(
        new Played(
            step, snippets(step.code().text(), line, session), value, words(step, line, session)));
  }

  /** Each snippet with what it led to; what prints stays together, as prints know no snippet. */
  static List<Snippet> snippets(String code, Attempt line, Session session) {
    if (!line.printed().isBlank()) {
      return List.of(new Snippet(code.strip(), text(line), drawing(line, session)));
    }
    Map<Place, List<Outcome>> byPlace =
        line.outcomes().stream()
            .collect(
                Collectors.groupingBy(Outcome::place, LinkedHashMap::new, Collectors.toList()));
    List<Snippet> snippets = new ArrayList<>();
    byPlace.forEach(
        (place, outcomes) -> {
          Attempt one = new Attempt(place.source(), outcomes, "");
          String typed = code.substring(place.start(), place.end()).strip();
          snippets.add(new Snippet(typed, text(one), drawing(one, session)));
        });
    return snippets;
  }

  private static String text(Attempt line) {
    return Stream.concat(
            Stream.of(line.printed().stripTrailing()), line.outcomes().stream().map(Outcome::text))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String drawing(Attempt line, Session session) {
    int picture = line.it().map(Outcome.Value::picture).orElse(0);
    return picture > 0 && session.look(new Look.Svg(picture)) instanceof Outcome.Value drawn
        ? drawn.value()
        : "";
  }

  private Map<String, String> words(Step step, Attempt line, Session session) {
    Judge judge = new Judge(new Inquiry(session, prints));
    Map<String, String> words = new HashMap<>();
    for (String message : messages(step)) {
      words.put(
          message,
          JavaText.fill(
              message, each -> Judge.bound(each, line).flatMap(judge::valueOf).orElse("?")));
    }
    return words;
  }

  /** What is said to other answers; not where it is about values that only those would make. */
  private static List<String> messages(Step step) {
    List<String> messages = new ArrayList<>();
    step.choices().forEach(choice -> messages.add(choice.message()));
    step.wrongs().stream()
        .map(Step.Wrong::message)
        .filter(words -> step.kind() != Step.Kind.DO || JavaText.expressions(words).isEmpty())
        .forEach(messages::add);
    return messages;
  }
}
