/** The entry, arguments, wiring and the loop. Runs in the terminal JVM. */
package apart.app;
