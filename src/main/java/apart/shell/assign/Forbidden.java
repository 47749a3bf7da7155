package apart.shell.assign;

import apart.shell.source.Code;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that an assignment does not allow, sought in Java: not in its strings and comments. */
public final class Forbidden {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");

  private Forbidden() {}

  /** Those of some names, such as {@code Thread} or {@code java.net}, that Java uses. */
  public static List<String> in(String java, List<String> names) {
    Code code = Code.of(unescaped(java));
    return names.stream().filter(name -> uses(code, List.of(name.split("[.]")))).toList();
  }

  /** Java with letters for what stands for them: a backslash, u and its number. */
  private static String unescaped(String java) {
    return ESCAPE
        .matcher(java)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
  }

  private static boolean uses(Code code, List<String> parts) {
    for (int at = 0; at < code.size(); at++) {
      if (stands(code, at, parts)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the parts of a name stand from a token on, with a dot between them. */
  private static boolean stands(Code code, int at, List<String> parts) {
    for (int part = 0; part < parts.size(); part++) {
      boolean dotted = part == 0 || code.is(at + 2 * part - 1, ".");
      if (!dotted || !code.is(at + 2 * part, parts.get(part))) {
        return false;
      }
    }
    return true;
  }
}
