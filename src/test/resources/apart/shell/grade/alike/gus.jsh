/* Gus, homework 1 */
double p = (1 + Math.floorMod(seed(), 9)) / 10.0;
double q = (1 + Math.floorMod(seed() / 16, 9)) / 10.0;
Mlp wide = Mlp.of(2, 3, 2).seed(seed());

// task 1
Mlp one = Mlp.of(2, 1).output(tanh)
	.withWeights(1, new double[][] {{p, -q}})
	.withBias(1, 0.05);
// it falls
// task 3
double delta = one.backward(one.forward(1, 2), 0).delta(1).get(0, 0);
Mlp next = one.step(one.backward(one.forward(1, 2), 0), 0.1);
Mlp net = Mlp.of(2, 3, 1).fill(p);
Mlp swapped = wide.permute(1, 3, 2, 1);
// 384
Mlp odd = net.nudge(1, 1, 1, 0.1);
