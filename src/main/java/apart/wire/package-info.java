/**
 * What goes between the terminal JVM and the agent JVM: the frames, over descriptors of the agent's
 * that the learner's code has no use for, and the marks of meaning within texts; and how both keep
 * their heaps small. In both jars; uses nothing but the JDK.
 */
package apart.wire;
