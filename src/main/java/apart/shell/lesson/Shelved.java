package apart.shell.lesson;

import java.nio.file.Path;

/**
 * A lesson where a learner finds it.
 *
 * @param name by which {@code /lesson} begins it
 * @param pack the name of the pack it is in; empty for those that come with Apart
 * @param progress the file that keeps what of it is done; no other lesson's
 */
public record Shelved(String name, String pack, Lesson lesson, Path progress) {
  /** What of it is done. */
  public Progress done() {
    return Progress.in(progress);
  }
}
