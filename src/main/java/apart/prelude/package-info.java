/** The static names that learners type, and the imports they start with. Runs in the agent JVM. */
package apart.prelude;
