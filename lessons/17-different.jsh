// @lesson different "Different, not random"
// @needs apart 1, errors, one-by-one   @minutes 14   @topics symmetry start freezing
// @goal Set neurons apart without any random number, and say which differences do not count.

// @ask back: From `one-by-one`: twenty relu neurons began at random numbers of about 0.001, and
// learned data with one bend for 60,000 epochs. How many kinds of neurons were there?
// @answer 1
// @wrong 2 -> That is how many there were from a start ten times larger.
// @wrong 20 -> So many numbers differ. But in how many directions do the living ones point?
// @hint They never parted.

// So a random start does not always do. Is it needed, at least? Every book says: start with
// random weights. Here is a layer of three equal neurons again. Set them apart without dice.

// @run
Mlp same = Mlp.of(2, 3, 1).fill(0.5)
Training tied = same.train(xor(), 2000, 0.2)
tied.loss()

// @do counted: Make `counted`: like `same`, but the weights that go out of its three neurons are
// 0.1, 0.2 and 0.3. They are in layer 2, which is one row.
Mlp counted = same.withWeights(2, new double[][] {{0.1, 0.2, 0.3}})
// @check counted.weights(1).equals(same.weights(1)) && counted.bias(1).equals(same.bias(1))
// -> Layer 1 is no longer that of `same`.
// @check counted.weights(2).minus(Matrix.ofRow(0.1, 0.2, 0.3)).elementMaxAbs() < 1e-9
// -> The weights of layer 2 are {Arrays.toString(counted.weights(2).row(0))}.
// @check counted.bias(2).equals(same.bias(2)) -> The bias of layer 2 has changed, too.
// @also Mlp counted = Mlp.of(2, 3, 1).fill(0.5).withWeights(2, Matrix.ofRow(0.1, 0.2, 0.3))
// @also Mlp counted = same.nudge(2, 1, 1, -0.4).nudge(2, 1, 2, -0.3).nudge(2, 1, 3, -0.2)
// @wrong Mlp counted = same.withWeights(2, new double[][] {{0.1}, {0.2}, {0.3}}) -> That is a
// column. A row is a neuron, and layer 2 has one: {{0.1, 0.2, 0.3}}.
// @wrong Mlp counted = same.withWeights(1, new double[][] {{0.1, 0.1}, {0.2, 0.2}, {0.3, 0.3}}) ->
// Those go into the neurons. The ones that go out are in layer 2.
// @wrong Mlp counted = same.withBias(1, 0.1, 0.2, 0.3) -> Those are the biases of the neurons. The
// weights that go out are in layer 2.
// @wrong Mlp counted = Mlp.of(2, 3, 1).withWeights(2, new double[][] {{0.1, 0.2, 0.3}}) -> Layer 1
// of that one is random. Begin with `same`.
// @wrong same.withWeights(2, new double[][] {{0.1, 0.2, 0.3}}) -> That is the net. Give it its
// name: Mlp counted = ...
// @hint same.withWeights(2, new double[][] {{...}}) sets the weights of layer 2.

// @predict dice: No dice: whoever types this gets the same net. `same` stopped at a loss of 0.088.
// After 2000 epochs with the same eta, where will `counted` be?
// @choice  there as well: layer 1 starts equal -> A neuron's delta has its outgoing weight in it.
// @as 0.088; at 0.088 too
// @if it > 0.08
// @choice  a little lower -> It is apart, and once apart, nothing stops it on XOR.
// @if it <= 0.08 && it >= 0.001
// @choice* below 0.001
// @as tiny; very small; practically zero; under a thousandth
// @if it < 0.001
Training rising = counted.train(xor(), 2000, 0.2)
rising.loss()
// @check it < 0.001 && twins(rising.net(), 1).different() == 3
// @check Math.abs(tied.loss() - 0.0877) < 1e-4
// @why 0.1, 0.2, 0.3 is no chance, and it is a difference. That is all that was wanted.

// All three begin in one point and go along one line, and each gets to a place of its own:

// @run
plane(rising, 1)

// Will any difference do, then? `flip(1, 2)` changes the sign of every number of neuron 2: its
// two weights, its bias, and the weight that goes out of it.

// @run
Mlp turned = same.flip(1, 2)
neurons(turned, 1)

// @predict mirror: Row 2 is now as far from the others as can be. After 2000 epochs, where will
// the loss of `turned` be?
// @choice  below 0.001: its neurons differ -> Their numbers do. But what do they answer?
// @if it < 0.001
// @choice  between that and the loss of `same` -> How do -tanh(-z) and tanh(z) differ?
// @if it >= 0.001 && it < tied.loss() - 1e-9
// @choice* just where `same` is
// @as at the same; as same; like same; at the loss of same; loss of same; the loss doesn't move;
// none: the function is the same
// @if Math.abs(it - tied.loss()) <= 1e-9
Training flipped = turned.train(xor(), 2000, 0.2)
flipped.loss()
// @check Math.abs(it - tied.loss()) < 1e-12 && spread(flipped.net(), 1) > 1
// @why -tanh(-z) is tanh(z): a neuron with all signs turned does exactly what it did. Other
// numbers, the same neuron.

// @predict counting: `twins` compares numbers; `align` knows about signs. How far is the net at the
// end of `flipped` from that of `tied`, once signs and order are matched?
// @choice* 0, but for rounding
// @as nothing except floating-point errors; no distance at all; only floating-point errors
// @if it < 1e-9
// @choice  as far as their rows are -> That is before matching: see spread(flipped.net(), 1).
// @if it >= 1
// @choice  a little above 0 -> From equal answers come equal errors, in every epoch.
// @if it >= 1e-9 && it < 1
align(tied.net(), flipped.net()).distance()
// @check it < 1e-9 && twins(flipped.net(), 1).different() == 2

// @do half: Make `half`: like `same`, but with signs changed in neuron 2 so that it does get below
// 0.001 in 2000 epochs. Only signs: each number stays 0.5 or -0.5.
Mlp half = same.withWeights(1, new double[][] {{0.5, 0.5}, {-0.5, -0.5}, {0.5, 0.5}})
// @check half.weights(1).map(Math::abs).equals(same.weights(1))
// && half.bias(1).map(Math::abs).equals(same.bias(1))
// && half.weights(2).map(Math::abs).equals(same.weights(2)) && half.bias(2).equals(same.bias(2))
// -> Only signs of neuron 2 may change: each number is 0.5 or -0.5, the bias of layer 2 is 0.5.
// @check half.train(xor(), 2000, 0.2).loss() < 0.001
// -> After 2000 epochs its loss is {half.train(xor(), 2000, 0.2).loss()}.
// @also Mlp half = same.flip(1, 2).withBias(1, 0.5, 0.5, 0.5)
// @also Mlp half = same.nudge(1, 2, 1, -1).nudge(1, 2, 2, -1)
// @wrong Mlp half = same.flip(1, 2) -> All of its signs: that is the mirror image, and it does what
// it did. Leave one of them as it was.
// @wrong Mlp half = same -> No sign is changed.
// @wrong Mlp half = same.scale(-1) -> That turns all three at once: they are equal again.
// @wrong Mlp half = same.withWeights(1, new double[][] {{0.5, 0.5}, {-1, -1}, {0.5, 0.5}}) ->
// It may well part, but -1 is more than a sign.
// @hint Its weights, its bias and its way out: turn some of them, but not all.
// @hint nudge(1, 2, 1, -1) makes -0.5 of a 0.5.
// @why Half of a mirror image is no mirror image.

// Mirrors may hide in the data, too. XOR stays XOR if x1 and x2 change places. Now give two
// neurons an input each: they differ, and neither is the other with its signs turned.

// @run
Mlp axes = Mlp.of(2, 2, 1).fill(0.5).withWeights(1, Matrix.identity(2))
neurons(axes, 1)

// @predict exchange: A different row for each neuron. After 5000 epochs on XOR with eta 0.2, where
// will the loss be?
// @choice  below 0.001 -> Two neurons are enough for XOR. But look at the picture of their way.
// @if it < 0.001
// @choice  between 0.001 and 1/12 -> 1/12, 0.0833, is what one neuron can do at best.
// @if it >= 0.001 && it < 1.0 / 12
// @choice* above 1/12, as with equal neurons
// @as above a twelfth; over a twelfth
// @if it >= 1.0 / 12
Training mirrored = axes.train(xor(), 5000, 0.2)
mirrored.loss()
// @check it > 1.0 / 12 && spread(axes, 1) > 1.4 && spread(mirrored.net(), 1) < 0.03
// @why Exchange x1 and x2 and then the two neurons, and this start is what it was. So is its
// gradient, and so is each net after it.

// @run
plane(mirrored, 1)

// Each is the other's mirror image across the diagonal, in every epoch: and on XOR both go
// towards it. They started different and end almost equal. Whatever is the same on both sides of
// the mirror keeps it whole.

// @do tilted: Make `tilted`: like `axes`, but with one number changed so that the mirror breaks and
// the loss gets below 0.001 in 2000 epochs. Of the nine numbers of `axes` one cannot do that.
Mlp tilted = axes.nudge(1, 2, 1, 0.1)
// @check Arrays.equals(tilted.sizes(), axes.sizes()) -> Two neurons in layer 1: begin with `axes`.
// @check moved(axes, tilted).count() == 1
// -> {moved(axes, tilted).count()} numbers are changed: one, please.
// @check tilted.train(xor(), 2000, 0.2).loss() < 0.001
// -> After 2000 epochs its loss is {tilted.train(xor(), 2000, 0.2).loss()}. Does the number belong
// to one neuron alone? Then the mirror is broken: push further, or less far.
// @also Mlp tilted = axes.withWeights(2, new double[][] {{0.5, 0.6}})
// @also Mlp tilted = axes.withWeights(1, new double[][] {{1, 0}, {0.1, 1}})
// @also Mlp tilted = axes.nudge(1, 2, 0, 0.5)
// @wrong Mlp tilted = axes -> That is the one that stops above 1/12.
// @wrong Mlp tilted = axes.withBias(2, 0.7) -> The bias of the output is its own mirror image: it
// belongs to both neurons alike.
// @wrong Mlp tilted = axes.nudge(1, 1, 2, 0.1).nudge(1, 2, 1, 0.1) -> Both at once, and each is the
// other's mirror image again.
// @wrong Mlp tilted = axes.scale(2) -> All numbers are larger, and the mirror is whole.
// @wrong Mlp tilted = axes.nudge(1, 2, 0, 0.1) -> That breaks it, but grows too slowly: 2000 epochs
// bring little. Try a larger push, or a weight.
// @wrong Mlp tilted = axes.nudge(1, 2, 1, -1) -> The mirror is broken. But from here the way leads
// to a place near 0.063 where it slows down. Push less far.
// @hint axes.nudge(layer, neuron, input, amount): any number that belongs to one neuron alone.
// @why A difference counts if no exchange of signs, neurons or inputs undoes it.

// So far the starts differed. Now all starts equal, bit for bit, and only what may move differs:
// a rate of 0 freezes the weights into neuron 1.

// @predict frozen: `same` trains for 2000 epochs while the two weights into neuron 1 stay at 0.5.
// How many different neurons are there then?
// @choice  1 -> The others move away from it.
// @if it == 1
// @choice* 2
// @if it == 2
// @choice  3 -> What tells neuron 2 from neuron 3?
// @if it == 3
Trainer holding = trainer(gradientDescent(0.2)).weightRates(1, 0, 1, 1)
Training held = same.train(xor(), 2000, holding)
twins(held.net(), 1).different()
// @check held.loss() < 0.001
// @check Arrays.equals(held.net().weights(1).row(0), new double[] {0.5, 0.5})
// @why Equal at the start, and yet they part: equal weights stay equal only if the rule treats
// them alike.

// @ask learnt: And did it learn XOR? What is the loss of `held`, to one digit?
// @answer 0 +- 0.001
// @wrong 0.0833 +- 0.006 -> That is what one neuron can do. These are two: held.loss().
// @hint held.loss()

// Freeze the biases instead, each at another height, and let the weights start equal and free:

// @do steps: Make `Training stairs`: `same` with the hidden biases 0.5, 0.6, 0.7, trained on XOR
// for 20000 epochs with eta 0.2, while these three biases do not move. biasRates(1, ...) takes
// a factor of eta for each.
Training stairs = same.withBias(1, 0.5, 0.6, 0.7).
    train(xor(), 20000, trainer(gradientDescent(0.2)).biasRates(1, 0, 0, 0))
// @check stairs.net().bias(1).equals(Matrix.ofColumn(0.5, 0.6, 0.7))
// -> The biases of layer 1 end at {Arrays.toString(stairs.net().bias(1).column(0))}.
// @check stairs.epochs() == 20000 -> It has {stairs.epochs()} epochs, not 20000.
// @check stairs.at(0).weights(1).equals(same.weights(1)) -> Its weights do not start at 0.5.
// @check stairs.loss() < 0.001 -> Its loss ends at {stairs.loss()}.
// @wrong Training stairs = same.withBias(1, 0.5, 0.6, 0.7).train(xor(), 20000, 0.2) -> That learns,
// too; but its biases move. Give them a rate of 0: biasRates(1, 0, 0, 0).
// @wrong Training stairs = same.train(xor(), 20000, trainer(gradientDescent(0.2)).
// biasRates(1, 0, 0, 0)) -> Frozen, but all at 0.5: nothing differs.
// @wrong Training stairs = same.withBias(1, 0.5, 0.6, 0.7).train(xor(), 20000,
// trainer(gradientDescent(0.2)).rates(1, 0, 0, 0)) -> `rates` stops the weights as well.
// @hint same.withBias(1, 0.5, 0.6, 0.7).train(xor(), 20000, TRAINER)
// @hint The trainer is trainer(gradientDescent(0.2)).biasRates(1, 0, 0, 0).
// @why It takes longer: see stairs.losses()[1000] and stairs.losses()[5000]. But no dice.

// Five starts without a random number, each for 5000 epochs. Which learn XOR?

// @predict five: All equal; one neuron flipped; another bias of the output; biases 0.5, 0.6, 0.7
// that may move; weights taken from a table of sines. How many of the five get below 0.001?
// @answer 2
// @hint Which of the first three set a neuron apart from the others, up to signs?
double[][] sines = {{Math.sin(1), Math.sin(2)}, {Math.sin(3), Math.sin(4)},
    {Math.sin(5), Math.sin(6)}};
long learnt = 0;
for (Mlp net : List.of(same, same.flip(1, 2), same.withBias(2, 0.7),
    same.withBias(1, 0.5, 0.6, 0.7), same.withWeights(1, sines))) {
  double end = net.train(xor(), 5000, 0.2).loss();
  learnt += end < 0.001 ? 1 : 0;
  System.out.println(end);
}
learnt
// @check it == 2
// @why The first three have no neuron that is different: one kind, up to signs. The last two do.

// @ask why-random: If dice are not needed, why does everybody throw them?
// @choice* they break every mirror at once, also those nobody thought of
// @as every mirror; all mirrors; it breaks all symmetries; every symmetry is broken; it is safe:
// it breaks all symmetries; because they break all symmetries; they destroy all symmetries
// in one go; randomness breaks every symmetry; they destroy all symmetries
// @choice  random weights are nearer to good ones -> Nothing says so: `counted` was as quick.
// @as random weights are better
// @choice  without them the gradient is 0 -> `same` has a gradient, and it learns what one can.
// @as because without randomness the gradient vanishes; without randomness the gradient vanishes
// @hint What was wrong with `axes`, which looked so different?

// @explain what: In a sentence or two: what must a start have for neurons to part, if not chance?
// @rubric something that treats two neurons unlike: a start, a rate, a frozen number; it counts
// only if no exchange of neurons, signs or inputs undoes it; random numbers are the easy way to get
// that

// Neurons need a difference, not dice. And a difference counts only if no mirror undoes it.

// Sources: Lim and others, NeurIPS 2024 (arXiv 2405.20231), break the symmetry by freezing some
// weights; Ziyin, ICLR 2025 (arXiv 2408.15495), by fixed numbers that no neuron shares. That
// a mirror of data and start is kept by every gradient was derived again; all numbers were
// computed here.
