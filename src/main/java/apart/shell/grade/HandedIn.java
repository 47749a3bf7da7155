package apart.shell.grade;

import apart.shell.lesson.Lesson;
import apart.shell.lesson.Step;
import apart.shell.report.ReadEntry;
import apart.shell.report.ReportFile;
import apart.shell.source.JavaText;
import apart.shell.source.Pasted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The answers in a text that was handed in: by the lines {@code // @done ID: ANSWER} that Apart
 * writes, whichever form the report has, or by the tags of the students' file where somebody wrote
 * into it; without either by the names that the answers declare. Nothing that a text says of
 * outputs is taken from it.
 */
final class HandedIn {
  /** What a step begins with in the students' file. */
  private static final Pattern TAG =
      Pattern.compile("//\\s*@(?:do|run|predict|ask|explain)\\s+([a-z][a-z0-9-]*)\\s*(?::.*)?");

  /** What stands before an answer in words on a copied screen: the place in the lesson. */
  private static final Pattern PROMPT =
      Pattern.compile(
          "([a-z][a-z0-9-]*) (\\d{1,3})/(\\d+) (?:a-[a-z]|number|word|sentence)> ?(.*)");

  private static final Pattern GOES_ON = Pattern.compile("^\\s*[.]\\s*[A-Za-z<]");

  /** What Apart writes for the answer of a step that somebody left out. */
  private static final String SKIPPED = "(skipped)";

  private final Lesson lesson;
  private final Map<String, Answered> answers = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private boolean isSession;

  /**
   * An answer.
   *
   * @param words behind the step's name; empty without
   * @param code its Java; empty without
   */
  record Answered(String words, String code) {
    private boolean isEmpty() {
      return words.isEmpty() && code.isBlank();
    }
  }

  private HandedIn(Lesson lesson) {
    this.lesson = lesson;
  }

  /**
   * The answers in a text.
   *
   * @param snippets splits Java into snippets
   */
  static HandedIn of(Lesson lesson, String text, Function<String, List<String>> snippets) {
    HandedIn handedIn = new HandedIn(lesson);
    ReportFile report = ReportFile.of(text);
    if (!report.steps().isEmpty()) {
      report.steps().forEach(step -> handedIn.keep(step.id(), step.answer(), step.java()));
    } else if (text.lines().anyMatch(line -> TAG.matcher(line.strip()).matches())) {
      handedIn.byTags(text);
    } else {
      handedIn.byPrompts(text);
      handedIn.byNames(report, snippets);
    }
    handedIn.compare();
    return handedIn;
  }

  /** Answers that somebody wrote into the students' file, each below its task. */
  private void byTags(String text) {
    String id = "";
    StringBuilder code = new StringBuilder();
    for (String line : (text + "\n// @end").lines().toList()) {
      Matcher tag = TAG.matcher(line.strip());
      boolean begins = tag.matches();
      if (begins || line.strip().replace(" ", "").equals("//@end")) {
        keep(id, "", code.toString());
        id = begins ? tag.group(1) : "";
        code.setLength(0);
      } else if (!line.strip().startsWith("// @")) {
        code.append(line).append('\n');
      }
    }
  }

  private void keep(String id, String words, String code) {
    if (id.isEmpty()) {
      return;
    }
    if (lesson.steps().stream().noneMatch(step -> step.id().equals(id))) {
      notes.add("a step " + id + ", which the assignment does not have, was left out");
      return;
    }
    Answered before = answers.remove(id);
    if (before != null && !before.isEmpty()) {
      notes.add("step " + id + " stands there twice: the last counts");
    }
    answers.put(
        id, words.equals(SKIPPED) ? new Answered("", "") : new Answered(words, typed(code)));
  }

  private String typed(String text) {
    Pasted pasted = Pasted.of(text);
    if (!pasted.skipped().isEmpty()) {
      String skipped = pasted.skipped();
      notes.add(skipped.substring(1, skipped.length() - 2));
    }
    return joined(pasted.typed().strip());
  }

  /** Each call that stands in a line of its own brought to the line that it goes on. */
  private static String joined(String java) {
    return java.lines()
        .reduce(
            (all, line) ->
                GOES_ON.matcher(line).find()
                        && !all.substring(all.lastIndexOf('\n') + 1).contains("//")
                    ? all + line.strip()
                    : all + "\n" + line)
        .orElse("");
  }

  /** What was said at the prompt of a step, on a screen that was copied; the last counts. */
  private void byPrompts(String text) {
    for (String line : text.lines().toList()) {
      Matcher prompt = PROMPT.matcher(line.strip());
      boolean ours =
          prompt.matches()
              && prompt.group(1).equals(lesson.id())
              && prompt.group(3).equals(Integer.toString(lesson.steps().size()));
      int number = ours ? Integer.parseInt(prompt.group(2)) : 0;
      String said = ours ? prompt.group(4).strip() : "";
      if (number >= 1 && number <= lesson.steps().size() && !said.matches("|/.*")) {
        answers.put(lesson.steps().get(number - 1).id(), new Answered(said, ""));
      }
    }
  }

  /** What declares a name of an answer is that answer's, with all after the one before. */
  private void byNames(ReportFile report, Function<String, List<String>> snippets) {
    // What a report says failed was tried, and is no part of an answer.
    String java =
        report.entries().stream()
            .filter(entry -> entry.isJava() && !entry.failed())
            .map(ReadEntry::source)
            .collect(Collectors.joining("\n"));
    isSession = true;
    Map<String, String> steps = names();
    StringBuilder code = new StringBuilder();
    String last = "";
    for (String snippet : snippets.apply(typed(java))) {
      code.append(code.length() == 0 ? "" : "\n").append(snippet);
      Optional<String> step =
          declared(snippet).stream().map(steps::get).filter(s -> s != null).findFirst();
      if (step.isPresent()) {
        last = step.get();
        add(last, code.toString());
        code.setLength(0);
      }
    }
    if (!last.isEmpty() && code.length() > 0) {
      add(last, code.toString());
    }
    notes.add("without the lines // @done: answers were found by the names that they declare");
  }

  private void add(String id, String code) {
    Answered before = answers.getOrDefault(id, new Answered("", ""));
    answers.put(id, new Answered("", before.isEmpty() ? code : before.code() + "\n" + code));
  }

  /** The step for each name that only its model answer declares. */
  private Map<String, String> names() {
    Map<String, String> steps = new HashMap<>();
    Set<String> several = new TreeSet<>();
    for (Step step : lesson.steps()) {
      if (step.kind() == Step.Kind.DO) {
        for (String name : new TreeSet<>(declared(step.code().text()))) {
          if (steps.put(name, step.id()) != null) {
            several.add(name);
          }
        }
      }
    }
    steps.keySet().removeAll(several);
    return steps;
  }

  /** The variables, methods and types that Java declares. */
  static List<String> declared(String java) {
    List<String> names = new ArrayList<>();
    for (String line : java.lines().toList()) {
      JavaText.variable(line).ifPresent(names::add);
    }
    JavaText.variables(java).forEach(name -> names.add(name.text()));
    JavaText.declaredMethods(java).forEach(name -> names.add(name.text()));
    JavaText.declaredType(java).ifPresent(name -> names.add(name.text()));
    return names;
  }

  /** Notes what is missing, and another order. */
  private void compare() {
    List<String> wanted =
        lesson.steps().stream().filter(step -> !step.points().isNone()).map(Step::id).toList();
    List<String> missing = wanted.stream().filter(id -> of(id).isEmpty()).toList();
    if (!missing.isEmpty()) {
      notes.add("nothing for " + String.join(", ", missing));
    }
    List<String> inOrder =
        lesson.steps().stream().map(Step::id).filter(answers::containsKey).toList();
    if (!isSession && !inOrder.equals(List.copyOf(answers.keySet()))) {
      notes.add("the steps stand in another order");
    }
    if (notes.size() > 1) {
      List<String> once = notes.stream().distinct().toList();
      notes.clear();
      notes.addAll(once);
    }
  }

  /** The answer to a step; empty without, or if there is nothing in it. */
  Optional<Answered> of(String step) {
    return Optional.ofNullable(answers.get(step)).filter(answer -> !answer.isEmpty());
  }

  /** All Java that was handed in. */
  String java() {
    return answers.values().stream().map(Answered::code).collect(Collectors.joining("\n"));
  }

  /** Whether it is a session or a script in which no answer was accepted before it was kept. */
  boolean isSession() {
    return isSession;
  }

  List<String> notes() {
    return List.copyOf(notes);
  }
}
