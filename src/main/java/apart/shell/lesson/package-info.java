/**
 * Lesson files, the runner, the judge, progress and the lesson checker. Runs in the terminal JVM;
 * uses {@code apart.shell.engine}.
 */
package apart.shell.lesson;
