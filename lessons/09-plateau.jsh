// @lesson plateau "How long until twins part"
// @needs apart 1   @minutes 14   @topics escape growth plateau
// @goal Predict, from the data and the first difference, when two near-twins will have parted.

// Exact twins never part. Near-twins may, but when? A small case shows it best: one neuron
// without biases, trained on three samples until nothing moves any more.
// @run
Dataset points = Dataset.ofSamples(new double[][] {{1}, {2}, {3}}, new double[][] {{2}, {2}, {3}})
Mlp one = Mlp.of(1, 1, 1).withoutBiases().train(points, 20000, 0.1).net()

// `split(net, layer, neuron, distance)` makes two of a neuron. Each has half of its way out,
// so together they do what the one did; their weights are `distance` apart.

// @do near: Make `near`: the neuron of `one` split into two that are 0.01 apart.
Mlp near = split(one, 1, 1, 0.01)
// @check near.sizes()[1] == 2 -> Layer 1 has {near.sizes()[1]} neuron(s); two are wanted.
// @check Math.abs(spread(near, 1) - 0.01) < 1e-9 -> They are {spread(near, 1)} apart, not 0.01.
// @wrong Mlp near = split(one, 1, 1, 0.1) -> That is a tenth. A hundredth, please.
// @wrong Mlp near = split(one, 1, 1, 0) -> Those are exact twins: they never part.
// @wrong Mlp near = one.nudge(1, 1, 1, 0.01) -> That moves one neuron; it does not make it two.
// @hint The layer is 1 and so is the neuron: split(one, 1, 1, ...)

// After 100 passes at a rate of 0.1, the distance has grown from 0.0100 to 0.0277.

// @predict twice: What will it be after 200 passes?
// @choice  0.0277 -> It would have to stand still. Nothing stops it: see the third row.
// @choice  0.0454 -> That adds as much again, 0.0177. It grows by a factor instead.
// @choice* 0.0765
Table.titled("two near-twins, rate 0.1", 4).label("passes", i -> "" + 100 * i).
    number("apart", i -> spread(near.train(points, 100 * i, 0.1).net(), 1)).
    number("loss", i -> near.train(points, 100 * i, 0.1).loss())

// Growth by a factor, as with interest: each 100 passes make the distance 2.8 times as large,
// until it is no longer small. `escape` counts the passes until it is more than 0.5.
// @run
int clock(double distance) { return escape(split(one, 1, 1, distance), points, 0.1, 0.5); }
clock(0.1)
clock(0.01)
clock(0.001)

// @predict nine: From 169, 395 and 621 passes for 1e-1, 1e-2 and 1e-3: how many passes will it
// take from a distance of 1e-9?
// @answer 1978 +- 30
// @hint How many more did each power of ten cost? There are six more of them.
clock(1e-9)

// @ask law: What law is that?
// @choice  ten times as near, ten times as long -> Then 1e-9 would take 169 times 100 million.
// @choice* ten times as near, 226 passes longer
// @choice  nearer or not, about as long -> From 1e-1 it took 169 passes, from 1e-9 1978.
// @hint Subtract neighbours: 395 - 169, and 621 - 395.
// @why A logarithm. Starting more nearly equal takes longer, and never very much longer.

// Where does 226 come from? From the data. Two tanhs a little apart add up to a bit less than
// one, where it bends. Whether that helps is a sum over the samples: what the net is off,
// times the bend f''(z), times x twice.
// @run
Matrix off = one.predict(points.x()).minus(points.target())
Matrix bend = one.forward(points.x()).a(1).map(a -> -2 * a * (1 - a * a))
Matrix xx = points.x().map(x -> x * x)
double out = one.weights(2).get(0, 0)

// @do force: Compute `aM`: the mean over the three samples of off * bend * xx, times the
// outgoing weight `out`.
double aM = out * off.elementMult(bend).elementMult(xx).elementSum() / 3
// @check Math.abs(aM + 0.2047804827) < 1e-6 -> aM is {aM}. A mean of three products, times `out`?
// @also double aM = pull(one, 1, 1, points).least()
// @wrong double aM = off.elementMult(bend).elementMult(xx).elementSum() / 3 -> Times `out`, please.
// @wrong double aM = out * off.elementMult(bend).elementMult(xx).elementSum() -> That is a sum.
// For the mean, there are three samples.
// @wrong double aM = out * off.elementMult(bend).elementSum() / 3 -> Without xx: but d acts
// through d x, twice.
// @hint a.elementMult(b) multiplies number by number, and elementSum() adds up.
// @hint pull(one, 1, 1, points) computes it; its least() is the number.

// At the end of its training, `one` feels no force. Two twins with half its outgoing weight
// each, d to the left and d to the right, feel -aM / 2 times d. A pass makes d larger by the
// factor 1 - eta aM / 2.

// @do rate: Compute `rate`: the natural logarithm of that factor for eta = 0.1.
double rate = Math.log(1 - 0.1 * aM / 2)
// @check Math.abs(rate - 0.0101869604) < 1e-6 -> rate is {rate}; the factor is near 1.01.
// @also double rate = pull(one, 1, 1, points).rate(0.1)
// @also double rate = Math.log1p(-0.05 * aM)
// @wrong double rate = 1 - 0.1 * aM / 2 -> That is the factor. Its logarithm, please.
// @wrong double rate = Math.log(1 - 0.1 * aM) -> Each twin has half of the outgoing weight.
// @wrong double rate = Math.log(1 + 0.1 * aM / 2) -> aM is below 0, so minus aM makes d grow.
// @wrong double rate = Math.log10(1 - 0.1 * aM / 2) -> The natural one: Math.log.
// @hint Math.log(...) of 1 - eta aM / 2
// @why And ln 10 / rate = 226: the passes for a power of ten.

// @predict five: By hand now: the time from a distance d to 0.5 is about ln(0.5 / d) / rate.
// How many passes will it take from 1e-5? (You may compute before you answer.)
// @answer 1074 +- 54
// @hint Math.log(0.5 / 1e-5) / rate
clock(1e-5)

// @predict half: From 1e-6 it takes 1300 passes at a rate of 0.1. How many at 0.05?
// @answer 2592 +- 60
// @hint The factor of a pass is 1 - eta aM / 2: half of eta, half of its logarithm.
escape(split(one, 1, 1, 1e-6), points, 0.05, 0.5)

// All this time the loss hardly moves, as in the table of the 300 passes: a plateau. Nothing
// is wrong with the net, and patience helps. That is, if aM is below 0: the next lesson looks
// at data where it is not.

// @explain plateau: Training seems stuck for a long time, then suddenly goes on. How would you
// explain that with near-twins?
// @rubric near-twins act as one neuron, so the loss stays that of fewer neurons; their difference
// grows by a factor per pass, unseen while it is small; the time is ln(end / start) / rate

// Sources: the line of equal loss on which `near` starts, and the sign of aM that makes it a
// saddle or a minimum, are Fukumizu and Amari 2000, Local minima and plateaus in hierarchical
// structures of multilayer perceptrons; dynamics near such lines: Wei and others 2008. The rate
// and all times were derived and measured for this lesson.
