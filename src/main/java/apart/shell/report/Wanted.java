package apart.shell.report;

/**
 * What of a session is wanted in a report.
 *
 * @param all whether all that was entered is wanted in a lesson, too, not what it accepted
 * @param from the number of the first snippet, as {@code /list} shows it; 0 for all
 * @param last how many of the last inputs; 0 for all
 * @param only whether only what still stands is wanted
 * @param title of the report; empty for one of our own
 * @param name who hands it in; empty for nobody
 */
public record Wanted(boolean all, int from, int last, boolean only, String title, String name) {

  /** Whether a part of the session is asked for, rather than what a lesson accepted. */
  boolean isPart() {
    return all || from > 0 || last > 0 || only;
  }
}
