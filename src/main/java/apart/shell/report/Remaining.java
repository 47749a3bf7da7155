package apart.shell.report;

import apart.shell.engine.Session;
import apart.shell.engine.Session.Listed.Kind;
import apart.shell.source.JavaText;
import apart.shell.source.Words;
import java.util.ArrayList;
import java.util.List;

/** What stood at the end of a session of which only the exchanges are known. */
final class Remaining {
  private final List<Session.Listed> listed = new ArrayList<>();
  private int id;

  private Remaining() {}

  static List<Session.Listed> of(List<Exchange> exchanges) {
    Remaining remaining = new Remaining();
    for (Exchange each : exchanges) {
      List<String> words = Words.of(each.input());
      if (each.by() == Exchange.By.COMMAND && !words.isEmpty()) {
        remaining.command(words);
      } else if (each.isJava()) {
        each.shown().stream().filter(Shown::ran).forEach(remaining::ran);
      }
    }
    return remaining.listed;
  }

  private void command(List<String> words) {
    if (List.of("/reset", "/lesson").contains(words.get(0))) {
      listed.clear();
    } else if (words.get(0).equals("/drop") && words.size() > 1) {
      listed.removeIf(one -> one.name().equals(words.get(1)));
    }
  }

  private void ran(Shown shown) {
    boolean value = shown.kind() == Shown.Kind.VALUE;
    boolean variable = value && JavaText.declaresVariable(shown.source());
    boolean replaced = shown.kind() == Shown.Kind.DECLARED && shown.text().startsWith("replaced ");
    if (variable || replaced) {
      listed.removeIf(one -> one.name().equals(shown.name()));
    }
    boolean named = variable || shown.name().startsWith("$") || shown.kind() == Shown.Kind.DECLARED;
    Kind kind = value ? Kind.VARIABLE : Kind.STATEMENT;
    listed.add(
        new Session.Listed(
            Integer.toString(++id), kind, named ? shown.name() : "", shown.source()));
  }
}
