/**
 * What an assignment says beside its lesson: points, when it is due, what lateness costs, the
 * limits of a graded run, seeds. Values only: they are read from text, know nothing of lessons, and
 * say themselves what is wrong with a text. In the terminal's JVM.
 */
package apart.shell.terms;
