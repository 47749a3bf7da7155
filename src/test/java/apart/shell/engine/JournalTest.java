package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Journal.Invocation;
import apart.wire.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {
  private final Journal journal = new Journal();
  private final Invocation first = new Invocation("A", "do_it$", 1);
  private final Invocation second = new Invocation("B", "do_it$", 2);

  @Test
  void classesAreGivenAgainInTheirOrder() {
    Frame one = Frame.of(Frame.Kind.LOAD).end();
    Frame two = Frame.of(Frame.Kind.CLASSPATH).end();
    journal.prepared(one);
    journal.prepared(two);
    assertEquals(List.of(one, two), journal.preparations());
  }

  @Test
  void whatWasRunSinceTheSnapshotIsRunAgain() {
    journal.invoked(first);
    journal.invoked(second);
    journal.saved(1, new byte[] {1});
    assertEquals(List.of(second), List.copyOf(journal.again(List.of())));
    assertArrayEquals(new byte[] {1}, journal.snapshot());
  }

  @Test
  void aSnapshotWithoutBytesIsTheLastOne() {
    assertNull(journal.snapshot());
    journal.saved(1, new byte[] {1});
    journal.saved(2, new byte[0]);
    assertArrayEquals(new byte[] {1}, journal.snapshot());
  }

  @Test
  void theDeclarationOfWhatASnapshotCouldNotHoldIsRunAgainFirst() {
    journal.invoked(first);
    journal.invoked(second);
    journal.saved(1, new byte[] {1});
    assertEquals(
        List.of(new Invocation("A", "do_it$", 0), second),
        List.copyOf(journal.again(List.of("A.lambda"))));
  }

  @Test
  void anAgentThatDiedBeforeItWasQuietIsNotGivenTheSameLinesAgain() {
    journal.invoked(first);
    assertTrue(journal.mayReplay(false));
    journal.restarted(7);
    assertFalse(journal.mayReplay(false));
    assertEquals(1, journal.forgetSince());
    assertEquals(0, journal.forgetSince());
    journal.saved(7, new byte[0]);
    assertTrue(journal.mayReplay(false));
  }

  @Test
  void linesAreNotBlamedForAFewKills() {
    journal.invoked(first);
    for (int kill = 1; kill <= 4; kill++) {
      assertTrue(journal.mayReplay(true), "kill " + kill);
      journal.restarted(1);
    }
    assertFalse(journal.mayReplay(true));
    journal.saved(1, new byte[0]);
    assertTrue(journal.mayReplay(true));
  }

  @Test
  void whatAFreshAgentRanAgainIsSavedByItsFirstSnapshot() {
    journal.invoked(first);
    journal.invoked(second);
    journal.restarted(2);
    journal.saved(1, new byte[] {1});
    assertEquals(2, journal.again(List.of()).size());
    journal.saved(2, new byte[] {2});
    assertEquals(0, journal.again(List.of()).size());
  }
}
