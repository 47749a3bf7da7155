// @lesson start "The first five minutes"
// @minutes 5   @topics terminal
// @goal Type Java, read the message of a mistake, and see two neurons part.

// Type a line and press Enter, and its value stands below it. The lines are
// Java; the semicolon at their end may be left out.

// @do sum: Type a sum, such as 1 + 2 * 3.
1 + 2 * 3
// @check ((Object) it) instanceof Number -> That is no number. Type digits and signs: 1 + 2 * 3.
// @also 0.1 + 0.2
// @wrong "1 + 2" -> In quotes it is a text, and nothing is added up.
// @hint Digits and signs, then Enter.

// A variable keeps a value under a name. `double` is Java's word for numbers
// with a point.

// @do name: Make a variable `eta` that is 0.5.
double eta = 0.5
// @check eta == 0.5 -> `eta` is {eta}, not 0.5.
// @also double eta = 1.0 / 2
// @wrong double eta = 1 / 2 -> In Java 1 / 2 is 0: whole numbers divide to whole ones. Write 0.5.
// @hint TYPE NAME = VALUE, and the type is double.

// Mistakes do no harm. Make one on purpose: type `etta * 2`, with two t.

// @ask slip: Read the message. Which name does Java not know?
// @answer etta
// @also the one with two t
// @also the one with two ts
// @wrong variable -> That says what is missing; its name stands behind it.
// @hint It is the word after "variable" in the message.

// Something may take too long: type `while (true);` and then press Ctrl-C.
// After that look at `eta`.

// @ask stop: What became of `eta`?
// @choice* it is still 0.5
// @choice  it is gone -> Look again: type eta. Ctrl-C stops a line and keeps what there is.
// @choice  it is 0 -> Look again: type eta. Ctrl-C stops a line and keeps what there is.
// @hint Type eta and Enter.

// Tab completes: type `Mlp.` and press Tab to see what may follow. Ctrl-C drops
// a line that is half typed. Now for neurons: a net of 2 inputs, a layer of 3
// neurons and a layer of 1.

// @do net: Make `net`, an Mlp of 2, 3 and 1 in which each weight and bias is 0.5.
Mlp net = Mlp.of(2, 3, 1).fill(0.5)
// @check spread(net, 1) == 0 -> The neurons of layer 1 are not equal yet: .fill(0.5) makes them so.
// @check net.weights(1).get(2, 1) == 0.5 -> A weight is {net.weights(1).get(2, 1)}, not 0.5.
// @check net.layers() == 2 && net.sizes()[1] == 3 -> Expected layers of 3 and of 1 neurons.
// @wrong Mlp net = Mlp.of(2, 3, 1) -> Those weights are random. Add .fill(0.5) to the line.
// @wrong Mlp net = Mlp.of(2, 3).fill(0.5) -> One layer is missing: Mlp.of(2, 3, 1).
// @hint Mlp net = Mlp.of(2, 3, 1) makes one with random weights; one more call makes them equal.

// `xor()` is a table of four examples to learn from. An epoch is one pass over
// them, in which each weight moves a little, to lessen the error.

// @predict equal: The three neurons of layer 1 are equal now. Will they differ after 1000
// epochs? (The largest difference is what `spread` gives.)
// @choice* no, they stay equal
// @as they move together; all three move together; the spread remains 0
// @if it == 0
// @choice  yes, a little -> The same inputs and the same weights: all three are told the same.
// @if it > 0 && it < 0.5
// @choice  yes, a lot -> The same inputs and the same weights: all three are told the same.
// @if it >= 0.5
spread(net.train(xor(), 1000, 0.2).net(), 1)

// Now push one of them a little: `net.nudge(1, 1, 1, 0.1)` is the same net with
// 0.1 added in layer 1, at neuron 1, to its weight from input 1.

// @do part: Train the pushed net for 2000 epochs with rate 0.2, as `Training run`.
Training run = net.nudge(1, 1, 1, 0.1).train(xor(), 2000, 0.2)
// @check spread(run.net(), 1) > 1 -> The neurons are {spread(run.net(), 1)} apart, not over 1.
// @wrong Training run = net.train(xor(), 2000, 0.2) -> Without a push all stay equal: nudge first.
// @wrong Training run = net.nudge(1, 1, 1, 0.1).train(xor(), 200, 0.2) -> Too short: 2000.
// @hint Chain the two: net.nudge(1, 1, 1, 0.1).train(xor(), EPOCHS, RATE)

// @run
neurons(run.net(), 1)

// The same as a picture: each neuron is a point, its two weights are its place, and the
// dots are the way it has gone.

// @run
plane(run, 1)

// @ask count: How many *different* neurons has layer 1 now?
// @answer 2
// @wrong 3 -> Compare the rows digit by digit: two of them were never pushed apart.
// @wrong 1 -> Look at the first row beside the others.
// @hint Compare the rows digit by digit.

// Equal neurons stay equal for ever, and a small push sets them apart. Why that
// is so, how long it takes, and when they meet again is what the lessons are about.

// `/doc NAME` tells what a name means, and `/exit` leaves.
