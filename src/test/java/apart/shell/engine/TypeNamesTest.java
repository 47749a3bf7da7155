package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.util.List<apart.nn.Mlp>                         | List<Mlp>",
        "java.util.Map<String,java.util.Map.Entry<Mlp,int[]>> | Map<String,Map.Entry<Mlp,int[]>>",
        "? extends java.util.List<?>[]                        | ? extends List<?>[]",
        "java.util.concurrent.Future<java.util.List<X>>       | java.util.concurrent.Future<List<X>>",
        "my.java.util.List                                    | my.java.util.List",
        "apart.view.Film                                      | Film",
        "apart.view.Filmed                                    | apart.view.Filmed",
        "apart.prelude.Making.Thing                           | apart.prelude.Making.Thing",
        "double                                               | double",
      })
  void whatThePreludeImportsIsCalledByItsNameAlone(String full, String shown) {
    TypeNames names =
        TypeNames.of(
            List.of(
                "import java.util.*;",
                "import apart.nn.*;",
                "import apart.view.Film;",
                "import static apart.prelude.Making.*;"));
    assertEquals(shown, names.shown(full));
  }

  @Test
  void withoutImportsTypesStayAsTheyAre() {
    assertEquals("java.util.List", TypeNames.of(List.of()).shown("java.util.List"));
  }
}
