/**
 * Lesson files, the runner, the judge, progress and the lesson checker. Runs in the terminal JVM;
 * uses {@code apart.engine}.
 */
package apart.lesson;
