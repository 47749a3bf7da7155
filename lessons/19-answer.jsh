// @lesson answer "The page read again: the answer"
// @needs apart 1, page   @minutes 15   @topics answer claims backprop
// @goal Decide the claims of a well-known answer, and of two comments on it, by running them.

// @ask back: From `page`: neurons get the same input. What do they not share, so that they learn
// different things?
// @choice* the error that is sent to each
// @as delta; their own delta; the delta of each; the share of the error; their share of the
// error signal; the blame; how much of the blame comes back to each of them
// @choice  the target -> There is one target, that of the whole net.
// @choice  the activation function -> It is one for the layer, by custom.
// @as f
// @hint It comes to each by its own outgoing weights.

// The question got one answer, with formulas, and two comments. Again we take their claims one by
// one, in our words. The formulas are for a net such as this one:

// @run
Mlp net = Mlp.of(2, 2, 2).hidden(sigmoid).output(sigmoid).
    withWeights(1, new double[][] {{1, -1}, {0.5, 1}}).
    withWeights(2, new double[][] {{1, 2}, {3, -1}})
ForwardPass pass = net.forward(1, 0.5)

// @predict forward: "In all layers a = f(W times the a of the layer before, plus b); in the first
// one x stands for that a." By how much is the net's a of layers 1 and 2 off from that?
// @choice* by nothing
// @as both layers fit exactly; there is no deviation; no deviation; they fit exactly
// @if off[0] < 1e-15 && off[1] < 1e-15
// @choice  layer 1 by nothing, layer 2 by something -> Layer 2 does with a(1) what 1 did with x.
// @if off[0] < 1e-15 && off[1] >= 1e-15
// @choice  both by something -> It is what the forward pass is.
// @if off[0] >= 1e-15
double[] off = {
  net.weights(1).mult(pass.x()).plus(net.bias(1)).map(sigmoid::value).
      minus(pass.a(1)).elementMaxAbs(),
  net.weights(2).mult(pass.a(1)).plus(net.bias(2)).map(sigmoid::value).
      minus(pass.a(2)).elementMaxAbs()
}
// @why Three claims, all true. It is the same in all layers in form alone: each has its own W,
// and may have its own width and its own f.

// @do echo: "Neurons of different layers are different functions of the input." Mostly. Make a net
// `echo`, 2-2-2, in which layer 2 answers just what layer 1 does, and that is not 0.
Mlp echo = Mlp.of(2, 2, 2).hidden(identity).withWeights(2, Matrix.identity(2))
// @check Arrays.equals(echo.sizes(), new int[] {2, 2, 2}) -> Its sizes are
// {Arrays.toString(echo.sizes())}, not [2, 2, 2].
// @check echo.forward(1, 2).a(2).minus(echo.forward(1, 2).a(1)).elementMaxAbs() < 1e-9
// && echo.forward(-3, 1).a(2).minus(echo.forward(-3, 1).a(1)).elementMaxAbs() < 1e-9
// -> For the inputs 1, 2 layer 1 answers {Arrays.toString(echo.forward(1, 2).a(1).column(0))}, and
// layer 2 {Arrays.toString(echo.forward(1, 2).a(2).column(0))}.
// @check echo.forward(1, 2).a(1).elementMaxAbs() > 1e-3 || echo.forward(-3, 1).a(1).elementMaxAbs()
// > 1e-3 -> Both answer 0. Something else, please.
// @also Mlp echo = Mlp.of(2, 2, 2).hidden(relu).withWeights(2, Matrix.identity(2))
// @also Mlp echo = Mlp.of(2, 2, 2).withWeights(2, new double[][] {{1, 0}, {0, 1}})
// @wrong Mlp echo = Mlp.of(2, 2, 2).fill(0) -> Both answer 0: true, but let them say something.
// @wrong Mlp echo = Mlp.of(2, 2, 2) -> Random weights: layer 2 mixes what layer 1 answers. When
// does it hand on each number as it is?
// @wrong Mlp echo = net.withWeights(2, Matrix.identity(2)) -> W is right, but f is the sigmoid: of
// a it makes another number. Which f leaves numbers as they are?
// @wrong Mlp echo = Mlp.of(2, 2, 2).fill(1) -> Then each neuron of layer 2 answers the sum of both.
// @hint Layer 2 hands on as it is what comes if W is the identity, b is 0 and f(z) = z.
// @hint Mlp.of(2, 2, 2) has f(z) = z in layer 2 already: .withWeights(2, Matrix.identity(2))
// @why True as a rule. But the question was about neurons within one layer.

// Written out, layer 2 has a sum in a sum. The answer uses j and k for both: in the inner sum, too,
// j is then the neuron above, and not each neuron k below in turn. So neuron 1 above would hear
// a[0] from both below, and neuron 2 above a[1].

// @run
double[] a = pass.a(1).column(0)
double[] right = pass.a(2).column(0)

// @predict nested: As written, the outputs are f((1 + 2) a[0]) and f((3 - 1) a[1]). Are they those
// of the net, 0.8894 and 0.7570?
// @choice  both are -> That would take a[0] = a[1].
// @if Math.abs(nested[0] - right[0]) < 1e-6 && Math.abs(nested[1] - right[1]) < 1e-6
// @choice  the first is -> Neuron 1 above adds 1 a[0] and 2 a[1], not 3 a[0].
// @if Math.abs(nested[0] - right[0]) < 1e-6 && Math.abs(nested[1] - right[1]) > 1e-6
// @choice* neither is
// @as both miss; both are wrong; none of the two
// @if Math.abs(nested[0] - right[0]) > 1e-6 && Math.abs(nested[1] - right[1]) > 1e-6
double[] nested = {sigmoid.value((1 + 2) * a[0]), sigmoid.value((3 - 1) * a[1])}
// @check Math.abs(right[0] - 0.8893950) < 1e-6 && Math.abs(nested[0] - 0.8661546) < 1e-6
// && Math.abs(right[1] - 0.7570032) < 1e-6 && Math.abs(nested[1] - 0.8118563) < 1e-6
// @why False as it is written. A sum's index must not stand outside of it: w2[j][k] f(sum over m of
// w1[k][m] x[m] + b1[k]).

// @do clear: "From these formulas it is clear that the neurons of a layer are different functions."
// Make `clear`: like `net`, so that the formulas hold, but with two equal neurons in layer 1.
Mlp clear = net.withWeights(1, new double[][] {{1, -1}, {1, -1}})
// @check Arrays.equals(clear.sizes(), net.sizes()) && clear.activation(1) == net.activation(1)
// -> Begin with `net`: 2-2-2, with sigmoid.
// @check Math.abs(clear.forward(1, 2).a(1).get(0, 0) - clear.forward(1, 2).a(1).get(1, 0)) < 1e-9
// && Math.abs(clear.forward(-3, 1).a(1).get(0, 0) - clear.forward(-3, 1).a(1).get(1, 0)) < 1e-9
// -> For 1, 2 the two answer {Arrays.toString(clear.forward(1, 2).a(1).column(0))}.
// @also Mlp clear = net.fill(0.5)
// @also Mlp clear = net.withWeights(1, new double[][] {{0.5, 1}, {0.5, 1}})
// @wrong Mlp clear = net -> Its rows differ, and so do its neurons.
// @wrong Mlp clear = net.withWeights(2, new double[][] {{1, 2}, {1, 2}}) -> That makes the outputs
// equal. The two of layer 1, please.
// @wrong Mlp clear = net.withWeights(1, new double[][] {{1, -1}, {-1, 1}}) -> Opposite numbers are
// not equal ones: sigmoid(-z) is 1 - sigmoid(z).
// @hint What a neuron of layer 1 answers is made of its row and its bias.
// @why It does not follow: nothing in the formulas says that rows differ.

// @predict layers: "Different layers get different updates, and that is why neurons differ." A net
// 2-3-3-1 of 0.5s: are the gradients of its two hidden layers different, and are their rows?
// @choice  both: layers differ, and rows differ -> The rows of each began equal. What parts them?
// @if it[0] > 1e-9 && it[1] + it[2] > 0
// @choice* the layers differ, their rows do not
// @as between layers yes, within one layer no; layers yes, rows no; the layers get unlike
// gradients but inside each the rows are equal; different layers, equal rows
// @if it[0] > 1e-9 && it[1] + it[2] == 0
// @choice  neither differs -> Layer 1 hears x, layer 2 hears layer 1.
// @if it[0] <= 1e-9
Gradients g = Mlp.of(2, 3, 3, 1).fill(0.5).gradients(xor())
double[] layers = {Math.abs(g.weights(1).get(0, 0) - g.weights(2).get(0, 0)),
    spread(g.weights(1)), spread(g.weights(2))}
// @why True, and no answer: between layers the updates differ, within each they do not.

// @run
double[] x = {1, 0.5}
double[] y = {0, 1}
Gradients step = net.backward(pass, y)

// @predict outer: "A weight changes by minus delta of its neuron times the a that comes in." For
// one sample and eta 1: what is the largest difference from the gradient of layer 2?
// @answer 0 +- 1e-12
step.delta(2).mult(pass.a(1).transpose()).minus(step.weights(2)).elementMaxAbs()
// @why True for one sample. Of many, the mean is taken.

// @predict delta: "delta of neuron j below is delta of neuron j above, times f'(z)", and a formula
// for the weights below with that in it. Where the loss goes up with z, delta is above 0. There are
// two neurons below: of how many does this formula give the right sign?
// @answer 0
// @hint In `backprop`, both pushed the wrong way.
deltas(net, 1, x, y)
double[] page = {step.delta(2).get(0, 0) * sigmoid.slope(pass.z(1).get(0, 0)),
    step.delta(2).get(1, 0) * sigmoid.slope(pass.z(1).get(1, 0))}
IntStream.range(0, 2).filter(j -> page[j] * step.delta(1).get(j, 0) > 0).count()
// @check page[0] > 0.02 && step.delta(1).get(0, 0) < -0.01
// @why False, unless W above is the identity. What it leaves out, the outgoing weights, is what
// gives neurons errors of their own.

// @run
Mlp soft = Mlp.of(3, 3).output(softmax).withWeights(1, Matrix.identity(3))
ForwardPass shares = soft.forward(1, 0, -1)

// @predict softmax: "delta of an output is dC/da times f'(z)", neuron by neuron. In a softmax each
// a hangs on every z. For the target 0, 1, 0 it gives 0.1481, -0.1396, 0.0074. And the chain rule?
// @choice  the same three -> Each z moves all three a.
// @if Math.abs(it.get(0, 0) - 0.1481) < 1e-3
// @choice  other sizes, the same signs -> Look at the last one.
// @if Math.abs(it.get(0, 0) - 0.1481) > 1e-3 && it.get(2, 0) > 0
// @choice* other sizes, and a sign is another
// @as one sign is wrong, and all sizes; a sign is another, and the sizes too; a sign differs;
// one sign flips; one sign flips, and the sizes change; the magnitudes change and one of
// them turns its sign; the sizes change, and a sign
// @if Math.abs(it.get(0, 0) - 0.1481) > 1e-3 && it.get(2, 0) < 0
Matrix p = shares.a(1)
p.minus(Matrix.ofColumn(0, 1, 0)).elementMult(p.map(share -> share * (1 - share)))
soft.backward(shares, 0, 1, 0).delta(1)
// @check Math.abs(it.get(0, 0) - 0.265715) < 1e-5 && Math.abs(it.get(2, 0) + 0.015826) < 1e-5
// @check gradCheck(soft, Dataset.ofSamples(new double[][] {{1, 0, -1}},
// new double[][] {{0, 1, 0}})).passes()
// @why True where an output has a z to itself: sigmoid, tanh. With softmax it is false.

// A fair comparison of depth: twelve hidden neurons each, in one layer or in two of six. (The deep
// net has 67 weights and biases, the wide one 49.) Seven starts, and the median of the loss on
// samples not seen before: first of the wide net, then deep.

// @run
double[] tested(Dataset seen, Dataset unseen) {
  return Stream.of(Mlp.of(2, 12, 1), Mlp.of(2, 6, 6, 1)).mapToDouble(net ->
      IntStream.rangeClosed(1, 7).mapToDouble(seed ->
          net.seed(seed).train(seen, 1000, adam(0.01)).net().loss(unseen)).
      sorted().skip(3).findFirst().getAsDouble()).toArray();
}
Dataset bump(int samples, long seed) {
  return fromFunction(samples, 1, 0, seed, (u, v) -> Math.exp(-4 * (u * u + v * v)));
}
Dataset waves(int samples, long seed) {
  return fromFunction(samples, 1, 0, seed, (u, v) -> Math.sin(3 * u) + Math.cos(3 * v));
}

// @predict depth: "More layers learn differently, and so are better than one with as many neurons."
// A round bump in two inputs, and the sum of a wave in each. Which net is better?
// @choice  the deep one, on both -> Different is not better.
// @if bumps[1] < bumps[0] && sums[1] < sums[0]
// @choice  the wide one, on both -> The bump is round: a sum, and then something of that.
// @if bumps[1] > bumps[0] && sums[1] > sums[0]
// @choice* the deep one on the bump, the wide one on the waves
// @as the deeper on the bump, the wider on waves; deep for the bump, wide for the waves; deep
// for the round hill, shallow for the sines; deep for the bump, shallow for the waves
// @if bumps[1] < bumps[0] && sums[1] > sums[0]
double[] bumps = tested(bump(60, 1), bump(100, 2))
double[] sums = tested(waves(60, 1), waves(100, 2))
// @check bumps[1] < bumps[0] / 2 && sums[0] < sums[1] / 2
// @check (Object) Mlp.of(3, 4, 4, 2).hidden(identity) instanceof Mlp flat
// && flat.weights(3).mult(flat.weights(2)).mult(flat.weights(1)).mult(Matrix.ofColumn(1, 2, 3)).
// minus(flat.predict(Matrix.ofColumn(1, 2, 3))).elementMaxAbs() < 1e-12
// @why Misleading. It depends on the task; and layers with f(z) = z learn differently, too, but are
// together one matrix, however many.

// @predict optima: A comment: "There are many optimal networks for one structure, in many
// dimensions." How many nets, by order and signs alone, compute what this 2-2-1 net does?
// @answer 8
// @hint 2 orders, and each of 2 neurons as it is or with all signs turned.
Mlp small = Mlp.of(2, 2, 1)
small.parameterCount()
variants(small, 1).nets().stream().distinct().count()
// @check small.parameterCount() == 9 && variants(small, 1).nets().stream()
// .allMatch(other -> Math.abs(other.loss(xor()) - small.loss(xor())) < 1e-15)
// @why True, both. Each optimum comes eight times, in a space of 9 dimensions.

// @predict tied: "And the parts of a net are neither symmetric nor intertwined." Nudge a weight of
// neuron 2 alone. Does the gradient of neuron 1 change?
// @choice* yes
// @if it > 1e-6
// @choice  no: it is not its weight -> Neuron 1 follows the error, and the error is everybody's.
// @if it <= 1e-6
Matrix before = small.gradients(xor()).weights(1)
Matrix after = small.nudge(1, 2, 1, 0.5).gradients(xor()).weights(1)
Math.abs(after.get(0, 0) - before.get(0, 0))
// @why False twice: symmetric they are, as just counted, and tied by the one error they share.

// @predict assign: The other comment: "W differs by the random start, and so backprop can assign
// each neuron its own error." Different rows, but all outgoing weights 0: how far apart are the
// deltas of layer 1?
// @answer 0
// @hint What is a factor of every delta of layer 1?
Mlp mute = Mlp.of(2, 3, 1).withWeights(2, new double[1][3])
spread(mute.backward(mute.forward(1, 1), 1).delta(1))
// @check spread(mute, 1) > 0.1
// @check spread(Mlp.of(2, 3, 1).backward(Mlp.of(2, 3, 1).forward(1, 1), 1).delta(1)) > 0.01
// @why True with a condition: errors differ by outgoing weights, or by f'(z), and not by W alone.

// Near-twins with f(z) = z, and with tanh: 1e-8 apart, two outputs, and a linear task.

// @run
double grown(Activation f) {
  Dataset lines = teacher(Mlp.of(4, 2).init(Init.normal(1), 9), 50, 4);
  Mlp near = split(Mlp.of(4, 1, 2).seed(1).hidden(f), 1, 1, 1e-8);
  return spread(near.train(lines, 200, 0.05).net(), 1) / 1e-8;
}

// @predict magnify: "The non-linearity just magnifies the difference." In which of the two has it
// grown more after 200 epochs?
// @choice  with tanh -> Its slope is at most 1: that sends less of the error than f(z) = z does.
// @if grown[1] > grown[0]
// @choice* with f(z) = z
// @as linear; the linear one; f(z)=z; without tanh
// @if grown[0] > grown[1]
// @choice  in both alike -> Slopes of 1 send more of the error than slopes below 1.
// @if grown[0] == grown[1]
double[] grown = {grown(identity), grown(tanh)}
// @check grown[0] > 200 && grown[1] < 10
// @why False as it stands: 234 times, and 7 times. It has a true core: with f(z) = z it is
// no use that rows differ, since all layers are together one matrix.

// @explain honest: In your own words: what would a right answer to the question say?
// @rubric equal neurons stay equal, since exchanging them changes nothing; what differs at the
// start gives each its own error, by its outgoing weights and its slope; whether that grows, the
// data say; and any order of the neurons is as good

// An answer full of formulas may be wrong in those that matter most, and a net trained with them
// may learn all the same. Run it: a claim that can be run can be decided.

// Sources: the answer and the comments in our own words; every verdict was decided by the code
// above. The sum: Rumelhart, Hinton and Williams 1986. Where depth does pay: Telgarsky 2016, Eldan
// and Shamir 2016. Linear nets that part first: Saxe, McClelland and Ganguli 2014.
