// @lesson twins "Why equal neurons stay equal"
// @needs apart 1   @minutes 10   @topics symmetry gradient
// @goal Explain why neurons that start equal stay equal, and what sets them apart.

// Every neuron of a layer gets the same inputs. If two of them also start with the
// same weights, what could ever make them different? Build such a layer and look.

// @do make: Make a 2-3-1 net called `net` in which every weight and bias is 0.5.
Mlp net = Mlp.of(2, 3, 1).fill(0.5)
// @check net.weights(1).get(2, 0) == 0.5 -> A weight is {net.weights(1).get(2, 0)}, not 0.5.
// @check net.bias(1).get(0, 0) == 0.5 -> A bias is {net.bias(1).get(0, 0)}, not 0.5.
// @also Mlp net = Mlp.of(2, 3, 1).fill(1.0 / 2)
// @wrong Mlp net = Mlp.of(2, 3, 1) -> Those weights are random. `fill` makes them equal.
// @hint Sizes run from input to output: Mlp.of(inputs, hidden, outputs).
// @hint Chain one more call that sets every weight and bias: .fill(value)

// One row is one neuron: its weight from x1, then its weight from x2.
// @run
neurons(net, 1)

// @predict rows: One example goes forward and backward through `net`. How will the
// three rows of the gradient of layer 1 compare?
// @choice  all different -> Same input, same output, same share of the error: how could they?
// @choice* all equal
// @choice  all zero -> Only if the error or the output weights were 0, and neither is.
net.backward(net.forward(1, -1), 0).weights(1)

// @predict spread: What is the largest difference between two neurons of layer 1 after
// 1000 passes over XOR?
// @answer 0 +- 0
spread(net.train(xor(), 1000, 0.5).net(), 1)

// @do nudge: Break the tie. In a net `odd` like the first, add 0.1 to the weight from x1
// into neuron 1 of layer 1; then train it on XOR: 2000 passes, rate 0.2.
Mlp odd = Mlp.of(2, 3, 1).fill(0.5).nudge(1, 1, 1, 0.1).train(xor(), 2000, 0.2).net()
// @check spread(odd, 1) > 1 -> The rows differ by only {spread(odd, 1)}. Trained yet?
// @wrong Mlp odd = Mlp.of(2, 3, 1).fill(0.5).nudge(1, 1, 1, 0.1) -> Nudged, not trained.
// @hint nudge(layer, neuron, input, amount) gives a changed copy.
// @hint train(data, passes, rate) gives a run, and run.net() the net at its end.

// @ask count: How many *different* neurons does layer 1 of `odd` have now?
// @answer 2
// @wrong 3 -> Compare rows 2 and 3 digit by digit. Nobody nudged those two apart.
// @hint neurons(odd, 1) shows the rows; twins(odd, 1) compares them.

// @explain why: In a sentence or two, why must starting weights be random?
// @rubric equal neurons get equal gradients; random starts make every pair differ
