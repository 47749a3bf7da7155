package apart.shell.engine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Names the variables whose values would not survive the agent, once. */
final class TooLarge {
  private final Executor engine;
  private final Predicate<String> mayHold;
  private final Consumer<List<String>> tell;
  private volatile List<String> last = List.of(); // fields
  private Set<String> told = Set.of();

  /**
   * Nothing is too large yet.
   *
   * @param engine does work on the thread that may ask {@code mayHold}
   */
  TooLarge(Executor engine, Predicate<String> mayHold, Consumer<List<String>> tell) {
    this.engine = engine;
    this.mayHold = mayHold;
    this.tell = tell;
  }

  /** These fields hold what is too large to be kept. */
  void said(List<String> fields) {
    if (!fields.equals(last)) {
      last = fields;
      engine.execute(() -> tell(fields));
    }
  }

  private void tell(List<String> fields) {
    List<String> names =
        fields.stream()
            .filter(field -> !Names.isHidden(Names.ofField(field)) && mayHold.test(field))
            .map(Names::ofField)
            .toList();
    List<String> now = names.stream().filter(name -> !told.contains(name)).toList();
    told = Set.copyOf(names);
    if (!now.isEmpty()) {
      tell.accept(now);
    }
  }
}
