// unlike: Unlike: zeros, errors, and how long twins take
// @student anna
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
double mean = once.target().elementSum() / 4
//>
// @done awake
Mlp awake = zero.withWeights(2, new double[][] {{0.1, 0.2, 0.3, 0.4}})
//>
// @done gap
double[] deltas = both.backward(both.forward(1, 0), 1).delta(1).column(0)
//>
double gap = deltas[0] - deltas[1]
//>
// @done blind
Mlp blind = both.hidden(identity).withWeights(2, new double[][] {{0.4, 0.4}})
//>
// @done pin: the sum of the rows
// @done wait
int wait = escape(split(single, 1, 1, d), points, 0.1, 0.5)
//>
// @done why: Near-twins act as one neuron, so the loss stays at that of fewer neurons. Their distance grows by a factor per epoch while nobody sees it. I would look at the distance before I restart.
// @end
