// @lesson page "The page read again: the question"
// @needs apart 1, regressions, plateau, same   @minutes 14   @topics question claims
// @goal Decide the claims of a well-known question by running them, instead of believing them.

// @ask back: From `regressions`: three linear neurons are added up to one output. What do the data
// pin down?
// @choice* the sum of their rows
// @as nothing but the total; the total; the added-up weights; the three rows added together; the
// rows added together; only what you get by adding the three together
// @choice  each of their rows -> What differs at the start differs for ever. The sum does not.
// @choice  nothing -> The loss went to its least: something was found. Which of their numbers
// agree?
// @hint Rows that differ at the start keep their differences, and yet the data are fitted.

// A much-read question on the web asks how the neurons of a layer can learn different things.
// Here are its claims one by one, in our words. Say what will happen; then the code decides
// whether a claim is true, true with a condition, misleading or false.

// @run
Mlp net = Mlp.of(2, 3, 1)
Mlp same = net.fill(0.5)

// @predict form: "All neurons of a layer have one activation function and the same exact equation:
// so they have the same function." For the inputs 1, 1: have those of `net` the same z?
// @choice  yes: one equation, one function -> The equation has a row of weights in it, and each
// neuron has a row of its own.
// @if it.get(0, 0) == it.get(1, 0)
// @choice* no: they share the form alone
// @as every one gets its own z; each has its own z; they have different z; different; different,
// each neuron has weights of its own
// @if it.get(0, 0) != it.get(1, 0) && it.get(1, 0) != it.get(2, 0)
net.activation(1)
net.forward(1, 1).z(1)
// @check net.activation(1).equals(tanh)
// @why One activation function: true, by custom. One function: false. z_j is made with row j.

// @predict full: "They are identical in structure, because the layer is fully connected." Now cut
// the wire from x2 to neuron 1, with all other numbers 0.5. How many different neurons are there
// after 1000 epochs?
// @answer 2
// @hint Neurons 2 and 3 are wired alike. And neuron 1?
orders(net, 1).losses(xor())
Mlp cut = same.mask(1, new double[][] {{1, 0}, {1, 1}, {1, 1}})
twins(cut.train(xor(), 1000, 0.2).net(), 1).different()
// @check orders(net, 1).nets().stream()
// .allMatch(other -> Math.abs(other.loss(xor()) - net.loss(xor())) < 1e-15)
// @why True, and the condition is in it. Fully connected neurons can change places, as the first
// table shows; where wires differ, neurons are not alike.

// @predict start: "The only difference between them is that their weights start differently." The
// weights into the three neurons start equal here. Which of these leaves them equal, all the same?
// @choice  one outgoing weight that differs -> It is a factor in that neuron's delta.
// @if it[0] == 0
// @choice  dropout -> It strikes each neuron by itself.
// @if it[1] == 0
// @choice* samples in random order
// @as the shuffled samples; shuffling; the order of the samples; mixing up the order of the
// examples; the order of the examples; a random order
// @if it[2] == 0
double[] start = {
  spread(same.nudge(2, 1, 1, 0.1).train(xor(), 300, 0.2).net(), 1),
  spread(same.train(xor(), 300, trainer(gradientDescent(0.2)).dropout(0.2)).net(), 1),
  spread(same.train(xor(), 300, trainer(gradientDescent(0.2)).shuffled(1)).net(), 1)
}
// @why True with conditions: the weights that go out belong to it, and nothing may treat neurons
// unlike on the way. What all of them share, such as the samples, sets no two apart.

// The two near-twins of `plateau` again, to see what a start has to do with time:

// @run
Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(2, 2, 3))
Mlp one = Mlp.of(1, 1, 1).withoutBiases().train(points, 5000, 0.1).net()

// @predict time: "Their weights start differently, and hence they take time to adapt." If so, what
// if they start much more alike, 1e-6 apart instead of 1e-2?
// @choice  they take less time -> There is less to adapt, but it has to grow first.
// @if it[1] < it[0]
// @choice  as much -> 226 epochs for each power of ten: that was the law of `plateau`.
// @as the same; as long; equally long
// @if it[1] == it[0]
// @choice* they take more time
// @as it goes slower; slower; longer
// @if it[1] > it[0]
int[] time = {escape(split(one, 1, 1, 1e-2), points, 0.1, 0.5),
    escape(split(one, 1, 1, 1e-6), points, 0.1, 0.5)}
// @check time[0] == 395 && time[1] == 1300
// @why Misleading: it is not the difference that takes time, but the lack of one.

// @predict way: "They vary in their start and in the way the optimiser takes with each of them."
// How far apart will 20,000 epochs take the neurons of `same`, which start equal?
// @choice  a little: each has a way of its own -> A way is made of steps, and each step of the
// numbers before it.
// @if it > 0 && it < 0.5
// @choice  far -> What would send one of them another way, and not the others?
// @if it >= 0.5
// @choice* not at all
// @as zero; no distance whatsoever; they go on as clones; 0
// @if it == 0
boolean again = net.train(xor(), 500, 0.2).net().
    equals(net.train(xor(), 500, 0.2).net())
spread(same.train(xor(), 20_000, 0.2).net(), 1)
// @check again
// @why Misleading. The way is no second cause: it follows from the start, bit for bit.

// @predict meet: "In the end, should not all of them arrive at the same weights?" Ten random starts
// of two neurons, on two sets of targets: 2, 2, 3 and 1, 3, 3. In how many do the two meet?
// @choice  in none, on both -> Some data pull.
// @if it[0] == 0 && it[1] == 0
// @choice  in all, on both -> Some data push.
// @if it[0] == 10 && it[1] == 10
// @choice* in none on the first, in all on the second
// @as in none for 2, 2, 3 and in ten for 1, 3, 3; in none for 2,2,3 and in ten for 1,3,3; 0 and
// 10; none for the first, all for the second; never with the first targets but every time
// with the second; never on the first, always on the second
// @if it[0] == 0 && it[1] == 10
Mlp pair = Mlp.of(1, 2, 1).withoutBiases()
int[] met = {fates(pair, points, 0.02, 20_000, 0.5, 10).met(),
    fates(pair, Dataset.of(points.x(), Matrix.ofRow(1, 3, 3)), 0.02, 20_000, 0.5, 10).met()}
// @why False in general, and true for some data: it is the data that decide.

// @predict error: "Each gets the same input. Why then not the same weights?" Each has a row of its
// own, too. Make the outgoing weights equal, all 1, and the slopes, too: f(z) = z. Do the
// deltas differ?
// @choice  yes: the rows still differ -> A delta has outgoing weights and a slope in it, no row.
// @if spread(it) > 0
// @choice* no: all three are equal
// @as equal deltas; deltas are equal; the deltas come out identical; they come out equal
// @if spread(it) == 0
net.backward(net.forward(1, 1), 0).delta(1)
Mlp plain = net.hidden(identity).withWeights(2, new double[][] {{1, 1, 1}})
plain.backward(plain.forward(1, 1), 0).delta(1)
// @check spread(net.backward(net.forward(1, 1), 0).delta(1)) > 0.01
// @why The input is shared, and the error is not: it comes by each one's own outgoing weight and
// its own slope. That is the answer to the question.

// How far do neurons go, until they fit twenty samples? `moves(n)` tells it for a layer of n, as a
// part of the weights that they began with.

// @run
Dataset few() {
  return teacher(Mlp.of(3, 2, 1).init(Init.normal(1), 5), 20, 3);
}
Training fit(int neurons) {
  return Mlp.of(3, neurons, 1).init(Init.lecun(), 1).freeze(2).
      train(few(), 300, 0.5);
}
double moves(int neurons) {
  return moved(fit(neurons)).relative(1);
}

// @predict special: "The key is that neurons specialise: each comes to do something of its own."
// Ten neurons move by about half of themselves here. And a thousand, which fit the data as well?
// @choice  by about half, too -> A thousand share the work: each has little of it to do.
// @if it[1] > it[0] / 2 && it[1] < it[0] * 2
// @choice* by a tenth of that
// @as by 0.05; ten times less; a tenth of it; less, about a tenth of it; by a tenth; roughly ten
// times less; far less
// @if it[1] < it[0] / 5
// @choice  by more: there are more of them -> The more there are, the less each has to do.
// @if it[1] >= it[0] * 2
double[] moves = {moves(10), moves(1000)}
// @check fit(10).loss() < 1e-3 && fit(1000).loss() < 1e-3
// @why True with a condition: in a layer that is wide, and does not start small, random neurons fit
// the data almost as they are.

// A channel of a convolution is a neuron that looks at one window after the other with the same
// weights. Here is the series 1 2 0 1 3 1 in windows of three, a column each, and what is wanted:
// whether the window ends higher than it begins.

// @run
Matrix windows = Matrix.of(new double[][] {{1, 2, 0, 1}, {2, 0, 1, 3}, {0, 1, 3, 1}})
Dataset rises = Dataset.of(windows, Matrix.ofRow(0, 0, 1, 0))

// @predict channels: "Convolutional nets have fully connected layers on top, so this is about
// those." Two channels whose weights all begin at 0.5: how far apart are they after 2000 epochs?
// @answer 0
// @hint The same inputs, the same weights, the same outgoing weight: what could tell them apart?
Mlp channels = Mlp.of(3, 2, 1).fill(0.5).train(rises, 2000, 0.1).net()
spread(channels, 1)
// @check channels.loss(rises) < Mlp.of(3, 2, 1).fill(0.5).loss(rises)
// @why True of many nets, and beside the point: channels have the same symmetry. So have the
// heads of a transformer: what they hand on is added up, and a sum has no order.

// @predict many: "Several regressions on the same x all give one answer." Three of them, on inputs
// (1, 0) and (0, 1), and on (1, 1) and (2, 2). Where do their rows end equal?
// @choice  on both -> On the second, a step along (1, -1) changes no answer.
// @if it[0] < 1e-6 && it[1] < 1e-6
// @choice* on the first alone
// @as where the inputs are independent
// @if it[0] < 1e-6 && it[1] > 0.01
// @choice  on neither -> Two inputs that go their own ways pin down both weights.
// @if it[0] > 0.01 && it[1] > 0.01
Mlp three = Mlp.of(2, 3).withoutBiases()
double[][] y = {{1, 1, 1}, {2, 2, 2}}
double[] many = {
  spread(three.train(Dataset.ofSamples(new double[][] {{1, 0}, {0, 1}}, y), 3000, 0.1).net(), 1),
  spread(three.train(Dataset.ofSamples(new double[][] {{1, 1}, {2, 2}}, y), 3000, 0.1).net(), 1)
}
// @why True if the columns of x are independent. And neurons are not regressions: they share
// one error, as `regressions` showed.

// "Are there proofs?" There are. The heart of one: exchange neurons, and the gradient is the
// old one with its rows exchanged. If the neurons were equal, both are one gradient: equal rows.

// @predict proof: The gradient of `net` with its neurons in the order 2, 3, 1, minus the rows 2, 3,
// 1 of the gradient of `net`: what is the largest number left?
// @answer 0 +- 1e-12
Matrix g = net.gradients(xor()).weights(1)
net.permute(1, 2, 3, 1).gradients(xor()).weights(1).
    minus(Matrix.of(new double[][] {g.row(1), g.row(2), g.row(0)})).elementMaxAbs()
// @why Any rule that treats all weights alike, Adam as well, keeps what is equal equal.

// @explain astray: Which of these claims leads astray, would you say, and what is so instead?
// @rubric "one equation" is taken for "one function"; each is thought to look for its own best
// weights, while all share one error and each gets its own part of it; the data decide whether they
// part

// The question is right that nothing but the start tells equally treated neurons apart, and wrong
// that this is little: equal they stay for ever, and almost equal they part, where the data push.

// Sources: the question and its claims in our own words; all verdicts were decided by the code
// above. Proofs: PDP vol. 1 ch. 8 (1986) for equal weights, Fukumizu and Amari 2000 for near-twins.
// The answer that the question got is read in `answer`.
