/**
 * Tables and number formats as plain text, and how much room there is for it; knows nothing of
 * networks and prints no ANSI codes. Runs in the agent JVM; uses ascii-table.
 */
package apart.text;
