// @lesson layer "A layer is a table of rows"
// @needs apart 1, neuron   @minutes 12   @topics layer symmetry
// @goal Say what the neurons of a layer share, and why their order means nothing.

// @ask back: From `neuron`: a sigmoid neuron has a = 0.6, and the target is 0. What is its
// delta, dC/dz?
// @answer 0.144 +- 0.0005
// @wrong 0.6 -> That is a - y. How much a moves with z, a (1 - a), is missing.
// @wrong 0.24 -> That is f'(z). How much C moves with a is missing.
// @wrong 0.18 -> That is the loss, a^2 / 2. Its rate of change is asked for.
// @wrong -0.144 -> The sign: a above y means that more z makes more loss.
// @hint delta = (a - y) a (1 - a)

// Three neurons side by side get the same inputs and use the same activation function.
// Here is a net with such a layer.

// @run
Mlp net = Mlp.of(2, 3, 1).
    withWeights(1, new double[][] {{0.5, -0.3}, {0.2, 0.6}, {-0.4, 0.1}}).
    withBias(1, 0.1, 0, -0.2).
    withWeights(2, new double[][] {{0.4, -0.1, 0.9}}).withBias(2, 0.2)

// Layer 1 once more, a row per neuron, and beside each row the weight that goes out of the
// neuron into layer 2.

// @run
neurons(net, 1)

// What each neuron answers over the plane of its inputs, and the net at the end: one
// equation, and four different pictures.

// @run
maps(net, 1)

// The output is a sum: what each neuron hands on, and the bias of layer 2. A neuron hands
// on its activation, here tanh z, times its outgoing weight. In Java, tanh z is tanh.value(z).

// @do third: For the inputs 1, 1, compute what neuron 3 hands on, as `third`.
double third = 0.9 * tanh.value(-0.4 * 1 + 0.1 * 1 - 0.2)
// @check Math.abs(third - 0.9 * tanh.value(-0.5)) < 1e-3
// -> `third` is {third}. Which z has neuron 3, which a, and which outgoing weight?
// @also double third = net.weights(2).get(0, 2) * net.forward(1, 1).a(1).get(2, 0)
// @wrong double third = tanh.value(-0.4 * 1 + 0.1 * 1 - 0.2) -> That is its activation. What does
// layer 2 make of it?
// @wrong double third = 0.9 * tanh.value(-0.4 * 1 + 0.1 * 1) -> Its bias, -0.2, is part of z.
// @wrong double third = 0.9 * (-0.4 * 1 + 0.1 * 1 - 0.2) -> That is z times the outgoing weight.
// The activation function is missing.
// @wrong double third = -0.1 * tanh.value(0.2 * 1 + 0.6 * 1) -> That is neuron 2.
// @wrong double third = 0.4 * tanh.value(0.5 * 1 - 0.3 * 1 + 0.1) -> That is neuron 1.
// @wrong double third = 0.9 * tanh.value(0.4 * 1 + 0.1 * 1 - 0.2) -> Its weight from x1 is -0.4.
// @wrong double third = 0.9 * tanh.value(-0.4 * 1 + 0.1 * 1 + 0.2) -> Its bias is -0.2.
// @wrong double third = net.predict(1, 1)[0] -> That is the whole output: what all three neurons
// hand on, and the bias of layer 2.
// @wrong double third = net.weights(2).get(0, 2) -> That is its outgoing weight. Times which a?
// @hint z = w1 x1 + w2 x2 + bias, with the numbers of row 3; then tanh.value(z).
// @hint The outgoing weight of neuron 3 is the 0.9 in column out1.
// @why 0.9 * tanh(-0.4 + 0.1 - 0.2) = 0.9 * tanh(-0.5).

// @ask shared: What do the three neurons share?
// @choice  the bias -> Each has its own: column `bias` has a number per neuron.
// @choice  their weights -> Compare the rows of the table: none are the same.
// @choice* the inputs and the activation function
// @choice  the function they compute -> The form is shared, but each row has its own numbers.
// @hint Everything in a row of the table belongs to that neuron alone.

// XOR is four samples to learn: 0, 1, 1, 0 is wanted for the inputs 0 0, 0 1, 1 0, 1 1.
// `net.loss(xor())` is how far off a net is there: the mean of C = (a - y)^2 / 2.

// @predict order: Suppose the neurons change places: 2, 3, 1. Each takes along its row, its
// bias and its outgoing weight. What happens to the loss on XOR?
// @choice  it grows -> Which numbers of the output would differ?
// @if losses[1] > losses[0] + 1e-15
// @choice* it stays the same
// @if Math.abs(losses[1] - losses[0]) <= 1e-15
// @choice  it becomes smaller -> Which numbers of the output would differ?
// @if losses[1] < losses[0] - 1e-15
double[] losses = {net.loss(xor()), net.permute(1, 2, 3, 1).loss(xor())}
// @check Math.abs(losses[0] - losses[1]) < 1e-15
// @why The output is a sum of what the neurons hand on, and a sum has no order. (If the last
// digits differ, that is rounding.)

// @predict lowest: Three neurons have six orders. Which of them has the lowest loss?
// @choice  the first, 1 2 3 -> No neuron knows its number.
// @choice  one of the others -> A difference of 1e-16 is only how a computer rounds a sum.
// @choice* none, they are all the same
orders(net, 1).losses(xor())
// @check orders(net, 1).nets().stream()
// .allMatch(other -> Math.abs(other.loss(xor()) - losses[0]) < 1e-15)
// @why Numbers are rounded after each addition, so another order may change the last bit of
// the sum, about 1e-16. Nothing else differs.

// @do half: Now move only half: a net `half` in which the rows and biases of layer 1 are in the
// order 2, 3, 1, but layer 2 is as in `net`.
Mlp half = net.permute(1, 2, 3, 1).withWeights(2, net.weights(2))
// @check half.weights(1).equals(net.permute(1, 2, 3, 1).weights(1))
// -> Layer 1 does not have the rows of `net` in the order 2, 3, 1.
// @check half.bias(1).equals(net.permute(1, 2, 3, 1).bias(1))
// -> The biases are {Arrays.toString(half.bias(1).column(0))}: each goes with its row.
// @check half.weights(2).equals(net.weights(2)) && half.bias(2).equals(net.bias(2))
// -> Layer 2 is not that of `net`.
// @also Mlp half = net.permute(1, 2, 3, 1).withWeights(2, new double[][] {{0.4, -0.1, 0.9}})
// @wrong Mlp half = net.permute(1, 2, 3, 1) -> That moved the outgoing weights, too. Put layer 2
// back.
// @wrong Mlp half = net.withWeights(1, net.permute(1, 2, 3, 1).weights(1)) -> The rows moved, but
// the biases stayed where they were.
// @wrong Mlp half = net.permute(1, 3, 1, 2).withWeights(2, net.weights(2)) -> That is the order
// 3, 1, 2. Name the old numbers in their new order.
// @wrong Mlp half = net.permute(1, 1, 2, 0).withWeights(2, net.weights(2)) -> Neurons count
// from 1: there is no neuron 0.
// @wrong Mlp half = net.withWeights(2, net.permute(1, 2, 3, 1).weights(2)) -> The other half: that
// moved the outgoing weights, and left layer 1 as it was.
// @wrong net.permute(1, 2, 3, 1).withWeights(2, net.weights(2)) -> That is the net. Give it its
// name: Mlp half = ...
// @hint permute(layer, order...) moves everything; start from that.
// @hint Then .withWeights(2, net.weights(2)) puts the outgoing weights back.

// @predict changed: And the loss of `half`, which was 0.2826 for `net`?
// @choice  the same again -> Neuron 2 now stands first. What weight goes out of place 1?
// @if Math.abs(it - losses[0]) < 1e-9
// @choice* another one
// @if Math.abs(it - losses[0]) > 0.1
half.loss(xor())
// @check Math.abs(it - losses[0]) > 0.1
// @why Now neuron 2's activation goes out by 0.4, the weight of neuron 1, and so on round: another
// sum. Moving neurons changes nothing; giving them each other's outgoing weights does.

// Here is a second thing that changes nothing, if the activation function is odd, as tanh
// is: tanh(-z) = -tanh z. Flip all signs of a neuron, its row, its bias and its outgoing
// weight, and the two minus signs cancel.

// @do flip: Make a net `flipped` of `net` with the signs of neuron 2 flipped, that computes the
// same as `net`.
Mlp flipped = net.flip(1, 2)
// @check Math.abs(flipped.predict(1, 2)[0] - net.predict(1, 2)[0]) < 1e-9
// && Math.abs(flipped.predict(2, -3)[0] - net.predict(2, -3)[0]) < 1e-9
// -> For 1, 2 it answers {flipped.predict(1, 2)[0]}, and `net` {net.predict(1, 2)[0]}; for 2, -3
// {flipped.predict(2, -3)[0]}, and `net` {net.predict(2, -3)[0]}.
// @check flipped.weights(1).get(1, 0) == -0.2 && flipped.weights(1).get(1, 1) == -0.6
// -> Row 2 is {Arrays.toString(flipped.weights(1).row(1))}.
// @check $same(flipped, net.flip(1, 2)) -> Row 2 is flipped, but neuron 2 is to be the only one
// that changes: rows 1 and 3 as they were, and its own bias and outgoing weight flipped with it.
// @also Mlp flipped = net.nudge(1, 2, 1, -0.4).nudge(1, 2, 2, -1.2).nudge(2, 1, 2, 0.2)
// @wrong Mlp flipped = net.nudge(1, 2, 1, -0.4).nudge(1, 2, 2, -1.2) -> Its row is flipped, so it
// hands on the opposite. Its outgoing weight must be flipped, too.
// @wrong Mlp flipped = net.flip(1, 1) -> That is neuron 1.
// @wrong Mlp flipped = net.flip(2, 2) -> Layer 2 has one neuron. Neuron 2 is in layer 1.
// @wrong Mlp flipped = net.nudge(2, 1, 2, 0.2) -> Its outgoing weight is flipped, but its row is
// not: it hands on the opposite.
// @wrong Mlp flipped = net -> It computes the same, but no sign is flipped.
// @hint flip(layer, neuron) gives a changed copy.

// @ask count: A 2-2-1 net with tanh, whose neurons differ by more than signs and are not all 0:
// by reordering and flipping, how many settings of its weights compute one and the same function,
// itself included?
// @answer 8
// @wrong 2 -> Those are the orders: 1 2 and 2 1. For each, which signs can be flipped?
// @wrong 4 -> Those are the signs: ++ +- -+ --. For each, the neurons can change places.
// @wrong 6 -> 2 orders and 4 choices of signs: any order goes with any choice.
// @wrong 7 -> Count the net as it is, too.
// @wrong 16 -> Flipping is one act: row, bias and outgoing weight together. So 2 signs, not 3.
// @wrong 48 -> That many it has with 3 neurons. Here there are 2.
// @hint 2 orders; 2 neurons, each as it is or flipped; any order with any choice of signs.

// @run
variants(Mlp.of(2, 2, 1), 1).losses(xor())

// @predict all: And how many different nets compute what our 2-3-1 net does?
// @answer 48
variants(net, 1).nets().stream().distinct().count()
// @check variants(Mlp.of(2, 2, 1), 1).nets().stream().distinct().count() == 8
// @check variants(Mlp.of(2, 2, 1).fill(0.5), 1).nets().stream().distinct().count() == 4
// @hint 3 neurons have 3 * 2 * 1 orders, and each neuron is as it is or flipped.
// @why 6 orders times 8 choices of signs; fewer only if two neurons are equal up to signs, as in
// Mlp.of(2, 2, 1).fill(0.5), which has 4 and not 8. With 10 neurons it is 3,715,891,200.

// @explain question: "If all nodes of a layer are essentially identical, must they not all
// arrive at the same weights?" What is identical, and what follows from it?
// @rubric the places in a layer are identical: any neuron can stand at any of them; so there is
// no one best row for each place, but many equal best nets; nothing yet says two rows are equal

// A layer has no first neuron. Neurons are interchangeable, and yet their rows differ:
// `twins` is about rows that do not.

// Sources: Hecht-Nielsen, in Advanced Neural Computers (1990), has the orders and signs, of
// which H neurons have H! times 2^H; Sussmann, Neural Networks 5 (1992), shows for tanh that
// there are no others, unless a neuron is superfluous. That they change nothing was derived
// again, all numbers computed here.
