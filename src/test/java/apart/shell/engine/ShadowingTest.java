package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadowingTest {
  private static final String CLASS_PATH = LearnerPath.entries();
  private static final List<String> PRELUDE =
      List.of(
          "import java.util.*;",
          "import apart.nn.*;",
          "import apart.view.Film;",
          "import static apart.prelude.Apart.*;");

  private final Shadowing shadowing = guard(CLASS_PATH);

  @ParameterizedTest
  @ValueSource(
      strings = {"class Object {}", "/* mine */ record Thread(int a) {}", "@interface Override {}"})
  void namesOfJavasOwnAreRefused(String source) {
    assertEquals("Java's", owner(shadowing, source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Mlp {}",
        "@Deprecated class Mlp {}",
        "/* my */ interface Layer {}",
        "enum Matrix { A }",
        "record Film(int x) {}"
      })
  void namesOfApartsOwnAreRefused(String source) {
    assertEquals("Apart's", owner(shadowing, source));
  }

  @ParameterizedTest
  @ValueSource(strings = {"class java {}", "record apart(int a) {}"})
  void namesOfPackagesAreRefused(String source) {
    assertEquals("where", owner(shadowing, source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Mine {}",
        "class object {}",
        "class List {}",
        "class Agent {}",
        "class Compare {}",
        "class CompoundEnumeration {}",
        "Mlp net = null",
        "class lang {}"
      })
  void otherNamesAreTheLearners(String source) {
    assertEquals(Optional.empty(), shadowing.refuse(Place.whole(source)));
  }

  @Test
  void onlyPublicTypesOfWhatThePreludeImportsAreAparts() {
    assertNotNull(getClass().getResource("/apart/nn/TrainingLoop.class"));
    assertEquals(Optional.empty(), shadowing.refuse(Place.whole("class TrainingLoop {}")));
    assertEquals(Optional.empty(), shadowing.refuse(Place.whole("class Twins {}")));
    Shadowing bare = new Shadowing(PreludeTypes.of(CLASS_PATH, List.of("import java.util.*;")));
    assertEquals(Optional.empty(), bare.refuse(Place.whole("class Mlp {}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boolean $same(Object a, Object b) { return true; }",
        "/* mine */ static String $difference(Object a, Object... b) { return \"\"; }",
        "<T> void apart$answer(T value) {}",
        "int apart$all(Object... all) { return 0; }",
        "class Mine { boolean $equal(Object a, Object b) { return true; } }"
      })
  void methodsThatWouldJudgeAreRefused(String source) {
    String text = shadowing.refuse(Place.whole(source)).orElseThrow().text();
    assertTrue(text.contains(" is a name of Apart's own: choose another name"), text);
  }

  @Test
  void variablesThatWouldHideATypeAreRefused() {
    assertEquals("Java's", owner(shadowing, "int x = 1, Math = 2"));
    assertEquals("Apart's", owner(shadowing, "var Mlp = 3"));
    for (String fine :
        List.of("var apart = 3", "int java = 4", "double $x = 1", "$same(1, 2)", "int Max = 3")) {
      assertEquals(Optional.empty(), shadowing.refuse(Place.whole(fine)), fine);
    }
  }

  @Test
  void theComplaintSaysWhatAndWhere() {
    assertEquals(
        """
        error: Mlp is a type of Apart's own that your values need: choose another name
          /* my */ class Mlp {}
                         ^^^""",
        shadowing.refuse(Place.whole("/* my */ class Mlp {}")).orElseThrow().text());
  }

  @Test
  void typesAreFoundInAJar(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("apart api.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (String name : List.of("apart/nn/Mlp.class", "apart/symmetry/Twins.class")) {
        entries.putNextEntry(new JarEntry(name));
        try (InputStream bytes = getClass().getResourceAsStream("/" + name)) {
          entries.write(bytes.readAllBytes());
        }
        entries.closeEntry();
      }
    }
    Shadowing inJar = guard(folder.resolve("none.jar") + File.pathSeparator + jar);
    assertEquals("Apart's", owner(inJar, "class Mlp {}"));
    assertEquals(Optional.empty(), inJar.refuse(Place.whole("class Layer {}")));
    assertEquals(Optional.empty(), inJar.refuse(Place.whole("class Twins {}")));
  }

  private static Shadowing guard(String classPath) {
    return new Shadowing(PreludeTypes.of(classPath, PRELUDE));
  }

  /** Whose name it is, as the refusal says. */
  private static String owner(Shadowing shadowing, String source) {
    String text = shadowing.refuse(Place.whole(source)).orElseThrow().text();
    return List.of("Java's", "Apart's", "where").stream()
        .filter(text::contains)
        .findFirst()
        .orElse(text);
  }
}
