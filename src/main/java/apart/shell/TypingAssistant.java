package apart.shell;

import apart.shell.command.Suggesting;
import apart.shell.command.Surroundings;
import apart.shell.doc.Tip;
import apart.shell.engine.Daemon;
import apart.shell.engine.Typing;
import apart.shell.engine.Typing.Completion;
import apart.shell.source.Lexer;
import apart.shell.source.Lines;
import apart.shell.source.Pasted;
import apart.shell.source.Question;
import apart.shell.terminal.Assistant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks the session while somebody types, on another thread and for a limited time: an answer that
 * comes too late is kept for the next time the same is asked.
 */
final class TypingAssistant implements Assistant {
  private static final long PATIENCE_MILLIS = 400;

  private final OpeningSession session;
  private final LessonGuide lessons;
  private final TipSetting setting;
  private final TypingTips tips;
  private final ExecutorService asking =
      Executors.newSingleThreadExecutor(work -> Daemon.of("assistant", work));
  private Surroundings surroundings;
  private Pending<Completion> lastCompletion = Pending.nothing();

  TypingAssistant(OpeningSession session, LessonGuide lessons, TipSetting setting) {
    this.session = session;
    this.lessons = lessons;
    this.setting = setting;
    this.tips = new TypingTips(session, setting);
  }

  /** Gives what commands need to suggest words for their arguments. */
  void accompany(Surroundings known) {
    surroundings = known;
  }

  @Override
  public boolean runs(String input) {
    if (input.isBlank()
        || Lines.isCommand(input)
        || Question.of(input).isPresent()
        || !lessons.wantsJava(input)) {
      return true;
    }
    String source = Pasted.clean(input);
    if (Lexer.open(source)) {
      return false;
    }
    return ask(() -> session.completeness(source), Typing.Completeness.COMPLETE)
        != Typing.Completeness.INCOMPLETE;
  }

  @Override
  public boolean leaves(String input) {
    return InputPart.isEnded(input) || InputPart.interrupting(input).isPresent();
  }

  @Override
  public Completion complete(String input, int cursor) {
    Completion none = new Completion(cursor, List.of());
    String question = cursor + ":" + input;
    if (!lastCompletion.question().equals(question)) {
      lastCompletion = new Pending<>(question, submit(() -> suggestions(input, cursor)));
    }
    Completion answer = await(lastCompletion.answer(), none);
    if (lastCompletion.answer().isDone()) {
      // The next line may declare more.
      lastCompletion = Pending.nothing();
    }
    return answer;
  }

  @Override
  public List<String> documentation(String input, int cursor) {
    return Lines.isCommand(input)
        ? List.of()
        : ask(() -> session.signatures(input, cursor), List.of());
  }

  @Override
  public void tip(String input, int cursor, Consumer<Optional<Tip>> show) {
    tips.ask(input, cursor, show);
  }

  /** Not in a lesson: an earlier line may be its answer. */
  @Override
  public boolean recalls() {
    return setting.history() && lessons.isSilent();
  }

  private Completion suggestions(String input, int cursor) {
    return Lines.isCommand(input)
        ? Suggesting.at(surroundings, input, cursor)
        : session.complete(input, cursor);
  }

  private <T> T ask(Supplier<T> question, T otherwise) {
    return session.ready() ? await(submit(question), otherwise) : otherwise;
  }

  private <T> CompletableFuture<T> submit(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, asking);
  }

  private static <T> T await(CompletableFuture<T> answer, T otherwise) {
    try {
      return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException late) {
      return otherwise;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return otherwise;
    }
  }

  private record Pending<T>(String question, CompletableFuture<T> answer) {
    static <T> Pending<T> nothing() {
      return new Pending<>("", new CompletableFuture<>());
    }
  }
}
