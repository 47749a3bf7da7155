// @lesson same "The same network twice"
// @needs apart 1, twins   @minutes 14   @topics symmetry alignment start
// @goal Tell whether two trained networks are two networks, or one in another order.

// @ask back: From `layer`: all signs of a tanh neuron are flipped: its row, its bias and its
// outgoing weight. What becomes of the net's answers?
// @choice* nothing: they stay the same
// @as the minus signs cancel; the signs cancel; the output comes out unchanged
// @choice  they change sign -> The neuron hands on two minus signs, and they cancel.
// @choice  that depends on the inputs -> tanh(-z) is -tanh z, for any z.
// @hint tanh(-z) = -tanh z

// Train a network twice, from two random starts. Do you get two networks? A teacher with three
// neurons makes the data, so that we know what is to be found.

// @run
Mlp truth = Mlp.of(2, 3, 1).
    withWeights(1, new double[][] {{2, 0}, {0, 2}, {1.5, -1.5}}).
    withBias(1, 1, -1, 0).withWeights(2, new double[][] {{1, -1.5, 2}})
Dataset data = teacher(truth, 50, 1)

// `learn(1)` and `learn(4)` are two students that begin at random, from seeds 1 and 4.

// @predict good: After 2000 epochs, whose loss will be under a millionth?
// @choice  that of one of them -> Both have as many neurons as the teacher, and time enough.
// @if it[0] < 1e-6 != it[1] < 1e-6
// @choice  nobody's -> A student of three neurons can do all that the teacher does.
// @if it[0] >= 1e-6 && it[1] >= 1e-6
// @choice* that of both
// @if it[0] < 1e-6 && it[1] < 1e-6
Mlp learn(int seed) {
  return Mlp.of(2, 3, 1).seed(seed).train(data, 2000, adam(0.05)).net();
}
Mlp a = learn(1)
Mlp b = learn(4)
double[] losses = {a.loss(data), b.loss(data)}

// @predict far: They answer alike, to six digits. How far apart are their 13 numbers, all taken
// together as one distance?
// @choice  under 0.01: they do the same -> Look at the two tables above, row by row.
// @if it < 0.01
// @choice  between 0.01 and 1 -> Look at the two tables above, row by row.
// @if it >= 0.01 && it < 1
// @choice* over 1
// @as large; far apart; far; still far off
// @if it >= 1
align(a, b).distanceBefore()

// So they seem to be two networks. Look at them side by side:

// @run
neurons(a, 1)
neurons(b, 1)

// @do match: Which neuron of `b` does what neuron 1 of `a` does, and so on? Make `same`: `b` in
// another order and with signs turned, so that it is less than 0.001 away from `a`. permute(1, ...)
// takes the old numbers in their new order; flip(1, j) turns the signs of neuron j.
Mlp same = b.permute(1, 3, 1, 2).flip(1, 1).flip(1, 3)
// @check Arrays.equals(same.sizes(), b.sizes()) -> Its sizes are {Arrays.toString(same.sizes())}.
// @check align(b, same).distance() < 5e-6 -> That is no longer `b` in another order: it answers 1,
// 2 with {same.predict(1, 2)[0]}, and `b` with {b.predict(1, 2)[0]}.
// @check align(a, same).distanceBefore() < 1e-3 -> It is {align(a, same).distanceBefore()} away
// from `a`. Compare neurons(same, 1) with neurons(a, 1).
// @also Mlp same = align(a, b).net()
// @also Mlp same = b.flip(1, 3).flip(1, 2).permute(1, 3, 1, 2)
// @wrong Mlp same = b -> That is `b` as it was.
// @wrong Mlp same = a -> That is `a`. Make it out of `b`.
// @wrong Mlp same = b.permute(1, 3, 1, 2) -> The order is right. Some rows are still minus those of
// `a`: flip them.
// @wrong Mlp same = b.permute(1, 2, 3, 1) -> That order takes `a` to `b`. Name the numbers that the
// rows of `a` have in `b`: first that of row 1 of `a`.
// @wrong Mlp same = b.permute(1, 3, 1, 2).flip(1, 3).flip(1, 2) -> Once in order, they have new
// numbers: flip what is minus the row of `a` then.
// @wrong Mlp same = b.flip(1, 2).flip(1, 3) -> The signs are right. Now the order.
// @hint Compare sizes first, without signs: which row of `b` has the numbers of row 1 of `a`?
// @hint The order is 3, 1, 2. Now compare neurons(b.permute(1, 3, 1, 2), 1) with `a`, sign by sign.
// @why Thirteen numbers, and all the same: `b` is `a` with its neurons renamed, and two of them
// turned round.

// `align` finds order and signs by itself:

// @run
align(a, b)

// @predict orders: Many would say: two trained nets are one, up to an order. Take all six orders of
// b's neurons, and leave the signs alone. How near does the nearest come to `a`?
// @choice  under 0.001 -> Nothing but signs was left out. But look at the column `sign` above.
// @if it < 1e-3
// @choice  between 0.001 and 1 -> A row that is minus another row is as far from it as can be.
// @if it >= 1e-3 && it < 1
// @choice* over 1
// @if it >= 1
orders(b, 1).distance(a)
// @check variants(b, 1).distance(a) < 1e-3
// @why -tanh(-z) is tanh(z): with tanh a neuron comes with either sign: the start decides.
// variants(b, 1).distance(a), order and signs, is as small as `align` said.

// @predict half: Both `a` and `b` are as good as perfect. mix(a, b, 0.5) has the mean of each of
// their numbers. Its loss on the data will be ...
// @choice  under 1e-6, as theirs -> Half of one neuron's row, and half of another's, is neither.
// @if it < 1e-6
// @choice  between that and 0.1 -> See the curve below.
// @if it >= 1e-6 && it < 0.1
// @choice* over 0.1
// @as much worse; a lot worse; far worse
// @if it >= 0.1
mix(a, b, 0.5).loss(data)
// @check mix(a, align(a, b).net(), 0.5).loss(data) < 1e-6
// @why The mean of row 1 of `a` and row 1 of `b` is the mean of two neurons that do
// different things.

// The whole way from one to the other, as they are and aligned: a mountain, and a plain.

// @run
between(a, b, data)

// @predict ten: Ten students, of seeds 1 to 10. How many of them are `a` again, up to order and
// signs: less than 0.001 away from it?
// @answer 10
// @hint Who answers as the teacher does has the teacher's neurons, says a theorem of 1992.
double[] away = IntStream.rangeClosed(1, 10).
    mapToDouble(seed -> align(a, learn(seed)).distance()).toArray()
Arrays.stream(away).filter(distance -> distance < 1e-3).count()
// @check IntStream.rangeClosed(1, 10).allMatch(seed -> learn(seed).loss(data) < 1e-6)
// @why Every one. Ten random starts, ten sets of numbers, and one network.

// Another activation function leaves other freedoms. relu has no such sign:
// relu(-z) is not minus relu(z). But relu(c z) is c relu(z), for each c above 0.

// @run
Mlp bent = Mlp.of(2, 3, 1).hidden(relu)

// @do grown: Make `grown`: a net that answers all inputs as `bent` does, and whose numbers are more
// than 10 away from those of `bent`.
Mlp grown = bent.rescale(1, 1, 100)
// @check Arrays.equals(grown.sizes(), bent.sizes()) -> It is no 2-3-1 net.
// @check Math.abs(grown.predict(1, 2)[0] - bent.predict(1, 2)[0]) < 1e-9
// && Math.abs(grown.predict(-2, 1)[0] - bent.predict(-2, 1)[0]) < 1e-9
// && Math.abs(grown.predict(3, -2)[0] - bent.predict(3, -2)[0]) < 1e-9
// -> For 1, 2 it answers {grown.predict(1, 2)[0]}, and `bent` {bent.predict(1, 2)[0]}; for 3, -2
// {grown.predict(3, -2)[0]}, and `bent` {bent.predict(3, -2)[0]}.
// @check align(bent, grown).distanceBefore() > 10 -> It answers the same, but is only
// {align(bent, grown).distanceBefore()} away.
// @also Mlp grown = bent.rescale(1, 3, 0.001)
// @also Mlp grown = bent.rescale(1, 1, 20).rescale(1, 2, 20).rescale(1, 3, 20)
// @wrong Mlp grown = bent -> It is no further away than 0.
// @wrong Mlp grown = bent.scale(100) -> Rows times 100 and outgoing weights times 100 make 10,000.
// @wrong Mlp grown = bent.permute(1, 2, 3, 1) -> The right idea, but an order brings it not so far.
// @wrong Mlp grown = bent.rescale(1, 1, 2) -> The right thing, but 2 brings it not far enough.
// @wrong Mlp grown = bent.flip(1, 1) -> relu is not odd: a sign changes what a neuron does.
// @hint A row and its bias times c, the outgoing weight divided by c: rescale(layer, neuron, c).
// @why So a relu net has not 48 settings of one function, 6 orders times 8 signs, but infinitely
// many, and no distance of numbers says anything before sizes are matched.

// @predict sized: And `align`, which matches order and sizes: how far is `grown` from `bent` then?
// @answer 0 +- 1e-6
align(bent, grown).distance()

// Are order, signs and sizes all there is? Split a neuron of `a` in two equal ones. Each has half
// of its outgoing weight: the net answers as before, with a neuron more than it needs.

// @run
Mlp four = split(a, 1, 1, 0)
neurons(four, 1)

// @do shares: Make `other`: a net like `four` with the same layer 1, that answers all inputs as
// `four` does, but with an outgoing weight that differs by 1 or more.
Mlp other = four.nudge(2, 1, 1, 1).nudge(2, 1, 4, -1)
// @check other.weights(1).equals(four.weights(1)) && other.bias(1).equals(four.bias(1))
// -> Layer 1 is no longer that of `four`.
// @check Math.abs(other.predict(1, 2)[0] - four.predict(1, 2)[0]) < 1e-9
// && Math.abs(other.predict(-2, 1)[0] - four.predict(-2, 1)[0]) < 1e-9
// -> For 1, 2 it answers {other.predict(1, 2)[0]}, and `four` {four.predict(1, 2)[0]}.
// @check moved(four, other).weights(2) > 0.999 -> The largest difference of an outgoing weight is
// {moved(four, other).weights(2)}.
// @also Mlp other = four.nudge(2, 1, 1, -5).nudge(2, 1, 4, 5)
// @wrong Mlp other = four -> No outgoing weight differs.
// @wrong Mlp other = four.nudge(2, 1, 1, 1) -> One twin hands on more now. Who hands on less?
// @wrong Mlp other = four.nudge(2, 1, 1, 1).nudge(2, 1, 2, -1) -> Neuron 2 is not its twin. Which
// row is equal to row 1?
// @wrong Mlp other = four.permute(1, 4, 2, 3, 1) -> Twins that change places change nothing at all.
// @wrong Mlp other = four.nudge(2, 1, 1, 0.1).nudge(2, 1, 4, -0.1) -> The right idea: further.
// @hint Rows 1 and 4 are twins: what one hands on more, the other can hand on less.
// @why Only the sum of the twins' outgoing weights counts. So there is a whole line of such nets.

// @predict line: These two answer alike, too. How near does `align` bring them?
// @choice  to 0, but for rounding -> Order and signs are all that it may change.
// @if it < 1e-6
// @choice* not nearer than 1
// @as further off than one; a bit above one; still more than 1; 1.414; the root of 2
// @if it > 1
// @choice  to less than 1 -> One twin has 1 more, one has 1 less, in any order.
// @if it >= 1e-6 && it <= 1
align(four, other).distance()
// @why One superfluous neuron is enough, and equal answers say no longer which network it is.

// Now students that are larger than they need to be: six neurons learn what three can do.

// @predict six: Two of them, of seeds 1 and 2, both fit to a loss under 0.0001. How far are they
// apart, aligned?
// @choice  under 0.001, as before -> Three neurons are superfluous, and each start uses them its
// own way.
// @if it < 1e-3
// @choice  between 0.001 and 1 -> Three neurons are superfluous, and each start uses them its own
// way.
// @if it >= 1e-3 && it < 1
// @choice* over 1
// @if it >= 1
Mlp six(int seed) {
  return Mlp.of(2, 6, 1).seed(seed).train(data, 2000, adam(0.05)).net();
}
Mlp[] large = {six(1), six(2)}
align(large[0], large[1]).distance()
// @check large[0].loss(data) < 1e-4 && large[1].loss(data) < 1e-4
// @check mix(large[0], large[1], 0.5).loss(data) > 1
// && mix(large[0], align(large[0], large[1]).net(), 0.5).loss(data) < 0.01
// @why Not one network. And yet half way between them the loss is 2.6 as they are, and 0.0025 once
// they are aligned: they lie in one valley. Type between(large[0], large[1], data) to see it.

// @ask differ: Somebody trains a tanh net from two random starts. Both fit, but no weight of one
// is a weight of the other. What follows?
// @choice  they are two different functions -> The nets `a` and `b` looked so, too.
// @choice  they are one function -> They may be: but who has not aligned them does not know.
// @as the same function
// @choice* nothing yet
// @as it is not clear; you can not tell; one can not tell; unclear; it is too early to tell; too
// early to tell; you cannot conclude anything until you align them; you cannot conclude
// anything; you cannot conclude anything yet; nothing until they are aligned
// @hint Weights cannot be compared before order and signs are.

// @explain why: Neurons of one layer learn different things, and which of them learns what is
// chance. In what sense do two trainings still find the same?
// @rubric as a set, up to order, signs or sizes, the neurons are the same; the random start only
// says who gets which place; it holds if no neuron is superfluous and both reach the bottom

// The start decides which neuron learns what. What there is to learn, the data decide: once no
// neuron is superfluous, two nets that fit are one net in another order.

// Sources: Hecht-Nielsen 1990 for orders and signs; Sussmann 1992 that with tanh there is nothing
// else, unless a neuron is superfluous. Ways between networks: Entezari and others, ICLR 2022, and
// Ainsworth, Hayase, Srinivasa, ICLR 2023, whose Git Re-Basin matches orders alone. All numbers
// were computed here.
