package apart.nn;

import apart.text.Numbers;
import apart.text.Room;
import apart.text.Table;
import apart.text.Wrapped;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** What a data set prints: a row per sample, or pictures; then where it is from. */
final class DatasetTable {
  private DatasetTable() {}

  static String of(Dataset data, Labels labels, int imageWidth) {
    List<String> classes = labels.classes();
    IntFunction<String> classOf = s -> classes.get(Classes.largest(data.targetRows(), s));
    if (imageWidth > 0) {
      return pictures(data, labels, imageWidth, classOf);
    }
    Table table = Table.titled(title(data), data.samples()).counted("sample");
    if (!classes.isEmpty()) {
      table = table.label("class", classOf);
    }
    table = Tables.columns(table, data.inputNames(), data.x().transpose());
    if (classes.isEmpty()) {
      table = Tables.columns(table, data.outputNames(), data.target().transpose());
    }
    for (String note : labels.notes()) {
      table = table.note(note);
    }
    return table.toString();
  }

  private static String title(Dataset data) {
    int classes = data.classes().size();
    String what =
        classes == 0
            ? Numbers.count(data.outputs(), "target")
            : classes + (classes == 1 ? " class" : " classes");
    String samples = Numbers.count(data.samples(), "sample");
    String inputs = Numbers.count(data.inputs(), "input");
    return Tables.title("%s: %s, %s, %s".formatted(data.name(), samples, inputs, what));
  }

  private static String pictures(
      Dataset data, Labels labels, int width, IntFunction<String> classOf) {
    String heading =
        data.samples() == 1
            ? Tables.title(data.name() + ": class " + classOf.apply(0))
            : title(data)
                + "\nthe first ones; sample(1) to sample("
                + data.samples()
                + ") show one";
    String notes =
        labels.notes().stream()
            .flatMap(note -> Wrapped.lines(note, Room.columns()).stream())
            .map(line -> "\n" + line)
            .collect(Collectors.joining());
    return heading + "\n" + new Pixels(data.xRows(), data.samples(), width).text(classOf) + notes;
  }
}
