// @lesson errors "Which neuron gets which error"
// @needs apart 1   @minutes 15   @topics delta gradient symmetry
// @goal Tell from the start alone which updates of a layer's neurons differ at the first step.

// A layer of twins never parts. So some difference has to be there at the start; but which
// difference reaches which weight, and when? Here are twins to begin with: weights
// 0.5 and -0.3, bias 0.1, and 0.4 on the way out.
// @run
Mlp same = Mlp.of(2, 3, 1).withBias(1, 0.1, 0.1, 0.1).withBias(2, 0.2).
    withWeights(1, new double[][] {{0.5, -0.3}, {0.5, -0.3}, {0.5, -0.3}}).
    withWeights(2, new double[][] {{0.4, 0.4, 0.4}})

// `updates(run, 1)` shows how far the steps of the neurons of layer 1 differ: those of their
// incoming weights, and those of their outgoing weights. An exact 0: all the same step.

// @predict out: Only the outgoing weights differ now: 0.4, -0.1, 0.9. Which updates of the
// three neurons differ in step 1?
// @choice* only the incoming ones
// @choice  only the outgoing ones -> They are delta times activation: one delta, equal activations.
// @choice  both -> Outgoing ones need different activations, and the rows are equal in step 1.
// @choice  neither -> Each delta comes down through its own outgoing weight.
updates(same.withWeights(2, new double[][] {{0.4, -0.1, 0.9}}).train(xor(), 3, 0.3), 1)

// The rows of layer 1 part in step 1; from step 2 on the activations differ, and with them
// the outgoing updates. Now the reverse: different rows and biases, equal ways out.

// @predict in: Which updates differ in step 1, with the rows below and 0.4 on the way out?
// @choice  only the incoming ones -> The activations differ already: see the outgoing column.
// @choice  only the outgoing ones -> With tanh each neuron has its own slope f'(z).
// @choice* both
Mlp rows = same.withBias(1, 0.1, 0, -0.2).
    withWeights(1, new double[][] {{0.5, -0.3}, {0.2, 0.6}, {-0.4, 0.1}})
updates(rows.train(xor(), 3, 0.3), 1)

// @predict linear: The same net, but with f(z) = z in layer 1. Three different rows: which
// updates differ in step 1?
// @choice  both, as before -> Before, it was only the slope f'(z) that told the deltas apart.
// @choice* only the outgoing ones
// @choice  neither -> Different rows give different activations.
updates(rows.hidden(identity).train(xor(), 3, 0.3), 1)

// Different weights, exactly equal errors: a row alone is no source of a difference. To see
// what is, take tanh again, different ways out, and one sample: x = (1, 0), target 1.
// @run
Mlp both = rows.withWeights(2, new double[][] {{0.4, -0.1, 0.9}})
Gradients g = both.backward(both.forward(1, 0), 1)

// Look at the first two deltas of layer 1. With outgoing weights v1 and v2, delta1 - delta2 is
// (v1 - v2) f'(z1) from the ways out plus v2 (f'(z1) - f'(z2)) from the slopes, each times
// the delta above. The first two neurons have z = 0.6 and z = 0.2 here.
// @run
double above = g.delta(2).get(0, 0)
double v1 = 0.4
double v2 = -0.1
double f1 = tanh.slope(0.6)
double f2 = tanh.slope(0.2)
double gap = g.delta(1).get(0, 0) - g.delta(1).get(1, 0)

// @do ways: Compute, as `ways`, what the outgoing weights v1 and v2 contribute to `gap`: the
// first product of the sum, times `above`.
double ways = (v1 - v2) * f1 * above
// @check Math.abs(ways - 0.5 * f1 * above) < 1e-9 -> ways is {ways}. It is a difference of weights
// times a slope times `above`.
// @also double ways = 0.5 * above * f1
// @wrong double ways = (v1 - v2) * above -> Without the slope f'(z1): delta is dC/dz, not dC/da.
// @wrong double ways = (v1 - v2) * f1 -> The delta above is missing: no error, no gap.
// @wrong double ways = (v1 - v2) * f2 * above -> That split is as good, but then v1, not v2, goes
// with the slopes. The text above takes f'(z1) here.
// @wrong double ways = (v1 + v2) * f1 * above -> A difference: v1 minus v2, and v2 is minus 0.1.
// @hint The difference of the two weights, times the slope of neuron 1, times the delta above.

// @do slopes: And what is left, as `slopes`: what the two slopes f1 and f2 contribute.
double slopes = v2 * (f1 - f2) * above
// @check Math.abs(ways + slopes - gap) < 1e-12 -> ways + slopes is {ways + slopes}, gap is {gap}.
// @also double slopes = gap - ways
// @wrong double slopes = v1 * (f1 - f2) * above -> The weight left over is neuron 2's: v2.
// @wrong double slopes = (f1 - f2) * above -> The slopes come with an outgoing weight: v2 here.
// @hint The second product of the sum, v2 (f'(z1) - f'(z2)), times the delta above.
// @why Without a difference in one of the two, two neurons get one error: no third source exists.

// @predict zero: Different rows, tanh, and every outgoing weight 0. What differs?
// @choice* in step 1 only the outgoing updates, from step 2 on both
// @choice  both, from step 1 on -> With no way out, no error comes in: every delta is 0.
// @choice  the outgoing updates only, for ever -> Step 1 gives the ways out different weights.
updates(rows.withWeights(2, new double[1][3]).train(xor(), 3, 0.3), 1)

// @do blind: Make `blind`, a 2-3-1 net whose rows in layer 1 all differ, whose outgoing weights
// are not 0, and whose incoming updates on XOR are equal in the first step.
Mlp blind = rows.hidden(identity)
// @check twins(blind, 1).different() == 3 && spread(blind, 1) > 0.01 -> Different rows, please:
// the spread of layer 1 is {spread(blind, 1)}.
// @check blind.weights(2).elementMinAbs() > 0 -> That works, but with a way out of 0 you did it
// just now. Can it be done with an error coming in?
// @check spread(blind.gradients(xor()).weights(1)) < 1e-12 -> The incoming updates are
// {spread(blind.gradients(xor()).weights(1))} apart. Which of the two sources is at work?
// @also Mlp blind = Mlp.of(2, 3, 1).hidden(identity).withWeights(2, new double[][] {{1, 1, 1}})
// @wrong Mlp blind = rows -> tanh has a slope of its own for each z: that is the second source.
// @wrong Mlp blind = same -> Its updates are equal, and so are its rows. Only the rows may differ.
// @wrong Mlp blind = both.hidden(identity) -> One source is gone, but the ways out still differ.
// @hint Shut both sources: equal ways out, and one slope for every z.
// @hint hidden(identity) gives layer 1 f(z) = z, whose slope is 1 everywhere.

// @ask part: What becomes of the spread of blind's layer 1 in the second step: does it change?
// @choice* it does
// @choice  it stays as it is -> See updates(blind.train(xor(), 3, 0.3), 1) in step 2.
// @hint updates(blind.train(xor(), 3, 0.3), 1)
// @why The activations differ, so step 1 made the ways out differ, and those part the errors.

// @explain why: What does it take for two neurons of a layer to get different errors?
// @rubric different outgoing weights, or different slopes f'(z); different incoming weights alone
// do not do it when f is linear; a difference in one place reaches the other a step later

// Sources: Rumelhart, Hinton and Williams 1986, for the delta of a hidden neuron. The sum of two
// terms and the table of steps were derived and measured for this lesson.
