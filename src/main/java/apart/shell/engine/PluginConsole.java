package apart.shell.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import jdk.jshell.spi.ExecutionEnv;

/** The streams that a jshell has for its snippets. */
final class PluginConsole implements Console {
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private volatile AgentControl agent;

  PluginConsole(ExecutionEnv jshell) {
    this.in = jshell.userIn();
    this.out = jshell.userOut();
    this.err = jshell.userErr();
  }

  /** Whose snippets print and read here. */
  void serve(AgentControl agent) {
    this.agent = agent;
  }

  /** Gives the agent the line it asked for. */
  void answer(byte[] line) {
    agent.typed(line);
  }

  @Override
  public void printed(String text, boolean error) {
    PrintStream stream = error ? err : out;
    stream.print(text);
    stream.flush();
  }

  /** jshell has no place for it. */
  @Override
  public void progress(String line) {}

  @Override
  public String readLine() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      while (next >= 0 && next != '\n') {
        line.write(next);
        next = in.read();
      }
    } catch (InterruptedIOException e) {
      // Ctrl-C while jshell was asking for the line.
      agent.interrupt();
    } catch (IOException e) {
      return null;
    }
    return line.toString(Charset.defaultCharset()).replaceAll("\r$", "");
  }
}
