package apart.shell.engine;

import apart.wire.Heap;
import java.io.IOException;
import java.io.PrintStream;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionEnv;

/**
 * {@link AgentControl} for a front end that is not ours: what the learner must hear besides the
 * value of a line (its agent was lost, the line was stopped, the value was cut) is printed where
 * the front end shows what snippets print.
 */
final class PluginControl implements ExecutionControl {
  private final AgentControl agent;
  private final PrintStream out;
  private final PrintStream err;
  private final int cut;

  private PluginControl(AgentControl agent, PrintStream out, PrintStream err, int cut) {
    this.agent = agent;
    this.out = out;
    this.err = err;
    this.cut = cut;
  }

  /**
   * Starts an agent for a jshell.
   *
   * @param columns the width to render values for
   * @param cut the length from which on jshell cuts values; 0 if it does not
   */
  static PluginControl start(Launch launch, ExecutionEnv jshell, int columns, int cut)
      throws IOException {
    Heap.keepSmall();
    PluginConsole console = new PluginConsole(jshell);
    PrintReader prints = new PrintReader(console, console::answer);
    // What the jshell has dropped it does not tell.
    AgentControl agent =
        new AgentControl(launch, prints, () -> columns, name -> true, Runnable::run);
    console.serve(agent);
    return new PluginControl(agent, jshell.userOut(), jshell.userErr(), cut);
  }

  @Override
  public String invoke(String type, String method)
      throws RunException, EngineTerminationException, InternalException {
    try {
      return shown(agent.invoke(type, method));
    } finally {
      sayWhatHappened();
      agent.fresh();
    }
  }

  @Override
  public String varValue(String type, String field)
      throws RunException, EngineTerminationException, InternalException {
    try {
      return agent.varValue(type, field);
    } finally {
      sayWhatHappened();
      agent.fresh();
    }
  }

  @Override
  public void load(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    agent.fresh();
    try {
      agent.load(classes);
    } finally {
      sayWhatHappened();
    }
  }

  @Override
  public void redefine(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    agent.redefine(classes);
  }

  @Override
  public void addToClasspath(String path) throws EngineTerminationException, InternalException {
    agent.addToClasspath(path);
  }

  @Override
  public Object extensionCommand(String command, Object argument)
      throws RunException, EngineTerminationException, InternalException {
    return agent.extensionCommand(command, argument);
  }

  @Override
  public void stop() {
    agent.stop();
  }

  @Override
  public void close() {
    agent.close();
  }

  /**
   * The value for jshell: of one that it would cut, its first line, after the whole was printed.
   */
  private String shown(String value) {
    int firstLine = value.indexOf('\n');
    if (cut == 0 || firstLine < 0 || value.length() <= cut) {
      return value;
    }
    out.print(value + "\n");
    out.flush();
    return value.substring(0, firstLine).stripTrailing();
  }

  private void sayWhatHappened() {
    AgentLoss loss = agent.takeLoss();
    boolean stopped = agent.takeStopped();
    if (loss != null) {
      err.println(Notices.withoutCount(loss));
    } else if (stopped) {
      err.println("stopped");
    }
    err.flush();
  }
}
