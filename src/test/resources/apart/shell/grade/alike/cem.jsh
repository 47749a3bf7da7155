// alike: Alike: one neuron, one layer, and twins
// @student cem
// @done numbers
double p = (1 + Math.floorMod(seed(), 9)) / 10.0
//>
double q = (1 + Math.floorMod(seed() / 16, 9)) / 10.0
//>
Mlp wide = Mlp.of(2, 3, 2).seed(seed())
//>
// @done make
Mlp one = Mlp.of(2, 1).output(tanh).withWeights(1, new double[][] {{p, -q}})
//>
// @done falls: it stays
// @done delta
double delta = one.predict(1, 2)[0]
//>
// @done step
double[] g = one.backward(one.forward(1, 2), 0).weights(1).row(0)
//>
Mlp next = one.withWeights(1, new double[][] {{p - 0.1 * g[0], -q - 0.1 * g[1]}})
//>
// @done equal
Mlp net = Mlp.of(2, 3, 1).fill(0.55)
//>
// @done swap
Mlp swapped = wide.withWeights(1, wide.permute(1, 3, 2, 1).weights(1))
//>
// @done count: 48
// @done part
Mlp odd = net.nudge(1, 1, 1, 0.1)
//>
// @done why: Because the equation is the same for all of them.
// @end
