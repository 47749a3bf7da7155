/**
 * Saad and Solla's theory of neurons that learn from as many others: soft committee machines, their
 * order parameters and the equations of motion these follow. Runs in the agent JVM; uses {@code
 * apart.nn}, {@code apart.kernel} and {@code apart.text}.
 */
package apart.committee;
