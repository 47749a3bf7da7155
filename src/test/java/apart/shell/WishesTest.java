package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type who have not met the commands. */
class WishesTest {

  @ParameterizedTest
  @CsvSource({
    "help, /help",
    "?, /help",
    "hello, /help",
    "exit, /exit",
    "exit(), /exit",
    "quit();, /exit",
    "Quit, /exit",
    "lesson neuron, /lesson neuron",
    "lesson 1, /lesson 1",
    "lessons, /lesson",
    "review, /review",
    "start twins, /lesson twins",
    "help Mlp.of, /help Mlp.of",
    "HELP!, /help"
  })
  void wordsWishForACommand(String typed, String command) {
    assertEquals(Optional.of(command), Wishes.command(typed, name -> false, false));
  }

  @Test
  void withinALessonItsCommandsNeedNoSlash() {
    assertEquals(Optional.of("/hint"), Wishes.command("hint", name -> false, true));
    assertEquals(Optional.of("/quit"), Wishes.command("quit", name -> false, true));
    assertEquals(Optional.empty(), Wishes.command("hint", name -> false, false));
  }

  @Test
  void whatIsDeclaredIsJava() {
    Set<String> mine = Set.of("help", "start", "next");
    for (String typed : List.of("help", "start", "next", "help()", "next;")) {
      assertEquals(Optional.empty(), Wishes.command(typed, mine::contains, true), typed);
    }
  }

  @Test
  void javaIsNoWish() {
    for (String typed :
        List.of("lesson(1)", "Lesson one", "help = 3", "exit(1)", "1 + 1", "int help")) {
      boolean words = typed.equals("Lesson one");
      assertEquals(!words, Wishes.command(typed, name -> false, false).isEmpty(), typed);
    }
  }
}
