package apart.shell.report;

import apart.shell.source.Notebook;

/** Reads notebooks: the cells of code were entered, their outputs shown. */
final class NotebookReading {
  private NotebookReading() {}

  static Collected of(Notebook notebook) {
    Collected collected = new Collected();
    for (Notebook.Cell cell : notebook.cells()) {
      cell.marks().forEach(mark -> collected.mark(mark, 0));
      if (cell.isCode() && !cell.source().isBlank()) {
        collected.source(cell.source().stripTrailing(), 0);
        collected.told();
        cell.outputs().forEach(output -> collected.output(output.stripTrailing(), cell.failed()));
      }
    }
    return collected;
  }
}
