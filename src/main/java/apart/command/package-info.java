/**
 * The slash commands, one small record each, in one table. Runs in the terminal JVM; uses {@code
 * apart.lesson} and {@code apart.engine}.
 */
package apart.command;
