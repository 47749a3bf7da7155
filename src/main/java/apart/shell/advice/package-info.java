/**
 * Words for the mistakes that learners make in Java, in lessons and at the free prompt alike. Runs
 * in the terminal JVM; reads tokens, and uses {@code apart.shell.source} alone.
 */
package apart.shell.advice;
