/**
 * Line editor, highlighting, completion, screen: the only code that uses JLine. Runs in the
 * terminal JVM.
 */
package apart.terminal;
