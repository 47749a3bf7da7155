package apart.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MatrixTest {
  private static final Matrix A = Matrix.of(new double[][] {{1, 2}, {3, 4}});

  @Test
  void matricesAreStacked() {
    Matrix below = A.concatRows(Matrix.ofRow(5, 6), Matrix.ofRow(7, 8));
    assertEquals(Matrix.of(new double[][] {{1, 2}, {3, 4}, {5, 6}, {7, 8}}), below);
    Matrix beside = A.concatColumns(Matrix.ofColumn(5, 6));
    assertEquals(Matrix.of(new double[][] {{1, 2, 5}, {3, 4, 6}}), beside);
    assertEquals(2, A.getNumRows());
  }

  @Test
  void matricesOfOtherSizesAreNot() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> A.concatRows(Matrix.ofRow(1, 2, 3)))
            .getMessage();
    assertEquals("matrices of 2 columns expected, but one has 3", message);
  }
}
