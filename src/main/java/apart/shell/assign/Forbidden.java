package apart.shell.assign;

import apart.shell.source.Code;
import java.util.List;

/** Names that an assignment does not allow, sought in Java: not in its strings and comments. */
public final class Forbidden {
  private Forbidden() {}

  /** Those of some names, such as {@code Thread} or {@code java.net}, that Java uses. */
  public static List<String> in(String java, List<String> names) {
    Code code = Code.of(java);
    return names.stream().filter(name -> uses(code, List.of(name.split("[.]")))).toList();
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
