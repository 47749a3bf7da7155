// @lesson magnify "Does non-linearity magnify?"
// @needs apart 1, together   @minutes 13   @topics growth linear curvature
// @goal Say what a non-linearity does to the difference between two neurons, and what it does not.

// @ask back: From `together`: near-twins at rest, one output. What decided whether
// they part or meet?
// @choice* the data, through the sign of aM
// @as aM; it depends on x and y; the examples it is trained on; the examples; the targets
// @choice  how the first weights were drawn -> Every start of deviation 0.5 met with targets
// 1, 3, 3.
// @choice  the learning rate -> It sets the pace. The sign does not change with it.
// @as the speed of learning
// @hint aM is a mean over the samples: error, times bend, times x squared.

// "The weights differ at random, and the non-linearity just magnifies the difference." So people
// say. Test it: with tanh and without, on near-twins and on neurons that start far apart. Two
// inputs, two outputs, and targets that a linear net can meet:
// @run
Dataset lines = teacher(Mlp.of(2, 2).seed(5), 20, 7)
Mlp bent = split(Mlp.of(2, 1, 2), 1, 1, 1e-6)
double grown(Mlp net, Dataset data, int epochs) {
  return spread(net.train(data, epochs, 0.1).net(), 1) / spread(net, 1);
}

// @do straight: `bent` has two tanh neurons, a millionth apart. Make `straight`: the same net, but
// its hidden neurons are linear: a = z.
Mlp straight = bent.hidden(identity)
// @check straight.activation(1) == identity
// -> The hidden neurons of `straight` are {straight.activation(1)}.
// @check straight.weights(1).equals(bent.weights(1)) && straight.weights(2).equals(bent.weights(2))
// -> Its weights are no longer those of `bent`.
// @also Mlp straight = bent.activation(1, identity)
// @also Mlp straight = split(Mlp.of(2, 1, 2).hidden(identity), 1, 1, 1e-6)
// @wrong Mlp straight = bent.output(identity) -> That is `bent` as it was: its output is linear
// already. The hidden neurons are meant.
// @wrong Mlp straight = bent.hidden(relu) -> relu has a kink: that is not linear either.
// @wrong Mlp straight = Mlp.of(2, 2, 2).hidden(identity) -> Linear, but another start, and no
// near-twins. Begin with `bent`.
// @hint bent.hidden(FUNCTION) is the same net with another function in its hidden layers.
// @hint a = z is called `identity`.

// @predict first: Both train for 100 epochs, and every difference is still far below 1. Whose two
// neurons have grown further apart?
// @choice  those of `bent`: tanh magnifies -> Its slope is at most 1, and 1 only at z = 0. What is
// multiplied by a slope below 1?
// @if it < 0.5
// @choice  about the same -> Then the slope would not matter. It is in every delta.
// @if it >= 0.5 && it <= 2
// @choice* those of `straight`: linear is faster
// @as tanh is slower; those of bent are slower; the ones without tanh; the one without tanh; not
// tanh, the other
// @if it > 2
grown(straight, lines, 100) / grown(bent, lines, 100)
// @check it > 200 && grown(straight, lines, 100) > 3e4 && grown(bent, lines, 100) < 200
// @why Twins part by their different ways out, and those by different ways in. Each is passed on
// through the slope f'(z): 1 if linear, less with tanh. See grown(straight, lines, 100).

// The distance over 300 epochs, curve 1 of `straight` and curve 2 of `bent`:
// @run
plot("epoch", IntStream.rangeClosed(0, 300).asDoubleStream().toArray(),
    spreads(straight.train(lines, 300, 0.1), 1), spreads(bent.train(lines, 300, 0.1), 1))

// @predict later: And after 1000 epochs: how many times as far apart as at the start are the two of
// each net?
// @choice  linear is still hundreds of times ahead -> It had a head start of epochs, not of a
// factor: nothing grows for ever.
// @if it > 100
// @choice* both about a million, less than a factor of 4 between them
// @as roughly equal; equal; much the same; about as large; both stop growing at about the same
// distance; both end up about as far apart
// @if it > 0.25 && it < 4
// @choice  tanh has overtaken by hundreds of times -> What should drive it? The targets are met.
// @if it < 0.01
grown(straight, lines, 1000) / grown(bent, lines, 1000)
// @check grown(straight, lines, 1000) > 5e5 && grown(bent, lines, 1000) > 5e5
// @why The growth ends when the error does: at a distance of about 1, for any f.

// So near-twins part without any non-linearity, and sooner. But there both layers learned. Now
// freeze the upper one: a committee, each member with the same say, 1.

// @do trio: Make `trio`: a 2-3-1 net with seed 2 whose weights out of the hidden neurons are 1, 1
// and 1, and whose layer 2 is frozen.
Mlp trio = Mlp.of(2, 3, 1).seed(2).withWeights(2, new double[][] {{1, 1, 1}}).freeze(2)
// @check Arrays.equals(trio.sizes(), new int[] {2, 3, 1})
// -> Its sizes are {Arrays.toString(trio.sizes())}, not [2, 3, 1].
// @check trio.weights(1).equals(Mlp.of(2, 3, 1).seed(2).weights(1))
// -> Layer 1 is not that of seed 2: Mlp.of(2, 3, 1).seed(2).
// @check Arrays.equals(trio.weights(2).row(0), new double[] {1, 1, 1})
// -> The weights of layer 2 are {Arrays.toString(trio.weights(2).row(0))}.
// @check trio.layer(2).isFrozen() -> Layer 2 may still learn: freeze(2).
// @also Mlp trio = Mlp.of(2, 3, 1).seed(2).freeze(2).withWeights(2, Matrix.ofRow(1, 1, 1))
// @wrong Mlp trio = Mlp.of(2, 3, 1).seed(2).withWeights(2, new double[][] {{1, 1, 1}}) -> They
// start at 1, but would move. Freeze the layer they are in.
// @wrong Mlp trio = Mlp.of(2, 3, 1).seed(2).withWeights(2, new double[][] {{1, 1, 1}}).freeze(1) ->
// That freezes the neurons themselves; their ways out are in layer 2.
// @wrong Mlp trio = Mlp.of(2, 3, 1).seed(2).fill(1).freeze(2) -> `fill` makes the neurons equal,
// too. Only layer 2 is to be all 1.
// @wrong Mlp trio = Mlp.of(2, 3, 1).withWeights(2, new double[][] {{1, 1, 1}}).freeze(2) -> That is
// seed 1.
// @hint .withWeights(2, new double[][] {{...}}) sets layer 2, and .freeze(2) freezes it.

// @predict frozen: The linear `trio`, 1000 epochs on XOR. Its greatest distance becomes how many
// times what it was?
// @answer 1 +- 0.000001
// @hint delta_j is the outgoing weight times what comes from above: 1 times the same, for each.
grown(trio.hidden(identity), xor(), 1000)
// @why All three rows get the same gradient, so they move in step and no difference changes: this
// is the sum of regressions again. The neurons differ, their errors do not.

// With tanh their errors do differ, by the slopes f'(z). Two tasks: XOR, and a plain straight line.
// @run
Dataset slope = teacher(Mlp.of(2, 1).withWeights(1, new double[][] {{1, -1}}), 20, 7)

// @predict trios: `trio` with its tanh, 1000 epochs on each. What becomes of its distances?
// @choice  they grow on both: that is the non-linearity -> On `slope` all three are wanted alike:
// each a third of one line.
// @as they grow
// @if it[0] > 1 && it[1] > 1
// @choice  they shrink on both -> XOR cannot be done by three alike.
// @if it[0] < 1 && it[1] < 1
// @choice* they grow on XOR and shrink on `slope`
// @as grow for XOR, smaller for the line; xor drives them apart, the slope task brings them
// closer; apart on XOR, closer on slope; xor parts them, slope brings them together
// @if it[0] > 1 && it[1] < 1
double[] both = {grown(trio, xor(), 1000), grown(trio, slope, 1000)}
// @check both[0] > 2 && both[1] < 0.3
// @why The same f and the same start. What the task needs of them differs.

// Here is XOR beside `slope`: each neuron is a point, its two weights are its place.
// @run
compare(trio.train(xor(), 1000, 0.1), trio.train(slope, 1000, 0.1), 1)

// @do closing: Now all may learn. Make `closing`: a 2-4-2 net with tanh hidden neurons that are not
// equal, whose spread shrinks by a quarter or more in 2000 epochs on `lines` with eta 0.1.
Mlp closing = Mlp.of(2, 4, 2)
// @check Arrays.equals(closing.sizes(), new int[] {2, 4, 2})
// -> Its sizes are {Arrays.toString(closing.sizes())}, not [2, 4, 2].
// @check closing.activation(1) == tanh -> Its hidden neurons are {closing.activation(1)}, not tanh.
// @check spread(closing, 1) > 0 -> Its neurons are equal: there is nothing to shrink.
// @check grown(closing, lines, 2000) < 0.75
// -> Its spread becomes {grown(closing, lines, 2000)} times what it was.
// @also Mlp closing = Mlp.of(2, 4, 2).seed(2)
// @also Mlp closing = Mlp.of(2, 4, 2).scale(2)
// @wrong Mlp closing = Mlp.of(2, 4, 2).hidden(identity) -> A linear one, and it hardly shrinks.
// @wrong Mlp closing = Mlp.of(2, 4, 2).scale(0.1) -> So small a start has to grow before it can
// answer. Start larger.
// @wrong Mlp closing = Mlp.of(2, 4, 2).fill(0.5) -> All equal: 0 stays 0. Leave them random.
// @hint A random start of the usual size may do. Try one: grown(Mlp.of(2, 4, 2), lines, 2000)
// @why Where tanh is steepest it is a straight line, and a straight line is what is asked for here.
// Large differences are in its way.

// What is the non-linearity for, then? Stack three linear layers:
// @run
Mlp deep = Mlp.of(3, 4, 4, 2).hidden(identity).withoutBiases()

// @do whole: Compute one `Matrix whole` that answers as all of `deep` does: whole.mult(x) is
// deep.predict(x) for every x.
Matrix whole = deep.weights(3).mult(deep.weights(2)).mult(deep.weights(1))
// @check whole.shape().equals("2x3") -> It is {whole.shape()}: 3 numbers go in, 2 come out.
// @check whole.minus(deep.predict(Matrix.identity(3))).elementMaxAbs() < 1e-12
// -> For x = 1, 0, 0 it answers {Arrays.toString(whole.column(0))}, and `deep`
// {Arrays.toString(deep.predict(1, 0, 0))}.
// @also Matrix whole = deep.predict(Matrix.identity(3))
// @also Matrix whole = deep.weights(3).mult(deep.weights(2).mult(deep.weights(1)))
// @wrong Matrix whole = deep.weights(1) -> Only the first layer: 4 numbers come out of it.
// @wrong Matrix whole = deep.weights(3).mult(deep.weights(2)) -> Where is layer 1? It comes first,
// so it stands at the right.
// @wrong Matrix whole = deep.weights(1).mult(deep.weights(2)).mult(deep.weights(3)) -> What is done
// first stands at the right, next to x.
// @hint Layer 1 makes W1 x of x, layer 2 makes W2 of that: W2 W1 x.
// @why Four different neurons in a layer, and none of it matters: the net is one matrix. It needs a
// bend for different neurons to be worth having.

// And the bend does one thing more. Near-twins at rest, with one output: `one` has learned all that
// one neuron can, so no error is left that would tell its twins apart in first order.
// @run
double rested(Activation f, double... targets) {
  Dataset points = Dataset.of(Matrix.ofRow(1, 2, 3), Matrix.ofRow(targets));
  Mlp one = Mlp.of(1, 1, 1).hidden(f).withoutBiases().train(points, 10000, 0.1).net();
  return grown(split(one, 1, 1, 0.01), points, 1000);
}

// @predict rest: Targets 2, 2, 3, which no line through 0 meets. Linear near-twins at rest, 1000
// epochs: their distance becomes how many times what it was?
// @answer 1 +- 0.000001
// @hint At rest the gradient of the one neuron is 0. aM has f'' in it: what is f'' of a line?
rested(identity, 2, 2, 3)
// @why No bend, aM = 0: nothing parts them and nothing joins them.

// @predict bends: And tanh near-twins at rest, with targets 2, 2, 3, and then with 1, 3, 3?
// @choice  they part with both -> The bend has a sign, and the error another: see `together`.
// @if it[0] > 1 && it[1] > 1
// @choice  they stay with both -> That is for lines. tanh has a bend.
// @if Math.abs(it[0] - 1) < 0.01 && Math.abs(it[1] - 1) < 0.01
// @choice* they part with 2, 2, 3 and meet with 1, 3, 3
// @as apart for the first, together for the second; first apart, then together; apart for the
// first data, together for the second
// @if it[0] > 10 && it[1] < 0.1
double[] bends = {rested(tanh, 2, 2, 3), rested(tanh, 1, 3, 3)}
// @check bends[0] > 100 && bends[1] < 1e-7
// @why At rest only the bend still acts on a difference. Whether it magnifies or shrinks it is for
// the data to say.

// The results again: times as far apart as at the start.
// @run
System.out.println("near-twins, 100 epochs: linear "
    + Math.round(grown(straight, lines, 100)));
System.out.println("near-twins, 100 epochs: tanh "
    + Math.round(grown(bent, lines, 100)));
System.out.println("committee, XOR: linear "
    + grown(trio.hidden(identity), xor(), 1000));
System.out.println("committee, XOR and slope: tanh "
    + Arrays.toString(both));
System.out.println("at rest, 2, 2, 3 and 1, 3, 3: tanh "
    + Arrays.toString(bends));

// @ask says: "The non-linearity just magnifies the difference." What is true of it?
// @choice  all of it -> `straight` was faster than `bent`, and `slope` made distances shrink.
// @choice  nothing -> Without it `deep` was one matrix, and at rest nothing parted.
// @choice* it makes differences useful, and at rest it alone changes them, up or down
// @hint Look at the table: where did tanh do what a line did not?

// @explain what: In a sentence or two: what does a non-linearity do to a small difference?
// @rubric it does not make one: equal stays equal; while there is error it may slow the growth, as
// slopes are below 1; at rest only the bend acts, and the data decide its sign; without it layers
// are one matrix

// Differences grow because the error differs, not because f is bent. The bend makes them worth
// having, and decides at rest. Next: /lesson size asks what the size of the start does.

// Sources: Saxe, McClelland, Ganguli, ICLR 2014 (arXiv 1312.6120), on how deep linear nets learn;
// Fukumizu and Amari 2000 on the sign of aM. The claim is from a question-and-answer page. That
// linear committees keep every difference was derived again; all numbers were computed here, each
// for one start, and the first was the same way round for ten.
