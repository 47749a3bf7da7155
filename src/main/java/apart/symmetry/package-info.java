/**
 * What is equal and what differs between neurons of one layer: twins, spread, distances,
 * permutations, alignment. Runs in the agent JVM; uses {@code apart.nn}, {@code apart.kernel} and
 * {@code apart.text}.
 */
package apart.symmetry;
