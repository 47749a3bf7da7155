package apart.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MlpTest {
  @Test
  void aForwardPassIsLiterallyWxPlusB() {
    Mlp net = Mlp.of(2, 3, 1).withBias(1, 0.1, -0.2, 0.3);
    Matrix x = Matrix.ofColumn(0.7, -1.3);
    assertEquals(net.weights(1).mult(x).plus(net.bias(1)), net.forward(x).z(1));
    assertEquals(net.forward(x).z(1).map(Activation.TANH::value), net.forward(x).a(1));
  }

  @Test
  void andWithManyInputsToo() {
    for (int inputs : new int[] {1, 3, 4, 7, 33, 100, 784}) {
      Mlp net = Mlp.of(inputs, 5).seed(inputs).withBias(1, 0.1, -0.2, 0.3, 0, 7);
      Matrix x = Dataset.teacher(net, 1, 3).x();
      assertEquals(net.weights(1).mult(x).plus(net.bias(1)), net.forward(x).z(1));
    }
  }

  @Test
  void oneEpochIsOneStep() {
    Mlp net = Mlp.of(2, 3, 1).seed(7);
    Mlp stepped = net.step(net.gradients(Dataset.xor()), 0.5);
    assertEquals(stepped, net.train(Dataset.xor(), 1, 0.5).net());
    assertNotEquals(net, stepped);
  }

  @Test
  void trainingXorLowersTheLoss() {
    Training run = Mlp.of(2, 3, 1).train(Dataset.xor(), 2000, 0.5);
    assertTrue(run.net().loss(Dataset.xor()) < 0.01, run.toString());
  }

  @Test
  void filledNetworksStayTwins() {
    Mlp net = Mlp.of(2, 3, 1).fill(0.5).train(Dataset.xor(), 1000, 0.5).net();
    Matrix w = net.weights(1);
    assertEquals(w.getRow(0), w.getRow(1));
    assertEquals(w.getRow(0), w.getRow(2));
  }

  @Test
  void aWrongShapeIsNamedWithItsPlace() {
    ShapeException wrong =
        assertThrows(ShapeException.class, () -> Mlp.of(2, 3, 1).forward(1, 2, 3));
    assertEquals("layer 1 takes 2 inputs, but x has 3 rows", wrong.getMessage());
  }

  @Test
  void decompositionsAreOurMatrices() {
    Matrix m = Matrix.of(new double[][] {{1, 2}, {3, 4}, {5, 7}});
    Matrix w = m.svd().getW();
    Matrix again = m.svd().getU().mult(w).mult(m.svd().getV().transpose());
    assertTrue(again.minus(m).elementMaxAbs() < 1e-14);
    assertTrue(w.get(0, 0) > w.get(1, 1));
    assertTrue(w.toString().startsWith("Matrix  3x2"));
    Matrix square = m.transpose().mult(m);
    Matrix vector = square.eig().getEigenVector(0);
    double value = square.eig().getEigenvalue(0).getReal();
    assertTrue(square.mult(vector).minus(vector.scale(value)).elementMaxAbs() < 1e-12);
  }

  @Test
  void cutConnectionsMoveWithTheirNeurons() {
    Mlp net =
        Mlp.of(2, 2, 2)
            .mask(1, new double[][] {{1, 0}, {1, 1}})
            .mask(2, new double[][] {{0, 1}, {1, 1}});
    Mlp permuted = net.permute(1, 2, 1);
    assertEquals(Matrix.of(new double[][] {{1, 1}, {1, 0}}), permuted.layer(1).mask());
    assertEquals(Matrix.of(new double[][] {{1, 0}, {1, 1}}), permuted.layer(2).mask());
  }
}
