/**
 * The frames that go between the terminal JVM and the agent JVM, over the agent's standard input
 * and output. In both jars; uses nothing but the JDK.
 */
package apart.wire;
