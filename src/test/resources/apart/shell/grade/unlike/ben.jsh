// unlike: Unlike: zeros, errors, and how long twins take
// @student ben
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
Mlp zero = Mlp.of(2, 4, 1).scale(0)
//>
// @done moves: the bias of layer 2 alone
// @done mean
double mean = zero.train(once, 5000, 0.1).net().predict(3, 3)[0]
//>
// @done awake
double[][] out = {{-0.6, 0.25, 0.9, -0.35}}
//>
Mlp awake = zero.withWeights(2, Matrix.of(out))
//>
// @done gap
double slope(double z) { return 1 - Math.tanh(z) * Math.tanh(z); }
//>
double out1 = 0.4 * Math.tanh(p) - 0.1 * Math.tanh(-0.2)
//>
double gap = (out1 - 1) * (0.4 * slope(p) + 0.1 * slope(-0.2))
//>
// @done blind
Mlp blind = Mlp.of(2, 2, 1).hidden(identity).withWeights(1, new double[][] {{1, 0}, {0, 1}}).
    withWeights(2, new double[][] {{-1, -1}})
//>
// @done pin: the sum of the rows
// @done wait
Mlp two = split(single, 1, 1, d)
//>
int wait = 0
//>
while (spread(two.train(points, wait + 1, 0.1).net(), 1) <= 0.5) wait++
//>
// @done why: The neurons may be nearly equal, and then the loss is that of fewer of them. Look how far apart they are.
// @end
