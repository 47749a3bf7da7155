package apart.shell.book;

/**
 * Java that a lesson ran, and what it led to.
 *
 * @param shown as on the screen; empty for nothing
 * @param drawing a picture as SVG; empty for anything else
 */
record Snippet(String code, String shown, String drawing) {}
