/**
 * Pictures as values: marks on axes, drawn from one description as text for a terminal, as SVG and
 * as PNG. Knows nothing of networks. Runs in the agent JVM; uses {@code apart.text}.
 */
package apart.picture;
