package apart.shell.report;

import apart.shell.source.Notebook;
import java.util.List;

/** Reads notebooks: the cells of code were entered, their outputs shown. */
final class NotebookReading {
  private NotebookReading() {}

  static List<ReadEntry> of(Notebook notebook) {
    Collected collected = new Collected();
    for (Notebook.Cell cell : notebook.cells()) {
      DoneMark done = DoneMark.of(cell.done());
      if (done != null) {
        collected.step(done.id(), done.answer(), 0);
      }
      if (cell.isCode() && !cell.source().isBlank()) {
        collected.source(cell.source().stripTrailing(), 0);
        collected.told();
        cell.outputs().forEach(output -> collected.output(output.stripTrailing(), cell.failed()));
      }
    }
    return collected.entries();
  }
}
