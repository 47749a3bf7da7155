// @lesson zeros "Why all zeros is worse than all equal"
// @needs apart 1, twins   @minutes 13   @topics zero symmetry gradient
// @goal Say which weights move from an all-zero start, in which epoch, and what wakes them.

// @ask back: From `twins`: three equal neurons, all numbers 0.5, learned XOR for 10,000 epochs.
// Where did the loss end?
// @choice  at 0, as from a random start -> Equal neurons all rise in one direction; XOR goes up and
// down again.
// @choice* a little above 1/12, as with one neuron
// @as above 1/12; about 1/12; slightly over one twelfth; it got stuck slightly over one twelfth;
// as good as with one neuron; 0.0838
// @choice  where it began -> They do learn: all that one neuron can.
// @hint Mlp.of(2, 3, 1).fill(0.5).train(xor(), 10000, 0.3).loss()

// Equal neurons stay equal, yet they learn what one neuron can learn. Zero is an equal
// start, too: is it just another number? Build it and look at what moves.

// @do zero: Make a 2-3-1 net called `zero` in which every weight and bias is 0.
Mlp zero = Mlp.of(2, 3, 1).fill(0)
// @check Arrays.equals(zero.sizes(), new int[] {2, 3, 1}) -> The sizes are
// {Arrays.toString(zero.sizes())}, not [2, 3, 1].
// @check zero.weights(1).elementMaxAbs() == 0 -> A weight of layer 1 is not 0 yet.
// @check zero.weights(2).elementMaxAbs() == 0 -> A weight of layer 2 is not 0 yet.
// @check zero.bias(1).elementMaxAbs() + zero.bias(2).elementMaxAbs() == 0 -> A bias is not 0.
// @also Mlp zero = Mlp.of(2, 3, 1).scale(0)
// @wrong Mlp zero = Mlp.of(2, 3, 1) -> There only the biases are 0: the weights are random.
// @wrong Mlp zero = Mlp.of(2, 3, 1).withoutBiases() -> The biases are 0 in any new net. The weights
// are random: `fill` sets them all.
// @hint As for equal neurons: one call sets every weight and every bias.
// @hint Mlp.of(inputs, hidden, outputs).fill(value)

// The gradient of a weight is a product: the delta of its neuron times the activation of
// the unit it comes from. The delta of a hidden neuron comes down through its outgoing
// weights. `moved` lists the weights W and biases b of each layer, and how far they went.

// @predict first: `zero` takes three epochs on XOR. What moves?
// @choice  everything -> A factor is missing nearly everywhere: tanh(0) = 0, and W2 = 0.
// @if it.count() == 13
// @choice  W2 and b2 -> W2's gradient is delta times the hidden activations: tanh(0) = 0.
// @if it.weights(2) > 0 && it.bias(2) > 0 && it.count() == 4
// @choice* b2 alone
// @as just the bias of the output neuron; the output bias and nothing else; nothing but b2;
// nothing except b2
// @if it.count() == 1 && it.bias(2) > 0
// @choice  nothing -> The output is 0, two targets are 1: the output neuron does have a delta.
// @if it.count() == 0
moved(zero.train(xor(), 3, 0.3))
// @check it.count() == 1 && it.bias(2) > 0

// W2 waits for hidden activations, which need W1 or b1. Those wait for a delta, which needs
// W2. Each waits for the other, however long that takes.

// @predict mean: After 2000 epochs, what will the net answer to the input (0, 1)?
// The targets are 0, 1, 1, 0.
// @answer 0.5 +- 0.001
zero.train(xor(), 2000, 0.3).net().predict(0, 1)[0]

// One number that fits four targets best is their mean; that is all a lone bias can learn.
// Now the same epochs from equal neurons that are not zero.

// @predict equal: How many of the 13 numbers of `Mlp.of(2, 3, 1).fill(0.5)` move in three epochs?
// @choice  1: b2 again -> Then zero and equal would be one trouble. But here no tanh(z) and no
// weight is 0, so no factor is missing anywhere.
// @if it.count() == 1
// @choice  4: W2 and b2 -> W1 and b1 get a delta as well: it comes down through W2, which is 0.5.
// @if it.count() == 4
// @choice* all 13
// @if it.count() == 13
moved(Mlp.of(2, 3, 1).fill(0.5).train(xor(), 3, 0.3))
// @check it.count() == 13

// Two different troubles, then. Equal: all move, none parts. Zero: all but one stand still.
// Next, wake the net with as little as possible.

// @do wake: Make `one`: a copy of `zero` with exactly one number changed, so that after
// three epochs more than one number has moved.
Mlp one = zero.nudge(2, 1, 2, 0.5)
// @check Arrays.equals(one.sizes(), zero.sizes()) -> `one` is not 2-3-1: begin with `zero`.
// @check moved(zero, one).count() == 1 -> {moved(zero, one).count()} numbers differ from
// those of `zero`; exactly one should.
// @check moved(one.train(xor(), 3, 0.3)).count() > 1 -> After three epochs at most b2 has moved.
// The change has to reach a hidden neuron, which the output bias does not; and be no mere ulp.
// @also Mlp one = zero.nudge(1, 3, 1, -1)
// @also Mlp one = zero.withBias(1, 0, 0.1, 0)
// @wrong Mlp one = zero.nudge(2, 1, 0, 0.5) -> That is the output bias, which moves anyway. No
// activation and no weight is any less 0 for it.
// @wrong Mlp one = zero.withBias(2, 1) -> A larger output bias is still no activation and no
// weight: those of the hidden layer stay 0.
// @wrong Mlp one = zero.fill(0.5) -> That changes all 13. One is enough.
// @wrong Mlp one = Mlp.of(2, 3, 1) -> Those are nine random weights. One number is enough.
// @wrong Mlp one = zero.train(xor(), 3, 0.3).net() -> Trained, b2 alone has changed, as before.
// Change a number by hand instead.
// @wrong Mlp one = zero.hidden(relu) -> relu(0) = 0 as well, and no number of `zero` has changed.
// @hint nudge(layer, neuron, input, amount) gives a changed copy; input 0 is the bias.
// @hint Take away one of the two zeros that wait for each other: one in layer 1, or one in W2.
// @why It breaks the circle at one place: a hidden neuron gets a delta, or an activation.

// Would any other number have done as well? Try all 13, one at a time.

// @predict which: How many of the 13 wake the net, made 0.5 alone? (The last argument of nudge
// is the amount; the third 0 is the bias.)
// @answer 12 +- 0
// @hint Which of the 13 moves anyway?
// @why All but b2. In layer 1 the number makes an activation, so W2 moves; in W2 it lets a delta
// down, so W1 or b1 moves.
boolean wakes(int l, int j, int k) {
  return moved(zero.nudge(l, j, k, 0.5).train(xor(), 3, 0.3)).count() > 1;
}
IntStream.range(0, 9).filter(i -> wakes(1, 1 + i / 3, i % 3)).count() +
    IntStream.range(0, 4).filter(k -> wakes(2, 1, k)).count()

// @predict woken: `one` trains for 2000 epochs. How many different neurons will its hidden
// layer of three have then?
// @answer 2 +- 0
// @why One number wakes one neuron. The others still have no activation and no outgoing weight.
neurons(one.train(xor(), 2000, 0.3).net(), 1)
twins(one.train(xor(), 2000, 0.3).net(), 1, 1e-9).different()

// But some activation functions are not 0 at 0: sigmoid(0) = 0.5. Four layers of zeros:

// @predict deep: After which epoch has W1, three layers below the output, moved at all?
// @choice  after epoch 1 -> A delta has to come down through W4, W3 and W2, and those are 0.
// @choice* after epoch 4
// @choice  never -> W4 moves in epoch 1: it has activations of 0.5. From then on, W3 has a delta.
moved(Mlp.of(2, 3, 3, 3, 1).hidden(sigmoid).fill(0).train(xor(), 5, 0.3))
// @check it.weights(1) > 0 && it.count() == 37
// @check Mlp.of(2, 3, 1).hidden(sigmoid).fill(0).train(
// Dataset.ofSamples(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}},
// new double[][] {{0}, {0}, {0}, {1}}), 2000, 0.3).loss() < 0.03

// One more layer each epoch; but see how little of it is left at the bottom. And awake is not
// different: with all numbers equal in a layer, all its neurons are still twins.

// @ask frozen: In that table, about how many times smaller is W1's change than W4's after
// epoch 4? Give the power of ten: 3 for a thousand, and so on.
// @answer 12 +- 0.6
// @also 13
// @also -12
// @also 1e12
// @also 1e13
// @wrong 14 -> Nearly: W4's own change is 1.4e-1, which takes more than a power off.
// @wrong -14 -> That is W1's change alone. Divide it by W4's, which is 1.4e-1.
// @wrong 0.1355 / 3.8e-14 -> So many times, yes: 3.6 times ten to which power?
// @wrong 1 -> 0.1355 is about 1e-1, but 3.8e-14 is not 3.8: mind the e-14.
// @wrong 4 -> Those are the layers. Divide their changes in the column of epoch 4.
// @hint Divide W4's 0.1355 by W1's 3.8e-14.
// @why So deep a net of zeros with sigmoids is alive in principle and frozen in practice. With one
// hidden layer the way is short, and it does learn, as one neuron: a 2-3-1 net of zeros gets
// below 0.03 on AND in 2000 epochs.

// Zeros in the right place do no harm, though. Only the last layer starts at 0, the hidden
// one at random:

// @predict last: When does W1 move?
// @choice  in every epoch -> In epoch 1 each hidden delta is 0: it came through W2 = 0.
// @choice* from epoch 2 on
// @as it waits one epoch; always after epoch 1
// @choice  never -> The hidden activations are not 0, so W2 moves in epoch 1, and the way is open.
moved(Mlp.of(2, 3, 1).withWeights(2, new double[1][3]).train(xor(), 3, 0.3))
// @check it.weights(1) > 0 && it.count() == 13

// Now the other way round: random weights into the output, hidden weights and biases 0. And
// relu instead of tanh: its slope at 0 counts as 0.
// @run
Mlp still = Mlp.of(2, 3, 1).hidden(relu).withWeights(1, new double[3][2])

// @predict relu: What moves in three epochs?
// @choice  W1, b1 and b2 -> So it would be with tanh in epoch 1, and from epoch 2 on W2 would move,
// too. Here each delta has a factor f'(0) = 0.
// @if it.weights(1) > 0 && it.weights(2) == 0
// @choice  everything -> relu(0) = 0 stops W2, just as tanh(0) = 0 did, and relu'(0) = 0 stops W1.
// @if it.count() == 13
// @choice* b2 alone
// @as just the bias of the output neuron; the output bias and nothing else; nothing but b2;
// nothing except b2
// @if it.count() == 1 && it.bias(2) > 0
moved(still.train(xor(), 3, 0.3))
// @check it.count() == 1 && it.bias(2) > 0
// @check moved(still.hidden(tanh).train(xor(), 1, 0.3)).weights(1) > 0
// && moved(still.hidden(tanh).train(xor(), 1, 0.3)).weights(2) == 0
// && moved(still.hidden(tanh).train(xor(), 2, 0.3)).weights(2) > 0

// @explain why: In a sentence or two: what is stuck in a net of zeros that is not stuck in a
// net of equal numbers?
// @rubric every weight's gradient has a factor that is 0: an activation below or a weight above;
// so nothing but the output bias moves, and it learns the mean; equal numbers do move, together

// Equal neurons learn as one. Neurons of zeros learn nothing, where f(0) is 0.

// Sources: Rumelhart, Hinton and Williams 1986, Learning internal representations by error
// propagation, for the two factors of a gradient. That a net with f(0) = 0 moves only its
// output bias, and that sigmoids wake a layer per epoch, was derived again; all numbers were
// computed here.
