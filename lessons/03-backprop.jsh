// @lesson backprop "Backpropagation, with the sum"
// @needs apart 1, layer   @minutes 14   @topics gradient backprop
// @goal Tell the right formula for the delta of a hidden neuron from a well-known wrong one.

// @ask back: From `layer`: two neurons of a hidden layer change places, each with its row, its
// bias and its outgoing weight. What becomes of the net's answers?
// @choice* nothing: they stay the same
// @choice  they change sign -> A sign changes where signs are flipped. Here a sum gets another
// order.
// @choice  that depends on the inputs -> For any inputs the output is a sum, and a sum has no
// order.
// @hint The output adds up what the neurons hand on.

// A much-read answer on the web says how far the z of neuron j in a hidden layer is to
// blame for the loss: its delta is the delta of neuron j in the layer above, times its own
// slope f'(z). We call it the page's formula. Is it right? Here is a net to try it on.

// @run
Mlp net = Mlp.of(2, 2, 2).hidden(sigmoid).output(sigmoid).
    withWeights(1, new double[][] {{1, -1}, {0.5, 1}}).
    withWeights(2, new double[][] {{1, 2}, {3, -1}})
double[] x = {1, 0.5}
double[] y = {0, 1}

// Delta is dC/dz: how much the loss C changes per unit of z. That can be measured without
// any formula. A neuron's bias moves its z by just as much, and nudge(1, 1, 0, h) adds h to
// the bias of neuron 1 in layer 1. Measure the loss a little above and a little below.

// @do measure: Measure delta of neuron 1 in layer 1 as `slope`, from nudges by 1e-6 up and down.
double slope = (net.nudge(1, 1, 0, 1e-6).forward(x).loss(y)
    - net.nudge(1, 1, 0, -1e-6).forward(x).loss(y)) / 2e-6
// @check Math.abs(slope + 0.0109526) < 1e-6 -> `slope` is {slope}. It is
// the loss above minus the loss below, over the distance between the two nudges.
// @also double slope = (net.nudge(1, 1, 0, 1e-6).forward(x).loss(y) - net.forward(x).loss(y))
// / 1e-6
// @wrong double slope = (net.nudge(1, 1, 0, 1e-6).forward(x).loss(y) - net.nudge(1, 1, 0,
// -1e-6).forward(x).loss(y)) / 1e-6 -> The two nudges are 2e-6 apart.
// @wrong double slope = net.nudge(1, 1, 0, 1e-6).forward(x).loss(y) - net.nudge(1, 1, 0,
// -1e-6).forward(x).loss(y) -> That is the change itself. Per unit of z, divide by 2e-6.
// @wrong double slope = net.forward(x).loss(y) -> That is the loss. How much does it change?
// @wrong double slope = (net.nudge(1, 1, 0, -1e-6).forward(x).loss(y) - net.nudge(1, 1, 0,
// 1e-6).forward(x).loss(y)) / 2e-6 -> The sign: the loss above comes first, then the one below.
// @wrong double slope = (net.nudge(1, 2, 0, 1e-6).forward(x).loss(y) - net.nudge(1, 2, 0,
// -1e-6).forward(x).loss(y)) / 2e-6 -> That is neuron 2.
// @wrong double slope = (net.nudge(2, 1, 0, 1e-6).forward(x).loss(y) - net.nudge(2, 1, 0,
// -1e-6).forward(x).loss(y)) / 2e-6 -> That is neuron 1 of layer 2. Which layer is hidden?
// @hint The loss of one sample: net.forward(x).loss(y). Of a nudged net it is a little different.
// @hint (loss above - loss below) / 2e-6
// @why This is a central difference. It is slow, but it knows no formula that could be wrong.

// @predict page: Three columns for layer 1: the chain rule, measured, and the page's formula.
// Which agree?
// @choice  all three -> Look at the signs in the last column.
// @choice* the chain rule and what is measured
// @choice  the page's formula and what is measured -> Look at the signs in the last column.
deltas(net, 1, x, y)
// @check Math.abs(net.backward(net.forward(x), y).delta(1).get(0, 0) - slope) < 1e-6
// @why The page has both signs wrong. It says to push both neurons the wrong way.

// What did it forget? Neuron j hands its activation to every neuron m above, through the
// weight from j to m. If its z moves, each of those moves by slope times that weight, and
// each has a delta of its own. All of that adds up:
// delta_j = f'(z_j) times the sum over m of (weight from j to m) times delta_m.

// @run
Mlp wide = Mlp.of(2, 3, 2).hidden(sigmoid).output(sigmoid).
    withWeights(1, new double[][] {{1, -1}, {0.5, 1}, {-1, 2}}).
    withWeights(2, new double[][] {{1, 2, -1}, {3, -1, 1}})
double[] a = wide.forward(x).a(1).column(0)
double[] d = wide.backward(wide.forward(x), y).delta(2).column(0)

// @do right: Of layer 1, a[0] is the activation of neuron 1; of layer 2, d[0] and d[1] are the
// deltas. Compute delta of neuron 1 in layer 1 of `wide`, as `delta`: its slope a (1 - a), times
// the sum over m of (weight from it to neuron m above) times delta_m.
double delta = a[0] * (1 - a[0]) * (1 * d[0] + 3 * d[1])
// @check Math.abs(delta - wide.backward(wide.forward(x), y).delta(1).get(0, 0)) < 1e-8
// -> `delta` is {delta}. In `wide.weights(2)`, which numbers belong to neuron 1?
// @also double delta = wide.backward(wide.forward(x), y).delta(1).get(0, 0)
// @wrong double delta = a[0] * (1 - a[0]) * d[0] -> That is the page's formula. Neuron 2 above
// hears of neuron 1, too.
// @wrong double delta = a[0] * (1 - a[0]) * (d[0] + d[1]) -> Each delta comes down through a
// weight, and the weights are missing.
// @wrong double delta = a[0] * (1 - a[0]) * (1 * d[0] + 2 * d[1]) -> Those weights are row 1 of
// weights(2): what neuron 1 *above* gets. What goes out of neuron 1 below stands in column 1.
// @wrong double delta = 1 * d[0] + 3 * d[1] -> The sum is right. The slope f'(z) is missing.
// @wrong double delta = a[0] * (1 - a[0]) * (1 * d[0] - 1 * d[1]) -> That is row 1 of weights(1):
// what comes into neuron 1. The blame comes down through what goes out of it.
// @wrong double delta = a[0] * (1 * d[0] + 3 * d[1]) -> The sum is right. The slope is not a, but
// a (1 - a).
// @wrong double delta = a[0] * (1 - a[0]) * 1 * d[0] + 3 * d[1] -> The slope goes with the whole
// sum: put the sum in brackets.
// @hint Column 1 of wide.weights(2) has the weights that go out of neuron 1.
// @hint The sum is 1 * d[0] + 3 * d[1]. Times the slope a[0] * (1 - a[0]).
// @why The sum runs down a column of W: backward, W is used transposed.

// @run
deltas(wide, 1, x, y)

// `NaN` says that there is no number: neuron 3 has no neuron 3 above, so what should the
// page's formula take? The chain rule only asks for the weights between them.

// Back to `net` and its sample. Below, withoutBiases() and freeze(2) keep biases and layer 2
// as they are, so that only the weights of layer 1 take a step.

// @predict raise: One step by the page's formula, with eta 1. Before it the loss is 0.4250.
// After it, the loss is ...
// @choice  lower -> A step against the true gradient lowers it, if it is small enough. The page has
// both signs wrong.
// @if losses[1] < losses[0]
// @choice* higher
// @if losses[1] > losses[0]
// @choice  the same -> Only if it ended on the level line of the loss on which it began.
// @if losses[1] == losses[0]
Dataset sample = Dataset.ofSamples(new double[][] {x}, new double[][] {y})
Trainer page = trainer(gradientDescent(1)).rule(Backprop.WITHOUT_SUM)
Mlp part = net.withoutBiases().freeze(2)
double[] losses = {part.loss(sample), part.train(sample, 1, page).loss(),
    part.train(sample, 1, 1).loss()}
// @check losses[1] > losses[0] && losses[2] < losses[0]
// @check part.train(sample, 1, 300).loss() > part.train(sample, 1, 100).loss()
// @why The three are the loss before, after the page's step, and after one by the chain rule. That
// one lowers it.

// @do lucky: For which weights of layer 2 is the page's formula right? Make a net `lucky`: `net`
// with those.
Mlp lucky = net.withWeights(2, Matrix.identity(2))
// @check lucky.weights(1).equals(net.weights(1)) && lucky.bias(1).equals(net.bias(1))
// && lucky.activation(1) == sigmoid && lucky.activation(2) == sigmoid
// -> More than layer 2 is not that of `net`.
// @check lucky.forward(x).z(2).elementMaxAbs() < 10 -> So large a z makes each slope, and so each
// delta, next to nothing: then any formula seems right. Smaller numbers, please.
// @check gradCheck(lucky, sample, Backprop.WITHOUT_SUM).passes() && gradCheck(lucky, andOr(),
// Backprop.WITHOUT_SUM).passes() -> The page's deltas still are not those that are measured:
// look at `deltas(lucky, 1, x, y)`.
// @also Mlp lucky = net.withWeights(2, new double[][] {{1, 0}, {0, 1}})
// @wrong Mlp lucky = net.withWeights(2, new double[][] {{1, 1}, {1, 1}}) -> Then the sum is over
// both deltas, and the page takes only one.
// @wrong Mlp lucky = net.withWeights(2, Matrix.zeros(2, 2)) -> Then nothing comes down, and the
// right delta is 0. The page's is not.
// @wrong Mlp lucky = net.withWeights(2, new double[][] {{0, 1}, {1, 0}}) -> Then neuron 1 should
// take delta 2 from above, and neuron 2 delta 1: crosswise.
// @wrong Mlp lucky = net.withWeights(2, new double[][] {{2, 0}, {0, 2}}) -> Then each delta comes
// down doubled, and the page takes it once.
// @wrong Mlp lucky = net -> We have seen that it is not.
// @wrong Mlp lucky = net.withWeights(1, Matrix.identity(2)) -> Those are the weights of layer 1.
// The sum has the weights of layer 2.
// @hint In the sum, the weight from j to m must be 1 for m = j, and else ...
// @hint Matrix.identity(2) has 1 where row and column are equal and 0 elsewhere.
// @why It is right if W is the identity: only then does the sum leave just delta_j.

// @predict equal: Now two neurons with the same row, so the same z and slope, in a net with one
// output. Their outgoing weights are 2 and -1. What are their true deltas?
// @choice  equal, as the page says -> The page has dropped the one thing in which they differ.
// @choice* one is -2 times the other
// @as opposite signs; they have opposite signs; twice the other with the sign changed; one is twice
// the other with the sign changed; the first is -2 times the second
// @choice  both 0 -> The output is not 0, the target is, so there is something to learn.
Mlp odd = Mlp.of(2, 2, 1).hidden(sigmoid).output(sigmoid).
    withWeights(1, new double[][] {{1, -1}, {1, -1}}).
    withWeights(2, new double[][] {{2, -1}})
deltas(odd, 1, x, new double[] {0})
// @check Math.abs(odd.backward(odd.forward(x), 0).delta(1).get(0, 0)
// + 2 * odd.backward(odd.forward(x), 0).delta(1).get(1, 0)) < 1e-12
// @check spread(odd.train(Dataset.ofSamples(new double[][] {x}, new double[][] {{0}}),
// 50, page).net(), 1) == 0
// @why So it is the dropped weights that set these two apart. By the page's formula their rows
// would stay equal for ever.

// @predict learn: Train all of `net` on AND and OR, 5000 epochs, by the page's formula. Its
// loss begins at 0.3851. Where does it end?
// @choice  above 0.3851: it climbs -> Wrong for one sample at one point is not wrong everywhere.
// @if ends[1] > ends[0]
// @choice  near 0.2: it goes nowhere -> Layer 2 learns by right gradients, and can do a lot.
// @if ends[1] > 0.1 && ends[1] < 0.3
// @choice* below 0.01: it learns
// @if ends[1] < 0.01
double[] ends = {net.loss(andOr()), net.train(andOr(), 5000, page).loss(),
    net.train(andOr(), 5000, 1).loss()}
// @check ends[1] < 0.01 && ends[2] < ends[1]
// @why The three are the loss at the start, by the page's formula, and by the chain rule: lower
// still.

// @ask proof: The loss fell. Does that show that the page's formula gives the gradient?
// @choice  yes, or it could not have learned -> It raised the loss in one step, and it learned.
// @choice* only a comparison with measured derivatives would show that
// @as no; comparing with measured derivatives
// @choice  yes, if it falls far enough -> However far: some wrong gradients still lead downhill.
// @hint gradCheck(net, sample, Backprop.WITHOUT_SUM) compares each derivative with a measured one.
// @why In this net the page's formula takes the identity for the weights on the way back. Wrong
// weights there can still train a net, which is known as feedback alignment.

// @run
gradCheck(net, sample, Backprop.WITHOUT_SUM)

// @explain sum: Two neurons of a layer get the same inputs. In a sentence or two, how can they
// get different deltas?
// @rubric each delta is a sum over the layer above, through the neuron's own outgoing weights;
// and it is multiplied by the neuron's own slope f'(z)

// The input is shared, the blame is not. It comes down through each neuron's own weights.

// Sources: the chain rule; Rumelhart, Hinton, Williams, PDP vol. 1 ch. 8 (1986), has the sum.
// Lillicrap et al., Nature Communications 7:13276 (2016), train through wrong weights on the
// way back. Formulas were derived again and all numbers computed and measured here.
