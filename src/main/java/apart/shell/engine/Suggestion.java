package apart.shell.engine;

/**
 * One way to go on at the cursor.
 *
 * @param text the whole word to put there
 * @param description its signature or type, or an empty string
 * @param rank 0 for Apart's own names and the learner's, higher for what is wanted less
 */
public record Suggestion(String text, String description, int rank) {}
