package apart.shell.grade;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose file or folder it is, by its name: as Moodle, Canvas or Gradescope name what they give out,
 * or else the name itself.
 *
 * @param names under which a list of names may know the student
 */
record FileName(Person person, List<String> names) {
  private static final Pattern MOODLE = Pattern.compile("(.+)_(\\d+)_assignsubmission_.*");
  private static final Pattern CANVAS = Pattern.compile("([^_]+)(?:_LATE)?_(\\d+)_(\\d+)_.+");
  private static final Pattern GRADESCOPE = Pattern.compile("submission_(\\d+)");

  static FileName of(String name) {
    Matcher moodle = MOODLE.matcher(name);
    if (moodle.matches()) {
      String full = moodle.group(1).strip();
      int blank = full.lastIndexOf(' ');
      String first = blank < 0 ? "" : full.substring(0, blank);
      Person person = new Person(moodle.group(2), full.substring(blank + 1), first, "");
      return new FileName(person, List.of(name, moodle.group(2), full));
    }
    Matcher canvas = CANVAS.matcher(name);
    if (canvas.matches()) {
      Person person = new Person(canvas.group(2), canvas.group(1), "", "");
      return new FileName(person, List.of(name, canvas.group(2), canvas.group(1)));
    }
    Matcher gradescope = GRADESCOPE.matcher(name);
    if (gradescope.matches()) {
      return new FileName(Person.of(gradescope.group(1)), List.of(name, gradescope.group(1)));
    }
    int dot = name.lastIndexOf('.');
    String bare = dot <= 0 ? name : name.substring(0, dot);
    return new FileName(Person.of(bare), List.of(name, bare));
  }
}
