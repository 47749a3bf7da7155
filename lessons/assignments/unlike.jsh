// @lesson unlike "Unlike: zeros, errors, and how long twins take"
// @needs apart 1   @minutes 50   @topics zero delta regression plateau
// @goal Say with numbers of your own which start lets neurons differ, and how long that takes.
// @due 2026-12-15T23:59+01:00   @late 10% per day max 3
// @limit 10 s 512 MB 64 KB
// @seed student
// @forbid Thread ProcessBuilder Runtime Files

// This goes with the lessons `zeros` to `together`. Yours alone are a weight `p`, a distance `d`,
// and what is made of them. `both` is a net with two hidden neurons, `single` one with one.

// @run numbers:
double p = (1 + Math.floorMod(seed(), 9)) / 10.0
double d = Math.pow(10, -2 - Math.floorMod(seed() / 16, 5))
Dataset once = Dataset.ofSamples(new double[][] {{1, 0}, {0, 1}, {1, 1}, {2, -1}},
    new double[][] {{p}, {1}, {1 + p}, {2}})
Mlp both = Mlp.of(2, 2, 1).withWeights(1, new double[][] {{p, -0.3}, {-0.2, 0.6}}).
    withWeights(2, new double[][] {{0.4, -0.1}})
Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(2, 2, 3))
Mlp single = Mlp.of(1, 1, 1).withoutBiases().train(points, 20000, 0.1).net()

// @do zero: Make a 2-4-1 net `zero` in which every weight and bias is 0.
Mlp zero = Mlp.of(2, 4, 1).fill(0)
// @check Arrays.equals(zero.sizes(), new int[] {2, 4, 1})
// -> The sizes are {Arrays.toString(zero.sizes())}, not [2, 4, 1].
// @points 1
// @hidden
// @check zero.weights(1).elementMaxAbs() + zero.weights(2).elementMaxAbs()
// + zero.bias(1).elementMaxAbs() + zero.bias(2).elementMaxAbs() == 0
// && zero.activation(1) == tanh -> Some number is not 0, or tanh is gone.
// @points 1
// @wrong Mlp zero = Mlp.of(2, 4, 1) -> Its weights are random.
// @wrong Mlp zero = Mlp.of(2, 3, 1).fill(0) -> That has three hidden neurons.
// @hint One call sets every weight and bias.

// @ask moves: `zero` takes three epochs on XOR. What moves?
// @choice every weight and bias -> Most gradients have a factor that is 0.
// @choice the weights and the bias of layer 2 -> A weight of layer 2 waits for an activation.
// @choice* the bias of layer 2 alone
// @choice nothing at all -> The output is not yet the mean of the targets.
// @hint A weight's gradient is a delta times an activation. Which of them are 0 in `zero`?

// @do mean: Trained for long enough on `once`, `zero` answers the same to every input. Compute
// what, as `double mean`.
double mean = once.target().elementSum() / 4
// @check mean > 0.5 && mean < 2 -> `mean` is {mean}; the targets are
// {Arrays.toString(once.target().row(0))}.
// @points 0.5
// @hidden
// @check Math.abs(mean - (4 + 2 * p) / 4) < 1e-3 -> The best single number for four targets is
// their mean.
// @points 1.5
// @also double mean = (p + 1 + (1 + p) + 2) / 4
// @wrong double mean = 1.5 -> That is halfway between the least and the greatest, or nearly.
// @hidden
// @wrong double mean = once.target().elementSum() -> That is their sum.
// @hint All that moves is one bias. Which number is nearest to four targets?

// @do awake: Make `awake`: `zero` with other weights in layer 2, and nothing else changed, so that
// after 200 epochs on XOR with eta 0.3 all four hidden neurons differ.
// @needs zero
Mlp awake = zero.withWeights(2, new double[][] {{0.1, 0.2, 0.3, 0.4}})
// @check awake.weights(1).elementMaxAbs() + awake.bias(1).elementMaxAbs() == 0
// && awake.bias(2).elementMaxAbs() == 0 && awake.weights(2).elementMaxAbs() > 0
// -> Only the weights of layer 2 are to change.
// @points 1
// @hidden
// @check twins(awake.train(xor(), 200, 0.3).net(), 1).different() == 4
// -> There are {twins(awake.train(xor(), 200, 0.3).net(), 1).different()} different neurons then.
// @points 2
// @also Mlp awake = zero.withWeights(2, new double[][] {{-0.5, 0.1, 0.7, 0.2}})
// @wrong Mlp awake = zero.withWeights(2, new double[][] {{0.5, 0.5, 0.5, 0.5}}) -> Equal neurons
// again: all of them hear the same.
// @wrong Mlp awake = zero.nudge(2, 1, 1, 0.5) -> That wakes one; the other three hear nothing.
// @hint The delta of a hidden neuron comes down through its outgoing weight.

// Which neuron gets which error? Take one sample: the inputs 1, 0 and the target 1.

// @do gap: Compute `double gap`: in `both`, the delta of neuron 1 of layer 1 minus that of neuron
// 2, for this sample.
double[] deltas = both.backward(both.forward(1, 0), 1).delta(1).column(0)
double gap = deltas[0] - deltas[1]
// @check gap < 0 -> `gap` is {gap}. The output is below the target, and only the first outgoing
// weight is above 0.
// @points 1
// @hidden
// @check Math.abs(gap - (0.4 * tanh.slope(p) + 0.1 * tanh.slope(-0.2))
// * (0.4 * tanh.value(p) - 0.1 * tanh.value(-0.2) - 1)) < 1e-6
// -> Each delta is an outgoing weight times a slope times the delta of the output.
// @points 2
// @wrong double gap = 0.5 * (both.predict(1, 0)[0] - 1) -> The slopes f'(z) are missing.
// @hidden
// @wrong double gap = both.backward(both.forward(1, 0), 0).delta(1).get(0, 0)
// - both.backward(both.forward(1, 0), 0).delta(1).get(1, 0) -> That is for the target 0.
// @hint both.backward(both.forward(1, 0), 1).delta(1) has a row for each neuron.

// @do blind: Make `blind`: a 2-2-1 net whose rows in layer 1 differ by more than 0.1, and whose two
// hidden deltas for this sample are equal, but not 0.
Mlp blind = both.hidden(identity).withWeights(2, new double[][] {{0.4, 0.4}})
// @check Arrays.equals(blind.sizes(), new int[] {2, 2, 1}) && spread(blind, 1) > 0.1
// -> The rows are {spread(blind, 1)} apart.
// @points 0.5
// @hidden
// @check Math.abs(blind.backward(blind.forward(1, 0), 1).delta(1).get(0, 0)
// - blind.backward(blind.forward(1, 0), 1).delta(1).get(1, 0)) < 1e-9
// && Math.abs(blind.backward(blind.forward(1, 0), 1).delta(1).get(0, 0)) > 1e-3
// -> Two sources of a difference have to be shut: outgoing weights, and slopes.
// @points 1.5
// @also Mlp blind = both.hidden(identity).withWeights(2, new double[][] {{-1, -1}})
// @wrong Mlp blind = both.hidden(identity) -> The outgoing weights still differ.
// @wrong Mlp blind = both.withWeights(2, new double[][] {{0.4, 0.4}}) -> The slopes still differ.
// @wrong Mlp blind = both.withWeights(2, new double[1][2]) -> Those deltas are 0.
// @hint Which f has the same slope everywhere? And which weights bring the error down?

// @ask pin: Three linear neurons are added up to one output and trained on `once`, from three
// different starts each. What do the data pin down?
// @choice each neuron's row -> What differs at the start differs at the end.
// @choice* the sum of the rows
// @choice how much the rows differ -> That is what the start decides.
// @hint The error is that of the sum.

// @do wait: Split the neuron of `single` into two that are d apart, and compute `int wait`: after
// how many epochs on `points`, with eta 0.1, they are more than 0.5 apart.
int wait = escape(split(single, 1, 1, d), points, 0.1, 0.5)
// @check wait > 100 -> `wait` is {wait}: from a distance of 0.01 it is 395.
// @points 1
// @hidden
// @check Math.abs(wait - (395 + 226 * (Math.log10(0.01) - Math.log10(d)))) < 4
// -> Each power of ten takes 226 epochs.
// @points 2
// @wrong int wait = escape(split(single, 1, 1, d), points, 0.2, 0.5) -> That is with eta 0.2.
// @wrong int wait = escape(split(single, 1, 1, 2 * d), points, 0.1, 0.5) -> d is the distance of
// the two, not of each from the middle.
// @hint split(net, layer, neuron, distance), and escape(net, data, eta, distance).

// @explain why: Somebody says: "A plateau shows that training is stuck; restart it." In three
// sentences or fewer, what do near-twins have to do with it, and what would you look at first?
// @points 3
// @rubric near-twins act as one neuron, so the loss stays that of fewer neurons; their difference
// grows by a factor each epoch, unseen while it is small; look at the distance of the neurons, or
// at the growth rate, before a restart

// That is all. What you could not see is judged when it is graded.
