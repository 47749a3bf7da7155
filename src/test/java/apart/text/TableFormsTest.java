package apart.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class TableFormsTest {
  private static final Table TABLE =
      Table.titled("a & b_c", 2)
          .counted("no")
          .word("a|b, \"c\"", row -> row == 0 ? "x < y" : "50 %")
          .number("w", row -> row == 0 ? 1.0 / 3 : -2)
          .note("see {this}");

  @Test
  void csvQuotesWhatItMust() {
    assertEquals("no,\"a|b, \"\"c\"\"\",w\n1,x < y,0.3333333333333333\n2,50 %,-2\n", TABLE.csv());
  }

  @Test
  void markdownEscapesWhatWouldEndACell() {
    assertEquals(
        """
        a & b\\_c

        | no | a\\|b, "c" | w |
        | --- | --- | ---: |
        | 1 | x \\< y | 0.3333 |
        | 2 | 50 % | -2.0000 |

        see {this}
        """,
        TABLE.markdown());
  }

  @Test
  void texEscapesItsOwnSigns() {
    assertEquals(
        """
        % needs nothing but LaTeX itself
        \\noindent a \\& b\\_c

        \\begin{tabular}{llr}
        no & a$|$b, "c" & w \\\\
        \\hline
        1 & x $<$ y & 0.3333 \\\\
        2 & 50 \\% & -2.0000 \\\\
        \\end{tabular}

        see \\{this\\}
        """,
        TABLE.tex());
  }

  @Test
  void htmlEscapesItsOwnSigns() {
    assertEquals(
        """
        <table>
        <caption>a &amp; b_c</caption>
        <tr><th scope="col">no</th><th scope="col">a|b, "c"</th><th scope="col">w</th></tr>
        <tr><td>1</td><td>x &lt; y</td><td>0.3333</td></tr>
        <tr><td>2</td><td>50 %</td><td>-2.0000</td></tr>
        </table>
        <p>see {this}</p>""",
        TABLE.html());
  }

  @Test
  void aTableThatCameBackWithItsSessionHasItsNumbers() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(TABLE);
    }
    ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    Table back = (Table) in.readObject();
    assertEquals(TABLE.toString(), back.toString());
    assertArrayEquals(TABLE.numbers(), back.numbers());
    assertEquals(TABLE.csv(), back.csv());
    assertEquals(TABLE.labels(), back.labels());
  }
}
