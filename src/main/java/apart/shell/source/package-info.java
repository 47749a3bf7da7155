/**
 * Java and prose as text: tokens, what a line of a learner's Java declares and calls, wrapping.
 * Runs in the terminal JVM; uses nothing of ours.
 */
package apart.shell.source;
