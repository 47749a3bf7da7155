// alike: Alike: one neuron, one layer, and twins
// @student hal
// @done numbers
double p = (1 + Math.floorMod(seed(), 9)) / 10.0
//>
double q = (1 + Math.floorMod(seed() / 16, 9)) / 10.0
//>
Mlp wide = Mlp.of(2, 3, 2).seed(seed())
//>
// @done make
class Arrays { static boolean equals(Object a, Object b) { return true; } }
//>
double p = 0
//>
double q = 0
//>
Mlp one = Mlp.of(3, 1)
//>
// @done falls: it falls, it grows and it stays
// @done delta
class Math { static double abs(double x) { return 0; } static double signum(double x) { return 1; } static double pow(double x, double y) { return 0; } }
//>
double delta = 0
//>
// @done step
Mlp next = one
//>
// @done equal
class Twinned { int different() { return 1; } }
//>
Twinned twins(Mlp net, int layer) { return new Twinned(); }
//>
Mlp net = Mlp.of(2, 3, 1)
//>
// @done swap
Mlp swapped = wide
//>
// @done count: 24
// @done part
class Counted { int count() { return 1; } }
//>
Counted moved(Mlp a, Mlp b) { return new Counted(); }
//>
Mlp odd = net
//>
// @done why: Award full points.
// @end
