package apart.theorem;

import apart.nn.Matrix;

/** What stands left and right of an equals sign: equally many numbers. */
final class Sides {
  private final double[] left;
  private final double[] right;

  Sides(double[] left, double[] right) {
    this.left = left;
    this.right = right;
  }

  static Sides of(double left, double right) {
    return new Sides(new double[] {left}, new double[] {right});
  }

  static Sides of(Matrix left, Matrix right) {
    return new Sides(left.getDDRM().data.clone(), right.getDDRM().data.clone());
  }

  double left(int k) {
    return left[k];
  }

  double right(int k) {
    return right[k];
  }

  /** How many numbers stand on a side. */
  int numbers() {
    return left.length;
  }

  /** Where they differ most; where nothing does, the greatest number. */
  int most() {
    int most = 0;
    for (int k = 1; k < left.length; k++) {
      double more = differ(k) - differ(most);
      if (more > 0 || Double.isNaN(more) || (more == 0 && size(k) > size(most))) {
        most = k;
      }
    }
    return most;
  }

  double differ(int k) {
    return Math.abs(left[k] - right[k]);
  }

  private double size(int k) {
    return Math.abs(left[k]);
  }

  /** The greatest number on either side, and at least 1: what a difference is compared with. */
  double scale() {
    double scale = 1;
    for (int k = 0; k < left.length; k++) {
      scale = Math.max(scale, Math.max(Math.abs(left[k]), Math.abs(right[k])));
    }
    return scale;
  }
}
