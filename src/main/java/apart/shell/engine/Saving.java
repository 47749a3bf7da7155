package apart.shell.engine;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The learner's values at a time: the agent saves them before it does anything else, and nobody
 * need wait for them until they are wanted.
 */
final class Saving {
  /** An agent that has not told more than this after it was asked is gone, or as good as gone. */
  private static final long LONGEST_MILLIS = 1000;

  private final CompletableFuture<Optional<SavedValues>> values;

  /** Values that arrive, or an empty answer once it is known that they do not. */
  Saving(CompletableFuture<Optional<SavedValues>> values) {
    this.values = values;
  }

  /** Values that are there. */
  static Saving of(SavedValues values) {
    return new Saving(CompletableFuture.completedFuture(Optional.of(values)));
  }

  /** The values as far as they have arrived. */
  Optional<SavedValues> arrived() {
    return values.getNow(Optional.empty());
  }

  /** The values, unless there was no time to save them. */
  Optional<SavedValues> awaited() {
    try {
      return values.get(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
