package apart.shell.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above a report.
 *
 * @param title never empty
 * @param name who hands it in; empty for nobody in particular
 * @param columns the width of the screen for which its outputs were made
 * @param lesson the id of its lesson with the hash of the lesson's file; empty outside of lessons
 * @param marks what a script of an assignment says of itself below its title, a comment each
 * @param remarks what else is to be known, a sentence each
 */
record Heading(
    String title,
    String name,
    int columns,
    LocalDate date,
    String lesson,
    List<String> marks,
    List<String> remarks) {
  /** The lesson in a heading of any form, or in the first line of what a lesson keeps. */
  private static final Pattern LESSON =
      Pattern.compile(
          "(?m)^(?:// |\\s*\"|<p class=\"head\">)?Lesson ([a-z][a-z0-9-]*): "
              + "|\\A// ([a-z][a-z0-9-]*): ");

  private static final Pattern WIDTH = Pattern.compile("Apart .*, (\\d{1,4}) columns, ");

  /** The version of Apart that is running. */
  static String version() {
    return Optional.ofNullable(Heading.class.getPackage().getImplementationVersion())
        .orElse("(not packaged)");
  }

  /** What computed the report, and when, in one line. */
  String made() {
    String java = "JDK " + Runtime.version().toString();
    return "Apart " + version() + ", " + java + ", " + columns + " columns, " + date;
  }

  /**
   * The lines below the title.
   *
   * @param file the name of the report's file
   */
  List<String> lines(String file) {
    List<String> lines = new ArrayList<>();
    if (!name.isEmpty()) {
      lines.add(name);
    }
    lines.add(made());
    if (!lesson.isEmpty()) {
      lines.add("Lesson " + lesson);
    }
    lines.addAll(remarks);
    lines.add("Its numbers can be computed again: apart rerun " + file);
    return lines;
  }

  /** The id of the lesson that a report says it is of. */
  static Optional<String> lesson(String report) {
    Matcher named = LESSON.matcher(report);
    return named.find()
        ? Optional.of(named.group(1) == null ? named.group(2) : named.group(1))
        : Optional.empty();
  }

  /** The width of the screen that a report tells of. */
  static OptionalInt width(String report) {
    Matcher made = WIDTH.matcher(report);
    return made.find() ? OptionalInt.of(Integer.parseInt(made.group(1))) : OptionalInt.empty();
  }
}
