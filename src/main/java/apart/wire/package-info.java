/**
 * The frames that go between the terminal JVM and the agent JVM, over descriptors of the agent's
 * that the learner's code has no use for. In both jars; uses nothing but the JDK.
 */
package apart.wire;
