// @lesson plateau "How long until twins part"
// @needs apart 1, ulp   @minutes 15   @topics escape growth plateau
// @goal Predict, from the data and the first difference, when two near-twins will have parted.

// @ask back: From `ulp`: a first difference a thousand times smaller. How much longer do the
// neurons take to part?
// @choice  a thousand times as long -> So it would be if each epoch added as much. Each multiplies.
// @choice* some hundred epochs more
// @as logarithmic; logarithmically; a few hundred epochs more; a few hundred more; some
// hundreds; only a constant amount later; a constant amount later
// @choice  no longer -> They have further to go: by a factor of a thousand, at a factor an epoch.
// @hint From 1e-9 to 1e-12 it took 2201 - 1505 epochs more.

// Exact twins never part. Near-twins may, but when? A small case shows it best: one neuron
// without biases, trained on three samples until nothing moves any more.
// @run
double eta = 0.1
Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(2, 2, 3))
Mlp one = Mlp.of(1, 1, 1).withoutBiases().train(points, 20000, eta).net()

// `split(net, layer, neuron, distance)` makes two of a neuron. Each has half of its outgoing
// weight, so together they do what the one did; their own weights are `distance` apart.

// @do near: Make `near`: the neuron of `one` split into two that are 0.01 apart.
Mlp near = split(one, 1, 1, 0.01)
// @check near.sizes()[1] == 2 -> Layer 1 has {near.sizes()[1]} neuron(s); two are wanted.
// @check Math.abs(spread(near, 1) - 0.01) < 1e-9 -> They are {spread(near, 1)} apart, not 0.01.
// @wrong Mlp near = split(one, 1, 1, 0.1) -> That is a tenth. A hundredth, please.
// @wrong Mlp near = split(one, 1, 1, 0) -> Those are exact twins: they never part.
// @wrong Mlp near = split(one, 1, 1, 1) -> 1 is no hundredth; the last argument is the distance.
// @wrong Mlp near = one.nudge(1, 1, 1, 0.01) -> That moves one neuron; it does not make it two.
// @hint The layer is 1 and so is the neuron: split(one, 1, 1, ...)

// How far apart are they now, and after 100 epochs?
// @run
spread(near, 1)
spread(near.train(points, 100, eta).net(), 1)

// @predict twice: And after 200 epochs?
// @choice  0.0277 -> It would have to stand still. Nothing stops it.
// @if Math.abs(it - 0.0277) < 1e-3
// @choice  0.0454 -> That adds 0.0177 once more. But the larger the distance, the more is added.
// @if Math.abs(it - 0.0454) < 1e-3
// @choice* 0.0765
// @as 0.077; it multiplies by 2.77 again
// @if Math.abs(it - 0.0765) < 1e-3
spread(near.train(points, 200, eta).net(), 1)
// @check Math.abs(it - 0.0765) < 1e-4

// Growth by a factor, as with interest: each 100 epochs make the distance 2.8 times as large,
// until it is no longer small. `escape` counts the epochs until it is more than 0.5. From
// a tenth, a hundredth and a thousandth:
// @run
int clock(double distance) {
  return escape(split(one, 1, 1, distance), points, eta, 0.5);
}
clock(1e-1)
clock(1e-2)
clock(1e-3)

// @predict nine: From 169, 395 and 621 epochs for 1e-1, 1e-2 and 1e-3: how many epochs will it
// take from a distance of 1e-9?
// @answer 1978 +- 30
// @hint How many more did each power of ten cost? There are six more of them.
clock(1e-9)

// @ask law: What law is that?
// @choice  ten times as near, ten times as long -> Then 1e-9 would take 169 times 100 million.
// @as linear; proportional; the waiting time is proportional to the distance
// @choice* ten times as near, 226 epochs longer
// @as logarithmic; a logarithm; log; the logarithm of the distance; ln
// @choice  nearer or not, about as long -> From 1e-1 it took 169 epochs, from 1e-9 1978.
// @hint Subtract neighbours: 395 - 169, and 621 - 395.
// @why A logarithm. Starting more nearly equal takes longer, but never very much longer.

// One point per power of ten, from 1e-1 to 1e-6, and epochs upwards: a straight line.
// @run
double[] powers = {1, 2, 3, 4, 5, 6}
plot("k of 1e-k", powers,
    Arrays.stream(powers).map(k -> clock(Math.pow(10, -k))).toArray())

// Where does 226 come from? From the data. Two half tanhs a little apart add up to less than the
// whole one: by the bend f''(z) of tanh, times x squared. (The slope is f' = 1 - a a; how fast it
// changes is f'' = -2 a f'.) That is good where the net is too high, and bad where it is too low.
// `off` is prediction minus target. A number per sample:
// @run
Matrix off = one.predict(points.x()).minus(points.target())
Matrix bend = one.forward(points.x()).a(1).map(a -> -2 * a * (1 - a * a))
Matrix xx = points.x().map(x -> x * x)
double out = one.weights(2).get(0, 0)

// @do force: Compute `double aM`: off times bend times xx at each sample, then the mean over the
// three samples, times the outgoing weight `out`.
double aM = out * off.elementMult(bend).elementMult(xx).elementSum() / 3
// @check Math.abs(aM + 0.2047804827) < 1e-6 -> aM is {aM}. A mean of three products, times `out`?
// @also double aM = pull(one, 1, 1, points).least()
// @also double aM = out * off.elementMult(bend).mult(xx.transpose()).get(0, 0) / points.samples()
// @wrong double aM = off.elementMult(bend).elementMult(xx).elementSum() / 3 -> Times `out`, please.
// @wrong double aM = out * off.elementMult(bend).elementMult(xx).elementSum() -> That is a sum.
// For the mean, there are three samples.
// @wrong double aM = out * off.elementMult(bend).elementSum() / 3 -> Without xx: but d acts
// through d x, twice.
// @wrong double aM = -out * off.elementMult(bend).elementMult(xx).elementSum() / 3 -> The sign:
// nothing has to be turned round here.
// @wrong double aM = out * off.elementSum() * bend.elementSum() * xx.elementSum() / 3 -> Multiply
// sample by sample first, then add up.
// @hint a.elementMult(b) multiplies number by number, and elementSum() adds up.
// @hint pull(one, 1, 1, points) computes it; its least() is the number.

// At its minimum `one` has no gradient. But its twins, one moved to w + d and the other to
// w - d, each with half of `out`, have: aM d / 2 and -aM d / 2. So an epoch multiplies d by
// 1 - eta aM / 2. As aM is below 0, d grows.

// @do rate: Compute `double rate`, the growth rate: the natural logarithm of that factor.
double rate = Math.log(1 - eta * aM / 2)
// @check Math.abs(rate - 0.0101869604) < 1e-6 -> rate is {rate}; the factor is near 1.01.
// @also double rate = pull(one, 1, 1, points).rate(0.1)
// @also double rate = Math.log1p(-0.05 * aM)
// @wrong double rate = 1 - eta * aM / 2 -> That is the factor. Its logarithm, please.
// @wrong double rate = Math.log(1 - eta * aM) -> Each twin has half of the outgoing weight.
// @wrong double rate = Math.log(1 + eta * aM / 2) -> aM is below 0, so minus aM makes d grow.
// @wrong double rate = Math.log(1 - eta * (1 / 2) * aM) -> In Java 1 / 2 is 0: two whole numbers.
// Write aM / 2, or 0.5.
// @wrong double rate = Math.log10(1 - eta * aM / 2) -> The natural one: Math.log.
// @wrong double rate = Math.log(eta * aM / 2) -> The factor is 1 - eta aM / 2; below 0 there is no
// logarithm.
// @hint Math.log(...) of 1 - eta aM / 2, in Java with a * between eta and aM
// @why And ln 10 / rate is 226: the epochs for a power of ten. Type Math.log(10) / rate to see it.

// @predict five: Now by theory: the time from a distance d to 0.5 is about ln(0.5 / d) / rate.
// How many epochs will it take from 1e-5? (Compute before you answer, if you like.)
// @answer 1074 +- 54
// @hint Math.log(0.5 / 1e-5) / rate
// @why The theory is for small distances, so it is off in the last few epochs: 12 of them here.
clock(1e-5)

// @predict half: From 1e-6 it takes 1300 epochs with eta = 0.1. How many with half of that?
// @answer 2592 +- 60
// @hint The factor of an epoch is 1 - eta aM / 2: half of eta, half of its logarithm.
// @why Half the growth rate, twice the time. The way is the same, only in smaller steps.
escape(split(one, 1, 1, 1e-6), points, eta / 2, 0.5)

// All this time, what does the loss do?

// @predict losses: `near` trains for 1000 epochs. How will its loss go?
// @choice  down at once, then ever more slowly -> That is what one would like. But near-twins do
// what one neuron did, and that one was at its minimum.
// @choice* flat for long, then down
// @as a plateau at first and a drop later; a plateau, then a drop; it stays constant for
// hundreds of epochs and finally decreases
// @choice  flat for ever -> It looks so, for 300 epochs. Meanwhile the distance grows unseen.
plot("epoch", near.train(points, 1000, eta).losses())
// @check near.loss(points) != one.loss(points)
// && Math.abs(near.loss(points) - one.loss(points)) < 1e-5
// @check (Object) Dataset.of(points.x(), Matrix.of(new double[][] {{1, 3, 3}, {2, 3, 2}}))
// instanceof Dataset d
// && pull(Mlp.of(1, 1, 2).withoutBiases().train(d, 20000, eta).net(), 1, 1, d).least() > 0
// && pull(Mlp.of(1, 1, 2).withoutBiases().train(d, 20000, eta).net(), 1, 1, d).growth() > 0
// @check near.train(points, 200, eta).loss() > 0.066 && near.train(points, 1000, eta).loss() < 0.05

// Here is the place itself: the loss over the mean of the two weights and their difference.

// @run
valley(near, 1, 1, points)

// That is a plateau. Nothing is wrong with the net, and patience helps. At least if aM is
// below 0: the next lesson looks at data where it is not. And all this is for one output: with
// several, near-twins part as a rule, whatever the sign of aM, and `pull` says how fast.

// @explain plateau: Training seems stuck for a long time, then suddenly goes on. How would you
// explain that with near-twins?
// @rubric near-twins act as one neuron, so the loss stays that of fewer neurons; their difference
// grows by a factor per epoch, unseen while it is small; the time is ln(end / start) / rate

// Near-twins do part, on a clock that the data set: a little for each power of ten.

// Sources: the line of equal loss beside which `near` starts, and the sign of aM that makes it a
// saddle or a minimum, are Fukumizu and Amari 2000, Local minima and plateaus in hierarchical
// structures of multilayer perceptrons; dynamics near such lines: Wei and others 2008. The
// rate was derived again; all numbers were computed here.
