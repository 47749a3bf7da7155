package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the prelude imports is there, whatever the learner imports, drops or goes back on. */
@Timeout(120)
class PreludeImportsTest {
  private static final List<String> PRELUDE = LearnerPath.prelude();

  @Test
  void whatTheLearnerImportsOnceMoreTakesNothingAway() {
    try (JShellSession session = open(PRELUDE)) {
      for (String line : PRELUDE) {
        assertEquals("", Sessions.run(session, line));
      }
      assertAllThere(session);
      session.snippets().forEach(own -> assertTrue(session.drop(own.name()), own.name()));
      assertAllThere(session);
      assertTrue(session.succeed());
      assertAllThere(session);
      session.reset();
      assertAllThere(session);
    }
  }

  @Test
  void severalImportsOnALineAreTheLearnersOwn() {
    try (JShellSession session = open(PRELUDE)) {
      Sessions.run(session, "import java.util.*; import java.math.*; import java.util.regex.*;");
      assertEquals("$1 ==> 7", Sessions.run(session, "BigInteger.valueOf(7)"));
      assertEquals("$2 ==> a", Sessions.run(session, "Pattern.compile(\"a\")"));
      assertEquals(5, session.snippets().size());
      assertAllThere(session);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"import no.such.place.*;", "import apart.nn.NoSuchType;", "imprt java;"})
  void aLineThatTheCompilerRefusesCostsItself(String refused) {
    try (JShellSession session =
        open(List.of("import java.util.*;", refused, "import java.io.*;"))) {
      assertEquals("$1 ==> [1]", Sessions.run(session, "List.of(1)"));
      assertEquals("$2 ==> x", Sessions.run(session, "new File(\"x\")"));
      assertEquals("it ==> 3", session.query("1 + 2").text());
    }
  }

  @Test
  void typesAreCalledAsTheLearnerCallsThem() {
    String map = "new HashMap<String, List<Mlp>>()";
    try (JShellSession session = open(PRELUDE)) {
      assertEquals("HashMap<String,List<Mlp>>", session.type(map));
      assertEquals("HashMap<String,List<Mlp>>", type(session.query(map)));
      assertEquals("HashMap<String,List<Mlp>>", type(session.run(map).get(0)));
      assertEquals("Film", session.type("(Film) null"));
      Sessions.run(session, "var all = " + map);
      Sessions.run(session, "class Net {}");
      Sessions.run(session, "var nets = new ArrayList<Net>()");
      assertEquals(
          List.of(
              "HashMap<String,List<Mlp>> $1",
              "HashMap<String,List<Mlp>> all",
              "ArrayList<Net> nets"),
          session.variables().stream().map(v -> v.type() + " " + v.name()).toList());
    }
  }

  @Test
  void signaturesNameTypesAsTheLearnerCallsThem() {
    try (JShellSession session = open(PRELUDE)) {
      String call = "Files.readString(";
      assertEquals(
          List.of(
              "String Files.readString(Path path) throws IOException",
              "String Files.readString(Path path, java.nio.charset.Charset cs) throws IOException"),
          session.signatures(call, call.length()).stream().sorted().toList());
      assertEquals(
          List.of("List<T> Collections.<T>emptyList()"),
          session.signatures("Collections.emptyList(", 22));
    }
  }

  private static String type(Outcome outcome) {
    return ((Outcome.Value) outcome).type();
  }

  private static void assertAllThere(JShellSession session) {
    for (String one :
        List.of("List.of(1)", "Mlp.of(2, 3, 1).parameterCount()", "xor()", "Path.of(\"a\")")) {
      assertTrue(session.query(one) instanceof Outcome.Value, one);
    }
  }

  private static JShellSession open(List<String> prelude) {
    return JShellSession.open(Sessions.launch(), prelude, new TestConsole());
  }
}
