// unlike: Unlike: zeros, errors, and how long twins take
// @student gus
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
double mean = 1.35
//>
// @done awake
Mlp awake = zero.withWeights(2, new double[][] {{0.1, 0.2, 0.3, 0.4}})
//>
// @done gap
double gap = -0.3512
//>
// @done blind
Mlp blind = both.hidden(identity).withWeights(2, new double[][] {{0.4, 0.4}})
//>
// @done pin: the sum of the rows
// @done wait
int wait = 847
//>
// @done why: Same as above.
// @end
