package apart.shell;

import apart.shell.grade.Task;
import apart.shell.grade.Task.Format;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/** Reads what stands behind {@code apart grade}. */
final class GradeArguments {
  static final String HELP =
      """
      apart grade FILE SUBMISSION...   grades what was handed in for an assignment: files, folders,
                                       zips; in a folder or zip a student for each file or folder

        -o DIR              where the results go; grades-ID unless told otherwise
        --format LIST       csv,html,md,junit,gradescope; csv,html unless told otherwise
        --jobs N            submissions at once; as many as there are processors
        --only NAME         a student alone, or a step of all; the rest stays as it was
        --seed-key FILE     the secret of the students' numbers, as for apart assign
        --late FILE         CSV with student,due: for whom it is due at another time
        --names CSV         student,file,last_name,first_name,email
        --resume            goes on, or grades what changed since; writes diff.csv
        --release           tells students the words of hidden checks
        --csv-excel         CSV with ; and a byte order mark
        --container CMD     runs each submission in it; {folder} in it is where it works
        --submission-of J   all that is given is of the student in Gradescope's JSON file
        --autograder ZIP    writes what Gradescope wants instead; no submissions then

      Results are in results.jsonl; points and remarks by hand go into manual.csv.
      Exit status: 0 all graded, 1 some could not be, 2 wrong arguments, 3 a fault of Apart.""";

  private GradeArguments() {}

  /** The task that arguments ask for, or a request that says why there is none. */
  static Request parse(String... arguments) {
    try {
      CommandLine line = new DefaultParser().parse(options(), arguments);
      if (line.hasOption("help")) {
        return new Request.Help("grade");
      }
      List<String> words = line.getArgList();
      if (words.isEmpty()) {
        return new Request.Wrong("grade takes the FILE of an assignment");
      }
      Optional<Path> zip = path(line, "autograder");
      if (zip.isPresent() && words.size() == 1) {
        return new Request.Autograder(Path.of(words.get(0)), zip.get(), path(line, "seed-key"));
      }
      if (words.size() < 2) {
        return new Request.Wrong("grade takes a FILE and at least one SUBMISSION");
      }
      return new Request.Grade(task(line, words));
    } catch (ParseException wrong) {
      return new Request.Wrong(wrong.getMessage());
    } catch (InvalidPathException wrong) {
      return new Request.Wrong(wrong.getInput() + " cannot name a file");
    }
  }

  private static Options options() {
    return new Options()
        .addOption("h", "help", false, "")
        .addOption(Option.builder("o").hasArg().argName("DIR").get())
        .addOption(valued("format"))
        .addOption(valued("jobs"))
        .addOption(valued("only"))
        .addOption(valued("seed-key"))
        .addOption(valued("late"))
        .addOption(valued("names"))
        .addOption(valued("container"))
        .addOption(valued("submission-of"))
        .addOption(valued("autograder"))
        .addOption(null, "resume", false, "")
        .addOption(null, "release", false, "")
        .addOption(null, "csv-excel", false, "");
  }

  private static Option valued(String name) {
    return Option.builder().longOpt(name).hasArg().get();
  }

  private static Task task(CommandLine line, List<String> words) throws ParseException {
    Path assignment = Path.of(words.get(0));
    String file = assignment.getFileName().toString();
    String id = file.endsWith(".jsh") ? file.substring(0, file.length() - 4) : file;
    return new Task(
        assignment,
        words.subList(1, words.size()).stream().map(Path::of).toList(),
        path(line, "submission-of"),
        Path.of(line.getOptionValue("o", "grades-" + id)),
        formats(line.getOptionValue("format", "csv,html")),
        jobs(line.getOptionValue("jobs")),
        Optional.ofNullable(line.getOptionValue("only")),
        path(line, "seed-key"),
        path(line, "late"),
        path(line, "names"),
        line.hasOption("resume"),
        line.hasOption("release"),
        line.hasOption("csv-excel"),
        Optional.ofNullable(line.getOptionValue("container")));
  }

  private static Optional<Path> path(CommandLine line, String option) {
    return Optional.ofNullable(line.getOptionValue(option)).map(Path::of);
  }

  private static int jobs(String text) throws ParseException {
    if (text == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (!text.matches("[1-9]\\d?")) {
      throw new ParseException("--jobs takes 1 to 99, not " + text);
    }
    return Integer.parseInt(text);
  }

  private static Set<Format> formats(String text) throws ParseException {
    Set<Format> formats = EnumSet.noneOf(Format.class);
    for (String word : text.split(",", -1)) {
      Optional<Format> format =
          Arrays.stream(Format.values())
              .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(word.strip()))
              .findFirst();
      formats.add(
          format.orElseThrow(
              () ->
                  new ParseException(
                      "--format takes csv, html, md, junit and gradescope, not " + word)));
    }
    return formats;
  }
}
