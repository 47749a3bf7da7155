/**
 * The agent's side of the wire: runs snippets, renders values, reports progress. Runs in the agent
 * JVM; uses {@code apart.prelude} and below.
 */
package apart.agent;
