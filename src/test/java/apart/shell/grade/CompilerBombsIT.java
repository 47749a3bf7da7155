package apart.shell.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Short texts that would keep Java's compiler busy for ever, or fill its memory, cost their own
 * step its points, and nobody anything else.
 */
class CompilerBombsIT {
  private static final String ASSIGNMENT =
      """
      // @lesson small "Small"
      // @limit 5 s 256 MB 1 KB
      // @do one: Make one.
      int one = 1
      // @check one == 1 -> It is {one}.
      // @points 3
      // @wrong int one = 2 -> That is two.
      // @hint 1
      // @do two: Make two.
      int two = 2
      // @check two == 2 -> It is {two}.
      // @points 2
      // @wrong int two = 3 -> That is three.
      // @hint 2
      """;

  @TempDir Path folder;

  @Test
  void whatTheCompilerCannotTakeCostsItsOwnStepAlone() throws Exception {
    Path assignment = Files.writeString(folder.resolve("small.jsh"), ASSIGNMENT);
    Path in = Files.createDirectory(folder.resolve("in"));
    List<String> bombs = Hostilities.compilerBombs();
    for (int i = 0; i < bombs.size(); i++) {
      Files.writeString(in.resolve("bomb-" + i + ".jsh"), handedIn(bombs.get(i)));
    }
    // Each line could be the last of what is begun.
    Files.writeString(
        in.resolve("bomb-5.jsh"), handedIn("void f() {\n" + "int a;\n".repeat(60_000)));
    Files.writeString(in.resolve("honest.jsh"), handedIn("int one = 1"));
    GradeScript script = new GradeScript(assignment, in, folder.resolve("out"));
    assertEquals(0, script.run("--jobs", "2"), script::said);
    StringBuilder given = new StringBuilder();
    for (String line : Files.readAllLines(folder.resolve("out/results.jsonl"))) {
      Line graded = LineJson.parse(line);
      given.append(graded.student().id());
      graded.steps().forEach(step -> given.append(' ').append(step.points()));
      given.append('\n');
    }
    assertEquals(
        """
        bomb-0 0 2
        bomb-1 0 2
        bomb-2 0 2
        bomb-3 0 2
        bomb-4 0 2
        bomb-5 0 2
        honest 3 2
        """,
        given.toString());
  }

  private static String handedIn(String one) {
    return "// @done one\n" + one + "\n//>\n// @done two\nint two = 2\n//>\n// @end\n";
  }
}
