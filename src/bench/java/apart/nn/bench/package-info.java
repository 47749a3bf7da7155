/**
 * How fast training is, beside what else a learner might use. Compiled and run by {@code
 * scripts/bench train} alone.
 */
package apart.nn.bench;
