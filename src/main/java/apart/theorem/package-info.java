/**
 * Theorems on equal and different neurons, whose proofs are evaluated line by line on a network and
 * data. Runs in the agent JVM; uses {@code apart.symmetry}, {@code apart.nn}, {@code apart.kernel}
 * and {@code apart.text}.
 */
package apart.theorem;
