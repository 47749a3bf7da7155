package apart.shell.advice;

/**
 * What Java's compiler says of a snippet.
 *
 * @param source the snippet
 * @param code the kind of the complaint, as the compiler names it: {@code compiler.err.expected}
 * @param message the compiler's words, on one line or several
 * @param start where the place begins that it is about
 * @param end where that place ends
 * @param at the one character that it is about
 */
public record Complaint(String source, String code, String message, int start, int end, int at) {}
