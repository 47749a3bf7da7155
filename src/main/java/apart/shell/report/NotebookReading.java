package apart.shell.report;

import apart.shell.source.Notebook;
import java.util.List;

/** Reads notebooks: the cells of code were entered, their outputs shown. */
final class NotebookReading {
  private NotebookReading() {}

  static List<ReadEntry> of(Notebook notebook) {
    Collected collected = new Collected();
    for (Notebook.Cell cell : notebook.cells()) {
      collected.comment(cell.done(), 0);
      if (cell.isCode() && !cell.source().isBlank()) {
        collected.source(cell.source().stripTrailing(), 0);
        collected.told();
        cell.outputs().forEach(output -> collected.output(output.stripTrailing(), cell.failed()));
      }
    }
    return collected.entries();
  }
}
