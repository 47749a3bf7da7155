package apart.shell.engine;

import apart.wire.Frame;
import apart.wire.Frame.Kind;
import apart.wire.Ink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jdk.jshell.spi.ExecutionControl;

/** What the agent answered to a request, in JShell's terms. */
record Reply(Frame frame) {
  /** Whether the request was carried out. */
  boolean isDone() {
    return frame.kind() == Kind.DONE || frame.kind() == Kind.LOADED;
  }

  /** Why it could not be carried out. */
  String reason() {
    try {
      Frame.Reader body = frame.reader();
      return body.text() + ": " + body.text();
    } catch (IOException e) {
      return frame.kind().toString();
    }
  }

  /** Names of variables that lost their values to what was loaded. */
  List<String> gone() {
    try {
      return frame.kind() == Kind.LOADED ? frame.reader().texts() : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answers of which this one consists. */
  List<Frame> each() throws IOException {
    List<Frame> each = new ArrayList<>();
    Frame.Reader body = frame.reader();
    for (int left = body.number(); left > 0; left--) {
      each.add(body.frame());
    }
    return each;
  }

  /**
   * The value as plain text.
   *
   * @param shown is given what else can be done with it
   * @param stopped is told if the learner's Ctrl-C was heard
   */
  String value(Consumer<Rendering> shown, Runnable stopped)
      throws ExecutionControl.RunException, ExecutionControl.InternalException {
    try {
      Frame.Reader body = frame.reader();
      switch (frame.kind()) {
        case DONE -> {
          return "";
        }
        case VALUE -> {
          String inked = body.text();
          if (body.flag()) {
            stopped.run();
          }
          shown.accept(new Rendering(inked, body.numbers(), body.number()));
          return Ink.strip(inked);
        }
        case THREW -> {
          String type = body.text();
          throw new ExecutionControl.UserException(body.text(), type, body.frames());
        }
        case UNRESOLVED ->
            throw new ExecutionControl.ResolutionException(body.number(), body.frames());
        case STOPPED -> {
          stopped.run();
          throw new ExecutionControl.StoppedException();
        }
        default -> throw new ExecutionControl.InternalException(reason());
      }
    } catch (IOException e) {
      throw new ExecutionControl.InternalException("answer cut short: " + e.getMessage());
    }
  }
}
