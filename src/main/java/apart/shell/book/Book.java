package apart.shell.book;

import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.lesson.Catalogue;
import apart.shell.lesson.HeardConsole;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.LessonException;
import apart.shell.proof.Prover;
import apart.shell.proof.Report;
import apart.shell.source.JavaText;
import apart.shell.source.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A book of lessons: each is proved, and what its own answers gave becomes a chapter. The pages are
 * written when all are known, so that each way leads somewhere.
 */
public final class Book {
  private final BookFolder folder;
  private final PrintStream out;
  private final List<Chapter> chapters = new ArrayList<>();
  private final List<Appendix> appendices = new ArrayList<>();
  private boolean whole = true;

  private Book(BookFolder folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /**
   * A book without chapters yet.
   *
   * @param folder made if it is missing
   * @param out is told of each lesson
   * @throws BookException if the folder holds something else
   */
  public static Book in(Path folder, PrintStream out) throws IOException, BookException {
    return new Book(BookFolder.of(folder), out);
  }

  /** Adds the lesson of a file, if it is proved; else its faults are told. */
  public void add(Path file, Prover prover, HeardConsole prints) {
    if (isAssignment(file)) {
      out.println(file + ": left out, since an assignment's answers are not shown");
      return;
    }
    Scribe scribe = new Scribe(prints);
    Report report = prover.prove(file, scribe);
    Optional<Lesson> lesson = report.isProved() ? lesson(file) : Optional.empty();
    if (lesson.isPresent()) {
      Chapter chapter = new Chapter(lesson.get(), page(lesson.get().id()), scribe.played());
      chapters.add(chapter);
      out.println(
          String.format(
              Locale.ROOT,
              "%s: %s, %s, proved in %.1f s",
              file,
              Words.count(chapter.played().size(), "step"),
              Words.count((int) chapter.pictures(), "picture"),
              report.seconds()));
    } else {
      whole = false;
      out.println(report.text());
    }
    out.flush();
  }

  private static boolean isAssignment(Path file) {
    return lesson(file).filter(Lesson::isAssignment).isPresent();
  }

  private static Optional<Lesson> lesson(Path file) {
    try {
      return Optional.of(Catalogue.read(file));
    } catch (LessonException faulty) {
      return Optional.empty(); // The proof tells its faults.
    }
  }

  /** Adds what the library itself has to read on the question: its literature and its proofs. */
  public void addReading(Session session) {
    session.reset();
    appendices.add(Appendix.of(page("papers"), "The literature", List.of("papers()"), session));
    List<String> proofs = new ArrayList<>(List.of("theorems()"));
    if (session.query("String.join(\" \", theorems().labels())") instanceof Outcome.Value names) {
      for (String name : Words.of(JavaText.unquoted(names.value()))) {
        proofs.add("theorem(\"" + name + "\")");
      }
    }
    appendices.add(Appendix.of(page("theorems"), "What is proved", proofs, session));
  }

  /** The name of a page: an id, with a number where another page has that. */
  private String page(String id) {
    String name = id + ".html";
    for (int n = 2; isTaken(name); n++) {
      name = id + "-" + n + ".html";
    }
    return name;
  }

  private boolean isTaken(String name) {
    return name.equals(BookPage.INDEX)
        || chapters.stream().anyMatch(chapter -> chapter.page().equals(name));
  }

  /**
   * Writes all pages.
   *
   * @param title of the index
   * @param made what computed the book, in one line
   * @return whether each lesson is a chapter of it
   * @throws BookException if there is no chapter
   */
  public boolean write(String title, String made) throws IOException, BookException {
    if (chapters.isEmpty()) {
      throw new BookException("there is nothing to write: no lesson is proved");
    }
    Map<String, String> pages = new LinkedHashMap<>();
    for (int i = 0; i < chapters.size(); i++) {
      pages.put(chapters.get(i).page(), ChapterPage.of(chapters, i, made));
    }
    appendices.forEach(each -> pages.put(each.page(), each.html(made)));
    pages.put(BookPage.INDEX, IndexPage.of(title, chapters, appendices, made));
    List<String> gone = folder.write(pages);
    if (!gone.isEmpty()) {
      out.println("taken away, as no lesson of this book: " + String.join(", ", gone));
    }
    return whole;
  }

  /** How many chapters it has. */
  public int size() {
    return chapters.size();
  }
}
