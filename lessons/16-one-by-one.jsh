// @lesson one-by-one "Neurons join one by one"
// @needs apart 1, plateau, same   @minutes 14   @topics start plateau directions
// @goal Predict when a layer that starts small gets its next different neuron, or never does.

// @ask back: From `same`: two tanh nets fit the same data, and none is larger than it needs to be.
// What is chance in which of them you get?
// @choice* which neuron learns what, and its sign
// @as the order and the sign; order, sign; who does what; who learns what; which one becomes
// which; which of the neurons takes which job; the division of labour; the division of
// labour among neurons
// @choice  what there is to learn -> That is in the data: the neurons were the same, as a set.
// @choice  nothing -> Their numbers were far apart, until they were aligned.
// @hint What did `align` have to change?

// So a layer's neurons are a set, and the data say what is in it. Do they all come at once? Start
// with eight neurons that hardly do anything: f(z) = z, and weights of about 0.0001. There are
// three tasks, one for each input: to hand it on three times, twice, and once as large.

// @run
Dataset tasks = Dataset.of(Matrix.identity(3),
    Matrix.of(new double[][] {{3, 0, 0}, {0, 2, 0}, {0, 0, 1}}))
Mlp tiny = Mlp.of(3, 8, 3).hidden(identity).withoutBiases().init(Init.normal(1e-4), 3)

// @predict stairs: Train it for 1200 epochs. How will the loss go?
// @choice  down at once, then ever more slowly -> Where all is nearly 0, so is each gradient.
// @choice  flat for long, then all the way down -> Are the three tasks equally large?
// @as flat, then down
// @choice* down in three steps, with flats between
// @as a staircase with three drops; a staircase; stepwise, in three stages with plateaus; in
// steps
Training run = tiny.train(tasks, 1200, 0.03)
plot("epoch", run.losses())
// @check run.losses()[200] > 2.2 && run.losses()[380] > 0.75 && run.losses()[380] < 0.9
// && run.losses()[650] > 0.15 && run.losses()[650] < 0.18 && run.loss() < 1e-3

// A large number is a dark cell here: the eight rows, between the first two drops and after them.

// @run
heat(run, 1, 380)
heat(run, 1, 650)

// @predict ranks: Eight rows, in epochs 200, 380, 650 and 1200. How many directions are they made
// of, counting those that have a size over 0.5?
// @choice  8, 8, 8, 8 -> Count the dark columns: a row has as many numbers of its own.
// @if ranks[0] == 8
// @choice  3, 3, 3, 3 -> In epoch 380 only one column was dark.
// @if ranks[0] == 3
// @choice* 0, 1, 2, 3
// @as one more each time; one more after each drop; one more direction at each; none, one, two,
// three
// @if Arrays.equals(ranks, new int[] {0, 1, 2, 3})
int rank(int epoch) {
  return (int) DoubleStream.of(run.at(epoch).weights(1).svd().getSingularValues()).
      filter(size -> size > 0.5).count();
}
int[] ranks = {rank(200), rank(380), rank(650), rank(1200)}
// @why After each drop the layer has one direction more. Before it, all eight neurons do together
// what fewer could do.

// When do they come? While a task is not begun, its part of the weights grows by eta times its size
// in each epoch. (The loss is a mean over three samples, so eta counts a third: 0.01.) From 0.0001
// to about 1 it takes ln(1 / 0.0001) / (0.01 s) epochs, for a task of size s.

// @do clock: Compute that for the task of size 2, as `second`.
double second = Math.log(1 / 1e-4) / (0.01 * 2)
// @check Math.abs(second - 460.517) < 0.6 -> `second` is {second}. The natural logarithm of 10,000,
// through 0.01 times 2.
// @also double second = Math.log(10_000) / 0.02
// @also double second = 4 * Math.log(10) / 0.02
// @wrong double second = Math.log10(1 / 1e-4) / (0.01 * 2) -> The natural logarithm: Math.log.
// @wrong double second = Math.log(1 / 1e-4) / 0.01 * 2 -> Java divides first: put 0.01 * 2 in
// brackets.
// @wrong double second = Math.log(1e-4) / (0.01 * 2) -> That is below 0: the way is from 1e-4 to 1.
// @wrong double second = Math.log(1 / 1e-4) / (0.01 * 3) -> That is the task of size 3.
// @wrong double second = Math.log(1 / 1e-4) / (0.03 * 2) -> eta is 0.03, but each sample counts a
// third of that: 0.01.
// @hint Math.log(1 / 1e-4) / (0.01 * 2)

// Half of the second drop is done when the loss is under 0.5: the mean of 0.8333, which tasks two
// and three leave, and 0.1667, which the third leaves. `firstBelow` finds the epoch.

// @predict drop: The formula says 460.5. In which epoch is it?
// @answer 448 +- 46
run.firstBelow(0.5)
// @check Math.abs(it / second - 1) < 0.1
// @check Math.abs(run.firstBelow(1.5833) / (second * 2 / 3) - 1) < 0.1
// @check Math.abs(run.firstBelow(0.0833) / (second * 2) - 1) < 0.1
// @why A good guess for all three: 307, 461 and 921 by the formula, and here 317, 448 and 892. It
// takes each start for 0.0001 exactly; dice are a little off. (Seed 1: 289, 447, 813.)

// @predict larger: Start ten times larger, from 0.001. In which epoch is half of the second drop
// done?
// @answer 332 +- 35
// @hint Math.log(1 / 1e-3) / (0.01 * 2)
tiny.scale(10).train(tasks, 1200, 0.03).firstBelow(0.5)
// @check Math.abs(it / (Math.log(1000) / 0.02) - 1) < 0.1
// @why A clock again, as in `plateau`: a power of ten costs the same time each.

// Now with relu. The data: a line with one bend or with two, as in the picture. `twenty(0.01)` has
// twenty neurons with random weights of about 0.01, always the same ones.

// @run
Dataset bends(double slope, double first, double second) {
  Matrix x = Matrix.ofRow(IntStream.rangeClosed(0, 20).mapToDouble(i -> i / 10.0).toArray());
  return Dataset.of(x, x.map(v -> -slope * v - first * relu.value(v - 0.8)
      - second * relu.value(v - 1.6)));
}
Mlp twenty(double size) {
  return Mlp.of(1, 20, 1).hidden(relu).init(Init.normal(size), 1);
}
plot("x", bends(1, 2, 3).x().row(0), bends(1, 2, 3).target().row(0))

// `directions(net, 1)` tells how many kinds of neurons there are, sizes aside: a direction is a ray
// in the plane of weight and bias. It leaves out those that hand on next to nothing.

// @predict kinds: Start at 0.01. How many directions will the neurons have in epochs 200, 2000 and
// 8000?
// @choice  20, 20, 20 -> Random at the start, yes. But the strong ones turn to where they help.
// @if kinds[0] == 20
// @choice  3, 3, 3 -> Three slopes want three kinds, in the end. At once?
// @if kinds[0] == 3
// @choice* 1, 2, 3
// @if Arrays.equals(kinds, new int[] {1, 2, 3})
Training wide = twenty(0.01).train(bends(1, 2, 3), 60_000, 0.1)
int[] kinds = {directions(wide.at(200), 1).different(),
    directions(wide.at(2000), 1).different(), directions(wide.at(8000), 1).different()}
// @check wide.losses()[200] > 0.02 && wide.losses()[2000] > 0.005 && wide.losses()[8000] < 1e-6
// @check directions(wide.at(3500), 1).different() == 4
// && directions(wide.at(4000), 1).different() == 3
// @why One kind, then two, then three. From one to the next the loss falls from 0.026 to 0.0057 and
// to nothing. (From epoch 3000 to 4000 it is four: one is on its way from kind to kind.)

// The seven that are alive, in epoch 8000, and the places of all twenty:

// @run
directions(wide.at(8000), 1)
plane(wide, 1, 8000)

// @predict smaller: The same start, ten times smaller: 0.001. It took the linear net longer, by a
// clock. How many kinds will there be here, after 60,000 epochs?
// @choice  3, only later -> 60,000 epochs are seven times what the larger start needed.
// @if it == 3
// @choice* 2, and no third
// @if it == 2
// @choice  20 -> A small start makes them more alike, not less.
// @if it == 20
Training low = twenty(0.001).train(bends(1, 2, 3), 60_000, 0.1)
directions(low.net(), 1).different()
// @check low.loss() > 0.007 && Math.abs(low.loss() - low.losses()[20_000]) < 1e-9
// @why Its loss stays at 0.0073, from epoch 10,000 on: to the ninth decimal.

// @predict never: Now data with a single bend, bends(2, 3, 0), from the smaller start. How many
// kinds are there after 60,000 epochs?
// @answer 1
// @hint The smaller start was one short just now.
Training single = twenty(0.001).train(bends(2, 3, 0), 60_000, 0.1)
directions(single.net(), 1).different()
// @check directions(twenty(0.01).train(bends(2, 3, 0), 5000, 0.1).net(), 1).different() == 2
// @check single.loss() > 0.02

// They never part: seven living neurons, and one kind, for ever. (From 0.01 they become two.) What
// do they do together? Beside it, a net of one single relu neuron, trained on the same data.

// @predict narrow: The loss of that one neuron, compared with the 0.0230 of the seven, is ...
// @choice  higher: seven can do more -> Seven kinds could. How many kinds are they?
// @if it > single.loss() + 1e-6
// @choice  lower -> What one neuron can do, seven can.
// @if it < single.loss() - 1e-6
// @choice* the same
// @as as high; as low
// @if Math.abs(it - single.loss()) <= 1e-6
Mlp.of(1, 1, 1).hidden(relu).seed(4).train(bends(2, 3, 0), 20_000, 0.1).loss()
// @check directions(single.net(), 1).groups().get(0).stream().allMatch(j ->
// single.net().forward(0.5).z(1).get(j - 1, 0) < 0
// && single.net().forward(0.6).z(1).get(j - 1, 0) > 0)
// @why The wide net rests where a narrow one does. (Other seeds rest at 0.0241, bent between
// other samples, and some die.)

// @ask why: Each of the seven has its bend between the same two samples, 0.5 and 0.6. Between them
// nobody measures, and elsewhere relu is straight. So if one bend moves a little to the left, and
// another to the right, what becomes of the loss?
// @choice* nothing that is worth going for: what one has more, the other has less
// @as nothing changes; it does not change; it cancels out; they cancel
// @choice  it falls at once, as with tanh -> tanh bends everywhere, so two apart are not one. A
// straight line has no f''.
// @choice  it rises steeply, so they are pulled together -> Nothing pulls here, either.
// @hint For all samples from 0.6 on, each of them is a straight line in x.
// @why With tanh the bend f'' pushes or pulls; with relu there is one only where a sample is. A
// larger start has bends between other samples, too, before the loss comes to rest.

// @explain lots: A wide layer starts small. How many different neurons does it have, and when?
// @rubric first none, then one kind, then one more at a time, as if the net grew; each comes after
// a time of ln(1 / start) / rate; if the start is too small a kind may never come

// A layer that starts small learns as if it had one neuron, then two, then three. Width says how
// many there may be, the data how many are wanted, the start whether they all get there.

// Sources: Zhang, Saxe and Latham, ICLR 2026 (arXiv 2512.20607): training passes by saddles, each
// of which is the solution of a narrower net. The linear case: Saxe and others, ICLR 2014, and
// Kunin and others 2025 (arXiv 2506.06489). The times were derived again, and all numbers were
// computed here.
