package apart.shell;

import apart.shell.grade.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the arguments ask for. */
sealed interface Request {

  /** Has the program do it; gives the exit status. */
  int serve(Main main) throws IOException;

  /** The terminal. */
  record Terminal() implements Request {
    @Override
    public int serve(Main main) throws IOException {
      return main.terminal(Optional.empty());
    }
  }

  /** A script: a file, or {@code -} for standard input. */
  record Run(String file) implements Request {
    @Override
    public int serve(Main main) throws IOException {
      return main.script(file);
    }
  }

  /**
   * The terminal, straight into a lesson, or with the list of lessons.
   *
   * @param student who works there, from now on
   */
  record Lesson(Optional<String> id, Optional<String> student) implements Request {
    @Override
    public int serve(Main main) throws IOException {
      return main.lesson(id.orElse(""), student);
    }
  }

  /** What students get of an assignment. */
  record Assign(String file, Optional<String> folder, Optional<String> key, boolean over)
      implements Request {
    @Override
    public int serve(Main main) {
      return main.assignments()
          .assign(Path.of(file), folder.map(Path::of), key.map(Path::of), over);
    }
  }

  /** What a student would hand in. */
  record Submit(String file, Optional<String> student) implements Request {
    @Override
    public int serve(Main main) {
      return main.assignments().submit(file, student);
    }
  }

  /**
   * Proof of lessons; an empty list stands for those of the folder one is in, or else the shipped
   * ones.
   *
   * @param seeds for how many students an assignment is proved
   */
  record Check(List<String> paths, Optional<String> junit, int seeds) implements Request {
    @Override
    public int serve(Main main) throws IOException {
      return main.check(paths, junit, seeds);
    }
  }

  /** Lessons as a book, named as for a proof. */
  record Pages(String folder, List<String> lessons) implements Request {
    @Override
    public int serve(Main main) throws IOException {
      return main.book(Path.of(folder), lessons);
    }
  }

  /** A new lesson. */
  record New(String id, String title) implements Request {
    @Override
    public int serve(Main main) {
      return main.begin(id, title);
    }
  }

  /** A report that is run again and compared. */
  record Again(String file) implements Request {
    @Override
    public int serve(Main main) throws IOException {
      return main.rerun(file);
    }
  }

  /** Grades submissions. */
  record Grade(Task task) implements Request {
    @Override
    public int serve(Main main) throws IOException {
      return main.grade(task);
    }
  }

  /** What Gradescope wants to grade an assignment. */
  record Autograder(Path assignment, Path zip, Optional<Path> key) implements Request {
    @Override
    public int serve(Main main) throws IOException {
      return main.autograder(assignment, zip, key);
    }
  }

  /** The text of {@code --help}, in general or of one verb. */
  record Help(String verb) implements Request {
    @Override
    public int serve(Main main) {
      return main.help(verb);
    }
  }

  /** The text of {@code --version}. */
  record Version() implements Request {
    @Override
    public int serve(Main main) {
      return main.version();
    }
  }

  /** Arguments that ask for nothing known. */
  record Wrong(String message) implements Request {
    @Override
    public int serve(Main main) {
      return main.wrong(message);
    }
  }
}
