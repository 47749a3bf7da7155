package apart.shell.report;

import apart.shell.engine.Console;
import apart.shell.engine.Outcome;
import apart.shell.engine.Session;
import apart.shell.source.Words;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs what a report says was entered again, and tells where another output comes out. */
public final class Rerun {
  private static final Pattern NUMBERED = Pattern.compile("^\\$\\d+ ==>", Pattern.MULTILINE);
  private static final Pattern REPLACED =
      Pattern.compile("^replaced (?!\\S+ \\(was )", Pattern.MULTILINE);
  private static final Pattern WAS = Pattern.compile("replaced \\S+ \\(was .*\\)");
  private static final Pattern TIME =
      Pattern.compile(
          "\\b\\d{4}-\\d\\d-\\d\\d\\b|\\b\\d\\d:\\d\\d(:\\d\\d)?([.,]\\d+)?\\b"
              + "|\\b\\d+([.,]\\d+)? ?(ns|us|µs|ms|s|min|seconds?|milliseconds?|minutes?)\\b");

  private static final int LONGEST_LINE = 300;

  private final ReportFile report;
  private final PrintStream out;
  private final StringBuilder printed = new StringBuilder();
  private int ran;
  private int compared;
  private int different;

  /** A run of what a report holds, told on a stream. */
  public Rerun(ReportFile report, PrintStream out) {
    this.report = report;
    this.out = out;
  }

  /**
   * Runs it.
   *
   * @param opener opens a session with a console
   * @return how many of the entries gave something else
   */
  public int run(Function<Console, Session> opener) {
    try (Session session = opener.apply(heard())) {
      report.columns().ifPresent(session::columns);
      for (ReadEntry entry : report.entries()) {
        if (entry.isCommand()) {
          command(session, entry);
        } else if (entry.isJava()) {
          java(session, entry);
        }
      }
    }
    out.println(
        ran
            + (ran == 1 ? " input" : " inputs")
            + " run again, "
            + compared
            + " compared with what the report says: "
            + (different == 0 ? "all the same." : different + " different."));
    return different;
  }

  /** What a report's commands took away is taken away again; others show, and change nothing. */
  private static void command(Session session, ReadEntry entry) {
    List<String> words = Words.of(entry.source());
    if (words.get(0).equals("/drop")) {
      words.subList(1, words.size()).forEach(session::drop);
    } else if (words.get(0).equals("/reset")
        || (words.get(0).equals("/lesson") && words.size() > 1)) {
      session.reset();
    }
  }

  private void java(Session session, ReadEntry entry) {
    if (entry.wasStopped()) {
      out.println(place(entry) + source(entry));
      out.println("  It was stopped, and is not run again.\n");
      return;
    }
    takePrinted();
    List<String> shown = new ArrayList<>();
    List<Outcome> outcomes = session.run(entry.source(), outcome -> hear(outcome, shown));
    shown.add(takePrinted().stripTrailing());
    boolean failed = outcomes.stream().anyMatch(Outcome::failed);
    String now =
        OnScreen.of(
            shown.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("\n")));
    ran++;
    compared += entry.told() ? 1 : 0;
    boolean same = entry.told() ? isSame(entry.output(), now) : !failed;
    if (!same) {
      different++;
      tell(entry, now);
    }
  }

  /** Whether an output is that of a report, which may have kept only its beginning. */
  private static boolean isSame(String report, String now) {
    int cut = report.endsWith(Chronicle.NOT_KEPT) ? report.lastIndexOf("\n(") : -1;
    return cut >= 0
        ? plain(now).startsWith(plain(report.substring(0, cut)))
        : plain(report).equals(plain(now));
  }

  /** What was printed before an outcome stands before it. */
  private void hear(Outcome outcome, List<String> shown) {
    shown.add(takePrinted().stripTrailing());
    shown.add(outcome.text());
  }

  /**
   * An output without what is another one at each run: times, the numbers of values, and what was
   * there before under the same name.
   */
  private static String plain(String output) {
    String created = REPLACED.matcher(output).replaceAll("created ");
    String unnamed = NUMBERED.matcher(created).replaceAll("\\$ ==>");
    return TIME.matcher(unnamed)
        .replaceAll("TIME")
        .lines()
        .map(String::stripTrailing)
        .filter(line -> !line.isEmpty() && !WAS.matcher(line).matches())
        .collect(Collectors.joining("\n"));
  }

  private void tell(ReadEntry entry, String now) {
    out.println(place(entry) + source(entry));
    List<String> told = entry.output().lines().toList();
    List<String> given = now.lines().toList();
    for (int i = 0; i < Math.max(told.size(), given.size()); i++) {
      String before = i < told.size() ? told.get(i) : "";
      String after = i < given.size() ? given.get(i) : "";
      if (!plain(before).equals(plain(after))) {
        if (entry.told()) {
          out.println("  report: " + (i < told.size() ? shortened(before) : "(nothing)"));
        }
        out.println("  now:    " + (i < given.size() ? shortened(after) : "(nothing)"));
      }
    }
    out.println();
  }

  private static String place(ReadEntry entry) {
    return entry.line() > 0 ? "line " + entry.line() + ": " : "";
  }

  private static String source(ReadEntry entry) {
    return entry.source().replace("\n", "\n  ");
  }

  private static String shortened(String line) {
    int more = line.length() - LONGEST_LINE;
    return more <= 0 ? line : line.substring(0, LONGEST_LINE) + " ... " + more + " more";
  }

  private Console heard() {
    return new Console() {
      @Override
      public void printed(String text, boolean error) {
        hear(text);
      }

      @Override
      public void progress(String line) {}

      @Override
      public String readLine() {
        return null;
      }
    };
  }

  private void hear(String text) {
    synchronized (printed) {
      printed.append(text);
    }
  }

  private String takePrinted() {
    synchronized (printed) {
      String text = printed.toString();
      printed.setLength(0);
      return text;
    }
  }
}
