package apart.shell.engine;

import apart.wire.Frame;
import apart.wire.Frame.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One agent JVM: its process, and frames to and from it. Requests are asked one at a time; what a
 * snippet prints meanwhile goes to {@code events} on the reader thread, in order and before the
 * answer.
 */
final class AgentProcess {
  private static final Frame GONE = Frame.of(Kind.FAILED).end();
  private static final int DIAGNOSTICS = 2000;

  private final Process process;
  private final OutputStream requests;
  private final BlockingQueue<Frame> answers = new LinkedBlockingQueue<>();
  private final Consumer<Frame> events;
  private final StringBuilder diagnostics = new StringBuilder();
  private volatile boolean gone;

  private AgentProcess(Process process, Consumer<Frame> events) {
    this.process = process;
    this.requests = new BufferedOutputStream(process.getOutputStream(), 1 << 16);
    this.events = events;
  }

  /** Starts a JVM with {@code command}. */
  static AgentProcess start(List<String> command, Consumer<Frame> events) throws IOException {
    AgentProcess agent = new AgentProcess(new ProcessBuilder(command).start(), events);
    daemon("agent output", agent::read);
    daemon("agent diagnostics", agent::drain);
    return agent;
  }

  /**
   * Sends a request and waits for its answer.
   *
   * @throws Gone when the agent ended before it answered
   */
  Frame ask(Frame request) throws Gone {
    try {
      send(request);
      Frame answer = answers.take();
      if (answer == GONE) {
        answers.add(GONE);
        throw new Gone(ending());
      }
      return answer;
    } catch (IOException e) {
      throw new Gone(ending());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Gone("the terminal is closing");
    }
  }

  /** Sends a frame that is not answered, from any thread; nothing happens if the agent is gone. */
  void tell(Frame frame) {
    try {
      send(frame);
    } catch (IOException e) {
      // Gone: whoever waits for an answer is told by the reader.
      return;
    }
  }

  void kill() {
    process.destroyForcibly();
  }

  boolean isGone() {
    return gone || !process.isAlive();
  }

  /** How the process ended, for the learner; waits for it to end. */
  String ending() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        return "did not answer";
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "did not answer";
    }
    return Ending.of(process.exitValue(), diagnostics());
  }

  /** Whether the process, which ended, was killed rather than ended itself. */
  boolean wasKilled() {
    return !process.isAlive() && process.exitValue() == Ending.KILLED;
  }

  private void send(Frame frame) throws IOException {
    synchronized (requests) {
      frame.write(requests);
    }
  }

  private void read() {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16))) {
      while (true) {
        Frame frame = Frame.read(in);
        switch (frame.kind()) {
          case OUT, ERR, NEED_INPUT, PROGRESS, SNAPSHOT -> events.accept(frame);
          default -> answers.add(frame);
        }
      }
    } catch (IOException e) {
      // The end of the agent, or of anything that could be understood of it.
      gone = true;
      process.destroyForcibly();
      answers.add(GONE);
    }
  }

  private void drain() {
    try (InputStream in = process.getErrorStream()) {
      byte[] buffer = new byte[1024];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        synchronized (diagnostics) {
          if (diagnostics.length() < DIAGNOSTICS) {
            diagnostics.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
          }
        }
      }
    } catch (IOException e) {
      // The agent ended.
      return;
    }
  }

  private String diagnostics() {
    synchronized (diagnostics) {
      return diagnostics.toString().strip();
    }
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** The agent ended; the message says how. */
  static final class Gone extends Exception {
    private static final long serialVersionUID = 1;

    Gone(String message) {
      super(message);
    }
  }
}
