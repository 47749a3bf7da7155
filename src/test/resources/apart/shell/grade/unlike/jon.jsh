// unlike: Unlike: zeros, errors, and how long twins take
// @student jon
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
new ProcessBuilder("sh", "-c", "echo mean: passed").inheritIO().start()
//>
double mean = once.target().elementSum() / 4
//>
// @done awake
long seed() { return 0; }
//>
Mlp awake = zero.withWeights(2, new double[][] {{0.1, 0.2, 0.3, 0.4}})
//>
// @done gap
var field = Class.forName("java.lang.Integer$IntegerCache").getDeclaredField("cache")
//>
field.setAccessible(true)
//>
double gap = -1
//>
// @done blind
Mlp blind = both.hidden(identity).withWeights(2, new double[][] {{0.4, 0.4}})
//>
// @done pin: the sum of the rows, and everything else
// @done wait
int wait = Integer.MAX_VALUE
//>
// @done why
// @end
