package apart.shell.command;

import apart.shell.engine.Session;
import apart.shell.engine.WhatStands;
import apart.shell.engine.Withheld;
import apart.shell.source.JavaText;
import apart.shell.source.Words;
import apart.shell.source.Wrap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the learner entered, to be taken back and brought again. Before each line it is told so, and
 * keeps what stands then; a line is known by what it changed. From oldest to newest: the lines that
 * stand, then those taken back.
 */
public final class Undoing {
  private static final int MOST_LINES = 100;

  /** Values of before may take so much of our memory. */
  private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 8;

  private static final int LONGEST = 60;

  private final List<Line> lines = new ArrayList<>();
  private int standing;
  private State end; // after the last line, once one was taken back
  private Line entered; // of which it is not known yet whether it changes anything
  private boolean older;

  /**
   * A place in what goes on beside the session, such as a lesson; equal to another if nothing was
   * done between the two that could be taken back.
   */
  public interface Bookmark {
    /** Goes there. */
    void comeBack();
  }

  /** How things are after so many inputs. */
  private record State(WhatStands standing, Bookmark bookmark, int inputs) {
    static State now(Surroundings surroundings) {
      return new State(
          surroundings.session().standing(),
          surroundings.bookmark(),
          surroundings.chronicle().last());
    }

    boolean isAs(State other) {
      return standing.isAs(other.standing) && Objects.equals(bookmark, other.bookmark);
    }
  }

  private record Line(String text, State before) {}

  /** The commands. */
  public List<Command> commands() {
    return List.of(
        Command.of("/undo", "[N]", "takes back the last line, or the last N", this::undo),
        Command.of("/redo", "[N]", "brings again what was taken back", this::redo));
  }

  /** Told that a line was entered, before anything of it is done. */
  public void before(Surroundings surroundings, String text) {
    State now = State.now(surroundings);
    settle(now);
    entered = new Line(text.strip(), now);
  }

  /** Told that the line that was entered last goes back by itself to what stood before. */
  public void overlook() {
    entered = null;
  }

  /** Now that what stands is known, the line before is one if it changed that. */
  private void settle(State now) {
    Line line = entered;
    entered = null;
    if (line == null || line.before().isAs(now)) {
      return;
    }
    lines.subList(standing, lines.size()).clear();
    if (!line.before().standing().isOfSameBeginning(now.standing())) {
      lines.clear(); // All was forgotten.
      older = false;
    } else {
      lines.add(line);
      forgetOldest(now);
    }
    standing = lines.size();
  }

  private void forgetOldest(State now) {
    long bytes = 0;
    int first = lines.size();
    WhatStands later = now.standing();
    while (first > 0 && lines.size() - first < MOST_LINES) {
      WhatStands before = lines.get(first - 1).before().standing();
      bytes += before.bytesBeside(later);
      if (bytes > MOST_BYTES) {
        break;
      }
      later = before;
      first--;
    }
    older |= first > 0;
    lines.subList(0, first).clear();
  }

  private void undo(Surroundings surroundings, String typed) throws CommandException {
    State now = State.now(surroundings);
    settle(now);
    int count = count("/undo", typed);
    if (standing == 0) {
      throw new CommandException(
          older ? "What was before cannot be taken back." : "There is nothing to take back.");
    }
    if (count > standing) {
      throw new CommandException(
          "Only " + Words.count(standing, "line") + " can be taken back: /undo " + standing);
    }
    if (standing == lines.size()) {
      end = now;
    }
    List<Line> back = List.copyOf(lines.subList(standing - count, standing));
    standing -= count;
    boolean writing = writes(surroundings, back);
    Withheld withheld = go(surroundings, lines.get(standing).before());
    surroundings.chronicle().takeBack(lines.get(standing).before().inputs());
    List<String> stays = new ArrayList<>(differs(back, withheld));
    if (writing) {
      stays.add("files that were written");
    }
    if (now.standing().hasPrintedSince(back.get(0).before().standing())) {
      stays.add("what was printed");
    }
    surroundings.print(said("Taken back: ", back));
    tell(surroundings, "Not taken back: ", stays);
    lines.get(standing).before().bookmark().comeBack();
  }

  private void redo(Surroundings surroundings, String typed) throws CommandException {
    State now = State.now(surroundings);
    settle(now);
    int count = count("/redo", typed);
    int undone = lines.size() - standing;
    if (undone == 0) {
      throw new CommandException("Nothing was taken back since the last line.");
    }
    if (count > undone) {
      throw new CommandException(
          "Only " + Words.count(undone, "line") + " can be brought again: /redo " + undone);
    }
    List<Line> again = List.copyOf(lines.subList(standing, standing + count));
    standing += count;
    State then = standing == lines.size() ? end : lines.get(standing).before();
    Withheld withheld = go(surroundings, then);
    surroundings
        .chronicle()
        .bringAgain(again.get(0).before().inputs(), then.inputs(), end.inputs());
    surroundings.print(said("Brought again: ", again));
    tell(surroundings, "Not brought again: ", differs(again, withheld));
    then.bookmark().comeBack();
  }

  private static int count(String command, String typed) throws CommandException {
    int count = typed.isEmpty() ? 1 : Numerals.whole(typed, command);
    if (count < 1) {
      throw new CommandException(command + " needs a number of lines: " + command + " 2");
    }
    return count;
  }

  private static Withheld go(Surroundings surroundings, State then) {
    return surroundings.session().comeBack(then.standing());
  }

  private static String said(String what, List<Line> lines) {
    String first = shortened(lines.get(0).text());
    return lines.size() == 1
        ? what + first
        : what + lines.size() + " lines, from " + first + " to " + shortened(last(lines).text());
  }

  private static Line last(List<Line> lines) {
    return lines.get(lines.size() - 1);
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("Enter");
    boolean more = line.length() > LONGEST || text.indexOf('\n') >= 0;
    return line.substring(0, Math.min(LONGEST, line.length())) + (more ? " ..." : "");
  }

  private static void tell(Surroundings surroundings, String what, List<String> parts) {
    if (!parts.isEmpty()) {
      String line = "(" + what + String.join("; ", parts) + ".)";
      surroundings.print(Wrap.at(surroundings.columns(), line));
    }
  }

  private static boolean writes(Surroundings surroundings, List<Line> lines) {
    List<Session.Listed> learners = surroundings.session().snippets();
    return lines.stream().anyMatch(line -> Outside.isWrittenBy(line.text(), learners));
  }

  /** What is not as it was. */
  private static List<String> differs(List<Line> lines, Withheld withheld) {
    List<String> differs = new ArrayList<>();
    Set<String> unsaved = new LinkedHashSet<>(withheld.unsaved());
    unsaved.removeIf(
        name -> lines.stream().noneMatch(line -> JavaText.mentions(line.text(), name)));
    if (withheld.untimely()) {
      differs.add("all values, there was no time to save them");
    } else if (!unsaved.isEmpty()) {
      differs.add(String.join(", ", unsaved) + ", which cannot be saved");
    }
    if (!withheld.unread().isEmpty()) {
      differs.add(String.join(", ", withheld.unread()) + ", which cannot be read back");
    }
    if (!withheld.begun().isEmpty()) {
      differs.add(
          String.join(", ", withheld.begun()) + ", of a class that had not been used before");
    }
    if (!withheld.undeclared().isEmpty()) {
      differs.add(String.join(", ", withheld.undeclared()) + ", which Java does not take again");
    }
    return differs;
  }
}
