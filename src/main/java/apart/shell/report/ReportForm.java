package apart.shell.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A form in which reports are written, known by the ending of the file's name. */
public interface ReportForm {

  /** The four forms. */
  static List<ReportForm> all() {
    return List.of(new ScriptForm(), new MarkdownForm(), new PageForm(), new NotebookForm());
  }

  /** The ending of its files, with the dot. */
  String ending();

  /** Whether it is a script, which holds only what runs. */
  default boolean isScript() {
    return false;
  }

  /**
   * A report in this form.
   *
   * @param file the name of the file in which it will be
   */
  String text(SessionReport report, String file);

  /** The form of a file; empty if its name has another ending. */
  static Optional<ReportForm> of(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return all().stream().filter(form -> name.endsWith(form.ending())).findFirst();
  }
}
