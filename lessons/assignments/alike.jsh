// @lesson alike "Alike: one neuron, one layer, and twins"
// @needs apart 1   @minutes 45   @topics neuron layer gradient symmetry
// @goal Show with numbers of your own what a neuron computes, what a layer shares, and what parts
// twins.
// @due 2026-12-01T23:59+01:00   @late 10% per day max 3
// @limit 10 s 512 MB 64 KB
// @seed student
// @forbid Thread ProcessBuilder Runtime Files

// This goes with the lessons `neuron` to `ulp`. Two weights are yours alone, `p` and `q`, and so is
// the net `wide`. They are made of seed(), your own number.

// @run numbers:
double p = (1 + Math.floorMod(seed(), 9)) / 10.0
double q = (1 + Math.floorMod(seed() / 16, 9)) / 10.0
Mlp wide = Mlp.of(2, 3, 2).seed(seed())

// @do make: Make a net `one` of 2 inputs and 1 neuron with tanh. Its weights are p and -q, its bias
// is 0.05.
Mlp one = Mlp.of(2, 1).output(tanh).
    withWeights(1, new double[][] {{p, -q}}).withBias(1, 0.05)
// @check Arrays.equals(one.sizes(), new int[] {2, 1})
// -> The sizes are {Arrays.toString(one.sizes())}, not [2, 1].
// @points 1
// @check one.weights(1).get(0, 0) == p && one.weights(1).get(0, 1) == -q
// -> Its weights are {Arrays.toString(one.weights(1).row(0))}; wanted are p and -q.
// @points 1
// @hidden
// @check one.activation(1) == tanh && one.bias(1).get(0, 0) == 0.05
// -> It has {one.activation(1)} and a bias of {one.bias(1).get(0, 0)}.
// @points 1
// @also Mlp one = Mlp.of(2, 1).output(tanh).fill(0.05).withWeights(1, new double[][] {{p, -q}})
// @wrong Mlp one = Mlp.of(2, 1).withWeights(1, new double[][] {{p, -q}}).withBias(1, 0.05) -> Its
// last layer is its only one, and has the identity unless it is told otherwise.
// @wrong Mlp one = Mlp.of(2, 1).output(tanh).withBias(1, 0.05).
// withWeights(1, new double[][] {{p, q}}) -> The second weight counts against: it is -q.
// @hidden
// @wrong Mlp one = Mlp.of(2, 1).output(tanh).withWeights(1, new double[][] {{p, -q}}) -> New biases
// are 0.
// @hint In the lesson `neuron` you made such a net; .output(...) says how it bends z.
// @hint A row per neuron: withWeights(1, new double[][] {{..., ...}}), and withBias(1, ...).

// @ask falls: The second input of `one` grows, the first stays. What does its activation do?
// @choice it grows -> The weight of that input is below 0.
// @choice* it falls
// @choice it stays -> A weight that is not 0 hands every change on.
// @hint What is the sign of the weight that the input comes through?

// The loss of one sample is C = (a - y)^2 / 2. How much it changes per unit of z is delta.

// @do delta: Compute `double delta`: dC/dz of `one` for the inputs 1 and 2 and the target 0.
// @needs make
double delta = one.backward(one.forward(1, 2), 0).delta(1).get(0, 0)
// @check Math.signum(delta) == Math.signum(one.predict(1, 2)[0])
// -> `delta` is {delta}. More z makes more loss where a, here {one.predict(1, 2)[0]}, is above y.
// @points 1
// @hidden
// @check Math.abs(delta - one.predict(1, 2)[0] * (1 - Math.pow(one.predict(1, 2)[0], 2))) < 1e-6
// -> It has two factors: a - y, and the slope of tanh, which is 1 - a a.
// @points 2
// @also double delta = one.predict(1, 2)[0] * tanh.slope(one.forward(1, 2).z(1).get(0, 0))
// @wrong double delta = one.predict(1, 2)[0] -> That is dC/da: how much a moves with z is missing.
// @wrong double delta = -one.predict(1, 2)[0] -> That has the sign of y - a, and no slope.
// @hidden
// @wrong double delta = one.predict(1, 2)[0] * one.predict(1, 2)[0] * (1 - one.predict(1, 2)[0])
// -> a (1 - a) is the slope of the sigmoid.
// @hint Two ways: the two factors of delta; or what backward(...) gives.
// @hint delta(1) of the gradients is a matrix with one number; .get(0, 0) takes it out.

// @do step: Make from `one` a net `next` by one step of gradient descent for the inputs 1 and 2 and
// the target 0, with eta = 0.1.
// @needs make
Mlp next = one.step(one.backward(one.forward(1, 2), 0), 0.1)
// @check next.forward(1, 2).loss(0) < one.forward(1, 2).loss(0)
// -> The loss went from {one.forward(1, 2).loss(0)} to {next.forward(1, 2).loss(0)}.
// @points 1
// @hidden
// @check Math.abs((one.bias(1).get(0, 0) - next.bias(1).get(0, 0)) * 10
// - one.predict(1, 2)[0] * (1 - Math.pow(one.predict(1, 2)[0], 2))) < 1e-6
// && Math.abs(one.weights(1).get(0, 1) - next.weights(1).get(0, 1)
// - 2 * (one.bias(1).get(0, 0) - next.bias(1).get(0, 0))) < 1e-6
// -> Each number moves by eta times its own derivative: the bias by 0.1 delta, w2 by twice that.
// @points 1
// @wrong Mlp next = one.step(one.backward(one.forward(1, 2), 0), 0.2) -> That is twice the step.
// @wrong Mlp next = one.step(one.backward(one.forward(1, 2), 0), -0.1) -> A step subtracts already.
// @hidden
// @wrong Mlp next = one.step(one.backward(one.forward(2, 1), 0), 0.1) -> The inputs are 1 and 2.
// @hint A gradient is what backward(...) gives; net.step(gradient, eta) makes the changed copy.

// Now a layer of equal neurons.

// @do equal: Make a 2-3-1 net `net` in which every weight and bias is p.
Mlp net = Mlp.of(2, 3, 1).fill(p)
// @check Arrays.equals(net.sizes(), new int[] {2, 3, 1}) && twins(net, 1).different() == 1
// -> It has {twins(net, 1).different()} different neurons in layer 1.
// @points 1
// @hidden
// @check Arrays.stream(net.bias(1).column(0)).allMatch(b -> b == p)
// && net.bias(2).get(0, 0) == p && net.weights(1).elementMinAbs() == p
// && net.weights(2).elementMaxAbs() == p -> Not every number is p.
// @points 1
// @wrong Mlp net = Mlp.of(2, 3, 1) -> Those weights are random.
// @hidden
// @wrong Mlp net = Mlp.of(2, 3, 1).fill(0.95) -> Equal, but p is {p}.
// @hint One call sets every weight and bias.

// `wide` has three hidden neurons. Neurons 1 and 3 change places.

// @do swap: Make `swapped`: `wide` with neurons 1 and 3 of layer 1 in each other's place, so that
// it answers every input as `wide` does.
Mlp swapped = wide.permute(1, 3, 2, 1)
// @check Arrays.equals(swapped.weights(1).row(0), wide.weights(1).row(2))
// && Arrays.equals(swapped.weights(1).row(2), wide.weights(1).row(0))
// -> Rows 1 and 3 of layer 1 are not each other's.
// @points 1
// @hidden
// @check swapped.predict(xor().x()).minus(wide.predict(xor().x())).elementMaxAbs() < 1e-9
// && !Arrays.equals(swapped.weights(1).row(0), wide.weights(1).row(0))
// -> It answers otherwise than `wide`, or nothing changed places.
// @points 1
// @wrong Mlp swapped = wide.permute(1, 2, 1, 3) -> That is neurons 1 and 2.
// @hidden
// @wrong Mlp swapped = wide.withWeights(1, wide.permute(1, 3, 2, 1).weights(1)) -> The outgoing
// weights stayed behind.
// @hint permute(layer, order...) moves neurons with all that is theirs.

// @ask count: A 2-4-1 net with tanh, whose neurons differ by more than signs: by reordering and
// flipping, how many settings of its weights compute the same function, itself included?
// @points 2
// @answer 384
// @wrong 24 -> Those are the orders. Each neuron can be flipped as well.
// @wrong 16 -> Those are the flips. They can stand in any order, too.
// @wrong 48 -> That is for three neurons.
// @hint Orders of 4 neurons, times two for each neuron.

// @do part: Make `odd`: `net` with exactly one number changed, by 0.1, so that training on XOR sets
// one neuron of layer 1 apart from the other two.
// @needs equal
Mlp odd = net.nudge(1, 1, 1, 0.1)
// @check Arrays.equals(odd.sizes(), net.sizes()) && moved(net, odd).count() == 1
// -> {moved(net, odd).count()} numbers differ from those of `net`.
// @points 1
// @hidden
// @check twins(odd.train(xor(), 300, 0.1).net(), 1).different() == 2
// -> After 300 epochs there are {twins(odd.train(xor(), 300, 0.1).net(), 1).different()} different
// neurons.
// @points 2
// @also Mlp odd = net.nudge(1, 3, 0, -0.1)
// @also Mlp odd = net.nudge(2, 1, 2, 0.1)
// @wrong Mlp odd = net.nudge(2, 1, 0, 0.1) -> That is the bias of layer 2: all three hear of it.
// @wrong Mlp odd = net.fill(p + 0.1) -> That changes all 13 numbers.
// @hint nudge(layer, neuron, input, amount) changes one number; input 0 is the bias.

// @explain why: Two neurons of a layer start with the same numbers. In three sentences or fewer:
// why do they stay equal in training, and what would part them?
// @points 3
// @rubric same inputs and same numbers give the same z and activation; the same outgoing weights
// give the same delta, so every step is the same; a difference in any number of their own parts
// them

// That is all. What you could not see is judged when it is graded.
