package apart.shell.grade;

import apart.shell.engine.Console;
import apart.shell.engine.Daemon;
import apart.shell.engine.JShellSession;
import apart.shell.engine.Launch;
import apart.shell.engine.Session;
import apart.shell.engine.SessionException;
import apart.shell.lesson.HeardConsole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sessions that no submission has seen, opened ahead: while one is marked, the agent for the next
 * starts. Each has an empty folder of its own to work in, and none is used twice.
 */
final class FreshSessions {
  private final Launch launch;
  private final Containment containment;
  private final List<String> prelude;
  private final Path folder;
  private final BlockingQueue<Opened> ready = new ArrayBlockingQueue<>(1);
  private final AtomicInteger count = new AtomicInteger();

  /** A session, or why there is none. */
  private record Opened(Fresh session, RuntimeException fault) {}

  /**
   * A session and where it works.
   *
   * @param prints stands between the session and its console
   */
  record Fresh(Session session, HeardConsole prints, Path folder) implements AutoCloseable {
    @Override
    public void close() {
      session.close();
      Folders.delete(folder);
    }
  }

  /**
   * Sessions about to be opened.
   *
   * @param launch what their agents are started with
   * @param folder below which each works
   */
  FreshSessions(Launch launch, Containment containment, List<String> prelude, Path folder) {
    this.launch = launch;
    this.containment = containment;
    this.prelude = prelude;
    this.folder = folder;
    Daemon.of("fresh sessions", this::openAhead).start();
  }

  /**
   * One that nobody has used.
   *
   * @throws SessionException if none can be opened
   */
  Fresh take() throws InterruptedException {
    Opened next = ready.take();
    if (next.fault() != null) {
      throw next.fault();
    }
    return next.session();
  }

  private void openAhead() {
    try {
      while (true) {
        Opened next = open();
        ready.put(next);
      }
    } catch (InterruptedException e) {
      // No more are wanted.
      return;
    }
  }

  private Opened open() {
    try {
      Path own = Files.createDirectories(folder.resolve(Integer.toString(count.incrementAndGet())));
      HeardConsole prints = new HeardConsole(Console.unseen());
      Launch contained = launch.into(new Launch.Cell(own, containment.before(own)));
      Session session = JShellSession.open(contained, prelude, prints);
      return new Opened(new Fresh(session, prints, own), null);
    } catch (IOException e) {
      return new Opened(null, new UncheckedIOException(e));
    } catch (SessionException e) {
      return new Opened(null, e);
    }
  }
}
