/**
 * Lessons as a book: each is proved, and what its own answers gave is written as a page of HTML.
 * Runs in the terminal JVM; uses {@code apart.shell.proof}, {@code apart.shell.report} and below.
 */
package apart.shell.book;
