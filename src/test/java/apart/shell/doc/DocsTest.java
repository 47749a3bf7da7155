package apart.shell.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Javadoc of the library as it is read at the prompt. */
class DocsTest {
  private static final Docs LIBRARY = Docs.ofLibrary();

  @TempDir Path folder;

  @Test
  void whatIsTypedMostIsDocumentedWithSignatureTextAndExample() {
    for (String name :
        List.of("fates", "neurons", "twins", "xor", "plot", "meet", "Mlp.backward")) {
      String page = LIBRARY.page(name, 80).orElse("");
      assertTrue(page.contains(name + "("), page);
      assertTrue(page.lines().anyMatch(line -> line.startsWith("    ")), page);
    }
  }

  @Test
  void aTypeTellsItsMethodsByPurposeOneLineEach() {
    String page = LIBRARY.page("Mlp", 80).orElse("");
    for (String heading : List.of("making one", "parts", "changed copies", "work")) {
      assertTrue(page.contains("\n\n" + heading + "\n"), page);
    }
    assertEquals(1, page.lines().filter(line -> line.startsWith("  backward(")).count(), page);
    assertFalse(page.contains("toString"), page);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 120})
  void allProseFitsTheScreenAndNoTagIsLeft(int columns) {
    for (TypeEntry type : DocFile.types(resource())) {
      String page = LIBRARY.page(type.name(), columns).orElse("");
      for (Entry member : type.members()) {
        page += "\n" + LIBRARY.page(type.name() + "." + member.name(), columns).orElse("");
      }
      assertFalse(page.isBlank(), type.name());
      for (String line : page.lines().toList()) {
        boolean code = line.startsWith("    ");
        boolean word = line.strip().indexOf(' ') < 0;
        assertTrue(line.length() <= columns || code || word, line);
        assertFalse(line.contains("{@") || line.contains("<p>") || line.contains("&lt;"), line);
      }
    }
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    String text = resource();
    assertEquals(text, DocFile.text(DocFile.types(text)));
  }

  @Test
  void tagsListsAndEntitiesBecomePlainText() throws IOException {
    String page =
        page(
            """
            /**
             * Adds {@code a + b}, see {@link #times(int) the product} or {@link Odd#of(int)}.
             * A second sentence &lt;here&gt;, e.g. this one.
             *
             * <ul>
             *   <li>first <b>bold</b> item
             *   <li>second item
             * </ul>
             *
             * <p>Then:
             *
             * <pre>{@code
             * Odd.of(3)
             *   .plus(4) // 7
             * }</pre>
             *
             * @param a any number
             * @return the sum
             * @throws IllegalStateException if it is {@code null}
             */
            public <T> int plus(int a, T... more) { return a; }
            """,
            "Odd.plus");
    assertEquals(
        """
        int Odd.plus(int a, T... more)
          Adds a + b, see the product or Odd.of(int). A second sentence <here>, e.g.
          this one.
          - first bold item
          - second item

          Then:

            Odd.of(3)
              .plus(4) // 7

          a: any number
          returns the sum
          throws IllegalStateException if it is null""",
        page);
  }

  @Test
  void aSignatureBreaksBetweenParameters() {
    String page = LIBRARY.page("fates", 50).orElse("");
    assertTrue(
        page.startsWith("Fates fates(Mlp net, Dataset data, double eta,\n    int epochs,"), page);
  }

  @Test
  void theNearestNameIsMeant() {
    assertEquals(Optional.of("fates"), LIBRARY.like("fats", List.of()));
    assertEquals(Optional.of("Mlp"), LIBRARY.like("mlp", List.of()));
    assertEquals(Optional.of("Mlp.backward"), LIBRARY.like("Mlp.bakward", List.of()));
    assertEquals(Optional.of("minenet"), LIBRARY.like("minnet", List.of("minenet")));
    assertEquals(Optional.empty(), LIBRARY.like("xyzzy", List.of()));
    assertEquals(Optional.empty(), LIBRARY.like("", List.of()));
    assertEquals(Optional.empty(), LIBRARY.like("....", List.of()));
  }

  @Test
  void theJdksJavadocIsSetInTheSameWay() {
    String page =
        JdkPage.of(
            List.of("int Math.max(int a, int b)"),
            List.of(" Returns the greater of two {@code int}s.\n\n @param a one\n @return it"),
            80);
    assertEquals(
        """
        int Math.max(int a, int b)
          Returns the greater of two ints.

          a: one
          returns it""",
        page);
  }

  private static String resource() {
    try (var in = Docs.class.getResourceAsStream("library.txt")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String page(String member, String name) throws IOException {
    Path file = folder.resolve("Odd.java");
    Files.writeString(file, "package odd;\npublic class Odd {\n" + member + "}\n");
    String text = DocFile.text(SourceDocs.read(List.of(file)));
    return Docs.of(text).page(name, 80).orElse("");
  }
}
