// @lesson size "The size of the start"
// @needs apart 1, twins   @minutes 14   @topics start lazy condensation
// @goal Say what the size of the first weights changes, what Glorot's and He's rules are for, and
// what they have nothing to do with.

// @ask back: From `twins`: all of layer 1 is 0.5, but of the weights that go out of it one is 0.6.
// Do its neurons part in training?
// @choice* yes
// @as they part
// @choice  no, for their rows begin equal -> A delta has the outgoing weight in it.
// @choice  only if the samples come in random order -> All neurons hear the same samples.
// @hint The delta of a neuron is a sum over its outgoing weights.

// A start must have differences. How large should it be? "Small" is what books say. Twenty
// tanh neurons of five inputs, and targets from a net of two neurons; all random numbers times c:
// @run
Dataset task = teacher(Mlp.of(5, 2, 1).init(Init.normal(1), 3), 40, 7)
Training from(double c) {
  return Mlp.of(5, 20, 1).scale(c).train(task, 1500, 0.1);
}
Training usual = from(1)

// @do tiny: Train the same net from a thousandth of those weights: `Training tiny`.
Training tiny = from(0.001)
// @check tiny.epochs() == 1500 -> It has {tiny.epochs()} epochs, not 1500.
// @check Math.abs(tiny.at(0).weights(1).get(0, 0) / usual.at(0).weights(1).get(0, 0) - 0.001) <
// 1e-9 -> A first weight of it is {tiny.at(0).weights(1).get(0, 0) /
// usual.at(0).weights(1).get(0, 0)} of that of `usual`.
// @also Training tiny = Mlp.of(5, 20, 1).scale(0.001).train(task, 1500, 0.1)
// @also Training tiny = from(1e-3)
// @wrong Training tiny = from(0.01) -> A hundredth. A thousandth, please.
// @wrong Training tiny = from(1000) -> A thousand times as large? The loss blows up at once.
// @wrong Training tiny = from(0) -> That is nothing at all, and all neurons equal.
// @wrong from(0.001) -> The right run. Give it its name: Training tiny = ...
// @hint from(c) makes such a run, with all weights times c.

// `directions` tells how many different neurons there are, their sizes aside: two count as one if
// their weights point the same way, or with tanh the opposite way. Scaling changes no direction.

// @ask start: How many directions do the twenty neurons of `tiny` have at the start, in epoch 0?
// @answer 20
// @wrong 1 -> They are all near 0, but each points its own way: directions(tiny.at(0), 1)
// @wrong 0 -> No weight is 0: directions(tiny.at(0), 1)
// @hint directions(tiny.at(0), 1).different()

// @predict early: Both have learned most of it after 200 epochs. How many directions are left in
// `tiny` then?
// @choice  20, as in `usual` -> `usual` began near weights that answer. `tiny` had to grow first.
// @if it == 20
// @choice  between 2 and 19 -> Which of them should be an exception? All hear the same error.
// @if it > 1 && it < 20
// @choice* 1: twenty neurons, all pointing one way
// @as they all line up; all point the same way; they all point one way
// @if it == 1
directions(tiny.at(200), 1).different()
// @check directions(usual.at(200), 1).different() == 20
// @check usual.losses()[200] < 0.05 && tiny.losses()[200] < 0.05
// @why Near 0, tanh is a line, so every neuron is drawn along one and the same direction, and grows
// by a factor. What it began with is soon nothing beside that. This is called condensation.

// Each neuron is a point, and its weights are its place. `usual` beside `tiny`:
// @run
compare(usual, tiny, 1)

// @predict needs-bend: Is the bend of tanh to blame? The same tiny start with linear neurons: how
// many directions after 200 epochs?
// @answer 1
// @hint What did the reason above say about tanh near 0?
directions(Mlp.of(5, 20, 1).scale(0.001).hidden(identity).
    train(task, 200, 0.1).net(), 1).different()
// @check directions(tiny.net(), 1).different() == 5
// @why It needs no bend. But with the bend, directions part again later: 5 of them at the end of
// `tiny`. One by one, as it finds what one direction cannot do.

// How far did the weights go? `moved(run).relative(1)` is the length of their change over their own
// length at the start.

// @do rich: Compute `double rich`, the relative move of layer 1 in `tiny`.
double rich = moved(tiny).relative(1)
// @check rich > 870 && rich < 890 -> It is {rich}.
// @also double rich = moved(tiny.at(0), tiny.net()).relative(1)
// @wrong double rich = moved(usual).relative(1) -> That is `usual`, which went half its own length.
// @wrong double rich = moved(tiny).relative(2) -> That is layer 2.
// @wrong double rich = moved(tiny).weights(1) -> That is the greatest change of one weight, not a
// part of their size.
// @wrong double rich = moved(tiny.net(), tiny.at(0)).relative(1) -> The start comes first: the
// change is taken as a part of that.
// @hint moved(tiny) compares the end with the start.
// @why Nine hundred times its own size: nothing of the start is left but its signs.

// That is the rich regime: neurons find directions of their own. There is another one. A net of
// very many neurons, each with a small say: each has to move but little. Weights by LeCun's rule,
// variance 1 / inputs, and a smaller rate for layer 2, as its gradient has as many parts; mean of
// 5 starts:
// @run
Dataset easy = teacher(Mlp.of(3, 2, 1).init(Init.normal(1), 50), 20, 7)
double went(int neurons) {
  double sum = 0;
  for (int seed = 1; seed <= 5; seed++) {
    Mlp net = Mlp.of(3, neurons, 1).init(Init.lecun(), seed);
    Training run = net.train(easy, 50, trainer(gradientDescent(0.3)).rates(2, 1.0 / neurons));
    sum += moved(net, run.at(run.firstBelow(0.01))).relative(1);
  }
  return sum / 5;
}
went(10)
went(100)

// @predict lazy: Each run stops at a loss of 0.01, equally good. 10 neurons moved 0.26 of their
// weights' size, 100 moved 0.083. And 1000?
// @answer 0.025 +- 0.006
// @hint From 10 to 100 it is divided by about 3.2, the root of 10.
went(1000)
// @why One over the root of the number of neurons. Learned, and hardly moved: the lazy regime.

// How far they went, with 10, 30, 100 and 300 neurons:
// @run
plot("neurons", new double[] {10, 30, 100, 300},
    new double[] {went(10), went(30), went(100), went(300)})

// @ask specialise: "Neurons learn by specialising." A net of a million neurons with such a start
// fits its data as well. By that law, which part of their size do its weights move? (Two digits
// will do.)
// @answer 0.0008 +- 0.0003
// @wrong 0.25 +- 0.02 -> That is 10 neurons. A million is 100 000 times as many: divide by the
// root.
// @wrong 0.000025 +- 0.000005 -> From 1000 to a million is a factor of 1000; divide by its root,
// 32.
// @hint went(1000) / Math.sqrt(1000)
// @why So "the nodes specialise" holds in the rich regime only. A lazy net answers by very many
// small changes of features that it was born with.

// Then what are the famous rules for, Glorot's and He's? For depth. `signal` shows the mean
// square of z in each layer, on the way up, and of delta, on the way down. Four layers of 100
// relu neurons:
// @run
Dataset wide = teacher(Mlp.of(100, 1), 100, 7)
Mlp tower(Init rule) {
  return Mlp.of(100, 100, 100, 100, 100, 1).hidden(relu).init(rule, 1);
}
signal(tower(Init.normal(0.01)), wide)

// @predict up: With weights of deviation 0.01, z fades by 200 in a layer. And with deviation 1: the
// mean square of z in layer 5 is ...
// @choice  about that of layer 1 -> A sum of 100 numbers is not as large as one.
// @as the same; about the same
// @if it < 10
// @choice  some hundred times that of layer 1 -> That would be one layer or so. There are four.
// @as hundreds of times; a hundred times
// @if it >= 10 && it < 1e4
// @choice* millions of times that of layer 1
// @as explodes; very large; huge; 6 million; 6.25 million; 4 million; 50^4; 50 to the fourth; 50
// to the power of four; 50*50*50*50; several million times larger; some million times larger
// @if it >= 1e6
signal(tower(Init.normal(1)), wide).z(5) / signal(tower(Init.normal(1)), wide).z(1)
// @check it > 1e6
// @why Each layer multiplies the mean square by inputs times variance, and relu halves it: 100
// times 1 / 2 is 50. To the fourth power, that is about 6 million; with these
// random numbers it comes to 4 million.

// @do keep: By that, which variance of the weights keeps the size of z, with 100 inputs and relu?
// Compute `double keep`.
double keep = 2.0 / 100
// @check Math.abs(keep - 0.02) < 1e-9 -> 100 inputs times {keep}, halved, is {50 * keep}, not 1.
// @also double keep = 1 / 50.0
// @also double keep = 0.02
// @wrong double keep = 2 / 100 -> In Java that is 0: two whole numbers. Write 2.0 / 100.
// @wrong double keep = 1.0 / 100 -> relu halves it in each layer. Make up for that.
// @wrong double keep = Math.sqrt(0.02) -> That is the deviation. The variance is its square.
// @wrong double keep = 0.1414 -> That is about the root of it. The variance itself, please.
// @wrong double keep = 50 -> That is what comes of variance 1. Which variance makes it 1?
// @hint 100 times variance / 2 is to be 1.
// @why Variance 2 / inputs: that is He's rule, for relu.

// @predict he: Init.he() has that variance. Over the four steps from layer 1 to layer 5, z's mean
// square is multiplied by ...
// @choice  less than 1/10 -> That is what Glorot's rule does here: it does not know of relu's half.
// @if it < 0.1
// @choice* something between 1/3 and 3
// @if it > 1.0 / 3 && it < 3
// @choice  more than 10 -> Each layer multiplies it by about 1.
// @if it > 10
signal(tower(Init.he()), wide).z(5) / signal(tower(Init.he()), wide).z(1)
// @check signal(tower(Init.glorotNormal()), wide).z(5)
// / signal(tower(Init.glorotNormal()), wide).z(1) < 0.1
// @check signal(tower(Init.he()), wide).delta(1) / signal(tower(Init.he()), wide).delta(4) > 1.0
// / 3
// @why And delta on its way down as well. Glorot's 2 / (inputs + neurons) does so for f with slope
// 1; with relu it halves the mean square of z at each layer.

// The rules are about size, then. Do they set neurons apart, too?

// @predict constant: All weights of a 2-3-1 net equal, of the very size of Glorot's for 2 inputs
// and 3 neurons: root of 2/5. How many different neurons after 5000 epochs on XOR?
// @choice* 1
// @as equal stay equal; they stay equal; all equal
// @if it == 1
// @choice  2 -> What would tell one from the two others?
// @if it == 2
// @choice  3: the size is right -> Right for the signal. Equal stays equal in any size.
// @if it == 3
Mlp sized = Mlp.of(2, 3, 1).init(Init.constant(Math.sqrt(2.0 / 5)), 1)
twins(sized.train(xor(), 5000, 0.2).net(), 1).different()
// @check it == 1

// @ask tiny-random: And random weights of deviation 0.01, far too small by any rule: how many
// of the three neurons are different after those 5000 epochs?
// @answer 3
// @wrong 1 -> Look digit by digit: twins(Mlp.of(2, 3, 1).init(Init.normal(0.01), 1), 1).different()
// @hint twins(Mlp.of(2, 3, 1).init(Init.normal(0.01), 1).train(xor(), 5000, 0.2).net(), 1)
// @why Different in every digit, though the loss is still 0.125: the way is longer from so small a
// start. Chance sets apart; the size says how fast, how far and how soon.

// The starts of this lesson, once more:
// @run
System.out.println("directions, epoch 200: usual "
    + directions(usual.at(200), 1).different());
System.out.println("directions, epoch 200: tiny "
    + directions(tiny.at(200), 1).different());
System.out.println("moved: usual " + moved(usual).relative(1)
    + ", tiny " + rich);
System.out.println("moved: 10 neurons " + went(10)
    + ", 1000 neurons " + went(1000));
for (Init rule : List.of(Init.normal(0.01), Init.glorotNormal(), Init.he(), Init.normal(1))) {
  Signal through = signal(tower(rule), wide);
  System.out.println("z, layer 5 over layer 1: " + rule + " "
      + through.z(5) / through.z(1));
}

// @ask smaller: What does a smaller start make of the different directions, early on?
// @choice  more of them: neurons are freer -> Twenty directions became one.
// @choice* fewer directions at first, though every number differs
// @as they line up; they line up so there are less of them; fewer of them; less of them
// @choice  nothing -> After 200 epochs `usual` had 20 directions, `tiny` had 1.
// @hint The first two lines of the table.

// @explain what: In a sentence or two: what do Glorot's and He's rules do, and what not?
// @rubric they set the size of the first weights so that z and delta keep theirs through many
// layers; that neurons differ comes from chance, of any size; the size decides rich or lazy, and
// how many directions there are at first

// The size of a start says how far neurons go and how alike they are on the way. That they can
// differ at all is another matter. Next: /lesson noise asks whether chance can make neurons equal.

// Sources: Glorot and Bengio, AISTATS 2010; He and others, ICCV 2015; Luo, Xu, Ma, Zhang, JMLR
// 22(71), 2021, on condensation; Chizat, Oyallon, Bach, NeurIPS 2019 (arXiv 1812.07956), on lazy
// training. All numbers were computed here, the moves with five starts and down to a loss of 0.01
// only.
