// @lesson neuron "One neuron"
// @needs apart 1, start   @minutes 10   @topics neuron gradient
// @goal Compute by hand all that one neuron does: z, a, delta, and a step of its weights.

// @ask back: From `start`: three equal neurons were trained for 1000 epochs. Did they part?
// @choice* no, not by a bit
// @choice  yes, a little -> Their spread was exactly 0. The hint has the line that shows it.
// @choice  yes, far -> Their spread was exactly 0. The hint has the line that shows it.
// @hint spread(Mlp.of(2, 3, 1).fill(0.5).train(xor(), 1000, 0.2).net(), 1)

// "All neurons of a layer use the same equation." Which one? A neuron adds up its weighted
// inputs and a bias: that is its pre-activation, z = w1 x1 + w2 x2 + b. Its activation
// function f bends that: a = f(z) is its activation. Here f is the sigmoid, which takes any z
// to between 0 and 1. Begin with a single neuron.

// @do make: Make a net `one` of 2 inputs and 1 neuron with sigmoid, weights 1 and -1, bias 0.
Mlp one = Mlp.of(2, 1).output(sigmoid).
    withWeights(1, new double[][] {{1, -1}})
// @check Arrays.equals(one.sizes(), new int[] {2, 1})
// -> The sizes are {Arrays.toString(one.sizes())}, not [2, 1].
// @check one.activation(1) == sigmoid -> Its activation function is {one.activation(1)}.
// @check Arrays.equals(one.weights(1).row(0), new double[] {1, -1})
// -> Its weights are {Arrays.toString(one.weights(1).row(0))}, not [1, -1].
// @check one.bias(1).get(0, 0) == 0 -> Its bias is {one.bias(1).get(0, 0)}, not 0.
// @also Mlp one = Mlp.of(2, 1).activation(1, sigmoid).fill(1).nudge(1, 1, 2, -2).withBias(1, 0)
// @wrong Mlp one = Mlp.of(2, 1).output(sigmoid) -> Those weights are random. Set them.
// @wrong Mlp one = Mlp.of(2, 1).withWeights(1, new double[][] {{1, -1}}) -> Its last layer is
// its only one, and has the identity: a = z. Add .output(sigmoid).
// @wrong Mlp one = Mlp.of(2, 1).output(sigmoid).withWeights(1, {{1, -1}}) -> Java wants to know
// what the braces hold: put new double[][] before them.
// @wrong Mlp one = Mlp.of(2, 1).output(sigmoid).withWeights(1, new double[][] {{1}, {-1}}) -> A
// row per neuron, and there is one neuron: one row, with both numbers in it.
// @wrong Mlp one = Mlp.of(2, 1).output(sigmoid).withWeights(0, new double[][] {{1, -1}})
// -> Layers count from 1: the inputs are no layer, so the only layer is layer 1.
// @hint Mlp.of(2, 1) has 2 inputs and 1 neuron; .output(sigmoid) sets how it bends z.
// @hint .withWeights(1, new double[][] {{...}}) takes a row of numbers per neuron of layer 1.
// @why New biases are 0. One neuron is one row: here the row 1, -1.

// @ask z: By hand: what is z = w1 x1 + w2 x2 + b of `one` for the inputs x1 = 1 and x2 = 0.5?
// @answer 0.5 +- 0.001
// @wrong 1.5 -> The second weight is -1: that input counts against.
// @wrong 0.6225 -> That is a, the bent sum. z is the sum before it is bent.
// @wrong 0.62 -> That is a, the bent sum. z is the sum before it is bent.
// @wrong 0 -> x2 is only 0.5, so the two do not cancel.
// @wrong 1 -> That is w1 x1. Now add w2 x2.
// @wrong -0.5 -> That is w2 x2. Add w1 x1 to it.
// @hint z = w1 x1 + w2 x2 + b, with weights 1 and -1 and bias 0.
// @hint one.forward(1, 0.5).z(1) computes it.

// @predict bend: Now both inputs are doubled, to 2 and 1. What happens to a?
// @choice  it doubles -> z does. But a is bent: it can never reach 1.
// @if a[1] >= 2 * a[0]
// @choice* it grows, by less
// @if a[1] > a[0] && a[1] < 2 * a[0]
// @choice  it stays as it was -> z doubles, from 0.5 to 1. Only a z of 0 would stay.
// @if a[1] == a[0]
double[] a = {one.predict(1, 0.5)[0], one.predict(2, 1)[0]}
// @check a[1] > a[0] && a[1] < 2 * a[0]
// @why z goes from 0.5 to 1, but the sigmoid 1 / (1 + e^-z) grows ever more slowly.

// @do half: Change `one` into a net `half` that answers 1, 0.5 with exactly a = 0.5.
Mlp half = one.withBias(1, -0.5)
// @check Arrays.equals(half.sizes(), one.sizes()) -> One neuron with two
// inputs, please: change `one`.
// @check half.activation(1) == sigmoid -> With {half.activation(1)} it is another equation.
// @check half.predict(1, 0.5)[0] == 0.5 -> a is {half.predict(1, 0.5)[0]} for 1, 0.5.
// @also Mlp half = one.withWeights(1, new double[][] {{1, -2}})
// @also Mlp half = Mlp.of(2, 1).output(sigmoid).fill(0)
// @wrong Mlp half = one.withBias(1, 0.5) -> That raises z from 0.5 to 1. Which z gives a half?
// @wrong Mlp half = one.withBias(1, 0.5 - a[0]) -> By that much a must fall. A bias adds to z.
// @wrong Mlp half = one.withBias(1, -0.1225) -> So far is a from 0.5. But a bias adds to
// z, and z is bent: by which bias does z become 0?
// @wrong Mlp half = one -> It still answers 0.6225. (And to Java, 1/2 is 0: write 0.5.)
// @wrong Mlp half = one.withWeights(1, new double[][] {{1, 1}}) -> Then both inputs raise z, to
// 1.5. Which z gives a half?
// @wrong one.withBias(1, -0.5) -> That is the net. Give it its name: Mlp half = ...
// @wrong Mlp half = one.output(identity) -> That does give 0.5, by changing the equation. Keep
// the sigmoid: weights and bias are what a neuron may change.
// @hint 1 / (1 + e^-z) is 1/2 where e^-z is 1, which is at z = 0.
// @hint withBias(1, number) and withWeights(1, new double[][] {{...}}) give changed copies.
// @why Weights and bias are all that a neuron can learn. The equation stays.

// How does it learn? Let the target be y = 0; the loss is C = (a - y)^2 / 2. If z moves a
// little, C changes by delta = dC/dz per unit of z. That is a product of two rates: C
// changes by a - y per unit of a, and a changes by f'(z) per unit of z. For the sigmoid,
// f'(z) is a (1 - a).

// @do delta: The value `a[0]` is the activation for 1, 0.5. Compute from it the neuron's
// `delta` for the target 0.
double delta = (a[0] - 0) * a[0] * (1 - a[0])
// @check Math.abs(delta - (a[0] - 0) * a[0] * (1 - a[0])) < 1e-4
// -> `delta` is {delta}. It has two factors: a - y, here {a[0]}, and f'(z), {a[0] * (1 - a[0])}.
// @also double delta = one.backward(one.forward(1, 0.5), 0).delta(1).get(0, 0)
// @wrong double delta = a[0] - 0 -> That is dC/da. How much a moves with z, f'(z), is missing.
// @wrong double delta = (0 - a[0]) * a[0] * (1 - a[0]) -> The sign: a above y means that more z
// makes more loss.
// @wrong double delta = a[0] * (1 - a[0]) -> That is f'(z). How much C moves with a is missing.
// @wrong double delta = a[0] * a[0] / 2 -> That is the loss C. Its rate of change is asked for.
// @wrong double delta = a[0] * 0.5 * (1 - 0.5) -> That is a (1 - a) of z. f'(z) takes a, not z.
// @wrong double delta = a[1] * a[1] * (1 - a[1]) -> That is for 2, 1. The first one, for 1, 0.5,
// is a[0].
// @wrong double delta = a * a * (1 - a) -> `a` holds two activations. The one for 1, 0.5 is a[0].
// @hint delta = (a - y) f'(z), and f'(z) = a (1 - a).
// @hint Write a[0] for a, and 0 for y.

// And z changes by x1 per unit of w1, by x2 per unit of w2, by 1 per unit of b. So the
// derivatives of the loss are delta x1, delta x2 and delta.

// @do dw: Compute dC/dw1 and dC/dw2 for the inputs 1, 0.5 as an array `dw` of two numbers.
double[] dw = new double[] {delta * 1, delta * 0.5}
// @check dw.length == 2 -> `dw` is to be an array of two numbers.
// @check Math.abs(dw[0] - delta) < 1e-4 && Math.abs(dw[1] - delta / 2) < 1e-4
// -> `dw` is {Arrays.toString(dw)}. Each is delta, {delta}, times the weight's own input.
// @also double[] dw = {delta, delta / 2}
// @also double[] dw = one.backward(one.forward(1, 0.5), 0).weights(1).row(0)
// @wrong double[] dw = new double[] {delta * 1, delta * -1} -> Those are delta times the weights.
// A weight's share in z is weight times input: what does that change per unit of weight?
// @wrong double[] dw = new double[] {delta, delta} -> x2 is 0.5: w2 moves z half as much.
// @wrong double[] dw = new double[] {a[0] * 1, a[0] * 0.5} -> That is a times the inputs. Per unit
// of z, C changes by delta.
// @wrong double[] dw = [delta, delta / 2] -> In Java, the numbers of an array stand in braces.
// @wrong double[] dw = new double[] {delta * 0.5, delta * 1} -> Each the other's: w1 goes with x1.
// @hint double[] dw = {..., ...} with delta times an input in each place.

// All of it in one row, computed by backpropagation. Are your numbers there? (dC/db is
// delta itself.)
// @run
neurons(one, 1, new double[] {1, 0.5}, new double[] {0})

// @predict sign: Another sample: x1 = -1, x2 = 0.5, and the target is still 0. What is the
// sign of dC/dw1?
// @choice  positive -> delta is positive: a is above 0. But it is multiplied by x1.
// @if it.get(0, 0) > 0
// @choice* negative
// @if it.get(0, 0) < 0
// @choice  it is 0 -> a is never 0, so there is always some loss left to lower.
// @if it.get(0, 0) == 0
one.backward(one.forward(-1, 0.5), 0).weights(1)
// @check it.get(0, 0) < 0
// @why As x1 is negative, a larger w1 makes z smaller, and with it a and C.

// @do step: A step subtracts the gradient times the learning rate, eta. Make from `one` a net
// `next` by one step for the inputs 1, 0.5 and the target 0, with eta = 1.
Mlp next = one.step(one.backward(one.forward(1, 0.5), 0), 1)
// @check Math.abs(next.weights(1).get(0, 0) - (1 - dw[0])) < 1e-3
// && Math.abs(next.weights(1).get(0, 1) - (-1 - dw[1])) < 1e-3
// -> The weights went from 1, -1 to {Arrays.toString(next.weights(1).row(0))}, and the derivatives
// are {Arrays.toString(dw)}.
// @check Math.abs(next.bias(1).get(0, 0) + delta) < 1e-3
// -> The bias went from 0 to {next.bias(1).get(0, 0)}, and its derivative is {delta}.
// @also Mlp next = one.withWeights(1, new double[][] {{1 - dw[0], -1 - dw[1]}}).withBias(1, -delta)
// @wrong Mlp next = one.withWeights(1, new double[][] {{1 + dw[0], -1 + dw[1]}}).withBias(1, delta)
// -> That adds the gradient, which climbs. Subtract it.
// @wrong Mlp next = one.withWeights(1, new double[][] {{1 + dw[0], -1 + dw[1]}}) -> That adds the
// gradient, which climbs. Subtract it; and the bias takes a step, too.
// @wrong Mlp next = one.step(one.backward(one.forward(1, 0.5), 1), 1) -> That one learns the
// target 1.
// @wrong Mlp next = one.withWeights(1, new double[][] {{1 - dw[0], -1 - dw[1]}}) -> The weights
// are right. The bias also learns: its derivative is delta.
// @wrong Mlp next = one.step(one.backward(one.forward(1, 0.5), 0), 0.5) -> The right way, but half
// of it: eta is to be 1.
// @wrong Mlp next = one.step(one.backward(one.forward(1, 0.5), 0), -1) -> A step subtracts
// already: eta is 1.
// @wrong one.step(one.backward(one.forward(1, 0.5), 0), 1) -> That is the net. Give it its name:
// Mlp next = ...
// @hint The gradient: one.backward(one.forward(1, 0.5), 0)
// @hint net.step(gradient, eta) gives a changed copy.

// @predict nearer: Before the step, a was 0.6225 for 1, 0.5. What is it now?
// @choice  more than 0.6225 -> Subtracting the gradient goes down the loss, and so towards 0.
// @if it > a[0]
// @choice* less than 0.6225, but not 0
// @if it < a[0] && it > 0
// @choice  0, the target -> One step goes some of the way. A sigmoid never gets there at all.
// @if it == 0
next.predict(1, 0.5)[0]
// @check it > 0 && it < a[0]
// @why And the loss, a^2 / 2, is smaller with it. That is all that learning is: steps like this.

// @explain same: Two neurons of a layer "use the same equation". What of all this do they
// share, and what has each for itself?
// @rubric they share the form of the equation, f and the inputs; each has its own weights and
// bias, and so its own z, a and delta; each gets its own step

// The same equation is not the same function: the weights in it are the neuron's own.
// Whether two neurons do differ depends on their rows, which the lesson `layer` looks at.

// Sources: the chain rule; Rumelhart, Hinton, Williams, PDP vol. 1 ch. 8 (1986), where the
// delta and the step come from. All formulas were derived and all numbers computed here.
