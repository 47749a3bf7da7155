package apart.shell;

import java.util.List;
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
      apart lesson [ID]                  a lesson, or the list of lessons
      apart check [FILE|DIR...]          prove lessons; --junit FILE writes a report
      apart new ID "TITLE"               begin a lesson
      apart --help | --version

      Exit status: 0 fine, 1 an error in what was run, 2 wrong arguments, 3 a fault of Apart.""";

  private Arguments() {}

  /** What {@code arguments} ask for. */
  static Request parse(String... arguments) {
    try {
      CommandLine line = new DefaultParser().parse(options(), arguments);
      if (line.hasOption("help")) {
        return new Request.Help();
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
      case "run" -> count(rest, 1, 1, "run takes one FILE", () -> new Request.Run(rest.get(0)));
      case "lesson" ->
          count(rest, 0, 1, "lesson takes one ID", () -> new Request.Lesson(first(rest)));
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
