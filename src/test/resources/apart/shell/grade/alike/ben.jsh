// alike: Alike: one neuron, one layer, and twins
// @student ben
// @done numbers
double p = (1 + Math.floorMod(seed(), 9)) / 10.0
//>
double q = (1 + Math.floorMod(seed() / 16, 9)) / 10.0
//>
Mlp wide = Mlp.of(2, 3, 2).seed(seed())
//>
// @done make
var neuron = Mlp.of(2, 1).activation(1, tanh).fill(0)
//>
Mlp one = neuron.nudge(1, 1, 1, p).nudge(1, 1, 2, -q).nudge(1, 1, 0, 0.05)
//>
// @done falls: it falls
// @done delta
double above = one.nudge(1, 1, 0, 1e-5).forward(1, 2).loss(0)
//>
double below = one.nudge(1, 1, 0, -1e-5).forward(1, 2).loss(0)
//>
double delta = (above - below) / 2e-5
//>
// @done step
double w1 = one.weights(1).get(0, 0) - 0.1 * delta * 1
//>
double w2 = one.weights(1).get(0, 1) - 0.1 * delta * 2
//>
Mlp next = one.withWeights(1, new double[][] {{w1, w2}}).withBias(1, 0.05 - 0.1 * delta)
//>
// @done equal
Mlp net = Mlp.of(2, 3, 1).withWeights(1, new double[][] {{p, p}, {p, p}, {p, p}}).withBias(1, p, p, p).
    withWeights(2, new double[][] {{p, p, p}}).withBias(2, p)
//>
// @done swap
Mlp first = wide.permute(1, 3, 1, 2)
//>
Mlp swapped = first.permute(1, 1, 3, 2)
//>
// @done count: 4 * 3 * 2 * 16
// @done part
Mlp odd = net.nudge(2, 1, 3, 0.1)
//>
// @done why: They get equal gradients because everything about them is equal, so their steps are equal. If the weights out of them differ, they get different deltas.
// @end
