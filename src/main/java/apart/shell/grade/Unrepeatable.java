package apart.shell.grade;

import apart.shell.source.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Warns of what gives something else each time it runs. */
final class Unrepeatable {
  private static final Pattern UNSEEDED = Pattern.compile("new\\s+Random\\s*\\(\\s*\\)");
  private static final Pattern MATH = Pattern.compile("\\bMath\\s*\\.\\s*random\\s*\\(");

  private Unrepeatable() {}

  static List<String> in(String java) {
    List<String> warnings = new ArrayList<>();
    if (UNSEEDED.matcher(java).find()) {
      warnings.add("new Random() without a seed gives other numbers each time");
    }
    if (MATH.matcher(java).find()) {
      warnings.add("Math.random() gives other numbers each time");
    }
    if (JavaText.mentions(java, "ThreadLocalRandom")) {
      warnings.add("ThreadLocalRandom gives other numbers each time");
    }
    return warnings;
  }
}
