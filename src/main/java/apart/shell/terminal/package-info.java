/**
 * Line editor, colours, completion, history and screen: the only code that uses JLine. Runs in the
 * terminal JVM; uses {@code apart.shell.engine}.
 */
package apart.shell.terminal;
