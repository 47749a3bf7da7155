// unlike: Unlike: zeros, errors, and how long twins take
// @student hal
// @done numbers
double p = (1 + Math.floorMod(seed(), 9)) / 10.0
//>
double d = Math.pow(10, -2 - Math.floorMod(seed() / 16, 5))
//>
Dataset once = Dataset.ofSamples(new double[][] {{1, 0}, {0, 1}, {1, 1}, {2, -1}},
    new double[][] {{p}, {1}, {1 + p}, {2}})
//>
Mlp both = Mlp.of(2, 2, 1).withWeights(1, new double[][] {{p, -0.3}, {-0.2, 0.6}}).
    withWeights(2, new double[][] {{0.4, -0.1}})
//>
Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(2, 2, 3))
//>
Mlp single = Mlp.of(1, 1, 1).withoutBiases().train(points, 20000, 0.1).net()
//>
// @done zero
Mlp zero = Mlp.of(2, 4, 1).fill(0)
//>
// @done moves: the bias of layer 2 alone
// @done mean
double p = 0
//>
double mean = 1
//>
// @done awake
class Counted { int different() { return 4; } }
//>
Counted twins(Mlp net, int layer) { return new Counted(); }
//>
Mlp awake = zero.nudge(2, 1, 1, 0.5)
//>
// @done gap
double gap = Double.NEGATIVE_INFINITY
//>
// @done blind
double spread(Mlp net, int layer) { return 1; }
//>
Mlp blind = Mlp.of(2, 2, 1).fill(0)
//>
// @done pin: how much the rows differ
// @done wait
double d = 0.01
//>
int wait = 395
//>
// @done why: *
// @end
