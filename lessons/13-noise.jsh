// @lesson noise "Noise that makes neurons equal"
// @needs apart 1, plateau   @minutes 13   @topics noise collapse
// @goal Tell which noise sets neurons apart, which does nothing, and which makes them equal.

// @ask back: From `twins`: three equal neurons are trained by Adam, with one sample in a step and
// the samples in random order. Do they part?
// @choice  yes, a little -> The order is random, but all three neurons see the same samples.
// @choice  yes, far -> Adam scales each weight by its own history; equal weights have equal ones.
// @choice* no, not by a bit
// @as they stay equal
// @hint spread(Mlp.of(2, 3, 1).fill(0.5).train(xor(), 2000, trainer(adam(0.01)).shuffled(1)).net(),
// 1)

// Chance sets neurons apart: the start is random, and so it should help if training is, too. Three
// equal neurons, and noise of three kinds.
// @run
Mlp same = Mlp.of(2, 3, 1).fill(0.5)
double apartBy(Trainer noisy) {
  return spread(same.train(xor(), 1000, noisy).net(), 1);
}

// @predict input: Every input gets a fresh random number added in each step, of deviation 0.5. How
// far apart are the three neurons after 1000 epochs?
// @answer 0
// @hint Who sees these random numbers: one neuron, or all three alike?
apartBy(trainer(gradientDescent(0.2)).inputNoise(0.5))
// @why The noise is on the data, and the data are shared. All three hear the same noise.

// @predict three: Now noise on the targets; on each neuron's activation; on each number of the
// gradient. Which set them apart?
// @choice  all three -> A target is data. Who gets which error?
// @if it[0] > 0 && it[1] > 0 && it[2] > 0
// @choice* the last two
// @as on activation and gradient; the second and the third; 2 and 3; activations and gradients;
// the ones each neuron has for itself; not the targets; all but the targets; those on the
// neurons and on the gradient; noise on the neurons and on the gradient; everything except
// the noise on the targets; everything except the targets; neurons and gradient
// @if it[0] == 0 && it[1] > 0 && it[2] > 0
// @choice  only that on the gradient -> The activations got numbers of their own, too.
// @if it[0] == 0 && it[1] == 0 && it[2] > 0
double[] kinds = {
  apartBy(trainer(gradientDescent(0.2)).labelNoise(0.5)),
  apartBy(trainer(gradientDescent(0.2)).neuronNoise(0.5)),
  apartBy(trainer(gradientDescent(0.2)).gradientNoise(0.01))}
// @check kinds[0] == 0 && kinds[1] > 0.1 && kinds[2] > 0.1
// @why Noise parts twins only if each neuron has its own. What they share cannot part them.

// So shared noise does nothing? Not to equal neurons. But what does it do to different ones? Two
// tanh neurons learn two others, tanh(x / 2) and tanh(2x); layer 2 is frozen at 1 and 1. They start
// 0.02 apart and see one sample in a step.
// @run
Mlp goal = Mlp.of(1, 2, 1).withoutBiases().
    withWeights(1, new double[][] {{0.5}, {2}}).withWeights(2, new double[][] {{1, 1}}).freeze(2)
Mlp near = goal.withWeights(1, new double[][] {{0.91}, {0.89}})
Dataset two = teacher(goal, 200, 1)
Training noisy(double eta, double noise, int seed) {
  Trainer online = trainer(gradientDescent(eta)).shuffled(1).labelNoise(noise);
  return near.train(two, 150, online.seed(seed));
}
noisy(0.2, 0, 1).net().weights(1)

// Without noise they find both: 0.5 and 2. Now add noise of deviation 1.5 to every target.

// @predict glue: With that noise, how far apart will the two be after these 30 000 steps?
// @choice  about 1.5 still: noise blurs a little -> Without noise, yes.
// @if it > 0.5
// @choice  somewhere, but apart: noise sets apart -> It is shared. It can part nothing.
// @if it > 0 && it <= 0.5
// @choice* 0: equal, bit for bit
// @as they end up identical; identical; the same weights, no distance; they become equal
// @if it == 0
spread(noisy(0.2, 1.5, 1).net(), 1)
// @check it == 0
// @check spread(noisy(0.2, 0, 1).net(), 1) > 1.49 && spread(noisy(0.2, 0, 1).net(), 1) < 1.51

// The way of each of the two, without noise and with it:
// @run
compare(noisy(0.2, 0, 1), noisy(0.2, 1.5, 1), 1)

// Chance, or a law? Count, of five runs with other random numbers, how many end equal bit for bit:
// @run
long equal(double eta, double noise) {
  return IntStream.rangeClosed(1, 5).
      filter(seed -> spread(noisy(eta, noise, seed).net(), 1) == 0).count();
}

// @predict tens: Of five runs with eta 0.2 and noise 1.5, how many end equal?
// @answer 5
// @hint If it were luck that the first did, some would not.
equal(0.2, 1.5)

// @do quarter: Take a quarter of that rate, the same noise, and the numbers of run 1. How far apart
// do the two end? Compute `double quarter`.
double quarter = spread(noisy(0.05, 1.5, 1).net(), 1)
// @check Math.abs(quarter - spread(noisy(0.05, 1.5, 1).net(), 1)) < 1e-9 -> That is {quarter}. Is
// it the spread at the end of noisy(0.05, 1.5, 1)?
// @check equal(0.05, 1.5) == 0 && equal(0.05, 3) == 5
// @also var quarter = spread(noisy(0.2 / 4, 1.5, 1).net(), 1)
// @wrong double quarter = spread(noisy(0.2, 1.5, 1).net(), 1) -> 0 is what the rate from before
// gives: there the two end equal. Take a quarter of it.
// @wrong double quarter = spread(noisy(0.05, 0, 1).net(), 1) -> That is without noise. It is to
// stay at 1.5.
// @hint noisy(eta, noise, 1) is run 1: a quarter of 0.2, and 1.5.
// @hint spread(run.net(), 1) is how far apart the two are at the end of a run.
// @why None of five ends equal: see equal(0.05, 1.5). It takes noise and a large step: what counts
// is eta times the square of the noise. A quarter of eta needs about twice the noise.

// Why? A small difference d becomes (1 - eta h) d in a step, with another h for each sample: h is
// error times bend, and the noise is in the error. The factors multiply. Take a simple case: a coin
// makes the factor 1.5 or 0.6.

// @predict coin: The mean of 1.5 and 0.6 is 1.05. Half of 1000 throws give each. d becomes ...
// @choice  about 1.05 to the power of 1000: huge -> One of each: 1.5 times 0.6 is 0.9, not 1.1.
// @as 1.05^1000; very large
// @if it > 1e10
// @choice  about 1 still -> 0.9, five hundred times over.
// @if it > 0.1 && it < 10
// @choice* nearly 0
// @as tiny; very small; it vanishes; vanishing; it dies out; practically vanishes; next to
// nothing; almost nothing
// @if it < 1e-10
Math.pow(1.5, 500) * Math.pow(0.6, 500)
// @check it < 1e-20
// @check spread(noisy(0.2, 0.8, 1).net(), 1) > 0.5 && spread(noisy(0.2, 1.1, 1).net(), 1) < 1e-6
// @check spread(noisy(0.05, 1.6, 1).net(), 1) > 0.5 && spread(noisy(0.05, 2.2, 1).net(), 1) < 1e-6

// @do logs: What counts is the mean of the logarithms. Compute `double logs`, for this coin.
double logs = (Math.log(1.5) + Math.log(0.6)) / 2
// @check Math.abs(logs - Math.log(0.9) / 2) < 1e-4 -> That is {logs}. The mean of two logarithms?
// @also double logs = Math.log(1.5 * 0.6) / 2
// @also double logs = Math.log(0.9) / 2
// @also double logs = -0.0527
// @also double logs = Math.log(Math.sqrt(0.9))
// @wrong double logs = Math.log((1.5 + 0.6) / 2) -> That is the logarithm of the mean: above 0. The
// mean of the logarithms is another number.
// @wrong double logs = Math.log(1.5) + Math.log(0.6) -> Their sum. The mean of two is half of it.
// @wrong double logs = (Math.log10(1.5) + Math.log10(0.6)) / 2 -> The natural logarithm: Math.log.
// @hint Math.log(1.5) and Math.log(0.6): their mean.
// @why Below 0: d shrinks, though on average it grows. For a net this number is the mean of
// ln |1 - eta h|. Its sign decides, and not that of the mean of h.

// Our two neurons have such a number, too: the mean growth rate of their distance in a step, here
// over the first 4000 steps of a run, from 0.02 on.

// @run
Training few = near.train(two, 20, trainer(gradientDescent(0.2)).shuffled(1).labelNoise(1.5))

// @do rate: Compute `double rate` for `few`: the logarithm of its last distance over its first,
// divided by its 4000 steps.
double rate = Math.log(spread(few.net(), 1) / spread(near, 1)) / 4000
// @check Math.abs(rate - Math.log(spread(few.net(), 1) / spread(near, 1)) / 4000) < 1e-9
// -> It is {rate}. The distance shrinks: the rate is below 0, some 4 thousandths a step.
// @also double rate = (Math.log(spread(few.net(), 1)) - Math.log(spread(near, 1))) / 4000
// @wrong double rate = Math.log(spread(few.net(), 1) / spread(near, 1)) / 20 -> That is per
// epoch. An epoch has 200 steps.
// @wrong double rate = Math.log(spread(near, 1) / spread(few.net(), 1)) / 4000 -> The last over the
// first: it shrinks, so the logarithm is below 0.
// @wrong double rate = spread(few.net(), 1) / spread(near, 1) / 4000 -> Without a logarithm it is
// no rate.
// @hint Math.log(LAST / FIRST) / 4000, with spread(few.net(), 1) and spread(near, 1).
// @why Half of the distance is gone every Math.log(0.5) / rate steps.

// Where is the border? A case in which all can be computed: one linear neuron of one input 1, f =
// u v. Its target is 1 + s or 1 - s, so 1 on average. Near u = v = 0 the sum u + v is multiplied
// by 1 + eta y in a step: one of each makes (1 + eta + eta s)(1 + eta - eta s), that is (1 +
// eta)^2 - eta^2 s^2.

// @do critical: That product is 1 at the border. Compute the s of the border, `double critical`,
// for eta = 0.1.
double critical = Math.sqrt(2 / 0.1 + 1)
// @check Math.abs(critical - Math.sqrt(21)) < 1e-3
// -> With s = {critical} the product is {1.1 * 1.1 - 0.01 * critical * critical}, not 1.
// @also double critical = Math.sqrt(21)
// @also double critical = 4.583
// @also double critical = Math.sqrt(1.1 * 1.1 - 1) / 0.1
// @wrong double critical = 2 / 0.1 + 1 -> That is s squared.
// @wrong double critical = Math.sqrt(2 / 0.1) -> Nearly. (1 + eta)^2 is 1 + 2 eta + eta^2: the last
// part counts as well.
// @wrong double critical = Math.sqrt(1.1 * 1.1 - 1) -> eta^2 s^2 is that. Divide by eta.
// @hint (1 + eta)^2 - 1 = eta^2 s^2. Solve for s.
// @why The root of (2 / eta + 1): on average the factor is 1 + eta, so the neuron should always
// grow.

// Twenty starts each, 5000 epochs of one step for each of the two targets, in a random order. How
// many neurons are dead at the end, that is, answer less than 0.001?
// @run
long dead(double s) {
  Dataset coin = Dataset.of(Matrix.ofRow(1, 1), Matrix.ofRow(1 + s, 1 - s));
  Mlp uv = Mlp.of(1, 1, 1).hidden(identity).withoutBiases();
  return IntStream.rangeClosed(1, 20).filter(seed -> Math.abs(uv.seed(seed).train(coin, 5000,
      trainer(gradientDescent(0.1)).shuffled(1).seed(seed)).net().predict(1)[0]) < 0.001).count();
}

// @predict below: The border is at 4.583. How many of twenty are dead with s = 4.5?
// @answer 0
// @hint Is that above the border or below?
dead(4.5)

// @predict above: And with s = 4.7: how many of the twenty?
// @answer 20
// @hint Is that above the border or below?
dead(4.7)
// @check dead(3) == 0
// @why A wanted neuron, dead by noise alone: for 1 on average, it answers 0. Here each epoch has
// one of each target, so the border is sharp; with a coin thrown anew each time, some die below
// it, too.

// What noise did in this lesson:
// @run
System.out.println("on inputs, on targets: equal neurons are "
    + kinds[0] + " apart");
System.out.println("on each neuron: " + kinds[1]
    + ", on the gradient: " + kinds[2]);
for (double noise : new double[] {0, 1, 1.25, 1.5, 2}) {
  System.out.println("two neurons, eta 0.1, noise " + noise + ": "
      + spread(noisy(0.1, noise, 1).net(), 1) + " apart");
}

// @ask border: By this table, where is the border of the two tanh neurons with eta 0.1?
// @choice  below a noise of 1 -> With 1 they are still apart.
// @choice* between 1.25 and 1.5
// @choice  above 2 -> With 2 they are 0 apart.
// @hint From which noise on are they as good as equal?

// @explain how: In a sentence or two: how can noise that is the same for all neurons make different
// ones equal?
// @rubric a difference is multiplied by a random factor in each step; the mean of its logarithm
// decides, and with large steps and much noise it is below 0; shared noise never parts equal
// neurons

// Noise parts neurons only if each has its own. What they share can only glue, and with enough of
// it it does. Next: /lesson theory foretells a whole training, chance and all, from equations.

// Sources: Chen, Kunin, Yamamura, Ganguli, Stochastic Collapse, NeurIPS 2023 (arXiv 2306.04251);
// Ziyin, ICML 2024 (arXiv 2309.16932). The border was derived again; all numbers were computed
// here, with five and twenty runs where two hundred would be better.
