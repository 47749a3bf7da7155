/**
 * What is known of a name: the Javadoc of the learner's library, which the build writes into a
 * resource, looked up and set as plain text, and what is shown while a call is typed. Runs in the
 * terminal JVM; uses {@code apart.shell.source} and the JDK's reader of Javadoc.
 */
package apart.shell.doc;
