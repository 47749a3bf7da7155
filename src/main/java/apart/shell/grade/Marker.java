package apart.shell.grade;

import apart.shell.engine.Daemon;
import apart.shell.engine.Session;
import apart.shell.engine.SessionException;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.LessonFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * A process that marks one submission after the other. Java's compiler runs in it, which nothing
 * can stop and which a short text can keep busy for ever: the one who grades ends the process then,
 * and no other submission is touched. It reads a {@link MarkerSetup} and then {@link MarkRequest}s,
 * a line each, and writes {@link MarkerLine}s. It ends when there is nothing more to read, whatever
 * it is doing, and its agents with it.
 */
public final class Marker {
  private final MarkerSetup setup;
  private final Lesson lesson;
  private final PrintStream out;
  private final FreshSessions sessions;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(work -> Daemon.of("clock", work));

  private Marker(MarkerSetup setup, PrintStream out) throws Exception {
    this.setup = setup;
    this.out = out;
    this.lesson = LessonFile.parse(setup.assignment(), Catalogue.text(Path.of(setup.assignment())));
    this.sessions =
        new FreshSessions(
            setup.launch(), setup.containment(), setup.prelude(), Path.of(setup.cells()));
  }

  /** Marks what it is told to on standard input. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // What Java's compiler prints is not for the one who grades.
    System.setOut(System.err);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String first = in.readLine();
    if (first != null) {
      new Marker(MarkerSetup.of(first), out).run(in);
    }
    Runtime.getRuntime().halt(0);
  }

  private void run(BufferedReader in) throws IOException {
    ExecutorService work = Executors.newSingleThreadExecutor(task -> Daemon.of("marking", task));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      MarkRequest request = MarkRequest.of(line);
      work.execute(() -> say(MarkerLine.of(marked(request))));
    }
  }

  private void say(MarkerLine line) {
    out.println(line.json());
  }

  /** Marks a submission; a session that cannot be had is tried for once more. */
  private Marked marked(MarkRequest request) {
    String why = "";
    for (int attempt = 0; attempt < 2; attempt++) {
      try (FreshSessions.Fresh fresh = sessions.take()) {
        Session session = fresh.session();
        session.beside(setup.data());
        String number = request.number();
        session.seed(number.isEmpty() ? Session.NO_SEED : Long.parseLong(number));
        return Marking.of(
                lesson, request, session, fresh.prints(), clock, step -> say(MarkerLine.at(step)))
            .without(Path.of(setup.data()))
            .without(fresh.folder());
      } catch (SessionException | UnfitException e) {
        why = e.getMessage();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return unmarked("it was given up");
      } catch (RuntimeException | StackOverflowError e) {
        // Whatever a submission brings to light in us, the others are graded.
        why = "a fault of Apart, " + e;
      }
    }
    return unmarked(why);
  }

  private static Marked unmarked(String why) {
    return new Marked(why, List.of(), List.of());
  }
}
