package apart.nn;

import org.ejml.data.DMatrixRMaj;
import org.ejml.simple.SimpleEVD;

/** EJML's eigenvalue decomposition with vectors that are of our own type, which EJML's are not. */
final class Evd extends SimpleEVD<Matrix> {

  Evd(DMatrixRMaj matrix) {
    super(matrix);
  }

  /** The eigenvector of an eigenvalue, counted from 0; null if it is complex. */
  @Override
  public Matrix getEigenVector(int index) {
    org.ejml.data.Matrix vector = getEVD().getEigenVector(index);
    return vector == null ? null : Matrix.wrapping(vector);
  }
}
