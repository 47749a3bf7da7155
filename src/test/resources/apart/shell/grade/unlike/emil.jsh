// unlike: Unlike: zeros, errors, and how long twins take
// @student emil
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
Mlp zero = Mlp.of(2, 4, 1).zero()
//>
// @done moves: (skipped)
// @done mean
double mean = (4 + 2 * p) / 4
//>
// @done awake
Mlp awake = zero.withWeights(2, new double[][] {{0.1, 0.2, 0.3, 0.4}})
//>
// @done gap
double[] deltas = both.backward(both.forward(1, 0), 1).delta(1).column(0)
//>
double gap = deltas[0] - deltas[1]
//>
// @done pin: each neuron's row
// @done wait
int wait = escape(split(single, 1, 1, d), points, 0.1, 0.5)
//>
// @end
