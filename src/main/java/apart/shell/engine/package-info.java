/**
 * A JShell session: the wire to the agent, interrupt, revival, completion, outcomes. Runs in the
 * terminal JVM; uses jdk.jshell and, of the agent side, only the wire's constants.
 */
package apart.shell.engine;
