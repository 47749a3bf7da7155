/**
 * The slash commands, one small record each, in one table. Runs in the terminal JVM; uses {@code
 * apart.shell.engine} and {@code apart.shell.source}.
 */
package apart.shell.command;
