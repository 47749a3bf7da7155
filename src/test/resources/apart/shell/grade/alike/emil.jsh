// alike: Alike: one neuron, one layer, and twins
// @student emil
// @done numbers
double p = (1 + Math.floorMod(seed(), 9)) / 10.0
//>
double q = (1 + Math.floorMod(seed() / 16, 9)) / 10.0
//>
Mlp wide = Mlp.of(2, 3, 2).seed(seed())
//>
// @done make
Mlp one = Mlp.of(2, 1).output(tanh).withWeights(1, {{p, -q}})
//>
// @done falls: (skipped)
// @done delta
double delta = one.backward(one.forward(1, 2), 0).delta(1).get(0, 0)
//>
// @done step
Mlp next = one.step(one.backward(one.forward(1, 2), 0), 0.1)
//>
// @end
