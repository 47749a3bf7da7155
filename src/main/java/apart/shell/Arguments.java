package apart.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/** Reads the command line. Only loaded if there are arguments. */
final class Arguments {
  static final String USAGE =
      """
      apart                              the terminal
      apart run FILE                     run a script (- for standard input), print its values
      apart rerun FILE                   run a report again, and say where it gives something else
      apart lesson [ID|FILE]             a lesson, those of a zip or folder, or the list of all
      apart check [ID|FILE|DIR...]       prove lessons; --junit FILE writes a report
      apart new ID "TITLE"               begin a lesson
      apart --help | --version           apart check --help says more of check, and so on

      Exit status: 0 fine, 1 an error in what was run, 2 wrong arguments, 3 a fault of Apart.""";

  private static final Map<String, String> HELP =
      Map.of(
          "run",
          """
          apart run FILE     runs a script and prints its values as the terminal would
          apart run -        the same with what comes on standard input

          It stops at the first error, which it tells as FILE:LINE: message.
          Exit status: 0 all ran, 1 an error in the script, or no such file.""",
          "rerun",
          """
          apart rerun FILE   runs what /save wrote (.jsh, .md, .html, .ipynb) or a copy of a screen
                             in a fresh session, and shows each line that gives something else

          Times and dates are not compared, nor the numbers of values ($1, $2).
          Exit status: 0 all the same, 1 something differs or fails, 2 the file cannot be read.""",
          "lesson",
          """
          apart lesson               the list of lessons
          apart lesson ID            begins a lesson, or goes on with it: apart lesson twins
          apart lesson FILE.jsh      the same with a lesson of your own, or one that you were given
          apart lesson ./FOLDER      keeps the lessons of a folder or a zip, and lists them;
          apart lesson FILE.zip      a single one begins at once

          What you are given is copied with its data to a place of your own, and stands in the list
          below the lessons that come with Apart. Given again, it is brought up to date.""",
          "check",
          """
          apart check                proves the lessons in this folder; without any, the shipped ones
          apart check ID             a lesson by its id: apart check twins
          apart check FILE FOLDER    lessons by their files, or all of a folder
          apart check --junit FILE   writes a report in XML, too: a case for each step; replaces
                                     nothing but such a report

          Each fault is FILE:LINE: message; a remark is no fault.
          Exit status: 0 all proved, 1 a fault or no lesson.""",
          "new",
          """
          apart new ID "TITLE"       writes ID.jsh, a small lesson that is proved as it stands

          An id is small letters, digits and -, and begins with a letter. A file that is there
          already is left alone.""");

  private Arguments() {}

  /** What the program can be asked for; of one verb, if there is more to say of it. */
  static String help(String verb) {
    return HELP.getOrDefault(verb, USAGE);
  }

  /** What {@code arguments} ask for. */
  static Request parse(String... arguments) {
    try {
      CommandLine line = new DefaultParser().parse(options(), arguments);
      if (line.hasOption("help")) {
        return new Request.Help(first(line.getArgList()).orElse(""));
      }
      if (line.hasOption("version")) {
        return new Request.Version();
      }
      return request(line.getArgList(), Optional.ofNullable(line.getOptionValue("junit")));
    } catch (ParseException wrong) {
      return new Request.Wrong(wrong.getMessage());
    }
  }

  private static Options options() {
    return new Options()
        .addOption("h", "help", false, "")
        .addOption("V", "version", false, "")
        .addOption(Option.builder().longOpt("junit").hasArg().argName("FILE").get());
  }

  private static Request request(List<String> words, Optional<String> junit) {
    if (words.isEmpty()) {
      return junit.isPresent() ? wrongJunit() : new Request.Terminal();
    }
    String verb = words.get(0);
    List<String> rest = words.subList(1, words.size());
    if (junit.isPresent() && !verb.equals("check")) {
      return wrongJunit();
    }
    return switch (verb) {
      case "help" -> new Request.Help(first(rest).orElse(""));
      case "run" -> count(rest, 1, 1, "run takes one FILE", () -> new Request.Run(rest.get(0)));
      case "rerun" ->
          count(rest, 1, 1, "rerun takes one FILE", () -> new Request.Again(rest.get(0)));
      case "lesson" ->
          count(
              rest,
              0,
              1,
              "lesson takes one ID, FILE or FOLDER",
              () -> new Request.Lesson(first(rest)));
      case "check" -> new Request.Check(List.copyOf(rest), junit);
      case "new" ->
          count(rest, 2, 2, "new takes an ID and a title in quotes", () -> newLesson(rest));
      default -> new Request.Wrong("unknown: " + verb);
    };
  }

  private static Request count(
      List<String> rest, int least, int most, String otherwise, Supplier<Request> request) {
    boolean fits = rest.size() >= least && rest.size() <= most;
    return fits ? request.get() : new Request.Wrong(otherwise + ", not " + rest.size());
  }

  private static Request wrongJunit() {
    return new Request.Wrong("--junit goes with check");
  }

  private static Request newLesson(List<String> rest) {
    return new Request.New(rest.get(0), rest.get(1));
  }

  private static Optional<String> first(List<String> words) {
    return words.stream().findFirst();
  }
}
