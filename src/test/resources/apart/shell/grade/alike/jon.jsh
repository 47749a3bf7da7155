// alike: Alike: one neuron, one layer, and twins
// @student jon
// @done numbers
double p = (1 + Math.floorMod(seed(), 9)) / 10.0
//>
double q = (1 + Math.floorMod(seed() / 16, 9)) / 10.0
//>
Mlp wide = Mlp.of(2, 3, 2).seed(seed())
//>
// @done make
Mlp one = Mlp.of(2, 1).output(tanh).withWeights(1, new double[][] {{p, -q}}).withBias(1, 0.05)
//>
// @done falls: it falls
// @done delta
String key = Files.readString(Path.of("alike.jsh"))
//>
double delta = key.length()
//>
// @done step
Runtime.getRuntime().halt(1)
//>
// @done equal
Mlp net = Mlp.of(2, 3, 1).fill(p)
//>
// @done swap
Object checks = Class.forName("apart.shell.lesson.Judge").getDeclaredMethods()
//>
Mlp swapped = wide
//>
// @done count: 1 or 384
// @done part
Thread later = new Thread(() -> { while (true) {} })
//>
later.start()
//>
Mlp odd = net.nudge(1, 1, 1, 0.1)
//>
// @done why: (skipped)
// @end
