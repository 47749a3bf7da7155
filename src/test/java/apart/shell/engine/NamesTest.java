package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import jdk.jshell.Snippet.Status;
import org.junit.jupiter.api.Test;

class NamesTest {
  private final Names names = new Names();

  @Test
  void valuesAreCountedFromOne() {
    assertEquals("$1", names.next());
    names.used("$1");
    assertEquals("$2", names.next());
  }

  @Test
  void aNameThatIsAskedForIsNotYetTaken() {
    assertEquals("$1", names.next());
    assertEquals("$1", names.next());
    names.used("x");
    assertEquals("$1", names.next());
  }

  @Test
  void theNameOfAnExpressionThatFailedIsGivenAgainAsAnAlias() {
    names.failed(names.next());
    String hidden = names.next();
    assertTrue(hidden.startsWith("apart$"), hidden);
    assertEquals("$1", names.alias(hidden));
    names.used("$1");
    assertEquals("$2", names.next());
  }

  @Test
  void aNameOfItsOwnNeedsNoAlias() {
    assertNull(names.alias("net"));
    assertNull(names.alias("$1"));
  }

  @Test
  void hiddenWorkLeavesNoGap() {
    String first = names.hidden(names::next);
    String second = names.hidden(names::next);
    assertTrue(first.startsWith("apart$") && !first.equals(second), first + " " + second);
    assertEquals("$1", names.next());
  }

  @Test
  void whatIsDeclaredAgainHasItsNameOnceAndWhatComesWithItAHiddenOne() {
    Declaration value =
        new Declaration(
            "VAR $3", "4", 7, "$3", "1 + 2", true, Status.VALID, false, "int", "", "", Map.of());
    List<String> given = names.again(value, Map.of(), () -> List.of(names.next(), names.next()));
    assertEquals("$3", given.get(0));
    assertTrue(Names.isHidden(given.get(1)), given.toString());
    assertEquals("$1", names.next());
  }

  @Test
  void aLaterCompilerGoesOnCounting() {
    names.used("$1");
    names.failed("$2");
    Names later = new Names();
    later.follow(names);
    assertEquals("$2", later.next());
  }
}
