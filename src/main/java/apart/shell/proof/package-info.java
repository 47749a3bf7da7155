/**
 * The author's wing: proves lessons, lints them, reports, begins new ones. Runs in the terminal
 * JVM; uses {@code apart.shell.lesson} and below.
 */
package apart.shell.proof;
