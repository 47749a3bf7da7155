// @lesson kinds "A step of each kind & <more>"
// @needs apart 1   @minutes 7   @topics symmetry
// @goal Say what `<` and *each* kind of step is for; 2 * a * b is a product.

// Prose with `code < here`, and *emphasis*.

// @do make: Make a 2-2-1 net called `net` in which every number is 0.5.
Mlp net = Mlp.of(2, 2, 1).fill(0.5)
// @check net.equals(Mlp.of(2, 2, 1).fill(0.5)) -> It is {net}.
// @wrong Mlp net = Mlp.of(2, 2, 1) -> Those weights are random; `fill` makes them equal.
// @wrong Mlp net = Mlp.of(2, 2, 1).fill(0.6) -> Its first weight is {net.weights(1).get(0, 0)}.
// @hint Mlp.of(inputs, hidden, outputs)
// @hint and then .fill(value)
// @why Equal neurons are easy to watch.

// Two values, one below the other, and a method.
// @run
int twice(int n) {
  return 2 * n;
}
int first = 1
twice(first)

// @run told: Print something.
System.out.println("a < b")

// @predict spread: What is the greatest distance between two neurons?
// @answer 0 +- 0.001
spread(net, 1)

// @predict sizes: Which sizes does it have?
// @choice  2 and 1 -> There are {net.sizes().length} of them: `net.sizes()`.
// @choice* 2, 2 and 1
Arrays.toString(net.sizes())
// @check it.equals("[2, 2, 1]")

// As a picture:
// @run map: Look at its numbers.
heat(net, 1)

// @ask count: How many different neurons are there?
// @answer 1
// @wrong 2 -> There are 2 rows of {net.sizes()[0]} weights. How many are different?
// @hint Equal rows are one neuron.

// @explain why: Why are they equal?
// @rubric each has the same weights and bias; each sees the same inputs

// That was each kind.

// Sources: none but this file.
