// @lesson together "Sometimes neurons meet"
// @needs apart 1, plateau   @minutes 15   @topics attraction data plateau
// @goal Say when neurons do not part, and predict from the data which case it is.

// @ask back: From `plateau`: one neuron at rest is split in two, very near each other, and aM is
// below 0. What becomes of the two?
// @choice* they part, by a factor an epoch
// @choice  they stay as near -> An epoch multiplies their distance by 1 - eta aM / 2.
// @choice  they meet -> 1 - eta aM / 2 is above 1 where aM is below 0.
// @as they approach each other
// @hint An epoch multiplies their distance by 1 - eta aM / 2.

// "Random weights break the symmetry, so neurons become different." So far the near-twins
// did part. Do they always? Two neurons that start clearly apart, at 0.5 and 1.0, and data
// with the inputs 1, 2, 3 and any three targets:
// @run
Dataset data(double... targets) {
  return Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(targets));
}
Mlp start = Mlp.of(1, 2, 1).withoutBiases().
    withWeights(1, new double[][] {{0.5}, {1}}).
    withWeights(2, new double[][] {{1, 0.5}})

// @predict part: The targets are 2, 2, 3. After 50,000 epochs, how far apart are the two?
// @choice* further than at the start
// @choice  about as far as at the start -> See how the bars grow.
// @choice  hardly at all -> They do get closer for the first 75 epochs, but then?
apart(start.train(data(2, 2, 3), 50000, 0.02), 1)
// @check spread(start.train(data(2, 2, 3), 50000, 0.02).net(), 1) > 2
// @check (Object) start.train(data(2, 2, 3), 80, 0.02) instanceof Training run
// && spreads(run, 1)[75] < spreads(run, 1)[74] && spreads(run, 1)[75] < spreads(run, 1)[76]

// @predict meet: The same start, with the targets 1, 3, 3?
// @choice  further than at the start -> See w11 and w21: both end at 0.3889.
// @choice  about as far as at the start -> See the bars: they shrink to nothing.
// @choice* equal, to a dozen decimals
// @as they end up identical; in the end both have the same weight
apart(start.train(data(1, 3, 3), 50000, 0.02), 1)
// @check spread(start.train(data(1, 3, 3), 50000, 0.02).net(), 1) < 1e-12

// Side by side, on the same axes: the data that pushed, and the data that pulled.

// @run
compare(start.train(data(2, 2, 3), 50000, 0.02), start.train(data(1, 3, 3), 50000, 0.02), 1)

// Two different neurons became one. Nobody made them equal: the data did. Was that a rare
// start? Try a hundred random ones, with normal weights of deviation 0.5. `fates` follows
// each for 20,000 epochs and sorts them by how far apart the two neurons end, up to signs.

// @predict random: In how many of 100 random starts will the neurons meet?
// @answer 100 +- 0
// @why Random weights do break the symmetry, and the data mend it again.
Fates all = fates(start, data(1, 3, 3), 0.02, 20000, 0.5, 100)
all.met()

// Every one. And from the same hundred starts, with the targets 2, 2, 3?
// @run
fates(start, data(2, 2, 3), 0.02, 20000, 0.5, 100)

// None: not the dice made the difference, but the data. Back to 1, 3, 3. Are the two neurons
// at least better off together? Their loss ends at 0.0753.

// @do far: Make `far`: a 1-2-1 net like `start`, but with weights of your own, which ends with
// a loss under 0.03 after 50,000 epochs on data(1, 3, 3) with eta 0.02.
Mlp far = start.scale(2)
// @check Arrays.equals(far.sizes(), start.sizes()) -> Two neurons in layer 1, please: 1-2-1.
// @check far.parameterCount() == 4 -> No biases, please: change the weights of `start`.
// @check far.train(data(1, 3, 3), 50000, 0.02).loss() < 0.03 -> From there the loss ends at
// {far.train(data(1, 3, 3), 50000, 0.02).loss()}. Try a start with larger weights.
// @also Mlp far = start.withWeights(1, new double[][] {{0.3}, {4}})
// @wrong Mlp far = start -> From there the neurons meet, and the loss stays at 0.0753.
// @wrong Mlp far = start.train(data(1, 3, 3), 50000, 0.02).net() -> That is where they are stuck:
// more epochs change nothing there.
// @wrong Mlp far = start.scale(0.5) -> Smaller weights are nearer to each other: they meet sooner.
// @hint The pull reaches only so far. Start further apart, or larger: start.scale(c).
// @hint start.withWeights(1, new double[][] {{...}, {...}}) sets the two weights of layer 1.
// @why Equal is not best: 0.0753 is a local minimum, and you began beyond its reach.

// Do larger weights always escape? A hundred starts of deviation 2 instead of 0.5:
// @run
fates(start, data(1, 3, 3), 0.02, 20000, 2, 100)

// Which data pull, and which push? Fit one neuron and look where it is off. Two half tanhs a
// little apart add up to less than the whole one. That helps where the one is too high, and
// hurts where it is too low; aM of the last lesson weighs it up. First the data that pushed:
// @run
Mlp best(Dataset d) {
  return Mlp.of(1, 1, 1).withoutBiases().train(d, 50000, 0.02).net();
}
best(data(2, 2, 3)).predict(data(2, 2, 3).x())
pull(best(data(2, 2, 3)), 1, 1, data(2, 2, 3))

// One neuron gives 1.8, 2.5, 2.7 for 2, 2, 3: too high in the middle, too low at both ends.
// With the inputs 1, 2, 3 the middle outweighs the ends, so parting pays: aM is below 0.

// @predict sign: For the targets 1, 3, 3 one neuron gives 1.4, 2.5, 3.2. What will be the sign
// of aM?
// @choice  minus: pushed apart -> In the middle it is too low already: 2.5 for a target of 3.
// @if it.least() < -0.01
// @choice* plus: pulled together
// @if it.least() > 0.01
// @choice  0: neither -> Only if the one neuron fitted the data, or had no bend, would it be 0.
// @if Math.abs(it.least()) <= 0.01
pull(best(data(1, 3, 3)), 1, 1, data(1, 3, 3))
// @check it.least() > 0.01

// Now without help. The targets are 2, 3, 2: fit one neuron to them as above, look at the
// middle, and say what will happen.

// @predict third: What becomes of `start` on data(2, 3, 2)? (Type what you like before you answer.)
// @choice* the two neurons meet
// @as they become equal; they end equal; the pair merges into one; they merge
// @if it < 1e-6
// @choice  they part -> In the middle the one neuron is too low: parting would lower it further.
// @if it > 0.5
// @choice  they stay as they are -> The one neuron is off, and where it is off tanh bends.
// @if it == 0.5
// @hint best(data(2, 3, 2)).predict(data(2, 3, 2).x()) against 2, 3, 2.
best(data(2, 3, 2)).predict(data(2, 3, 2).x())
pull(best(data(2, 3, 2)), 1, 1, data(2, 3, 2))
spread(start.train(data(2, 3, 2), 50000, 0.02).net(), 1)
// @check it < 1e-6

// @do mine: Find data of your own that make neurons meet. Let `mine` be data(...) with three
// whole numbers from 0 to 3, neither 1, 3, 3 nor 2, 3, 2.
Dataset mine = data(1, 3, 2)
// @check mine.target().map(Math::rint).equals(mine.target()) && mine.target().elementMin() >= 0
// && mine.target().elementMax() <= 3 -> Whole numbers from 0 to 3, please: what is said here holds
// for those.
// @check !mine.equals(data(1, 3, 3)) && !mine.equals(data(2, 3, 2)) -> Those two are known.
// @check mine.x().equals(data(0, 0, 0).x()) -> The inputs are 1, 2, 3: use data(...).
// @check pull(best(mine), 1, 1, mine).isAtRest() -> On these one neuron is not at rest even after
// 50,000 epochs: a weight of it grows and grows. Try others, such as 1 for the first target.
// @check pull(best(mine), 1, 1, mine).least() > 0.01 -> neuron 1: least aM =
// {pull(best(mine), 1, 1, mine).least()}. Where is the middle target, seen from the one neuron's
// {best(mine).predict(2)[0]}?
// @check spread(start.train(mine, 50000, 0.02).net(), 1) < 1e-3 -> The sign is right, but `start`
// is beyond its reach: it ends {spread(start.train(mine, 50000, 0.02).net(), 1)} apart.
// @also Dataset mine = data(0, 3, 2)
// @also Dataset mine = data(1, 2, 2)
// @also Dataset mine = data(2, 3, 3)
// @wrong Dataset mine = data(2, 2, 3) -> That is where they part: the middle target is low.
// @wrong Dataset mine = data(1, 1, 1) -> With a larger and larger weight one neuron comes as near
// to these as you like, so nothing is left that pulls.
// @wrong Dataset mine = data(3, 2, 3) -> The middle target is the low one. It has to be high.
// @wrong Dataset mine = data(1, 2, 3) -> A straight line: with a smaller and smaller weight one
// neuron comes as near as you like, so nothing is left that pulls.
// @wrong Dataset mine = data(3, 2, 1) -> A tanh without bias cannot fall: the one neuron ends
// flat at 2, without a bend.
// @hint The middle target has to lie above what one neuron gives there.
// @hint Like 1, 3, 3 or 2, 3, 2: a rise, then flat or a fall. There are many.
// @why You predicted it from the data: one neuron too low in the middle, aM above 0.

// One more way. Weight decay draws each weight to 0 by a part of itself, and so it draws two
// neurons together. Back to the targets 2, 2, 3, which push:

// @predict decay: With a decay of 0.1, how will the two neurons of `start` end?
// @choice  further apart than at the start -> So they did without decay.
// @choice* equal
// @choice  both dead, at 0 -> They end at 0.7322, alive: see w11 and w21.
apart(start.train(data(2, 2, 3), 20000, gradientDescent(0.02).decay(0.1)), 1)
// @check spread(start.train(data(2, 2, 3), 20000, gradientDescent(0.02).decay(0.1)).net(), 1)
// < 1e-6

// How common is all this? Give each neuron a bias, and train on 1, 3, 3 again. With a bias one
// neuron alone comes as near to three such points as you like.

// @predict biases: In how many of 50 random starts with biases will the neurons meet?
// @choice  all, as before -> Before, one neuron was off in the middle. Now nothing is off in the
// end, so there is nothing that pulls.
// @if it.met() == 50
// @choice  about half -> A pull does not toss a coin: it is there or not. Is one neuron off?
// @if it.met() > 10 && it.met() < 40
// @choice* none
// @as never; in none of them; 0 of 50; not one meets
// @if it.met() == 0
fates(Mlp.of(1, 2, 1), data(1, 3, 3), 0.02, 10000, 0.5, 50)
// @check it.met() == 0

// A pull needs data that one neuron does not fit, an aM above 0, and a start within its reach.
// With biases and more samples that is rare. It is the data that decide all the same.

// @ask which: In which of these do the neurons of a layer end up different?
// @choice  an all-equal start, Adam, a million epochs -> Equal neurons get equal updates, always.
// @choice  small random weights, targets 1, 3, 3 -> That met in 100 of 100 starts.
// @choice* small random weights, targets 2, 2, 3, without decay
// @as with targets 2, 2, 3 and no decay; the random start without any decay on 2, 2, 3
// @choice  the weights of `start`, targets 2, 2, 3, with decay 0.1 -> That met just now.
// @hint The starts of deviation 0.5 are what small means here: see the two tables of `fates`.
// @why It takes a different start, and data that push, or a start beyond the reach of a pull.

// @explain when: Somebody says: "Start with random weights, and the neurons of a layer will
// become different." When is that not so, and how can one tell from the data?
// @rubric not if the data pull: where one neuron is fitted and aM is above 0; not with enough
// decay; the start must differ, but differences may shrink; fit one neuron and see whether it is
// too low where it bends

// Random weights make neurons different; whether they stay so, the data say.

// Sources: that the tied state can be a local minimum, and the sign of aM: Fukumizu, Amari 2000;
// with biases: West, Saad, Nabney 1996. Rumelhart, Hinton, Williams 1986 hold that weights once
// moved away from equal never return; here they do. That the middle of 1, 2, 3 decides was
// computed for 4000 weights up to 12, not proved; that pulls are rare was measured before: with
// biases, on 40 random sets of six samples, 1 of 2400 runs ended equal. All else was computed here.
