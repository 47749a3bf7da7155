package apart.shell.engine;

import apart.wire.Frame;
import apart.wire.Frame.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One agent JVM: its process, and frames to and from it. Requests are asked one at a time; what a
 * snippet prints meanwhile goes to {@code events} on the reader thread, in order and before the
 * answer.
 *
 * <p>The frames go over the agent's descriptors 3 and 4, which Java closes in every process that a
 * snippet starts. What such a process inherits is 0, which is empty, and 1 and 2, whose output is
 * shown; it may keep them open after the agent has ended, which is known from the process.
 */
final class AgentProcess {
  private static final String WITH_ITS_DESCRIPTORS =
      "exec \"$@\" /dev/fd/3 /dev/fd/4 3<&0 4>&1 0</dev/null 1>&2";

  private static final Frame GONE = Frame.of(Kind.FAILED).end();
  private static final long LAST_FRAMES_MILLIS = 1000;
  private static final long LAST_OUTPUT_MILLIS = 100;
  private static final long LAST_EXIT_MILLIS = 200;

  private final Process process;
  private final OutputStream requests;
  private final BlockingQueue<Frame> answers = new LinkedBlockingQueue<>();
  private final Consumer<Frame> events;
  private final ProcessOutput output;
  private int answered;
  private int changes;
  private Thread frames;
  private volatile boolean gone;
  private volatile String fault;

  private AgentProcess(Process process, Consumer<Frame> events, ProcessOutput output) {
    this.process = process;
    this.requests = new BufferedOutputStream(process.getOutputStream(), 1 << 16);
    this.events = events;
    this.output = output;
  }

  /**
   * Starts a JVM.
   *
   * @param events what it says unasked
   * @param written what other processes that it starts write to the descriptors they have from it
   */
  static AgentProcess start(Launch launch, Consumer<Frame> events, Consumer<byte[]> written)
      throws IOException {
    List<String> arranged =
        new ArrayList<>(List.of("/bin/sh", "-c", WITH_ITS_DESCRIPTORS, "apart"));
    arranged.addAll(launch.command(launch.environment()));
    ProcessBuilder builder = new ProcessBuilder(arranged);
    builder.environment().keySet().retainAll(launch.environment().keySet());
    builder.directory(launch.cell().map(cell -> cell.folder().toFile()).orElse(folder()));
    Process process = builder.start();
    AgentProcess agent = new AgentProcess(process, events, new ProcessOutput(written));
    agent.frames = daemon("agent frames", agent::read);
    daemon("agent output", () -> agent.output.read(process.getErrorStream()));
    daemon("agent end", agent::awaitEnd);
    return agent;
  }

  /** The folder that we were started in, or what is left above it: no JVM starts in none. */
  private static File folder() {
    File folder = new File(System.getProperty("user.dir"));
    while (!folder.canExecute() && folder.getParentFile() != null) {
      folder = folder.getParentFile();
    }
    return folder;
  }

  /**
   * Sends a request and waits for its answer.
   *
   * @throws Gone when the agent ended before it answered
   */
  Frame ask(Frame request) throws Gone {
    begin(List.of(request));
    return answer();
  }

  /**
   * Sends requests, of each of which {@link #answer} is to be asked for then, as far as the agent
   * is there to have them.
   *
   * @throws Gone when the agent cannot be understood
   */
  void begin(List<Frame> together) throws Gone {
    if (!gone && !answers.isEmpty()) {
      broken("answered what was not asked");
      throw new Gone(ending());
    }
    try {
      for (Frame request : together) {
        changes += request.kind().changesValues() ? 1 : 0;
        send(request);
      }
    } catch (IOException e) {
      // It has ended, or is about to, of which the answers tell: those that it still gave count.
      return;
    }
  }

  /**
   * Waits for the answer to the first request that has none yet.
   *
   * @throws Gone when the agent ended before it answered
   */
  Frame answer() throws Gone {
    try {
      Frame answer = answers.take();
      if (answer == GONE) {
        answers.add(GONE);
        throw new Gone(ending());
      }
      // One more was written when it began.
      output.await(++answered + 1);
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Gone("the terminal is closing");
    }
  }

  /** How many requests it was sent that may change values. */
  int changes() {
    return changes;
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

  /** Whether what other processes write is thrown away. */
  void mute(boolean now) {
    output.mute(now);
  }

  void kill() {
    process.destroyForcibly();
  }

  boolean isGone() {
    return gone || !process.isAlive();
  }

  /** How the process ended, for the learner; waits for it to end and for all that it said. */
  String ending() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        return "did not answer";
      }
      frames.join(LAST_FRAMES_MILLIS);
      output.awaitEnd(LAST_OUTPUT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "did not answer";
    }
    return fault != null ? fault : Ending.of(process.exitValue(), output.diagnostics());
  }

  /** Whether the process, which ended, was killed rather than ended itself. */
  boolean wasKilled() {
    return fault == null && !process.isAlive() && process.exitValue() == Ending.KILLED;
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
          case OUT, ERR, NEED_INPUT, PROGRESS, LIVE, PART, SNAPSHOT, WRITING, WRITTEN, SAVED ->
              events.accept(frame);
          case DONE, LOADED, VALUE, ANSWERS, THREW, UNRESOLVED, STOPPED, FAILED, RESTORED, HELD ->
              answers.add(frame);
          case LEAVING -> tellNothingMore();
          default -> throw new IOException("no agent says " + frame.kind());
        }
      }
    } catch (EOFException e) {
      awaitExit();
      ended();
    } catch (IOException | RuntimeException | Error e) {
      broken("sent what cannot be read");
    }
  }

  private void tellNothingMore() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has ended before.
      return;
    }
  }

  /** Whatever else comes over the wire, it is not understood: the agent is given up. */
  private void broken(String how) {
    if (process.isAlive()) {
      fault = how;
    }
    ended();
  }

  /** Lets a process that closed its wire end by itself, so that how it ended is its own doing. */
  private void awaitExit() {
    try {
      process.waitFor(LAST_EXIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // Nobody interrupts this thread.
      throw new AssertionError(e);
    }
  }

  private void ended() {
    gone = true;
    process.destroyForcibly();
    answers.add(GONE);
  }

  private void awaitEnd() {
    try {
      process.waitFor();
      frames.join(LAST_FRAMES_MILLIS);
      ended();
    } catch (InterruptedException e) {
      // Nobody interrupts this thread.
      throw new AssertionError(e);
    }
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = Daemon.of(name, work);
    thread.start();
    return thread;
  }

  /** The agent ended; the message says how. */
  static final class Gone extends Exception {
    private static final long serialVersionUID = 1;

    Gone(String message) {
      super(message);
    }
  }
}
