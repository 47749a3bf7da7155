/**
 * Multi-layer perceptrons: matrices, layers, forward and backward passes, losses, optimisers, data
 * sets and training. Runs in the agent JVM; uses EJML, {@code apart.kernel} and {@code apart.text}.
 */
package apart.nn;
