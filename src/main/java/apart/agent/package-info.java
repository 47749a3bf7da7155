/**
 * The agent: the JVM that runs a learner's snippets, renders and saves values, and reports
 * progress. Uses {@code apart.wire} and, of the library, what prints and saves values.
 */
package apart.agent;
