/**
 * What others wrote about equal and different neurons, as values. Runs in the agent JVM; uses
 * {@code apart.kernel} and {@code apart.text}.
 */
package apart.literature;
