package apart.nn;

/** A formula for the delta of a hidden layer: the right one, or a well-known wrong one. */
public enum Backprop {
  /** delta(l)_j = f'(z(l)_j) sum_m w(l+1)_mj delta(l+1)_m: the chain rule. */
  CHAIN_RULE,

  /**
   * delta(l)_j = f'(z(l)_j) delta(l+1)_j: the formula of a much-read answer on the web, which drops
   * the sum and the weights. Here to be refuted: it is right only if W(l+1) is the identity. With
   * one unit above, its delta serves every j; where the layer above has no unit j, the result is
   * NaN, since the formula means nothing there.
   */
  WITHOUT_SUM
}
