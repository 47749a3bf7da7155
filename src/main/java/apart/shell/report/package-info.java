/**
 * A session as a report: what was entered and shown is kept as it happens, written as a script, as
 * Markdown, as a page or as a notebook, read back from any of them, and run again to be compared.
 */
package apart.shell.report;
