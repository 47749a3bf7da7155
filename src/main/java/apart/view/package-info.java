/**
 * What a learner looks at: neuron tables, growing-apart tables, curves. Runs in the agent JVM; uses
 * {@code apart.symmetry}, {@code apart.nn} and {@code apart.text}.
 */
package apart.view;
