package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import apart.shell.engine.AgentProcess.Gone;
import apart.wire.Frame;
import apart.wire.Frame.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests on their way, and answers in their order, until the agent ends. */
@Timeout(60)
class AgentProcessTest {
  private List<ProcessHandle> others;
  private AgentProcess agent;

  @BeforeEach
  void start() throws IOException {
    others = children();
    agent = AgentProcess.start(Sessions.launch(), frame -> {}, written -> {});
  }

  @AfterEach
  void kill() {
    agent.kill();
  }

  @Test
  void severalRequestsAreAnsweredInTheirOrder() throws Exception {
    Frame holds = Frame.of(Kind.HOLDS).texts(List.of()).end();
    Frame mute = Frame.of(Kind.MUTE).flag(true).end();
    agent.begin(List.of(holds, mute, holds));
    for (Kind kind : List.of(Kind.HELD, Kind.DONE, Kind.HELD)) {
      assertEquals(kind, agent.answer().kind());
    }
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current().children().toList();
  }

  /** So that what it answered before is heard, and is not blamed. */
  @Test
  void whatIsSentToOneThatIsGoneIsAnsweredByItsEnd() throws Exception {
    List<ProcessHandle> started = new ArrayList<>(children());
    started.removeAll(others);
    started.forEach(ProcessHandle::destroyForcibly);
    Frame large = new Frame(Kind.RESTORE, new byte[1 << 20]);
    agent.begin(Collections.nCopies(10, large));
    Gone gone = assertThrows(Gone.class, agent::answer);
    assertEquals("was killed (signal 9)", gone.getMessage());
    assertThrows(Gone.class, agent::answer);
  }
}
