package apart.shell;

import apart.shell.command.CommandException;
import apart.shell.command.Commands;
import apart.shell.command.Surroundings;
import apart.shell.command.Undoing;
import apart.shell.engine.Outcome;
import apart.shell.engine.Place;
import apart.shell.engine.Session;
import apart.shell.engine.Tone;
import apart.shell.report.Chronicle;
import apart.shell.report.Exchange.By;
import apart.shell.report.Lessoned;
import apart.shell.source.Lines;
import apart.shell.source.Pasted;
import apart.shell.source.Typography;
import apart.shell.source.Wrap;
import apart.shell.terminal.Input;
import apart.shell.terminal.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The loop: reads an input, does what it says, shows what came of it, until the end. */
final class Repl implements Surroundings {
  /** Stands before Java that a lesson runs, and as many blanks before each line after the first. */
  private static final String ECHO = "> ";

  private static final String ECHO_INDENT = "  ";

  /** Where the session cannot be written down: the place and the reason. */
  private static final String UNKEPT =
      "(A kill would lose this session: cannot write %s. /save FILE keeps it elsewhere.)";

  private final Screen screen;
  private final Session session;
  private final Commands commands;
  private final LessonGuide lessons;
  private final Chronicle chronicle;
  private final Undoing undoing;
  private String draft = "";
  private String putBack = "";
  private boolean ended; // by somebody who typed no more
  private int worst;
  private String lastValue; // null before the first
  private Outcome.Value film; // to be played; null for none
  private OptionalInt exit = OptionalInt.empty();

  Repl(
      Screen screen,
      Session session,
      Commands commands,
      LessonGuide lessons,
      Chronicle chronicle,
      Undoing undoing) {
    this.chronicle = chronicle;
    this.undoing = undoing;
    this.screen = screen;
    this.session = session;
    this.commands = commands;
    this.lessons = lessons;
  }

  /**
   * Runs until the learner leaves; gives the exit status.
   *
   * @param mishaps says what a fault of ours was, after which somebody at a terminal goes on
   */
  int run(Function<Throwable, String> mishaps) {
    screen.onInterrupt(session::interrupt);
    screen.onResize(session::columns);
    Input input = read();
    while (input instanceof Input.Text || input instanceof Input.Cleared) {
      if (input instanceof Input.Text typed) {
        hear(typed.text(), mishaps);
      }
      if (exit.isPresent()) {
        return exit.getAsInt();
      }
      input = read();
    }
    return screen.interactive() ? 0 : worst;
  }

  /** Runs a command before the first input. */
  void begin(String line) {
    command(line);
    chronicle.draw(session);
  }

  private void hear(String text, Function<Throwable, String> mishaps) {
    try {
      hear(text);
      chronicle.draw(session);
      warnOfLoss();
    } catch (RuntimeException | Error fault) {
      if (!screen.interactive()) {
        throw fault;
      }
      String said = "apart: " + mishaps.apply(fault) + ". What was done before it stands.";
      screen.complain(Wrap.at(screen.columns(), said));
    }
  }

  private void warnOfLoss() {
    Optional<String> loss = screen.interactive() ? chronicle.takeLoss() : Optional.empty();
    loss.map(UNKEPT::formatted).ifPresent(said -> screen.complain(Wrap.at(screen.columns(), said)));
  }

  /** An input as it was typed or pasted, and perhaps put back before. */
  private void hear(String text) {
    Optional<String> command = commandAfter(putBack, text);
    if (command.isPresent()) {
      commandInFront(command.get(), putBack);
      return;
    }
    Optional<InputPart> interrupting = InputPart.interrupting(text);
    if (interrupting.isPresent() && screen.interactive()) {
      InputPart part = interrupting.get();
      commandInFront(part.text(), text.substring(0, part.start()));
      sayPutBack();
      return;
    }
    ended = screen.interactive() && InputPart.isEnded(text);
    Pasted pasted = Pasted.of(text);
    screen.print(pasted.skipped());
    Renumbered.of(pasted, session).ifPresent(said -> screen.print(Wrap.at(screen.columns(), said)));
    if (pasted.skipped().isEmpty() || !pasted.typed().isBlank()) {
      take(pasted.typed());
    }
  }

  /** Runs a command while what stood before it waits for the next prompt. */
  private void commandInFront(String line, String waiting) {
    draft = waiting;
    note(line);
    command(line);
  }

  /** A command that was typed behind what had been put back, which then stays there. */
  private static Optional<String> commandAfter(String before, String text) {
    String typed = text.startsWith(before) ? text.substring(before.length()).strip() : "";
    boolean alone = Lines.isCommand(typed) && typed.indexOf('\n') < 0;
    return !before.isEmpty() && alone && typed.length() > 1 && Character.isLetter(typed.charAt(1))
        ? Optional.of(typed)
        : Optional.empty();
  }

  private Input read() {
    String begun = draft;
    putBack = draft;
    draft = "";
    Input input = screen.read(lessons.prompt(), begun);
    if (input instanceof Input.End && !screen.interactive() && !begun.isBlank()) {
      run(begun);
    }
    if (input instanceof Input.End && screen.interactive() && lessons.review().isPresent()) {
      command("/quit"); // Ctrl-D once more leaves Apart.
      return new Input.Cleared();
    }
    return input;
  }

  private void take(String input) {
    List<InputPart> parts = InputPart.of(input);
    if (parts.isEmpty()) {
      note("");
      answers("");
    }
    for (InputPart part : parts) {
      note(part.text());
      boolean fine = part.command() ? command(part.text()) : code(part.text(), parts.size() > 1);
      if (exit.isPresent()) {
        return;
      }
      if (!fine || !draft.isEmpty()) {
        keep(input.substring(part.start() + part.text().length()));
        return;
      }
    }
  }

  /** A review goes back to what stood before it by itself. */
  private void note(String input) {
    if (lessons.review().isEmpty()) {
      undoing.before(this, input);
    }
  }

  private boolean command(String line) {
    chronicle.begin(By.COMMAND, line, screen.columns());
    try {
      commands.run(this, line);
      lessons.sawCommand();
      lessons.review().ifPresent(begun -> undoing.overlook());
      return true;
    } catch (CommandException wrong) {
      worst = 1;
      screen.complain(wrong.getMessage());
      chronicle.told(Tone.ADVICE, wrong.getMessage());
      return false;
    } finally {
      chronicle.end();
    }
  }

  /** Offers an input to the lesson; true if it took it as an answer. */
  private boolean answers(String input) {
    if (lessons.isSilent()) {
      return false;
    }
    chronicle.begin(By.ANSWER, input, screen.columns());
    boolean taken = lessons.takes(input);
    if (!taken) {
      chronicle.retract();
    }
    return taken;
  }

  /** Runs Java; what does not run of several snippets goes back into the edit buffer. */
  private boolean code(String source, boolean pasted) {
    Optional<String> wish = pasted ? Optional.empty() : lessons.wish(source, session::isDeclared);
    if (wish.isPresent()) {
      return command(wish.get());
    }
    if (answers(source)) {
      return true;
    }
    if (unfinished(source)) {
      draft = source + "\n";
      return true;
    }
    List<Outcome> outcomes = run(source);
    if (outcomes.isEmpty() || !last(outcomes).failed()) {
      return true;
    }
    if (screen.interactive()) {
      keepRest(source, last(outcomes), pasted);
    }
    return false;
  }

  private boolean unfinished(String source) {
    return !ended
        && lessons.wantsJava(source)
        && session.completeness(source) == Session.Completeness.INCOMPLETE;
  }

  private void keepRest(String source, Outcome failed, boolean pasted) {
    Place place = failed.place();
    String begun = source.substring(place.start()).strip();
    String plain = failed instanceof Outcome.Rejected ? Typography.plain(begun) : begun;
    if (!plain.equals(begun)) {
      draft = plain;
      screen.print("(Below it stands with plain signs: Enter runs it.)");
      return;
    }
    String after = source.substring(place.end()).strip();
    boolean alone = source.substring(0, place.start()).isBlank() && after.isEmpty();
    if (failed instanceof Outcome.Rejected || failed instanceof Outcome.Threw) {
      draft = pasted || !alone ? begun : "";
    } else {
      draft = after;
    }
    sayPutBack();
  }

  private void keep(String rest) {
    if (!rest.isBlank() && screen.interactive()) {
      boolean said = !draft.isEmpty();
      draft = draft.isEmpty() ? rest.strip() : draft.stripTrailing() + "\n" + rest.strip();
      if (!said) {
        sayPutBack();
      }
    }
  }

  private void sayPutBack() {
    if (!draft.isEmpty()) {
      screen.print(
          Wrap.at(
              screen.columns(), "(What did not run stands below, to be mended; Ctrl-C drops it.)"));
    }
  }

  private void present(Outcome outcome) {
    if (film != null) {
      screen.show(film); // More follows it: it is printed as any other value.
      film = null;
    }
    if (outcome instanceof Outcome.Value value) {
      lastValue = value.value();
    }
    chronicle.show(outcome);
    if (outcome.failed()) {
      worst = 1;
      screen.complain(outcome.text());
    } else if (isFilm(outcome)) {
      film = (Outcome.Value) outcome;
    } else {
      screen.show(outcome);
    }
  }

  private boolean isFilm(Outcome outcome) {
    return outcome instanceof Outcome.Value value && !value.film().isEmpty() && screen.stage() > 0;
  }

  /** Plays the film that a line gave, after the line. */
  private void playFilm() {
    Outcome.Value played = film;
    film = null;
    if (played != null) {
      screen.print(played.name() + Outcome.ARROW.stripTrailing());
      Optional<Outcome> failed = screen.play(new FilmShowing(session, played.film()));
      failed.ifPresent(outcome -> screen.complain(outcome.text()));
    }
  }

  private static Outcome last(List<Outcome> outcomes) {
    return outcomes.get(outcomes.size() - 1);
  }

  @Override
  public List<Outcome> run(String source) {
    session.columns(screen.columns());
    session.stage(screen.stage());
    lessons.listen();
    chronicle.begin(by(By.LEARNER), source, screen.columns());
    List<Outcome> outcomes = new ArrayList<>(session.run(source, this::present));
    chronicle.end();
    playFilm();
    lessons.saw(source, outcomes);
    return outcomes;
  }

  /** Java of a review is no part of what stands, and a report does not run it again. */
  private By by(By otherwise) {
    return lessons.review().isPresent() ? By.ANSWER : otherwise;
  }

  @Override
  public Session session() {
    return session;
  }

  @Override
  public Commands commands() {
    return commands;
  }

  @Override
  public void print(Tone tone, String text) {
    screen.print(tone, tone == Tone.ECHO ? Wrap.java(screen.columns(), text) : text);
    if (tone == Tone.ECHO) {
      String java = text.strip().substring(ECHO.length()).replace("\n" + ECHO_INDENT, "\n");
      chronicle.begin(by(By.LESSON), java, screen.columns());
    } else {
      chronicle.told(tone, text);
    }
  }

  @Override
  public void show(Outcome outcome) {
    chronicle.show(outcome);
    screen.show(outcome);
  }

  @Override
  public boolean interactive() {
    return screen.interactive();
  }

  @Override
  public int columns() {
    return screen.columns();
  }

  @Override
  public List<String> history() {
    return screen.history();
  }

  @Override
  public Optional<Lessoned> lesson() {
    return lessons.accepted();
  }

  @Override
  public Chronicle chronicle() {
    return chronicle;
  }

  @Override
  public Undoing.Bookmark bookmark() {
    return lessons.bookmark();
  }

  @Override
  public Optional<String> lastValue() {
    return Optional.ofNullable(lastValue);
  }

  @Override
  public Optional<String> copy(String text) {
    return screen.copy(text);
  }

  @Override
  public void edit(String text) {
    draft = text;
  }

  @Override
  public void exit(int status) {
    exit = OptionalInt.of(status);
  }
}
