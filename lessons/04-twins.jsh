// @lesson twins "Why equal neurons stay equal"
// @needs apart 1, backprop   @minutes 15   @topics symmetry gradient
// @goal Explain why neurons that start equal stay equal, and what sets them apart.

// @ask back: From `backprop`: a hidden neuron hands its activation to two neurons above. Which of
// their deltas has a part in its own?
// @choice* both, each times the weight to it
// @choice  only that of the neuron with its own number -> That was the page's formula, without
// the sum.
// @choice  both, as they are -> Each comes down through a weight: the neuron's outgoing ones.
// @hint delta_j = f'(z_j) times the sum over m of (weight from j to m) times delta_m

// Every neuron of a layer gets the same inputs. If two of them also start with the
// same weights, what could ever make them different? Build such a layer and look.

// @do make: Make a 2-3-1 net called `net` in which every weight and bias is 0.5.
Mlp net = Mlp.of(2, 3, 1).fill(0.5)
// @check Arrays.equals(net.sizes(), new int[] {2, 3, 1}) -> The sizes are
// {Arrays.toString(net.sizes())}, not [2, 3, 1].
// @check net.weights(1).get(2, 0) == 0.5 -> A weight is {net.weights(1).get(2, 0)}, not 0.5.
// @check net.equals(Mlp.of(2, 3, 1).fill(0.5)) -> Not every number is 0.5: /again starts afresh.
// @also Mlp net = Mlp.of(2, 3, 1).fill(1.0 / 2)
// @also var net = Mlp.of(2, 3, 1).seed(7).fill(0.5)
// @wrong Mlp net = Mlp.of(2, 3, 1) -> Those weights are random. `fill` makes them equal.
// @wrong Mlp net = Mlp.of(3, 2, 1).fill(0.5) -> That one has 3 inputs and 2 neurons.
// @wrong Mlp net = Mlp.of(2, 3, 1).fill(0, 5) -> Java writes 0.5 with a point.
// @wrong Mlp.of(2, 3, 1).fill(0.5) -> A fine net. Give it its name: Mlp net = ...
// @hint Sizes run from input to output: Mlp.of(inputs, hidden, outputs).
// @hint Chain one more call that sets every weight and bias: .fill(value)

// One row is one neuron: its weight from x1, its weight from x2, its bias, and the
// weight that goes out of it.
// @run
neurons(net, 1)

// @predict rows: One sample goes forward and backward through `net`. How will the
// three rows of the gradient of layer 1 compare?
// @choice  all different -> Same input, same activation, same share of the error: how could they?
// @if !Arrays.equals(it.row(0), it.row(1)) && !Arrays.equals(it.row(1), it.row(2))
// @choice* all equal
// @if Arrays.equals(it.row(0), it.row(1)) && Arrays.equals(it.row(1), it.row(2))
// @choice  all zero -> Only if the error, the outgoing weights, the slope f'(z) or the inputs were
// 0, and none of them is.
// @if it.elementMaxAbs() == 0
net.backward(net.forward(1, -1), 0).weights(1)
// @check Arrays.equals(it.row(0), it.row(2)) && it.get(0, 0) != 0
// @check net.backward(net.forward(0, 0), 0).weights(1).elementMaxAbs() == 0

// A step subtracts the gradient from the weights. Equal rows minus equal rows are
// equal rows, and so the next gradient has equal rows again.
// @predict spread: What is the greatest distance between two neurons of layer 1 after
// 10000 epochs on XOR?
// @answer 0
Mlp later = net.train(xor(), 10000, 0.3).net()
spread(later, 1)
// @check !later.equals(net)
// @why Look at the rows of `later`: they moved far, and together.

// @ask rank: The rank of a table is how many rows are left when those that are sums of multiples
// of others are struck out one by one. What is the rank of `later.weights(1)`?
// @answer 1
// @wrong 3 -> Three rows, but strike out those that are 1 times another.
// @wrong 2 -> Two columns allow no more than 2. But are two of these rows different?
// @wrong 0 -> One row is left, and it is not 0.
// @hint later.weights(1).svd().rank()

// @predict noise: Now with noise: one sample in a step, in a random order, and Adam, an
// optimiser that gives each weight a rate of its own. Does that set the neurons apart?
// @choice  yes, a little -> The order is random, but all three neurons see the same samples.
// @if it > 0 && it < 0.5
// @choice  yes, far -> Adam scales each weight by its own history; equal weights have equal ones.
// @if it >= 0.5
// @choice* no, not by a bit
// @if it == 0
spread(net.train(xor(), 2000, trainer(adam(0.01)).shuffled(1)).net(), 1)
// @check it == 0
// @check spread(net.train(xor(), 500, momentum(0.1, 0.9)).net(), 1) == 0
// @why Whatever treats all weights alike keeps equal ones equal: batches, momentum, Adam.

// @predict floor: And what did these equal neurons learn? From a random start, the loss on XOR
// gets to 0. Where is that of `later`?
// @choice  at 0 too -> Equal neurons all rise in one direction; XOR goes up and down again.
// @if it < 1e-6
// @choice* a little above 1/12, which is 0.0833
// @as slightly more than one twelfth; slightly above one twelfth; about 0.084; 0.084
// @if it > 1.0 / 12 && it < 0.084
// @choice  above where it began, at 0.7125 -> Training still works, among nets of equal neurons.
// @if it > 0.7126
later.loss(xor())
// @check it > 1.0 / 12 && it < 0.084
// @check net.loss(xor()) > 0.7124 && net.loss(xor()) < 0.7126
// @check Mlp.of(2, 3, 1).train(xor(), 10000, 0.3).loss() < 1e-12
// @why The best that rises along one direction answers 0, 2/3, 2/3, 2/3 where 0, 1, 1, 0 is wanted:
// loss (1/9 + 1/9 + 4/9) / 8 = 1/12. See later.predict(xor().x()).

// @predict bigger: Perhaps the layer is too small? Take 10 neurons, all numbers 0.5, with eta 0.1.
// Where does the loss end?
// @choice  below 1/12: more neurons can do more -> More different ones can. How many are these?
// @if it < 1.0 / 12 && it > 1e-6
// @choice* above 1/12, still
// @as it ends over a twelfth again; the loss remains above 1/12; remains above 1/12; over a
// twelfth; the loss remains higher than 1/12; still above a twelfth
// @if it > 1.0 / 12
// @choice  at 0 -> That is for ten different neurons. How many are these?
// @if it < 1e-6
Mlp.of(2, 10, 1).fill(0.5).train(xor(), 10000, 0.1).loss()
// @check it > 1.0 / 12
// @why Equal neurons are no more than one, however many.

// @do solo: Can one neuron do as much as the three of `net`? Those hand on the same, and layer
// 2 adds it up. Make a net `solo` with one hidden neuron that answers every input as `net` does.
Mlp solo = Mlp.of(2, 1, 1).fill(0.5).
    withWeights(2, new double[][] {{1.5}})
// @check Arrays.equals(solo.sizes(), new int[] {2, 1, 1})
// -> The sizes are {Arrays.toString(solo.sizes())}, not [2, 1, 1].
// @check Math.abs(solo.predict(1, 2)[0] - net.predict(1, 2)[0]) < 1e-9
// && Math.abs(solo.predict(2, -3)[0] - net.predict(2, -3)[0]) < 1e-9
// -> For 1, 2 it answers {solo.predict(1, 2)[0]}, and `net` {net.predict(1, 2)[0]}; for 2, -3
// {solo.predict(2, -3)[0]}, and `net` {net.predict(2, -3)[0]}.
// @also Mlp solo = Mlp.of(2, 1, 1).fill(0.5).nudge(2, 1, 1, 1)
// @wrong Mlp solo = Mlp.of(2, 1, 1).fill(0.5) -> It hands on once what those three hand on
// do together. Which weight makes up for that?
// @wrong Mlp solo = Mlp.of(2, 1, 1).fill(1.5) -> Three times everything is too much: each row and
// bias of layer 1 is 0.5, and the bias of layer 2 is there only once.
// @wrong Mlp solo = Mlp.of(2, 1, 1).fill(0.5).withWeights(1, new double[][] {{1.5, 1.5}}) -> That
// makes z three times as large. The three neurons have the same z; their sum is in layer 2.
// @wrong Mlp solo = Mlp.of(2, 1, 1).fill(0.5).nudge(2, 1, 1, 1).withBias(2, 1.5) -> The weight
// is right. But the bias of layer 2 is there only once in `net`, too.
// @hint Layer 1 of `solo` is a row of layer 1 of `net`. Its outgoing weight stands for three.
// @hint Mlp.of(2, 1, 1).fill(0.5), and then .withWeights(2, ...) or .nudge(2, 1, 1, ...)
// @why Three times 0.5 a is 1.5 a.

// @predict alone: `later` was `net` after 10000 epochs on XOR with eta 0.3. Train `solo` as long,
// with a third of that eta into its neuron and three times that out of it. Their losses are ...
// @choice  far apart: three neurons learn more -> Not if all three learn the same.
// @if Math.abs(it) > 0.01
// @choice* the same, but for rounding
// @if Math.abs(it) < 1e-12
// @choice  close, but they drift apart -> Step by step, the two take the same steps.
Training few = solo.train(xor(), 10000,
    trainer(gradientDescent(0.3)).rates(1, 1.0 / 3).weightRates(2, 3))
few.loss() - later.loss(xor())
// @check Math.abs(it) < 1e-12
// @check Matrix.ofRow(few.losses()).minus(Matrix.ofRow(net.train(xor(), 10000, 0.3).losses())).
// elementMaxAbs() < 1e-12
// @why So it is at each epoch. The one outgoing weight is three times as large, so delta is, and a
// third of eta makes up for that; and it has the steps of three to do.

// @do nudge: Break the tie. Make a net `odd`: like `net`, but with 0.1 added to the weight
// from x1 into neuron 1 of layer 1, and then trained on XOR, 2000 epochs with eta 0.2.
Mlp odd = net.nudge(1, 1, 1, 0.1).train(xor(), 2000, 0.2).net()
// @check spread(odd, 1) > 1 -> The rows differ by only {spread(odd, 1)}. Trained yet?
// @check twins(odd, 1).different() == 2
// -> It has {twins(odd, 1).different()} different neurons: was only one of equal ones nudged?
// @check $same(odd, net.nudge(1, 1, 1, 0.1).train(xor(), 2000, 0.2).net()) -> They have parted, but
// after another nudge or another training: 0.1 to the weight from x1 into neuron 1 of layer 1,
// then 2000 epochs on XOR with eta 0.2.
// @also Mlp odd = Mlp.of(2, 3, 1).fill(0.5).nudge(1, 1, 1, 0.1).train(xor(), 2000, 0.2).net()
// @wrong Mlp odd = net.nudge(1, 1, 1, 0.1) -> Nudged, not trained.
// @wrong Mlp odd = net.nudge(1, 1, 1, 0.1).train(xor(), 2000, 0.2) -> That is the whole run.
// The net at its end is .net() of it.
// @wrong Mlp odd = net.nudge(0, 0, 0, 0.1).train(xor(), 2000, 0.2).net() -> Layers, neurons and
// inputs count from 1.
// @wrong Mlp odd = net.train(xor(), 2000, 0.2).net() -> Trained, but never nudged.
// @wrong Mlp odd = Mlp.of(2, 3, 1).train(xor(), 2000, 0.2).net() -> That start was random.
// @hint nudge(layer, neuron, input, amount) gives a changed copy.
// @hint train(data, epochs, eta) gives a run, and .net() of it the net at its end.
// @why The gradients differ a little, so the next weights differ more, and so on.

// As a picture: each neuron of layer 1 is a point, its two weights are its place. The dots
// are the way it went in these 2000 epochs.

// @run
plane(net.nudge(1, 1, 1, 0.1).train(xor(), 2000, 0.2), 1)

// @ask count: How many *different* neurons does layer 1 of `odd` have now?
// @answer 2
// @wrong 3 -> Compare rows 2 and 3 digit by digit. Nobody nudged those two apart.
// @wrong 1 -> `neurons(odd, 1)`: row 1 has gone its own way.
// @hint neurons(odd, 1) shows the rows; twins(odd, 1) compares them.

// @do outgoing: Layer 1 may stay equal, if something else differs. Make a net `start` with
// layer 1 as in `net` that does get below 1/12 on XOR, in 5000 epochs with eta 0.2.
Mlp start = net.nudge(2, 1, 1, 0.1)
// @check start.weights(1).equals(net.weights(1)) && start.bias(1).equals(net.bias(1))
// -> Layer 1 of `start` is not that of `net`.
// @check start.train(xor(), 5000, 0.2).loss() < 1.0 / 12
// -> After 5000 epochs its loss is {start.train(xor(), 5000, 0.2).loss()}, and its neurons are
// {spread(start.train(xor(), 5000, 0.2).net(), 1)} apart.
// @also Mlp start = net.withWeights(2, new double[][] {{0.5, 0.4, 0.3}})
// @also Mlp start = net.withWeights(2, Mlp.of(2, 3, 1).weights(2))
// @wrong Mlp start = net.nudge(1, 1, 1, 0.1) -> That changes layer 1.
// @wrong Mlp start = net.withBias(2, 0.1) -> One bias for all: it tells no neuron from another.
// @wrong Mlp start = net.withWeights(2, new double[][] {{1, 1, 1}}) -> Larger, but still all equal:
// which neuron is to differ from which?
// @wrong Mlp start = net.nudge(2, 1, 1, 0.001) -> The right place. So small a difference
// grows, too, but 5000 epochs are too few for it.
// @wrong Mlp start = net.nudge(2, 2, 1, 0.1) -> nudge(layer, neuron, input, amount): layer 2
// has one neuron. Its inputs are the neurons of layer 1.
// @wrong Mlp start = net -> Nothing differs yet. What do the neurons not share?
// @hint Each neuron of layer 1 has a weight that goes out of it: they are in layer 2.
// @hint nudge(2, 1, k, amount) changes the weight from neuron k into the output.
// @why The delta of a neuron is a sum over its outgoing weights. Equal rows with different
// outgoing weights get different gradients.

// Those weights are the neuron's own. What if the difference stands further up?

// @predict above: A 2-3-3-1 net in which all is 0.5 but one weight of layer 3, far above layer 1.
// How far apart will the neurons of layer 1 be after 5000 epochs on XOR?
// @choice  more than 1 -> It parts the neurons of layer 2: see neurons(high, 2). But what of it
// does a neuron of layer 1 have for itself?
// @if it > 1
// @choice  a little -> A difference that comes down to both alike is none between them.
// @if it > 0 && it <= 1
// @choice* exactly 0
// @as not apart at all; they stay together; the distance is nil
// @if it == 0
Mlp high = Mlp.of(2, 3, 3, 1).fill(0.5).nudge(3, 1, 1, 0.1).train(xor(), 5000, 0.2).net()
spread(high, 1)
// @check it == 0 && spread(high, 2) > 0.1
// @why It parts the neurons of layer 2, which have different outgoing weights. Each of them hears
// all of layer 1 by equal weights, and tells all of layer 1 the same.

// @explain why: In a sentence or two, why must starting weights be random?
// @rubric equal neurons get equal gradients, so training that treats them alike keeps them so;
// a random start makes every pair differ; a difference in their own incoming or outgoing weights
// or their biases will do, one further up or down will not

// Equal neurons are not a bad start of many: they are one neuron, for ever.

// Sources: Rumelhart, Hinton, Williams, PDP vol. 1 ch. 8 (1986), states the problem and
// the cure; so does Goodfellow, Bengio, Courville, Deep Learning, section 8.4 (2016). The one
// neuron with its rates and the floor of 1/12 were derived again, all numbers computed here.
