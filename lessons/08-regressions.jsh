// @lesson regressions "But many regressions agree"
// @needs apart 1, errors   @minutes 12   @topics regression residual symmetry
// @goal Explain why separate regressions end equal while the neurons of a layer do not.

// @ask back: From `errors`: two neurons of a layer have different rows and f(z) = z, and equal
// outgoing weights. Do their deltas differ?
// @choice  yes, since their rows differ -> The slope of f(z) = z is 1 for every z.
// @choice* no
// @as they are equal
// @choice  yes, since their activations differ -> A delta has a slope in it, and no activation.
// @hint A delta is the sum over the outgoing weights, times the slope f'(z).

// Fit a line to the same data three times, from three starts: the same answer each time. A
// layer of three neurons has the same inputs and the same targets, too. So why do its
// neurons not all end at that answer? Watch both, on these four samples:
// @run
double[][] x = {{1, 0}, {0, 1}, {1, 1}, {2, -1}}
Dataset once = Dataset.ofSamples(x, new double[][] {{1}, {2}, {3.5}, {0}})

// Separate: a net of one linear layer with three outputs, each of which has the target y for
// its own: y comes three times. Nothing is added up. The rows will begin at `w0`.
// @run
Dataset thrice = Dataset.ofSamples(x,
    new double[][] {{1, 1, 1}, {2, 2, 2}, {3.5, 3.5, 3.5}, {0, 0, 0}})
double[][] w0 = {{0, 0}, {1, -1}, {2, 0.5}}

// @predict separate: After 3000 epochs, how will the three rows compare?
// @choice* all equal
// @if spread(separate.train(thrice, 3000, 0.1).net(), 1) < 1e-9
// @choice  as far apart as at the start -> Each has its own error, and follows it to the bottom.
// @as they stay as different as they started
// @choice  all different -> Squared error in a linear model has one bottom: all three get there.
Mlp separate = Mlp.of(2, 3).withoutBiases().withWeights(1, w0)
neurons(separate.train(thrice, 3000, 0.1).net(), 1)
// @check spread(separate.train(thrice, 3000, 0.1).net(), 1) < 1e-9

// That is what many regressions do. Joint: the same rows, now as three hidden neurons with
// f(z) = z whose activations are added up to one output. They share the target, and so
// they share its error.
// @run
Mlp joint = Mlp.of(2, 3, 1).hidden(identity).withoutBiases().withWeights(1, w0).
    withWeights(2, new double[][] {{1, 1, 1}}).freeze(2)

// @predict joint: After 3000 epochs over the samples `once`, how will its three rows compare?
// @choice  all equal again -> Each row gets the shared error: they all move alike.
// @if twins(joint.train(once, 3000, 0.1).net(), 1, 0.1).different() == 1
// @choice  all equal, at a third of that -> Only had they been equal at the start.
// @choice* all different
// @as none of them equal
// @if twins(joint.train(once, 3000, 0.1).net(), 1, 0.1).different() == 3
neurons(joint.train(once, 3000, 0.1).net(), 1)
// @check twins(joint.train(once, 3000, 0.1).net(), 1, 0.1).different() == 3

// Three different rows, none of them the answer of the regressions. Yet something agrees.

// @do sum: Compute `double sum`: w1 of the three neurons of that last table, added up.
double sum = joint.train(once, 3000, 0.1).net().weights(1).extractVector(false, 0).elementSum()
// @check Math.abs(sum - 1.1176470588) < 1e-3 -> sum is {sum}. Add up the column w1 of the last
// table, and mind the minus of the first.
// @also double sum = -0.6275 + 0.3725 + 1.3725
// @wrong double sum = joint.weights(1).extractVector(false, 0).elementSum() -> That is the sum at
// the start. train(...).net() is the net at the end.
// @wrong double sum = joint.train(once, 3000, 0.1).net().weights(1).elementSum() -> w2 is in it,
// too: take the first column only.
// @wrong double sum = 0.6275 + 0.3725 + 1.3725 -> The first of the three is below 0: -0.6275.
// @wrong double sum = -0.6275 + 0.9020 -> That is a row, the two weights of neuron 1. Add up
// the column w1.
// @wrong double sum = (-0.6275 + 0.3725 + 1.3725) / 3 -> That is their mean. The sum, please.
// @hint The three numbers in column w1 of the last table will do, typed with plus signs.
// @hint Or net.weights(1).extractVector(false, 0).elementSum()
// @why That is the regressions' 1.1176: the data pin down the sum, and say nothing about shares.

// @predict kept: At the start, w1 of neuron 3 was larger than w1 of neuron 1 by 2. By how much
// is it at the end?
// @answer 2 +- 0.000001
Matrix end = joint.train(once, 3000, 0.1).net().weights(1)
end.get(2, 0) - end.get(0, 0)

// Each row's gradient is the mean of (shared error) times x: the same for all. What is added
// is equal, so what differs at the start differs for ever, by just as much.

// @ask own: What does neuron 2 of `joint` make as small as it can?
// @choice  its own squared error -> Which would that be? No target in `once` is neuron 2's alone:
// the error is that of the sum.
// @choice* the error that the others leave
// @as what the others leave; the rest that the others leave; whatever the other two neurons have
// not explained yet; the residual of the others; the remaining error; what is left over; the
// residual
// @choice  its distance to the others -> Nothing pulls rows together: the distance never changed.
// @hint Suppose neurons 1 and 3 were right already. What would be left for neuron 2 to do?
// @why If the others fit the data, nothing moves it: that is why neurons need not agree.

// @do agree: Make `agree`: joint neurons that do end equal, on `once`, after 3000 epochs.
Mlp agree = joint.withWeights(1, new double[3][2])
// @check Arrays.equals(agree.sizes(), joint.sizes()) -> `agree` is not 2-3-1: start from `joint`.
// @check spread(agree.train(once, 3000, 0.1).net(), 1) < 1e-9 -> They end
// {spread(agree.train(once, 3000, 0.1).net(), 1)} apart, having begun {spread(agree, 1)} apart.
// @check agree.train(once, 3000, 0.1).loss() < 0.1 -> Equal, but the loss ends at
// {agree.train(once, 3000, 0.1).loss()}. Are the outgoing weights still 1?
// @also Mlp agree = joint.withWeights(1, new double[][] {{1, 2}, {1, 2}, {1, 2}})
// @wrong Mlp agree = joint.train(once, 100000, 0.1).net() -> No time is long enough: what all
// three are given is equal.
// @wrong Mlp agree = joint.seed(7) -> Random rows differ, and nothing makes them equal.
// @wrong Mlp agree = joint -> Those rows begin apart, and stay so.
// @wrong var agree = joint.withWeights(1, new double[3][2]).train(once, 3000, 0.1) -> That is the
// whole run. The net at its end is .net() of it.
// @wrong Mlp agree = separate -> That has three outputs. The joint neurons are wanted.
// @hint Nothing changes a difference. So which differences may there be at the start?
// @hint joint.withWeights(1, new double[][] {{...}, {...}, {...}}) with three rows of your choice.
// @why They are equal only because they began equal: agreement is not what training aims at.

// One last doubt: is "one answer" sure even for separate regressions? It rests on the data.

// @do flat: Make a data set `flat` with 2 inputs and 3 targets, the same target three times,
// on which `separate` fits every sample, but ends with rows that differ.
Dataset flat = Dataset.ofSamples(new double[][] {{1, 1}}, new double[][] {{1, 1, 1}})
// @check flat.outputs() == 3 && flat.inputs() == 2 -> Two inputs and three targets, please.
// @check spread(flat.target()) == 0 -> The three targets of a sample differ: then three different
// answers are no wonder. The same number three times, please.
// @check separate.train(flat, 3000, 0.1).loss() < 1e-6 -> The loss stays at
// {separate.train(flat, 3000, 0.1).loss()}. Small inputs, and targets that a line can meet?
// @check spread(separate.train(flat, 3000, 0.1).net(), 1) > 0.01 -> The rows end
// {spread(separate.train(flat, 3000, 0.1).net(), 1)} apart: this data has one answer.
// @also Dataset flat = Dataset.ofSamples(new double[][] {{0, 1}}, new double[][] {{1, 1, 1}})
// @also Dataset flat = Dataset.ofSamples(new double[][] {{1, 2}}, new double[][] {{3, 3, 3}})
// @wrong Dataset flat = thrice -> These columns of x are independent: one answer only.
// @wrong Dataset flat = once -> That has one target; `separate` has three outputs.
// @wrong Dataset flat = Dataset.ofSamples(new double[][] {{0, 0}}, new double[][] {{1, 1, 1}}) ->
// With inputs of 0 the output is 0, whatever the weights: no rows fit a target of 1.
// @hint If x2 is always the same as x1, the data see only w1 + w2.
// @hint As `thrice`: Dataset.ofSamples(inputs, targets), a row per sample. One is enough.
// @why With fewer directions in x than weights, even one regression keeps part of its start.

// @explain why: Somebody ran ten regressions and they all agreed. What would you say about
// the ten neurons of a layer?
// @rubric each regression has its own error, a layer's neurons share one; the data fix what they
// add up to, not who does what; so differences of the start are kept, not corrected

// Regressions agree because each has an error of its own and the data have one answer. The
// neurons of a layer share one error, and many sets of rows make it equally small.

// Sources: that joint rows keep their differences while their sum goes to the regression's
// answer was derived again; all numbers were computed here. Even one neuron need not have one
// answer, once it is a sigmoid: Auer, Herbster and Warmuth 1995, Exponentially many local
// minima for single neurons.
