package apart.nn;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition;
import org.ejml.simple.SimpleSVD;

/**
 * EJML's singular value decomposition with parts that are of our own type, which EJML's are not.
 */
final class Svd extends SimpleSVD<Matrix> {
  private final Matrix u;
  private final Matrix w;
  private final Matrix v;

  Svd(DMatrixRMaj matrix, boolean compact) {
    super(matrix, compact);
    @SuppressWarnings("unchecked") // EJML gives a raw type; of a DMatrixRMaj it is this one
    SingularValueDecomposition<DMatrixRMaj> parts = getSVD();
    DMatrixRMaj left = parts.getU(null, false);
    DMatrixRMaj values = parts.getW(null);
    DMatrixRMaj right = parts.getV(null, false);
    SingularOps_DDRM.descendingOrder(left, false, values, right, false);
    u = Matrix.wrapping(left);
    w = Matrix.wrapping(values);
    v = Matrix.wrapping(right);
  }

  @Override
  public Matrix getU() {
    return u;
  }

  @Override
  public Matrix getW() {
    return w;
  }

  @Override
  public Matrix getV() {
    return v;
  }
}
