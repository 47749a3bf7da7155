package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apart.shell.engine.Session;
import apart.shell.source.Pasted;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a {@code $n} that comes from another session. */
class RenumberedTest {
  private static final String SCREEN =
      "apart> 1 + 1\n$1 ==> 2\napart> $1 * 3\n$2 ==> 6\napart> $2 + $1";

  /** A session with values of these names. */
  private static Session with(String... names) {
    List<Session.Variable> variables =
        List.of(names).stream().map(name -> new Session.Variable("int", name, "4")).toList();
    return (Session)
        Proxy.newProxyInstance(
            RenumberedTest.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) -> {
              assertEquals("variables", method.getName());
              return variables;
            });
  }

  private static String said(String text, String... names) {
    return Renumbered.of(Pasted.of(text), with(names)).orElse("");
  }

  @Test
  void valuesThatGetTheirNumbersAgainAreNotSpokenOf() {
    assertEquals("", said(SCREEN));
    assertEquals("", said(SCREEN, "net", "a"));
  }

  @Test
  void valuesThatGetOtherNumbersAre() {
    assertEquals(
        "($1 is a value of the session this was copied from: here its line gives $3.)",
        said(SCREEN, "$1", "$2"));
    assertEquals(
        "($2 is a value of the session this was copied from: here its line gives $1.)",
        said("apart> 1 + 1\n$2 ==> 2\napart> $2 * 3\n$3 ==> 6"));
  }

  @Test
  void aValueThatIsNotInThePasteIsNoneHereOrPerhapsAnother() {
    String part = "apart> $7 + 1\n$8 ==> 3";
    assertEquals(
        "($7 is a value of the session this was copied from: here there is none.)", said(part));
    assertEquals("($7 is 4 here; where this was copied from it may be another.)", said(part, "$7"));
  }

  @Test
  void whatIsTypedMeansWhatIsHere() {
    assertEquals("", said("$1 + 1", "$1"));
    assertEquals("", said("$9 + 1", "$1"));
    assertEquals("", said("String s = \"$9 ==> 1\"", "$1"));
  }
}
