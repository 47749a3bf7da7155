package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.engine.Journal.Invocation;
import apart.shell.engine.Journal.SettingAside;
import apart.wire.Frame;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalTest {
  private final Journal journal = new Journal();
  private final Invocation first = new Invocation("A", "do_it$", 1);
  private final Invocation second = new Invocation("B", "do_it$", 2);
  private final Frame part = part(1);

  @Test
  void classesAreGivenAgainInTheirOrder() throws IOException {
    Frame one = Frame.of(Frame.Kind.LOAD).end();
    Frame two = Frame.of(Frame.Kind.CLASSPATH).end();
    journal.prepared(one);
    journal.prepared(two);
    assertEquals(List.of(one, two), journal.preparations());
  }

  @Test
  void whatWasRunSinceTheSnapshotIsRunAgain() throws IOException {
    journal.invoked(first);
    journal.invoked(second);
    journal.saved(snapshot(1));
    assertEquals(List.of(second), List.copyOf(journal.again(List.of())));
  }

  /** Both come from the agent, one with its answer and one by itself, to different threads. */
  @Test
  void aSnapshotMayComeBeforeItIsKnownThatTheLineWasRun() throws IOException {
    journal.invoked(first);
    journal.saved(snapshot(2));
    journal.invoked(second);
    assertTrue(journal.isAllSaved());
    assertEquals(List.of(), journal.again(List.of()));
    journal.begun();
    journal.invoked(first);
    assertFalse(journal.isAllSaved());
  }

  @Test
  void aSnapshotKeepsWhatItNamesOfTheOneBefore() throws IOException {
    assertTrue(journal.snapshot().isEmpty());
    Frame two = part(2);
    Frame three = part(3);
    journal.arrived(part);
    journal.arrived(two);
    assertEquals(List.of(), journal.parts());
    journal.saved(snapshot(1, 1, 2));
    assertEquals(List.of(part, two), journal.parts());
    journal.arrived(three);
    assertEquals(List.of(part, two), journal.parts());
    journal.saved(snapshot(2, 3, 2));
    assertEquals(List.of(three, two), journal.parts());
    assertThrows(IOException.class, () -> journal.saved(snapshot(3, 1)));
  }

  @Test
  void partsOfAFreshAgentAreNotThoseOfTheLastWithTheSameNumbers() throws IOException {
    journal.arrived(part);
    journal.saved(snapshot(1, 1));
    journal.arrived(part(2)); // Its snapshot never came.
    journal.begun();
    assertThrows(IOException.class, () -> journal.saved(snapshot(1, 2)));
    Frame other = part(1);
    journal.arrived(other);
    journal.saved(snapshot(1, 1));
    assertEquals(List.of(other), journal.parts());
  }

  @Test
  void theDeclarationOfWhatASnapshotCouldNotHoldIsRunAgainFirst() throws IOException {
    journal.invoked(first);
    journal.invoked(second);
    journal.saved(snapshot(1));
    assertEquals(
        List.of(new Invocation("A", "do_it$", 0), second),
        List.copyOf(journal.again(List.of("A.lambda"))));
  }

  @Test
  void anAgentThatDiedBeforeItWasQuietIsNotGivenTheSameLinesAgain() throws IOException {
    journal.invoked(first);
    assertTrue(journal.mayReplay(false));
    journal.restarted(7);
    assertFalse(journal.mayReplay(false));
    assertEquals(List.of(first.at(7)), journal.giveUpSince());
    assertEquals(List.of(), journal.giveUpSince());
    journal.saved(snapshot(7));
    assertTrue(journal.mayReplay(false));
  }

  @Test
  void linesAreNotBlamedForAFewKills() throws IOException {
    journal.invoked(first);
    for (int kill = 1; kill <= 4; kill++) {
      assertTrue(journal.mayReplay(true), "kill " + kill);
      journal.restarted(1);
    }
    assertFalse(journal.mayReplay(true));
    journal.saved(snapshot(1));
    assertTrue(journal.mayReplay(true));
  }

  @Test
  void whatAFreshAgentRanAgainIsSavedByItsFirstSnapshot() throws IOException {
    journal.invoked(first);
    journal.invoked(second);
    journal.restarted(2);
    journal.saved(snapshot(1));
    assertEquals(2, journal.again(List.of()).size());
    journal.saved(snapshot(2));
    assertEquals(0, journal.again(List.of()).size());
  }

  @Test
  void anAgentThatEndsWritingAValueLeavesTheOthers() throws IOException {
    Frame two = part(2);
    Frame three = part(3);
    journal.arrived(part);
    journal.arrived(two);
    journal.saved(snapshot(1, 1, 2));
    journal.invoked(second);
    journal.arrived(three);
    journal.writing(writing("A.fatal", snapshotWithout("A.fatal", 2, 1, 3)));
    assertEquals(List.of(part, two), journal.parts());
    assertFalse(journal.isAllSaved());
    assertEquals(Optional.of("A.fatal"), journal.endedWriting());
    assertEquals(List.of(part, three), journal.parts());
    assertTrue(journal.isAllSaved());
    assertEquals(
        List.of(new SettingAside(List.of("A.fatal"))), List.copyOf(journal.again(List.of())));
    journal.begun();
    assertEquals(Optional.empty(), journal.endedWriting());
    journal.saved(snapshot(1));
    assertEquals(List.of(), journal.again(List.of()), "it has another value, which is kept");
  }

  @Test
  void whatWasWrittenInTheEndIsNotSetAside() throws IOException {
    journal.arrived(part);
    journal.writing(writing("A.slow", snapshotWithout("A.slow", 1, 1)));
    journal.written();
    assertEquals(Optional.empty(), journal.endedWriting());
    journal.writing(writing("A.slow", snapshotWithout("A.slow", 1, 1)));
    journal.saved(snapshot(1, 1));
    assertEquals(Optional.empty(), journal.endedWriting());
    assertEquals(List.of(part), journal.parts());
  }

  private static Frame writing(String field, Frame others) {
    return Frame.of(Frame.Kind.WRITING).text(field).frame(others).end();
  }

  private static Frame snapshotWithout(String refused, int count, Integer... parts) {
    return Frame.of(Frame.Kind.SNAPSHOT)
        .number(count)
        .number(count)
        .numbers(List.of(parts))
        .texts(List.of(refused))
        .texts(List.of())
        .texts(List.of())
        .texts(List.of())
        .number(4)
        .end();
  }

  private static Frame part(int id) {
    return Frame.of(Frame.Kind.PART).number(id).end();
  }

  private static Journal.Snapshot snapshot(int count, Integer... parts) {
    return new Journal.Snapshot(count, count, List.of(parts), List.of(), List.of(), List.of(), 4);
  }
}
