/**
 * What students get of an assignment, and what they would hand in: a file of theirs without any
 * answer, and the points that it shows them. In the terminal's JVM.
 */
package apart.shell.assign;
