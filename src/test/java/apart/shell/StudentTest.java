package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.shell.command.CommandException;
import apart.shell.terms.Seed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A student says once who works here, and has the same numbers from then on. */
@Timeout(120)
class StudentTest {
  private static final String ASSIGNMENT =
      """
      // @lesson own "Numbers of one's own"
      // @minutes 5
      // @goal Find yours.
      // @seed student
      // @do mine: Make `mine`, your own number.
      long mine = seed()
      // @check mine == seed() -> It is {seed()}.
      // @wrong long mine = 1 -> Not one.
      // @hint seed()
      // @do next: Make the next.
      long next = mine + 1
      // @check next == mine + 1
      // @wrong long next = mine -> Not that.
      // @hint Add.
      """;

  @TempDir private Path folder;

  @Test
  void anAssignmentWaitsUntilItKnowsWhoWorksOnIt() throws Exception {
    Path file = Files.writeString(folder.resolve("own.jsh"), ASSIGNMENT);
    long anna = new Seed.OfStudent("apartapart").of("own", "anna");
    long ben = new Seed.OfStudent("apartapart").of("own", "ben");
    try (Learner learner = Learner.at(folder)) {
      assertTrue(learner.line("seed()").contains("==> 1\n"));
      String shown = learner.line("/lesson " + file);
      assertTrue(shown.contains("knows you: /student ID"), shown);
      shown = learner.line("/student anna");
      assertTrue(shown.contains("You are anna, here and from now on."), shown);
      assertTrue(shown.contains("Do: Make `mine`, your own number. (1 point)"), shown);
      assertTrue(learner.line("seed()").contains("==> " + anna));
      assertTrue(learner.line("System.exit(0)").contains("System.exit"));
      assertTrue(learner.line("seed()").contains("==> " + anna));
      assertTrue(learner.line("long mine = seed()").contains("(1 of 1 point)"));
      Path kept = folder.resolve("kept.jsh");
      learner.line("/save " + kept);
      assertTrue(Files.readString(kept).contains("\n// @student anna\n"), Files.readString(kept));
      assertTrue(learner.line("/student ben").contains("Do: Make"));
      assertTrue(learner.line("seed()").contains("==> " + ben));
      learner.line("/lesson start");
      assertTrue(learner.line("seed()").contains("==> 1\n"));
    }
    assertEquals(Optional.of("ben"), Student.at(folder.resolve("student")).id());
  }

  @Test
  void anIdIsOneShortWord() throws Exception {
    Student student = Student.at(folder.resolve("student"));
    for (String id : new String[] {"", " ", "a b", "a/b", "x".repeat(65), "a\nb"}) {
      assertThrows(CommandException.class, () -> student.is(id));
    }
    student.is(" jörg.müller-3@uni.edu ");
    assertEquals(Optional.of("jörg.müller-3@uni.edu"), Student.at(folder.resolve("student")).id());
    Files.writeString(folder.resolve("student"), "two words\n");
    assertEquals(Optional.empty(), Student.at(folder.resolve("student")).id());
  }
}
