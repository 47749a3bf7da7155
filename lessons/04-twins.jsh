// @lesson twins "Why equal neurons stay equal"
// @needs apart 1   @minutes 12   @topics symmetry gradient
// @goal Explain why neurons that start equal stay equal, and what sets them apart.

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
// @choice* all equal
// @choice  all zero -> Only if the error or the outgoing weights were 0, and neither is.
net.backward(net.forward(1, -1), 0).weights(1)
// @check Arrays.equals(it.row(0), it.row(2)) && it.get(0, 0) != 0

// A step subtracts the gradient from the weights. Equal rows minus equal rows are
// equal rows, and so the next gradient has equal rows again.
// @predict spread: What is the greatest distance between two neurons of layer 1 after
// 10000 epochs on XOR?
// @answer 0
spread(net.train(xor(), 10000, 0.3).net(), 1)

// @predict noise: Now with noise: one sample in a step, in a random order, and the
// optimiser Adam. Does that set the neurons apart?
// @choice  yes, a little -> The order is random, but all three neurons see the same samples.
// @choice  yes, far -> Adam scales each weight by its own history; equal weights have equal ones.
// @choice* no, not by a bit
spread(net.train(xor(), 2000, Trainer.of(Optimizer.adam(0.01)).shuffled(1)).net(), 1)
// @check it == 0

// @predict floor: A layer of equal neurons can do what one neuron can. Where does the
// loss on XOR end, if a random start gets to 0?
// @choice  at 0 too -> One neuron rises in one direction only; XOR goes up and down again.
// @choice* a little above 1/12, which is 0.0833
// @choice  it grows -> Training still works. It only keeps to nets with equal neurons.
net.train(xor(), 10000, 0.3).net().loss(xor())
// @check it > 1.0 / 12 && it < 0.084

// @do nudge: Break the tie. Make a net `odd`: like `net`, but with 0.1 added to the weight
// from x1 into neuron 1 of layer 1, and then trained on XOR, 2000 epochs with eta 0.2.
Mlp odd = net.nudge(1, 1, 1, 0.1).train(xor(), 2000, 0.2).net()
// @check spread(odd, 1) > 1 -> The rows differ by only {spread(odd, 1)}. Trained yet?
// @check twins(odd, 1).different() == 2
// -> It has {twins(odd, 1).different()} different neurons: was only one of equal ones nudged?
// @also Mlp odd = Mlp.of(2, 3, 1).fill(0.5).nudge(1, 1, 1, 0.1).train(xor(), 2000, 0.2).net()
// @wrong Mlp odd = net.nudge(1, 1, 1, 0.1) -> Nudged, not trained.
// @wrong Mlp odd = net.train(xor(), 2000, 0.2).net() -> Trained, but never nudged.
// @wrong Mlp odd = Mlp.of(2, 3, 1).train(xor(), 2000, 0.2).net() -> That start was random.
// @hint nudge(layer, neuron, input, amount) gives a changed copy.
// @hint train(data, epochs, eta) gives a run, and .net() of it the net at its end.
// @why The gradients differ a little, so the next weights differ more, and so on.

// @ask count: How many *different* neurons does layer 1 of `odd` have now?
// @answer 2
// @wrong 3 -> Compare rows 2 and 3 digit by digit. Nobody nudged those two apart.
// @wrong 1 -> `neurons(odd, 1)`: row 1 has gone its own way.
// @hint neurons(odd, 1) shows the rows; twins(odd, 1) compares them.

// @do outgoing: Layer 1 may stay equal, if something else differs. Make a net `start` with
// layer 1 as in `net`, whose neurons of layer 1 do part in 2000 epochs on XOR, eta 0.2.
Mlp start = net.nudge(2, 1, 1, 0.1)
// @check start.weights(1).equals(net.weights(1)) && start.bias(1).equals(net.bias(1))
// -> Layer 1 of `start` is not that of `net`.
// @check spread(start.train(xor(), 2000, 0.2).net(), 1) > 0.1
// -> Trained, its neurons are {spread(start.train(xor(), 2000, 0.2).net(), 1)} apart.
// @also Mlp start = net.withWeights(2, new double[][] {{0.5, 0.4, 0.3}})
// @wrong Mlp start = net.nudge(1, 1, 1, 0.1) -> That changes layer 1.
// @wrong Mlp start = net.withBias(2, 0.1) -> One bias for all: it tells no neuron from another.
// @wrong Mlp start = net -> Nothing differs yet. What do the neurons not share?
// @hint Each neuron of layer 1 has a weight that goes out of it: they are in layer 2.
// @hint nudge(2, 1, k, amount) changes the weight from neuron k into the output.
// @why The delta of a neuron is a sum over its outgoing weights. Equal rows with different
// outgoing weights get different gradients.

// @explain why: In a sentence or two, why must starting weights be random?
// @rubric equal neurons get equal gradients, so any training keeps them equal;
// a random start makes every pair differ; a difference anywhere in or after the layer will do

// Equal neurons are not a bad start of many: they are one neuron, for ever.

// Sources: Rumelhart, Hinton, Williams, PDP vol. 1 ch. 8 (1986), states the problem and
// the cure; Goodfellow, Bengio, Courville, Deep Learning, section 8.4 (2016). The floor of
// 1/12 and all numbers were derived and computed for this lesson.
