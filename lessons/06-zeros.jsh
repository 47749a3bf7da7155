// @lesson zeros "Why all zeros is worse than all equal"
// @needs apart 1   @minutes 12   @topics zero symmetry gradient
// @goal Say which weights move from an all-zero start, in which pass, and what wakes them.

// Equal neurons stay equal, yet they learn what one neuron can learn. Zero is an equal
// start, too: is it just another number? Build it and look at what moves.

// @do zero: Make a 2-3-1 net called `zero` in which every weight and bias is 0.
Mlp zero = Mlp.of(2, 3, 1).fill(0)
// @check zero.weights(1).elementMaxAbs() == 0 -> A weight of layer 1 is not 0 yet.
// @check zero.weights(2).elementMaxAbs() == 0 -> A weight of layer 2 is not 0 yet.
// @check zero.bias(1).elementMaxAbs() + zero.bias(2).elementMaxAbs() == 0 -> A bias is not 0.
// @also Mlp zero = Mlp.of(2, 3, 1).scale(0)
// @wrong Mlp zero = Mlp.of(2, 3, 1) -> There only the biases are 0: the weights are random.
// @hint As for equal neurons: one call sets every weight and every bias.
// @hint Mlp.of(inputs, hidden, outputs).fill(value)

// The gradient of a weight is a product: the delta of its neuron times the activation of
// the unit it comes from. The delta of a hidden neuron comes down through its outgoing
// weights. `moved` lists the weights W and biases b of each layer, and how far they went.

// @predict first: `zero` takes three passes over XOR. What moves?
// @choice  everything -> A factor is missing nearly everywhere: tanh(0) = 0, and W2 = 0.
// @choice  W2 and b2 -> W2's gradient is delta times the hidden activations: tanh(0) = 0.
// @choice* b2 alone
// @choice  nothing -> The output is 0, two targets are 1: the output neuron does have a delta.
moved(zero.train(xor(), 3, 0.3))

// W2 waits for hidden activations, which need W1 or b1. Those wait for a delta, which needs
// W2. Each waits for the other, however long that takes.

// @predict mean: After 2000 passes, what will the net answer to the input (0, 1)?
// The targets are 0, 1, 1, 0.
// @answer 0.5 +- 0.001
zero.train(xor(), 2000, 0.3).net().predict(0, 1)[0]

// One number that fits four targets best is their mean; that is all a lone bias can learn.
// Now the same passes from equal neurons that are not zero.

// @predict equal: How many of the 13 numbers of `Mlp.of(2, 3, 1).fill(0.5)` move?
// @answer 13 +- 0
moved(Mlp.of(2, 3, 1).fill(0.5).train(xor(), 3, 0.3))
moved(Mlp.of(2, 3, 1).fill(0.5).train(xor(), 3, 0.3)).count()

// Two different troubles, then. Equal: all move, none parts. Zero: nothing moves.
// Next, wake the net with as little as possible.

// @do wake: Make `one`: a copy of `zero` with exactly one number changed, so that after
// three passes more than one number has moved.
Mlp one = zero.nudge(2, 1, 2, 0.5)
// @check moved(zero, one).count() == 1 -> {moved(zero, one).count()} numbers differ from
// those of `zero`; exactly one should.
// @check moved(one.train(xor(), 3, 0.3)).count() > 1 -> After three passes at most b2 has moved.
// The change has to reach a hidden neuron, which the output bias does not; and be no mere ulp.
// @also Mlp one = zero.nudge(1, 3, 1, -1)
// @also Mlp one = zero.withBias(1, 0, 0.1, 0)
// @wrong Mlp one = zero.nudge(2, 1, 0, 0.5) -> That is the output bias, which moves anyway. No
// activation and no weight is any less 0 for it.
// @wrong Mlp one = zero.fill(0.5) -> That changes all 13. One is enough.
// @wrong Mlp one = Mlp.of(2, 3, 1) -> Those are nine random weights. One number is enough.
// @hint nudge(layer, neuron, input, amount) gives a changed copy; input 0 is the bias.
// @hint Take away one of the two zeros that wait for each other: one in layer 1, or one in W2.
// @why It breaks the circle at one place: a hidden neuron gets a delta, or an activation.

// @predict woken: `one` trains for 2000 passes. How many different neurons will its hidden
// layer of three have then?
// @answer 2 +- 0
neurons(one.train(xor(), 2000, 0.3).net(), 1)
twins(one.train(xor(), 2000, 0.3).net(), 1).different()

// One number wakes one neuron. The other two still have no activation and no way out.
// But some activation functions are not 0 at 0: sigmoid(0) = 0.5. Four layers of zeros:

// @predict deep: After which pass has W1, three layers below the output, moved at all?
// @choice  after pass 1 -> A delta has to come down through W4, W3 and W2, and those are 0.
// @choice* after pass 4
// @choice  never -> W4 moves in pass 1: it has activations of 0.5. From then on, W3 has a delta.
moved(Mlp.of(2, 3, 3, 3, 1).hidden(sigmoid).fill(0).train(xor(), 5, 0.3))

// One more layer each pass; but see how little of it is left at the bottom. And awake is not
// different: with all numbers equal in a layer, all its neurons are still twins.

// @ask frozen: In that table, about how many times smaller is W1's change than W4's after
// pass 4? Give the power of ten: 3 for a thousand, and so on.
// @answer 12
// @also 13
// @wrong 14 -> Nearly: W4's own change is 1.4e-1, which takes more than a power off.
// @hint Divide W4's 0.1355 by W1's 3.8e-14.
// @why A net of zeros with sigmoids is alive in principle and frozen in practice.

// Zeros in the right place do no harm, though. Only the last layer starts at 0, the hidden
// one at random:

// @predict last: When does W1 move?
// @choice  in every pass -> In the first pass each hidden delta is 0: it came through W2 = 0.
// @choice* from pass 2 on
// @choice  never -> The hidden activations are not 0, so W2 moves in pass 1, and the way is open.
moved(Mlp.of(2, 3, 1).withWeights(2, new double[1][3]).train(xor(), 3, 0.3))

// @predict relu: Now the other way round: random weights into the output, hidden weights and
// biases 0, and relu, whose slope at 0 counts as 0. What moves?
// @choice  W1, b1 and b2 -> So it would be with tanh. Here each delta has a factor f'(0) = 0.
// @choice* b2 alone
// @choice  everything -> Every hidden z is 0, where relu gives 0 and its slope counts as 0.
moved(Mlp.of(2, 3, 1).hidden(relu).withWeights(1, new double[3][2]).train(xor(), 3, 0.3))

// @explain why: In a sentence or two: what is stuck in a net of zeros that is not stuck in a
// net of equal numbers?
// @rubric every weight's gradient has a factor that is 0: an activation below or a weight above;
// so nothing but the output bias moves, and it learns the mean; equal numbers do move, together

// Sources: Rumelhart, Hinton and Williams 1986, Learning internal representations by error
// propagation, for the two factors of a gradient. That a net with f(0) = 0 moves only its
// output bias, and that sigmoids wake a layer per pass, was derived and measured for this
// lesson.
