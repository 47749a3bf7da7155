/**
 * How files are written, and their versions told apart. Runs in the terminal JVM; uses nothing of
 * ours.
 */
package apart.shell.file;
