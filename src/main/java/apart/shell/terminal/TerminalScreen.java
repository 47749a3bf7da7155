package apart.shell.terminal;

import apart.shell.engine.Outcome;
import apart.shell.engine.Suggestion;
import apart.shell.engine.Tone;
import apart.shell.engine.Typing;
import apart.shell.source.Wrap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jline.keymap.KeyMap;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

/**
 * A terminal with a line editor. While a snippet runs, keys are neither shown nor lost: they wait
 * for the next prompt.
 */
public final class TerminalScreen implements Screen {
  private static final String CONTINUATION = "  ...> ";
  private static final int COLUMNS_IF_UNKNOWN = 80;
  static final int ROWS_IF_UNKNOWN = 24;
  private static final String INDENT = "  ";

  /** Where nobody can suspend a process, Ctrl-Z waits this long for nothing. */
  private static final long CONTINUE_MILLIS = 1000;

  /** Where the history cannot be written: the place and the reason. */
  private static final String FORGOTTEN =
      "(Up will not bring this session's lines the next time: cannot write %s.)";

  private final Terminal terminal;
  private final boolean isDumb;
  private final Attributes original;
  private final Theme theme;
  private final Inks inks;
  private final Clipboard clipboard;
  private final HistoryFile history;
  private final Assistant assistant;
  private final LineReader reader;
  private final FreshLines lines;
  private final DumbReader dumb;
  private Runnable interrupt = () -> {};
  private volatile Player player; // null while no film is played

  TerminalScreen(
      Terminal terminal,
      String type,
      Map<String, String> environment,
      HistoryFile history,
      Assistant assistant) {
    this.terminal = terminal;
    this.isDumb = isDumb(type);
    this.original = terminal.getAttributes();
    this.theme = Theme.of(environment, type);
    this.clipboard = new Clipboard(environment);
    this.history = history;
    this.assistant = assistant;
    Integer colours = terminal.getNumericCapability(InfoCmp.Capability.max_colors);
    this.inks = theme.inks(colours == null ? 0 : colours);
    this.lines =
        new FreshLines(
            terminal.output(),
            new InPlace(terminal::getSize, this::write, inks, reflows(environment)));
    giveSize();
    this.reader = editor();
    history.entries().forEach(reader.getHistory()::add);
    this.dumb = new DumbReader(terminal, lines, assistant);
    terminal.handle(Terminal.Signal.INT, signal -> stop());
    terminal.handle(Terminal.Signal.CONT, signal -> goOn());
    keepKeysQuiet();
  }

  /** Whether this process reads from and writes to a terminal. */
  public static boolean available() {
    NativeLibrary.locate();
    return NativeLibrary.isTerminal(0) && NativeLibrary.isTerminal(1);
  }

  /**
   * Opens the terminal this process was started in.
   *
   * @throws IOException if there is none
   */
  public static TerminalScreen open(
      Map<String, String> environment, HistoryFile history, Assistant assistant)
      throws IOException {
    NativeLibrary.locate();
    String type = environment.getOrDefault("TERM", Terminal.TYPE_DUMB);
    useKnownCapabilities(type);
    // JLine's own dumb terminal does not hear Ctrl-C; ours is only never asked to move its cursor.
    Terminal terminal =
        TerminalBuilder.builder()
            .system(true)
            .type(isDumb(type) ? "vt100" : type)
            .provider("jni")
            .encoding(StandardCharsets.UTF_8)
            .graphemeCluster(false)
            .dumb(true)
            .build();
    return new TerminalScreen(terminal, type, environment, history, assistant);
  }

  /**
   * JLine knows the usual terminals, but would still start a program to ask for their abilities.
   */
  private static void useKnownCapabilities(String type) {
    String known = InfoCmp.getDefaultInfoCmp(type.startsWith("tmux") ? "screen-256color" : type);
    if (known != null) {
      InfoCmp.setLoadedInfoCmp(type, known);
    }
  }

  @Override
  public Input read(String prompt, String draft) {
    try {
      lines.gap();
      if (isDumb) {
        return remembered(dumb.read(prompt, draft));
      }
      String text =
          reader.readLine(theme.prompt(prompt).toAnsi(terminal), null, (Character) null, draft);
      keep(text);
      return new Input.Text(text);
    } catch (UserInterruptException cleared) {
      return new Input.Cleared();
    } catch (EndOfFileException end) {
      return new Input.End();
    } catch (IOException gone) {
      return new Input.End();
    } finally {
      lines.handOver();
    }
  }

  private Input remembered(Input input) {
    if (input instanceof Input.Text typed) {
      reader.getHistory().add(typed.text());
      keep(typed.text());
    }
    return input;
  }

  /** A home that is read-only: this terminal remembers, the next one will not. */
  private void keep(String text) {
    history.add(text).map(FORGOTTEN::formatted).ifPresent(this::complain);
  }

  private void stop() {
    Player playing = player;
    if (playing != null) {
      playing.leave();
    } else if (!dumb.clear()) {
      interrupt.run();
    }
  }

  @Override
  public void print(Tone tone, String text) {
    if (!text.isEmpty()) {
      lines.lines(theme.text(tone, text).toAnsi(terminal));
    }
  }

  @Override
  public void show(Outcome outcome) {
    String drawn = outcome.inked();
    if (drawn.equals(outcome.text())) {
      print(Tone.VALUE, drawn);
    } else {
      lines.lines(drawn.lines().map(inks::ansi).collect(Collectors.joining("\n")));
    }
  }

  @Override
  public int stage() {
    return !isDumb && Player.fits(terminal) ? terminal.getRows() - 1 : 0;
  }

  @Override
  public void live(String picture) {
    if (picture.isEmpty()) {
      lines.keep();
    } else {
      lines.draw(picture.lines().toList());
    }
  }

  @Override
  public Optional<Outcome> play(Showing showing) {
    Player playing = new Player(terminal, lines, showing);
    player = playing;
    try {
      return playing.play();
    } finally {
      player = null;
    }
  }

  @Override
  public Optional<String> copy(String text) {
    Optional<String> refusal = clipboard.refusal(text, isDumb);
    if (refusal.isEmpty()) {
      write(clipboard.sequence(text));
      lines.lines(clipboard.said(text));
    }
    return refusal;
  }

  private void write(String text) {
    terminal.writer().write(text);
    terminal.flush();
  }

  private void goOn() {
    keepKeysQuiet();
    Player playing = player;
    if (playing != null) {
      playing.redraw();
    }
  }

  /** Most terminals break lines anew when they become narrower; xterm and screen cut them. */
  private static boolean reflows(Map<String, String> environment) {
    boolean tmux = environment.containsKey("TMUX");
    return tmux
        || !(environment.containsKey("XTERM_VERSION")
            || environment.getOrDefault("TERM", "").startsWith("screen"));
  }

  @Override
  public void complain(String text) {
    lines.lines(theme.error(Wrap.at(columns(), text)).toAnsi(terminal));
  }

  @Override
  public void printed(String text, boolean error) {
    lines.text(error ? theme.error(text).toAnsi(terminal) : text);
  }

  @Override
  public String readLine() {
    try {
      lines.handOver();
      if (isDumb) {
        return dumb.line();
      }
      return LineReaderBuilder.builder().terminal(terminal).build().readLine();
    } catch (UserInterruptException stop) {
      interrupt.run();
      return null;
    } catch (EndOfFileException | IOException end) {
      return null;
    } finally {
      lines.handOver();
    }
  }

  @Override
  public void progress(String line) {
    if (!isDumb) {
      lines.progress(line.length() < columns() ? line : line.substring(0, columns() - 1));
    }
  }

  @Override
  public int columns() {
    int columns = terminal.getColumns();
    return columns > 0 ? columns : COLUMNS_IF_UNKNOWN;
  }

  @Override
  public boolean interactive() {
    return true;
  }

  @Override
  public void onInterrupt(Runnable action) {
    interrupt = action;
  }

  @Override
  public void onResize(IntConsumer action) {
    terminal.handle(Terminal.Signal.WINCH, signal -> action.accept(columns()));
  }

  @Override
  public List<String> history() {
    List<String> entries = new ArrayList<>();
    reader.getHistory().forEach(entry -> entries.add(entry.line()));
    return entries;
  }

  @Override
  public void close() {
    try {
      lines.freshLine();
      terminal.setAttributes(original);
      terminal.close();
    } catch (IOException gone) {
      // The terminal went away first: nothing is left to restore.
      return;
    }
  }

  private LineReader editor() {
    HelpfulReader editor = new HelpfulReader(terminal, assistant);
    editor.setParser(new JavaLine(assistant));
    editor.setHighlighter(colours());
    editor.setCompleter((self, line, candidates) -> suggest(line, candidates));
    editor
        .variable(LineReader.SECONDARY_PROMPT_PATTERN, theme.prompt(CONTINUATION).toAnsi(terminal))
        .variable(LineReader.BLINK_MATCHING_PAREN, 0L)
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .option(LineReader.Option.HISTORY_IGNORE_SPACE, false)
        .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
        .option(LineReader.Option.AUTO_FRESH_LINE, false);
    editor.getWidgets().put("apart-tab", () -> tab(editor));
    editor.getWidgets().put("apart-explain", () -> explain(editor));
    editor.getWidgets().put("apart-suspend", () -> suspend(editor));
    CursorKeys.bind(editor);
    for (String map : List.of(LineReader.EMACS, LineReader.VIINS)) {
      editor.getKeyMaps().get(map).bind(new Reference("apart-tab"), "\t");
      editor.getKeyMaps().get(map).bind(new Reference("apart-suspend"), KeyMap.ctrl('Z'));
      editor
          .getKeyMaps()
          .get(map)
          .bind(new Reference("apart-explain"), "\u001b[Z", KeyMap.alt('h'));
    }
    return editor;
  }

  private Highlighter colours() {
    return (self, buffer) -> theme.java(buffer);
  }

  /** Indents at the beginning of a line, explains after a bracket, and completes elsewhere. */
  private boolean tab(LineReader editor) {
    String line = editor.getBuffer().upToCursor();
    if (line.endsWith("(") || line.endsWith(", ")) {
      return explain(editor);
    }
    if (line.substring(line.lastIndexOf('\n') + 1).isBlank() && !line.isBlank()) {
      editor.getBuffer().write(INDENT);
      return true;
    }
    editor.callWidget(LineReader.EXPAND_OR_COMPLETE);
    return true;
  }

  /**
   * Ctrl-Z at the prompt, where the system does not see it. The line goes on when the signal to
   * continue was heard: JLine, hearing it later, would take the keys for itself while a line runs.
   */
  private boolean suspend(LineReader editor) {
    Attributes editing = terminal.getAttributes();
    CountDownLatch continued = new CountDownLatch(1);
    Terminal.SignalHandler before =
        terminal.handle(Terminal.Signal.CONT, signal -> continued.countDown());
    terminal.setAttributes(original);
    try {
      long process = ProcessHandle.current().pid();
      new ProcessBuilder("kill", "-TSTP", Long.toString(process)).start().waitFor();
      return continued.await(CONTINUE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (IOException noSuchTool) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      terminal.setAttributes(editing);
      terminal.handle(Terminal.Signal.CONT, before);
      editor.callWidget(LineReader.REDRAW_LINE);
      editor.callWidget(LineReader.REDISPLAY);
    }
  }

  private boolean explain(LineReader editor) {
    List<String> known =
        assistant.documentation(editor.getBuffer().toString(), editor.getBuffer().cursor());
    if (known.isEmpty()) {
      return false;
    }
    editor.printAbove(String.join("\n", known));
    return true;
  }

  private void suggest(ParsedLine line, List<Candidate> candidates) {
    Typing.Completion completion = assistant.complete(line.line(), line.cursor());
    int wordStart = line.cursor() - line.wordCursor();
    int order = 0;
    for (Suggestion suggestion : completion.suggestions()) {
      String word = fromWordStart(suggestion.text(), completion.anchor(), wordStart, line.line());
      candidates.add(candidate(word, suggestion, ++order));
    }
  }

  private static Candidate candidate(String word, Suggestion suggestion, int order) {
    String description = suggestion.description().isEmpty() ? null : suggestion.description();
    boolean whole = word.startsWith("/") && !word.endsWith("/");
    return new Candidate(word, suggestion.text(), null, description, null, null, whole, order);
  }

  /** The engine's suggestion begins at its anchor, JLine's word at {@code wordStart}. */
  private static String fromWordStart(String text, int anchor, int wordStart, String line) {
    if (anchor >= wordStart) {
      return line.substring(wordStart, anchor) + text;
    }
    return text.substring(Math.min(text.length(), wordStart - anchor));
  }

  /** Keys typed while a snippet runs are kept for the next prompt and not shown. */
  private void keepKeysQuiet() {
    if (isDumb) {
      return;
    }
    Attributes quiet = new Attributes(terminal.getAttributes());
    quiet.setLocalFlags(EnumSet.of(Attributes.LocalFlag.ECHO, Attributes.LocalFlag.ICANON), false);
    quiet.setInputFlag(Attributes.InputFlag.ICRNL, false);
    quiet.setControlChar(Attributes.ControlChar.VMIN, 1);
    quiet.setControlChar(Attributes.ControlChar.VTIME, 0);
    terminal.setAttributes(quiet);
  }

  private void giveSize() {
    if (terminal.getColumns() <= 0 || terminal.getRows() <= 0) {
      terminal.setSize(Size.of(COLUMNS_IF_UNKNOWN, ROWS_IF_UNKNOWN));
    }
  }

  /** Whether a terminal can only print: then the line is edited by whatever echoes the keys. */
  private static boolean isDumb(String type) {
    return type.isBlank() || type.startsWith(Terminal.TYPE_DUMB) || type.equals("unknown");
  }
}
