package apart.shell;

import java.util.List;
import java.util.Optional;

/** What the arguments ask for. */
sealed interface Request {

  /** The terminal. */
  record Terminal() implements Request {}

  /** A script: a file, or {@code -} for standard input. */
  record Run(String file) implements Request {}

  /** The terminal, straight into a lesson, or with the list of lessons. */
  record Lesson(Optional<String> id) implements Request {}

  /** Proof of lessons; an empty list stands for all that are shipped. */
  record Check(List<String> paths, Optional<String> junit) implements Request {}

  /** A new lesson. */
  record New(String id, String title) implements Request {}

  /** The text of {@code --help}. */
  record Help() implements Request {}

  /** The text of {@code --version}. */
  record Version() implements Request {}

  /** Arguments that ask for nothing known. */
  record Wrong(String message) implements Request {}
}
