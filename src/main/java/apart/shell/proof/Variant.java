package apart.shell.proof;

import java.util.List;

/**
 * Another right answer to a step.
 *
 * @param step the number of the step, from 0
 * @param line where its faults are told
 * @param what it is, for an author
 * @param snippets to enter, one after the other
 * @param marks of what it made, bit for bit
 */
record Variant(int step, int line, String what, List<String> snippets, String marks) {}
