package apart.shell.command;

import java.util.Map;
import java.util.Optional;

/** Commands of jshell and of other shells that are not here, and what is instead. */
final class JdkWords {
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("/set", "digits(4) sets the decimals of tables"),
          Map.entry("/env", "names and classes are there from the start; /imports lists yours"),
          Map.entry("/reload", "values come back by themselves; /reset begins afresh"),
          Map.entry("/clear", "Ctrl-L clears the screen, /reset forgets what you declared"),
          Map.entry("/cls", "Ctrl-L clears the screen"),
          Map.entry("/?", "/help"),
          Map.entry("/run", "/open FILE runs a file"),
          Map.entry("/load", "/open FILE runs a file"),
          Map.entry("/del", "/drop NAME removes what you declared"),
          Map.entry("/undo", "/drop NAME removes what you declared"));

  private JdkWords() {}

  /** What to do instead of a command that there is not; empty if nothing is known. */
  static Optional<String> instead(String name) {
    return Optional.ofNullable(INSTEAD.get(name))
        .map(words -> "There is no " + name + " here: " + words + ".");
  }
}
