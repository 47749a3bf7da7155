/** How files are written. Runs in the terminal JVM; uses nothing of ours. */
package apart.shell.file;
