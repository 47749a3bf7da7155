package apart.nn;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the rows of a data set are called, and the lines below its table, such as its source.
 *
 * @param inputs a name per input, or none: they are then called x1, x2, ...
 * @param outputs a name per output, or none: y1, y2, ...
 * @param classes the names of the classes, one per output; none if the samples have no class
 */
@SuppressWarnings("serial") // The lists are those of List.copyOf.
record Labels(List<String> inputs, List<String> outputs, List<String> classes, List<String> notes)
    implements Serializable {
  static final Labels NONE = new Labels(List.of(), List.of(), List.of(), List.of());

  Labels {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    classes = List.copyOf(classes);
    notes = List.copyOf(notes);
  }

  Labels classes(List<String> names) {
    return new Labels(inputs, outputs, names, notes);
  }

  Labels inputs(List<String> names) {
    return new Labels(names, outputs, classes, notes);
  }

  Labels note(String line) {
    List<String> more = new ArrayList<>(notes);
    more.add(line);
    return new Labels(inputs, outputs, classes, more);
  }

  Labels withoutNotes() {
    return new Labels(inputs, outputs, classes, List.of());
  }

  List<String> inputNames(int count) {
    return names(inputs, "x", count);
  }

  List<String> outputNames(int count) {
    return names(classes.isEmpty() ? outputs : classes, "y", count);
  }

  private static List<String> names(List<String> given, String letter, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            k -> k < given.size() && !given.get(k).isBlank() ? given.get(k) : letter + (k + 1))
        .toList();
  }
}
