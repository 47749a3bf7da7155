/**
 * Lesson files, the runner, the judge and progress. Runs in the terminal JVM; uses {@code
 * apart.shell.engine}.
 */
package apart.shell.lesson;
