package apart.shell.lesson;

import apart.shell.lesson.Lesson.Need;
import apart.shell.terms.Deadline;
import apart.shell.terms.Deadline.Lateness;
import apart.shell.terms.Limit;
import apart.shell.terms.Seed;
import apart.shell.terms.TermException;
import apart.shell.terms.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands above the first step of a lesson, as it is read. */
final class Header {
  /** What {@code @needs} may ask for. */
  private static final int VERSION = 1;

  private static final Pattern TITLE = Pattern.compile("(\\S+)\\s+\"(.+)\"");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*([.][A-Za-z_$][\\w$]*)*");
  private static final Pattern VERSIONED = Pattern.compile("apart\\s+(\\d{1,6})\\b[,\\s]*");

  private static final Set<String> TERMS =
      Set.of("due", "late", "limit", "files", "seed", "forbid", "handout");

  private static final Set<String> TAGS =
      Set.of(
          "lesson", "needs", "minutes", "topics", "goal", "due", "late", "limit", "files", "seed",
          "forbid", "handout");

  private static final Pattern NEXT =
      Pattern.compile("\\s+(?=@(?:" + String.join("|", TAGS) + ")\\b)");

  private final Faults faults;
  private final Map<String, Integer> lines = new HashMap<>();
  private String id = "";
  private String title = "";
  private int minutes;
  private List<String> topics = List.of();
  private String goal = "";
  private final List<Need> needs = new ArrayList<>();
  private Optional<Deadline> due = Optional.empty();
  private Optional<Lateness> late = Optional.empty();
  private Limit limit = Limit.USUAL;
  private List<String> files = List.of();
  private Optional<Seed> seed = Optional.empty();
  private List<String> forbidden = List.of();
  private Optional<String> handout = Optional.empty();

  Header(Faults faults) {
    this.faults = faults;
  }

  static boolean has(String tag) {
    return TAGS.contains(tag);
  }

  /** The tags of a line, of which a header may have several. */
  static List<String> tags(String text) {
    return TAGS.stream().anyMatch(tag -> text.startsWith("@" + tag))
        ? List.of(NEXT.split(text))
        : List.of(text);
  }

  /** Whether a text can name a lesson or a step; says what is wrong otherwise. */
  static boolean isId(String text, int line, Faults faults) {
    boolean named = ID.matcher(text).matches();
    faults.expect(
        named, line, "an id is small letters, digits and -, and begins with a letter: not " + text);
    return named;
  }

  /** Whether there was a title. */
  boolean isBegun() {
    return lines.containsKey("lesson");
  }

  /** Takes a tag with its text. */
  void take(String name, String text, int line) {
    Integer first = lines.putIfAbsent(name, line);
    if (!name.equals("lesson") && text.isEmpty()) {
      faults.add(line, "@" + name + " needs a value");
    } else if (first != null && TERMS.contains(name)) {
      faults.add(line, "a second @" + name + "; the first is in line " + first);
    } else {
      read(name, text, line);
    }
  }

  private void read(String name, String text, int line) {
    switch (name) {
      case "lesson" -> lesson(text, line);
      case "needs" -> needs(text, line);
      case "minutes" -> {
        minutes = text.matches("[1-9]\\d?") ? Integer.parseInt(text) : 0;
        faults.expect(minutes > 0, line, "@minutes takes 1 to 99, not " + text);
      }
      case "topics" -> topics = List.of(text.split("[\\s,]+"));
      case "goal" -> goal = text;
      case "files" ->
          files = listed(text, line, Header::isBeside, "a file beside the assignment, without .. ");
      case "forbid" ->
          forbidden =
              listed(text, line, n -> NAME.matcher(n).matches(), "a name of Java such as Thread");
      case "handout" -> handout = Optional.of(text);
      default -> term(name, text, line);
    }
  }

  private void term(String name, String text, int line) {
    try {
      switch (name) {
        case "due" -> due = Optional.of(Deadline.parse(text));
        case "late" -> late = Optional.of(Lateness.parse(text));
        case "limit" -> limit = Limit.parse(text);
        default -> seed = Optional.of(Seed.parse(text));
      }
    } catch (TermException wrong) {
      faults.add(line, wrong.getMessage());
    }
  }

  private List<String> listed(String text, int line, Predicate<String> fits, String expected) {
    List<String> names = List.of(text.split("[\\s,]+"));
    names.stream()
        .filter(fits.negate())
        .forEach(name -> faults.add(line, "expected " + expected.strip() + ", not " + name));
    return names.stream().filter(fits).distinct().toList();
  }

  private static boolean isBeside(String name) {
    return !name.startsWith("/")
        && !name.startsWith(".")
        && name.indexOf('\\') < 0
        && name.indexOf(':') < 0
        && !name.endsWith("/")
        && !name.endsWith(".jsh")
        && List.of(name.split("/")).stream().noneMatch(part -> part.isEmpty() || part.equals(".."));
  }

  private void lesson(String text, int line) {
    Matcher named = TITLE.matcher(text);
    if (!named.matches()) {
      faults.add(line, "expected @lesson ID \"TITLE\", not @lesson " + text);
    } else if (!id.isEmpty()) {
      faults.add(line, "a second @lesson; the first is " + id);
    } else if (isId(named.group(1), line, faults)) {
      id = named.group(1);
      title = named.group(2);
    }
  }

  /** A version of Apart, lessons that come first, or both. */
  private void needs(String text, int line) {
    Matcher apart = VERSIONED.matcher(text);
    boolean versioned = apart.lookingAt();
    if (versioned && Integer.parseInt(apart.group(1)) > VERSION) {
      faults.add(line, "this lesson needs apart " + apart.group(1) + "; this is apart " + VERSION);
    }
    String rest = versioned ? text.substring(apart.end()) : text;
    for (String lesson : rest.isBlank() ? List.<String>of() : List.of(rest.split("[\\s,]+"))) {
      if (ID.matcher(lesson).matches() && !lesson.equals("apart")) {
        needs.add(new Need(line, lesson));
      } else {
        faults.add(line, "expected @needs apart 1, or the ids of lessons, not @needs " + text);
        return;
      }
    }
  }

  /** The end of the file: what one tag asks of another. */
  void end() {
    faults.expect(
        !lines.containsKey("late") || lines.containsKey("due"),
        lines.getOrDefault("late", 1),
        "@late needs a @due");
  }

  /** Whether it is the head of what students get. */
  boolean isOfHandout() {
    return handout.isPresent();
  }

  Lesson lesson(String file, List<Step> steps, List<String> closing) {
    boolean stated = TERMS.stream().anyMatch(lines::containsKey);
    Terms terms =
        new Terms(
            due.map(day -> late.map(day::with).orElse(day)),
            limit,
            files,
            seed,
            forbidden,
            handout);
    return new Lesson(
        file,
        id,
        title,
        minutes,
        topics,
        goal,
        List.copyOf(needs),
        steps,
        closing,
        stated ? terms : Terms.NONE);
  }
}
