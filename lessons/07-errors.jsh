// @lesson errors "Which neuron gets which error"
// @needs apart 1, twins   @minutes 15   @topics delta gradient symmetry
// @goal Tell from the start alone which updates of a layer's neurons differ at the first step.

// @ask back: From `twins`: a 2-3-3-1 net in which all is 0.5, but one weight of layer 3. Which
// neurons does training set apart?
// @choice* those of layer 2 alone
// @as layer 2; layer 2, no other
// @choice  those of layers 1 and 2 -> What comes down from layer 2 to those of layer 1 is one and
// the same sum.
// @choice  none -> The neurons of layer 2 have different outgoing weights.
// @hint Whose own outgoing weight is it?

// A layer of twins never parts. So some difference has to be there at the start; but which
// difference reaches which weight, and when? Here are twins to begin with: weights
// 0.5 and -0.3, bias 0.1, and an outgoing weight of 0.4.
// @run
Mlp same = Mlp.of(2, 3, 1).withBias(1, 0.1, 0.1, 0.1).withBias(2, 0.2).
    withWeights(1, new double[][] {{0.5, -0.3}, {0.5, -0.3}, {0.5, -0.3}}).
    withWeights(2, new double[][] {{0.4, 0.4, 0.4}})

// `updates(run, 1)` shows how far the steps of the neurons of layer 1 differ: those of their
// incoming weights and biases, and those of their outgoing weights. A 0: all the same step.

// @predict out: Only the outgoing weights differ now: 0.4, -0.1, 0.9. Which updates of the
// three neurons differ in step 1?
// @choice* only the incoming ones
// @as just the updates of the weights going into them; incoming updates, not outgoing; incoming,
// not outgoing
// @choice  only the outgoing ones -> They are delta times activation: one delta, equal activations.
// @choice  both -> Outgoing ones need different activations, and the rows are equal in step 1.
// @choice  neither -> Each delta comes down through its own outgoing weight.
updates(same.withWeights(2, new double[][] {{0.4, -0.1, 0.9}}).train(xor(), 3, 0.3), 1)
// @check spread(same.withWeights(2, new double[][] {{0.4, -0.1, 0.9}}).gradients(xor()).weights(1))
// > 0.1

// The rows of layer 1 part in step 1; from step 2 on the activations differ, and with them
// the outgoing updates. Now the reverse: different rows and biases, equal outgoing weights.

// @run
Mlp rows = same.withBias(1, 0.1, 0, -0.2).
    withWeights(1, new double[][] {{0.5, -0.3}, {0.2, 0.6}, {-0.4, 0.1}})

// @predict in: Which updates of the neurons of `rows` differ in step 1?
// @choice  only the incoming ones -> The activations differ already: see the outgoing column.
// @choice  only the outgoing ones -> With tanh each neuron has its own slope f'(z).
// @choice* both
// @as the incoming ones as well as the outgoing ones; all of them; incoming and outgoing
// @choice  neither -> Their activations differ, and so do their slopes f'(z).
updates(rows.train(xor(), 3, 0.3), 1)
// @check spread(rows.gradients(xor()).weights(1)) > 0.01
// && spread(rows.gradients(xor()).weights(2).transpose()) > 0.01

// @predict linear: The same net, but with f(z) = z in layer 1. Three different rows: which
// updates differ in step 1?
// @choice  both, as before -> Different weights do not always mean different errors: before,
// it was only the slope f'(z) that told the deltas apart.
// @choice* only the outgoing ones
// @as just those of the weights that go out; those out of the layer; outgoing, not incoming
// @choice  neither -> Different rows give different activations.
updates(rows.hidden(identity).train(xor(), 3, 0.3), 1)
// @check spread(rows.hidden(identity).gradients(xor()).weights(1)) == 0

// Different weights, exactly equal errors: a row alone is no source of a difference. To see
// what is, take tanh again and different outgoing weights.
// @run
Mlp both = rows.withWeights(2, new double[][] {{0.4, -0.1, 0.9}})

// One sample, x = (1, 0) with the target 1, goes forward and backward. `z` has the three z of
// layer 1, `delta` the three deltas, and `above` the delta of the output neuron.
// @run
double[] z = both.forward(1, 0).z(1).column(0)
double[] delta = both.backward(both.forward(1, 0), 1).delta(1).column(0)
double above = both.backward(both.forward(1, 0), 1).delta(2).get(0, 0)

// The whole way, forward and backward, in one picture:

// @run
diagram(both, both.forward(1, 0), both.backward(both.forward(1, 0), 1))

// Each delta is an outgoing weight v times a slope f'(z) times `above`. So between neurons 1
// and 2 there is a gap delta1 - delta2, which is the sum of two products:

// (v1 - v2) f'(z1) above, from the outgoing weights, and

// v2 (f'(z1) - f'(z2)) above, from the slopes. In Java:
// @run
double v1 = both.weights(2).get(0, 0)
double v2 = both.weights(2).get(0, 1)
double f1 = tanh.slope(z[0])
double f2 = tanh.slope(z[1])
double gap = delta[0] - delta[1]

// @do weights: Compute `double first`: the first of the two products, what the outgoing weights v1
// and v2 contribute to `gap`.
double first = (v1 - v2) * f1 * above
// @check Math.abs(first - 0.5 * f1 * above) < 1e-9 -> `first` is {first}. Let Java compute it:
// a difference of weights times a slope times `above`.
// @also double first = 0.5 * above * f1
// @wrong double first = (v1 - v2) * above -> Without the slope f'(z1): that is dC/da, and a
// delta is dC/dz.
// @wrong double first = (v1 - v2) * f1 -> The delta above is missing: no error, no gap.
// @wrong double first = (v1 - v2) * f2 * above -> That split is as good, but then v1, not v2, goes
// with the slopes. The text above takes f'(z1) here.
// @wrong double first = (v1 + v2) * f1 * above -> A difference: v1 minus v2, and v2 is minus 0.1.
// @wrong double first = (v2 - v1) * f1 * above -> The sign: `gap` is delta1 minus delta2, so
// v1 comes first.
// @wrong double first = v1 - v2 * f1 * above -> Java multiplies first: put v1 - v2 in brackets.
// @wrong double first = gap -> That is the whole difference; the slopes have a share in it.
// @hint The difference of the two weights, times the slope f1 of neuron 1, times the delta above.
// @hint What stands side by side in a formula has a * between in Java: (v1 - v2) * ...

// @do slopes: And `double second`: the second product, what the slopes f1 and f2 contribute.
double second = v2 * (f1 - f2) * above
// @check Math.abs(first + second - gap) < 1e-12 -> first + second is {first + second}, but the gap
// is {gap}.
// @also double second = gap - first
// @wrong double second = v1 * (f1 - f2) * above -> The weight left over is neuron 2's: v2.
// @wrong double second = (f1 - f2) * above -> The slopes come with an outgoing weight: v2 here.
// @wrong double second = v2 * (f2 - f1) * above -> The sign: f1 comes first, as v1 did.
// @wrong double second = v2 * (f1 - f2) -> The delta above is missing: no error, no gap.
// @wrong double second = v2 * f1 - f2 * above -> Java multiplies first: put f1 - f2 in brackets.
// @hint v2 (f'(z1) - f'(z2)) above, as it stands in the sum; in Java with a * each.
// @why first + second = gap, to the last digits. If v1 = v2 and f1 = f2, two neurons get one error:
// there is no third source of a difference.

// @predict zero: Different rows, tanh, and every outgoing weight 0. What differs?
// @choice* in step 1 only the outgoing updates, from step 2 on both
// @choice  both, from step 1 on -> With outgoing weights of 0 no error comes in: every delta is 0.
// @choice  the outgoing updates only, for ever -> Step 1 makes the outgoing weights differ.
updates(rows.withWeights(2, new double[1][3]).train(xor(), 3, 0.3), 1)
// @check spread(rows.withWeights(2, new double[1][3]).gradients(xor()).weights(1)) == 0

// @do blind: Make `blind`, a 2-3-1 net whose rows in layer 1 all differ, whose outgoing weights
// are not 0, and whose incoming updates on XOR are equal in the first step.
Mlp blind = rows.hidden(identity)
// @check twins(blind, 1).different() == 3 && spread(blind, 1) > 0.01 -> Different rows, please:
// the spread of layer 1 is {spread(blind, 1)}.
// @check blind.weights(2).elementMinAbs() > 0 -> That works, but with an outgoing weight of 0 you
// did it just now. Can it be done with an error coming in?
// @check spread(blind.gradients(xor()).weights(1)) < 1e-12 -> The incoming updates are
// {spread(blind.gradients(xor()).weights(1))} apart. Which of the two sources is at work?
// @check Math.abs(spread(blind.train(xor(), 2, 0.3).net(), 1)
// - spread(blind.train(xor(), 1, 0.3).net(), 1)) > 1e-9 -> Equal updates, but in the
// second step nothing tells these neurons apart either. No frozen layer, and neurons that hear
// something, please.
// @also Mlp blind = Mlp.of(2, 3, 1).hidden(identity).withWeights(2, new double[][] {{1, 1, 1}})
// @wrong Mlp blind = rows.withWeights(2, new double[1][3]) -> The outgoing weights are 0, so no
// error comes in. Leave them, and shut both sources.
// @wrong Mlp blind = rows -> tanh has a slope of its own for each z: that is the second source.
// @wrong Mlp blind = same -> Its updates are equal because its rows are. Make rows that differ.
// @wrong Mlp blind = rows.hidden(identity).freeze(2) -> Equal updates in the first step, and in all
// after it: a frozen layer 2 keeps the outgoing weights equal. Leave it free.
// @wrong Mlp blind = both.hidden(identity) -> One source is gone, but the outgoing weights differ.
// @hint Shut both sources: equal outgoing weights, and one slope for every z.
// @hint hidden(identity) gives layer 1 f(z) = z, whose slope is 1 everywhere.

// @ask part: What becomes of the spread of blind's layer 1 in the second step: does it change?
// @choice* yes, it changes
// @choice  no, it stays as it is -> See updates(blind.train(xor(), 3, 0.3), 1) in step 2.
// @hint updates(blind.train(xor(), 3, 0.3), 1)
// @why The activations differ, so step 1 made the outgoing weights differ, and those part the
// errors.

// @explain why: What does it take for two neurons of a layer to get different errors?
// @rubric different outgoing weights, or different slopes f'(z); different incoming weights alone
// do not do it when f is linear; a difference in one place reaches the other a step later

// Neurons see the same inputs. What tells them apart is the error they are sent: by their
// outgoing weights, and by where on its curve f each of them stands.

// Sources: Rumelhart, Hinton and Williams 1986, Learning internal representations by error
// propagation, for the delta of a hidden neuron. The sum of two terms was derived again; all
// numbers were computed here.
