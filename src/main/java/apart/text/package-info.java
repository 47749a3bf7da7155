/**
 * Tables, number formats and plots as plain text; knows nothing of networks and prints no ANSI
 * codes. Runs in the agent JVM; uses ascii-table.
 */
package apart.text;
