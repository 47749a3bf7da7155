package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CompilerTest {
  private static final int COMPILERS = 12;

  /** What JShell's indexing finds in the background would take the place of the learner's. */
  @Test
  void theTerminalsOwnClassPathIsNeverLookedForInTheBackground() throws IOException {
    AgentControl agent = agent();
    Compiler.Setting setting = setting(agent);
    Properties before = System.getProperties();
    Asked asked = new Asked(Thread.currentThread());
    asked.putAll(before);
    System.setProperties(asked);
    try {
      for (int i = 0; i < COMPILERS; i++) {
        Compiler compiler = Compiler.first(setting);
        assertEquals("int", compiler.queries.type("apart$all()"));
        compiler.retire();
      }
    } finally {
      System.setProperties(before);
      agent.close();
    }
    assertEquals(List.of(), List.copyOf(asked.others));
  }

  @Test
  void whereTheAgentHasTheNameOfAClassAlreadyTheClassAndWhatNeedsItHaveAnotherThere()
      throws IOException {
    AgentControl agent = agent();
    Compiler.Setting setting = setting(agent);
    Compiler other = Compiler.first(setting);
    other.jshell.eval("int a = 1;");
    Compiler compiler = Compiler.first(setting);
    compiler.jshell.eval("int a = 2;");
    assertEquals("3", compiler.jshell.eval("a + 1").get(0).value());
    assertEquals("2", other.jshell.eval("a + 1").get(0).value());
    compiler.close();
    other.close();
  }

  @Test
  void whatTheAgentHasCanBeLookedThroughWhileItIsGivenMore() throws IOException {
    AgentControl agent = agent();
    Compiler compiler = Compiler.first(setting(agent));
    compiler.jshell.eval("int a = 1, b = 2;");
    Iterator<String> classes = agent.classes().iterator();
    assertTrue(classes.hasNext());
    compiler.jshell.eval("a + b");
    assertNotNull(classes.next());
    compiler.close();
  }

  private static AgentControl agent() throws IOException {
    return new AgentControl(
        Sessions.launch(),
        new PrintReader(new TestConsole(), line -> {}),
        () -> 80,
        name -> false,
        Runnable::run);
  }

  private static Compiler.Setting setting(AgentControl agent) {
    return new Compiler.Setting(agent, Sessions.launch().classPath(), List.of());
  }

  /** The system's properties, with which threads but one asked for the class path. */
  private static final class Asked extends Properties {
    private static final long serialVersionUID = 1;
    private final transient Thread own;
    private final transient Queue<String> others = new ConcurrentLinkedQueue<>();

    Asked(Thread own) {
      this.own = own;
    }

    @Override
    public String getProperty(String key) {
      if (key.equals("java.class.path") && Thread.currentThread() != own) {
        others.add(Thread.currentThread().getName());
      }
      return super.getProperty(key);
    }
  }
}
