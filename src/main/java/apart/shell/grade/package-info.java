/**
 * Grades what students hand in: finds their answers, runs each submission in a contained session of
 * its own, judges it, and writes results and feedback. Runs in the terminal's JVM; {@code Grading}
 * reads from top to bottom what happens.
 */
package apart.shell.grade;
