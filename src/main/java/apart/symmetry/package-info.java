/**
 * What is equal and what differs between neurons of one layer: twins, spread, distances,
 * permutations, alignment. Runs in the agent JVM; uses {@code apart.nn}.
 */
package apart.symmetry;
