// @lesson ulp "How little is enough?"
// @needs apart 1, twins   @minutes 15   @topics symmetry rounding training
// @goal Find how small a difference sets equal neurons apart, and how long that takes.

// @ask back: From `twins`: of three equal neurons one gets 0.1 more on a weight of its own. How
// many
// different neurons are there after training?
// @answer 2
// @wrong 3 -> Nobody told the other two apart, so they stay equal.
// @wrong 1 -> The nudged one goes its own way.
// @hint twins(Mlp.of(2, 3, 1).fill(0.5).nudge(1, 1, 1, 0.1).train(xor(), 2000, 0.2).net(), 1)

// Equal neurons stay equal, and a nudge of 0.1 sets them apart. What is the least nudge that
// does? A computer keeps a number in 64 bits, and the step from one number up to the next is
// called an ulp, a unit in the last place. Between the two there is nothing.

// @run
Mlp same = Mlp.of(2, 3, 2).fill(0.5)

// @do least: Make a net `near`: like `same`, but with the weight from x1 into neuron 2 of layer 1
// moved up by one ulp, to the next number there is.
Mlp near = same.nudgeUlp(1, 2, 1)
// @check near.weights(1).get(1, 0) == Math.nextUp(0.5)
// -> That weight is now {near.weights(1).get(1, 0)}.
// @check twins(near, 1).different() == 2 && near.weights(2).equals(same.weights(2))
// -> More than that one weight is changed.
// @also Mlp near = same.nudge(1, 2, 1, 1.2e-16)
//- By value, all nets within 1e-9 of `same` are this mistake, so the words ask which it was.
// @wrong Mlp near = same.nudge(1, 2, 1, 1e-17) -> {near.equals(same)
// ? "No weight has changed: 0.5 and too little give 0.5 again, by rounding."
// : near.weights(1).get(1, 0) < 0.5
// ? "That is down. There the next number is nearer still: we come to that. Up, please."
// : "Something has changed, but not just that weight, or not by one ulp."}
// @wrong Mlp near = same.nudge(1, 2, 1, 1e-10) -> Small, but some 900,000 ulps.
// @wrong Mlp near = same.nudge(1, 2, 1, 0.1) -> That is as before. How much less will do?
// @wrong Mlp near = same.nudge(1, 2, 1, 1e-15) -> Nearly: nine ulps.
// @wrong Mlp near = same.nudgeUlp(1, 1, 2) -> That is the weight from x2 into neuron 1.
// @wrong Mlp near = same.nudgeUlp(1, 1, 1) -> That is a weight of neuron 1.
// @wrong Mlp near = same.nudgeUlp(1, 2, 0) -> Input 0 is the bias. x1 is input 1.
// @wrong Mlp near = same.nudgeUlp(1, 1, 0) -> Neurons and inputs count from 1: that is the bias
// of neuron 1.
// @wrong Mlp near = same.nudgeUlp(2, 1, 2) -> That is a weight of layer 2.
// @wrong Mlp near = same.nudgeUlp(1, 2, 1, 1) -> Without an amount: it is always one ulp.
// @wrong same.nudgeUlp(1, 2, 1) -> That is the net. Give it its name: Mlp near = ...
// @hint As nudge(layer, neuron, input, amount), but without an amount: nudgeUlp.

// @ask size: How far apart are the neurons of layer 1 in `near`? Look, with any expression you
// like; one digit will do, as in 3e-9.
// @answer 1.1e-16 +- 1e-17
// @wrong 0 -> Shown with four decimals, perhaps. Ask for spread(near, 1).
// @wrong 1e-17 -> An ulp at 0.5 is larger: ask for spread(near, 1).
// @wrong 2.2e-16 -> That is the ulp at 1. Below 1, numbers are twice as close.
// @wrong 1.1 -> Look at the end of the number: E-16 says how many places.
// @wrong -16 -> That is the exponent. Write the number, as in 3e-9.
// @wrong 1e16 -> The exponent has a sign: E-16.
// @hint spread(near, 1)

// @predict grows: Now train `near` on AND and OR, 4000 epochs with eta 0.5. How far apart will
// the neurons be?
// @choice  0: rounding swallows an ulp -> In each step each neuron is rounded for itself: it may be
// swallowed, but this one is not.
// @if it == 0
// @choice  still about 1e-16 -> What does a step do to two neurons whose gradients differ?
// @if it > 0 && it < 1e-15
// @choice  some thousand times as far -> That is what adding up as much each epoch would give.
// @if it > 1e-15 && it < 1e-11
// @choice* more than 1 apart, as from any start
// @as far apart
// @if it > 1
Training run = near.train(andOr(), 4000, 0.5)
spread(run.net(), 1)
// @check it > 1
// @why The difference makes the gradients differ, which makes the difference grow.

// @predict shape: spreads(run, 1) has the spread after each epoch, and log() makes each step up
// the axis a factor, not a sum. How will the curve look?
// @choice  flat, then a jump at the end -> So it looks on a plain axis: plot(spreads(run, 1)).
// @choice* nearly a straight line up, then flat
// @as it climbs linearly and then levels off; a line rising steadily until it becomes flat;
// first straight, later flat; linear, then constant
// @choice  it shoots up, then crawls -> So it would look if each epoch added as much.
plot("epoch", spreads(run, 1)).log()
// @check spreads(run, 1)[2000] > 1e4 * spreads(run, 1)[1000]
// @check spreads(run, 1)[2000] < 1e5 * spreads(run, 1)[1000]
// @check Math.abs(Math.pow(spreads(run, 1)[2800] / spreads(run, 1)[0], 1.0 / 2800) - 1.01) < 0.005
// @why A straight line on such an axis: each epoch multiplies the difference by as much, here by
// about 1.01; at first by a little more, so the line bends a little.

// @do when: After how many epochs is the spread of `run` first above 0.1? Give it as `late`.
int late = apartAt(run, 1, 0.1)
// @check late > 0 && late == apartAt(run, 1, 0.1)
// -> At epoch {late} the spread is {spread(run.at(late), 1)}. Is it the first above 0.1?
// @also int late = (int) Arrays.stream(spreads(run, 1)).takeWhile(s -> s <= 0.1).count()
// @wrong int late = apartAt(run, 1, 1) -> That is when it is above 1.
// @wrong int late = apartAt(run, 2, 0.1) -> That is layer 2: its neurons answer AND and OR, and
// are different from the first step.
// @wrong int late = apartAt(near, 1, 0.1) -> `near` is the net before. The epochs are in `run`.
// @wrong apartAt(run, 1, 0.1) -> That is the number. Give it its name: int late = ...
// @wrong int late = 4000 -> By epoch 4000 it has been for long. Ask for the first one: apartAt.
// @hint apartAt(run, layer, distance)

// @predict longer: A nudge of 0.001 instead is 9,000,000,000,000 times as large. How many times
// as long does the ulp take?
// @choice  9,000,000,000,000 times -> On the straight line, what does a smaller start cost?
// @if it > 1e12
// @choice  about 3,000,000 times, the square root -> On the straight line, what does it cost?
// @if it > 1e6 && it < 1e7
// @choice* between 5 and 15 times
// @as eightfold; roughly eightfold
// @if it > 5 && it < 15
// @choice  once: it takes no longer -> It has further to go; each epoch multiplies by so much only.
// @if it < 1.5
Mlp more = same.nudge(1, 2, 1, 0.001)
int early = apartAt(more.train(andOr(), 4000, 0.5), 1, 0.1)
late * 1.0 / early
// @check it > 5 && it < 15
// @why On the straight line, a thousand times less is always the same way further to go.

// Two nudges, the second a thousand times smaller, and the epoch after which each has parted
// the neurons by 0.1.

// @run
apartAt(same.nudge(1, 2, 1, 1e-9).train(andOr(), 4000, 0.5), 1, 0.1)
apartAt(same.nudge(1, 2, 1, 1e-12).train(andOr(), 4000, 0.5), 1, 0.1)

// @predict thousand: Once more a thousand times smaller, 1e-15: after how many epochs?
// @answer 2900 +- 100
apartAt(same.nudge(1, 2, 1, 1e-15).train(andOr(), 4000, 0.5), 1, 0.1)
// @hint From 1e-9 to 1e-12 it took 2201 - 1505 epochs more.
// @why The time goes with the logarithm of the difference: for a thousand times less, some 700
// epochs more, again and again.

// @predict nothing: If an ulp will do, will rounding alone, in a net that starts exactly equal,
// set its neurons apart? Take 100000 epochs. The spread is then ...
// @choice  above 1 -> Rounding is not random: equal numbers are rounded equally.
// @if it > 1
// @choice  about 1e-16 -> Equal numbers are rounded equally, so not even an ulp appears.
// @if it > 0 && it < 1e-15
// @choice* exactly 0
// @as they stay perfectly equal
// @if it == 0
spread(same.train(andOr(), 100000, 0.5).net(), 1)
// @check it == 0
// @why Here each neuron is computed by the same operations in the same order. Fast libraries may
// compute some rows in another order, and there equal neurons do part by rounding alone.

// One thing rounding can do, though. Is one ulp up the least there is? Below 0.5 the numbers
// stand twice as close: the next one down is only half as far.

// @run
Mlp less = same.nudge(1, 2, 1, Math.nextDown(0.5) - 0.5)
spread(less, 1)

// @predict swallow: `less` trains on AND and OR as `near` did. How far apart are its neurons in the
// end?
// @choice  more than 1, a little later than `near` -> So it would be if each step kept the
// difference. But it is half of what the last bit of a number above 0.5 can hold.
// @if it > 1
// @choice  still about 5.6e-17 -> A step gives new numbers, and they are rounded anew.
// @if it > 0 && it < 1e-15
// @choice* exactly 0: its neurons are equal again
// @as they become identical once more; identical again
// @if it == 0
Training lost = less.train(andOr(), 4000, 0.5)
spread(lost.net(), 1)
// @check it == 0
// @check spreads(lost, 1)[0] == 0x1p-54 && spreads(lost, 1)[1] > 0 && spreads(lost, 1)[100] == 0
// @check spreads(run, 1)[0] == 0x1p-53 && spreads(run, 1)[100] > 0
// @why The least difference there is, and rounding swallows it: after one epoch it is still there,
// after a hundred it is 0, and equal neurons stay equal. One ulp up was not swallowed. Rounding
// sets nothing apart here, but it can glue.

// What else could make a difference? A trainer is the way a net is trained; these are some
// that shake the net, each for 200 epochs. Beside each stands the spread after it.

// @predict breakers: Of these five, which set equal neurons apart: a random order of samples,
// weight decay, noise on the inputs, dropout, noise on each neuron?
// @choice  all but weight decay -> The order and the inputs are the same for all neurons.
// @choice  the four that are random -> The order and the inputs are the same for all neurons.
// @choice* dropout and noise on each neuron
// @as only the last two; the last two; dropout plus the noise on the neurons; dropout plus noise
// on each neuron
// @choice  none -> Dropout leaves out one neuron and not the other.
Optimizer gd = gradientDescent(0.5)
for (Trainer t : List.of(trainer(gd).shuffled(1), trainer(gd.decay(0.01)),
    trainer(gd).inputNoise(0.1), trainer(gd).dropout(0.1),
    trainer(gd).neuronNoise(0.01))) {
  double apart = spread(same.train(andOr(), 200, t).net(), 1);
  System.out.println(apart + "  " + t);
}
// @check spread(same.train(andOr(), 200, trainer(gd).dropout(0.1)).net(), 1) > 0.1
// @check spread(same.train(andOr(), 200, trainer(gd).inputNoise(0.1)).net(), 1) == 0
// @check spread(same.train(andOr(), 200, trainer(gd).shuffled(1)).net(), 1) == 0
// @check spread(same.train(andOr(), 200, trainer(gd.decay(0.01))).net(), 1) == 0
// @check spread(same.train(andOr(), 200, trainer(gd).neuronNoise(0.01)).net(), 1) > 0.1
// @why 0.0 is exactly zero. Samples, their order and their noise come to all neurons alike, and
// decay shrinks equal weights equally. Dropout and neuron noise strike each neuron by itself.

// @do breaker: Now without randomness: make a Trainer `mine` with no noise and no dropout that
// sets the neurons of `same` apart in 200 epochs on AND and OR. rates(1, ...) takes a factor of
// eta for each neuron of layer 1.
Trainer mine = trainer(gd).rates(1, 1, 1.01, 1)
// @check !mine.toString().matches(".*(noise|dropout).*") -> It is random: {mine}.
// @check spread(same.train(andOr(), 200, mine).net(), 1) > 0
// -> With it the spread is {spread(same.train(andOr(), 200, mine).net(), 1)} after 200 epochs: it
// treats all three alike, or has not one factor for each of them.
// @also Trainer mine = trainer(gd).biasRates(1, 1, 1, 0.99)
// @also Trainer mine = trainer(gd).weightRates(1, 0, 1, 1)
// @wrong Trainer mine = trainer(gd).rates(1, 1.01, 1.01, 1.01) -> All three learn faster, by as
// much. What must differ?
// @wrong Trainer mine = trainer(gd).rates(1, 1.01) -> Layer 1 has three neurons: give a factor
// for each.
// @wrong Trainer mine = trainer(gd).rates(2, 1, 1.01) -> The two neurons of layer 2 learn
// differently, but each neuron of layer 1 hears the same from them.
// @wrong Trainer mine = trainer(gd).batches(1) -> All neurons see the same sample at a time.
// @wrong Trainer mine = trainer(gd.decay(0.1)) -> Equal weights decay equally.
// @wrong Trainer mine = trainer(adam(0.01)) -> Adam has a rate per weight, from the history of its
// gradients. Equal weights have equal histories.
// @wrong Trainer mine = trainer(gd).dropout(0.1) -> That works, by chance. Can you do without?
// @wrong Trainer mine = trainer(gd).rates(1.01, 1, 1) -> The first number is the layer:
// rates(1, ...).
// @wrong trainer(gd).rates(1, 1, 1.01, 1) -> That is the trainer. Give it its name:
// Trainer mine = ...
// @hint Some neurons must learn faster than others: .rates(1, ..., ..., ...)
// @why What all neurons share cannot part them. What is each one's own can, and 1 % is enough.

// @explain little: In a sentence or two: how can one ulp be enough, and why are ten ulps hardly
// quicker?
// @rubric a difference between neurons makes their gradients differ, and so multiplies itself;
// the time to part goes with the logarithm of the difference

// Almost equal is not equal: if rounding does not swallow the difference at once, it is only a
// matter of time, and of little of it. Whether it grows or shrinks depends on the data; here it
// grows.

// Sources: Blumenfeld, Gilboa, Soudry, ICML 2020, train nets whose neurons start equal, parted
// by rounding that differs from run to run. That growth goes by factors was derived again;
// all numbers were computed here.
