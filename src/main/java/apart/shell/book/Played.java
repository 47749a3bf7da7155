package apart.shell.book;

import apart.shell.lesson.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step after its own answer ran.
 *
 * @param snippets of the answer, in order
 * @param value the last value, where that is short
 * @param words what the lesson says to other answers, by the words with expressions in the file
 */
record Played(
    Step step, List<Snippet> snippets, Optional<String> value, Map<String, String> words) {}
