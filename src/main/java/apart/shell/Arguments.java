package apart.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
      apart book DIR [ID|FILE|DIR...]    lessons as pages of HTML, executed, answers folded
      apart assign FILE [-o DIR]         what students get of an assignment, without the answers
      apart submit FILE                  what a student would hand in, and what is missing
      apart grade FILE SUBMISSION...     grade what was handed in
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
          apart lesson FILE.jsh --student ID
                                     who you are, for an assignment with numbers of your own;
                                     said once

          What you are given is copied with its data to a place of your own, and stands in the list
          below the lessons that come with Apart. Given again, it is brought up to date.""",
          "check",
          """
          apart check                proves the lessons in this folder; without any, the shipped ones
          apart check ID             a lesson by its id: apart check twins
          apart check FILE FOLDER    lessons by their files, or all of a folder
          apart check --junit FILE   writes a report in XML, too: a case for each step; replaces
                                     nothing but such a report
          apart check --seeds N FILE proves that an assignment holds for N students, each with
                                     numbers of their own; 1 to 1000

          Each fault is FILE:LINE: message; a remark is no fault.
          Exit status: 0 all proved, 1 a fault or no lesson.""",
          "book",
          """
          apart book DIR             writes all lessons as pages of HTML into DIR: what their code
                                     gives, pictures, questions with the answers folded; begin
                                     with DIR/index.html; nothing is loaded from elsewhere
          apart book DIR ID FILE     the same with some lessons, or with your own

          Each lesson is proved on the way; one that is not is told as by check, and left out, and
          so are assignments. DIR is made if it is missing, is empty, or is an earlier book, known
          by the mark in each of its pages; other .html files are never written over.
          Exit status: 0 all written, 1 a fault, or DIR holds something else.""",
          "new",
          """
          apart new ID "TITLE"       writes ID.jsh, a small lesson that is proved as it stands

          An id is small letters, digits and -, and begins with a letter. A file that is there
          already is left alone.""",
          "assign",
          """
          apart assign FILE -o DIR   writes what students get of an assignment: their file, its
                                     data, and a README.md; no answers, no hidden checks
          apart assign FILE          the same into a folder of the assignment's id
              --seed-key FILE        with numbers made of your secret, at least 16 characters in
                                     a file that only you have
              --over                 replaces what is there

          An assignment is a lesson with points: lessons/README.md tells how to write one.
          Exit status: 0 written, 1 a fault, or a file is there already.""",
          "submit",
          """
          apart submit FILE          for what /save wrote: runs it from its beginning, and says step
                                     by step what would be handed in, with the points that can be
                                     told, what is missing, and when it is due
          apart submit ASSIGNMENT    the same for what is done of it, by its file or id
              --student ID           who you are, if that is not in it

          Nothing is sent anywhere. Exit status: 0 it was run, 1 it cannot be read.""");

  private static final Map<String, Set<String>> OPTIONS =
      Map.of(
          "lesson", Set.of("student"),
          "check", Set.of("junit", "seeds"),
          "assign", Set.of("o", "seed-key", "over"),
          "submit", Set.of("student"));

  private static final int MOST_SEEDS = 1000;

  private Arguments() {}

  /** What the program can be asked for; of one verb, if there is more to say of it. */
  static String help(String verb) {
    return verb.equals("grade") ? GradeArguments.HELP : HELP.getOrDefault(verb, USAGE);
  }

  /** What {@code arguments} ask for. */
  static Request parse(String... arguments) {
    if (arguments[0].equals("grade")) {
      return GradeArguments.parse(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
    try {
      CommandLine line = new DefaultParser().parse(options(), arguments);
      if (line.hasOption("help")) {
        return new Request.Help(first(line.getArgList()).orElse(""));
      }
      if (line.hasOption("version")) {
        return new Request.Version();
      }
      return request(line.getArgList(), line);
    } catch (ParseException wrong) {
      return new Request.Wrong(wrong.getMessage());
    }
  }

  private static Options options() {
    return new Options()
        .addOption("h", "help", false, "")
        .addOption("V", "version", false, "")
        .addOption(Option.builder().longOpt("junit").hasArg().argName("FILE").get())
        .addOption(Option.builder().longOpt("seeds").hasArg().argName("N").get())
        .addOption(Option.builder().longOpt("student").hasArg().argName("ID").get())
        .addOption(Option.builder().longOpt("seed-key").hasArg().argName("FILE").get())
        .addOption("o", true, "")
        .addOption(Option.builder().longOpt("over").get());
  }

  private static Request request(List<String> words, CommandLine line) {
    String verb = first(words).orElse("");
    for (Option given : line.getOptions()) {
      String name = given.getLongOpt() == null ? given.getOpt() : given.getLongOpt();
      if (!OPTIONS.getOrDefault(verb, Set.of()).contains(name)) {
        return new Request.Wrong(goesWith(name));
      }
    }
    if (words.isEmpty()) {
      return new Request.Terminal();
    }
    List<String> rest = words.subList(1, words.size());
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
              () -> new Request.Lesson(first(rest), value(line, "student")));
      case "check" -> check(rest, line);
      case "book" ->
          count(
              rest,
              1,
              Integer.MAX_VALUE,
              "book takes a DIR",
              () -> new Request.Pages(rest.get(0), rest.subList(1, rest.size())));
      case "new" ->
          count(rest, 2, 2, "new takes an ID and a title in quotes", () -> newLesson(rest));
      case "assign" ->
          count(
              rest,
              1,
              1,
              "assign takes one FILE",
              () ->
                  new Request.Assign(
                      rest.get(0),
                      value(line, "o"),
                      value(line, "seed-key"),
                      line.hasOption("over")));
      case "submit" ->
          count(
              rest,
              1,
              1,
              "submit takes one FILE",
              () -> new Request.Submit(rest.get(0), value(line, "student")));
      default -> new Request.Wrong("unknown: " + verb);
    };
  }

  private static Request check(List<String> files, CommandLine line) {
    Optional<String> seeds = value(line, "seeds");
    boolean counted = seeds.filter(text -> !text.matches("[1-9]\\d{0,3}")).isEmpty();
    int students = counted ? seeds.map(Integer::parseInt).orElse(1) : 0;
    return counted && students <= MOST_SEEDS
        ? new Request.Check(List.copyOf(files), value(line, "junit"), students)
        : new Request.Wrong("--seeds takes 1 to " + MOST_SEEDS + ", not " + seeds.orElse(""));
  }

  private static Optional<String> value(CommandLine line, String option) {
    return Optional.ofNullable(line.getOptionValue(option));
  }

  /** Which verbs an option is for. */
  private static String goesWith(String option) {
    List<String> verbs =
        OPTIONS.entrySet().stream()
            .filter(each -> each.getValue().contains(option))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    String dashes = option.length() == 1 ? "-" : "--";
    return dashes + option + " goes with " + String.join(" and ", verbs);
  }

  private static Request count(
      List<String> rest, int least, int most, String otherwise, Supplier<Request> request) {
    boolean fits = rest.size() >= least && rest.size() <= most;
    return fits ? request.get() : new Request.Wrong(otherwise + ", not " + rest.size());
  }

  private static Request newLesson(List<String> rest) {
    return new Request.New(rest.get(0), rest.get(1));
  }

  private static Optional<String> first(List<String> words) {
    return words.stream().findFirst();
  }
}
