package apart.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.bench.Pty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A built checkout wherever it lies, and one whose jars go away while it runs. */
@Timeout(120)
class CheckoutIT {
  private static final Path ROOT = Path.of("").toAbsolutePath();

  /** What is made of a class is kept where Java can change the class in its place. */
  private static final String CHANGING =
      """
      class C { int n = 1; int f() { return 1; } }
      C c = new C()
      c.n = 7
      class C { int n = 1; int f() { return 2; } }
      c.n + c.f()
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a b #50%25 ünï'q\"", "ex!mid;&$x*[1]\\n@+~"})
  void itWorksUnderAnyName(String name) throws Exception {
    Path checkout = checkout(name);
    Path script = Files.writeString(folder.resolve("s"), "int n = 41\nSystem.exit(3)\nn + 1\n");
    String said = says(checkout.resolve("scripts/apart"), "run", script);
    assertTrue(said.contains("n ==> 41\n"), said);
    Path changing = Files.writeString(folder.resolve("c"), CHANGING);
    said = says(checkout.resolve("scripts/apart"), "run", changing);
    assertTrue(said.endsWith("==> 9\n"), said);
    said = says(checkout.resolve("scripts/jshell"), script);
    assertTrue(said.contains("$3 ==> 42\n"), said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"co:lon", "wow!", "line\nbreak"})
  void aNameThatJavaCannotUseIsRefusedInOneLine(String name) throws Exception {
    Path checkout = checkout(name);
    for (String script : List.of("apart", "jshell")) {
      assertEquals(
          "apart: "
              + checkout
              + ": Java cannot use a folder with ':' or a line break in its name,"
              + " or '!' at its end; move Apart\n",
          says(checkout.resolve("scripts").resolve(script), "run", "-"));
    }
  }

  @Test
  void whatWasInterruptedWhileItWasPreparedIsPreparedByTheNextStart() throws Exception {
    Path checkout = checkout("checkout");
    String preparing = "preparing a quick start";
    try (Pty pty = Pty.start(folder, checkout.resolve("scripts/apart").toString())) {
      pty.see(preparing);
      TimeUnit.MILLISECONDS.sleep(500);
      pty.type("\u0003");
      assertEquals(130, pty.status());
    }
    try (Pty pty = Pty.start(folder, checkout.resolve("scripts/apart").toString())) {
      pty.see(preparing);
      pty.see("apart> ");
      pty.type("\u0004");
      assertEquals(0, pty.status());
    }
  }

  /** A jar may be half written when its build is killed. */
  @Test
  void whatWasKilledWhileItWasBuiltIsBuiltByTheNextStart() throws Exception {
    Path checkout = checkout("checkout");
    Path script = Files.writeString(folder.resolve("s"), "1 + 1\n");
    Path jar = checkout.resolve("target/apart.jar");
    Path began = folder.resolve("began");
    Files.delete(jar);
    mvn("cp " + ROOT.resolve("target/apart.jar") + " target/; touch " + began + "; exec sleep 60");
    Process killed = started(checkout.resolve("scripts/apart"), "run", script);
    while (!Files.exists(began)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    killed.descendants().forEach(ProcessHandle::destroyForcibly);
    killed.destroyForcibly().waitFor();
    mvn("echo built >" + folder.resolve("built"));
    started(checkout.resolve("scripts/apart"), "run", script).waitFor();
    assertTrue(Files.readString(folder.resolve("said")).endsWith("$1 ==> 2\n"));
    assertTrue(Files.exists(folder.resolve("built")));
    Files.delete(folder.resolve("built"));
    says(checkout.resolve("scripts/apart"), "run", script);
    assertFalse(Files.exists(folder.resolve("built")), "built once more");
  }

  /** What the scripts of a checkout call to build it. */
  private void mvn(String does) throws IOException {
    Path mvn = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\ncd checkout\n" + does + "\n");
    assertTrue(mvn.toFile().setExecutable(true));
  }

  @Test
  void jarsThatGoAwayAreWaitedFor() throws Exception {
    Path checkout = checkout("checkout");
    Path jar = checkout.resolve("target/apart-api.jar");
    try (Pty pty = Pty.start(folder, checkout.resolve("scripts/apart").toString())) {
      pty.see("apart> ");
      pty.type("int kept = 41\r");
      pty.see("kept ==> 41");
      pty.see("apart> ");
      Files.move(jar, folder.resolve("away.jar"));
      pty.type("kept++\r");
      pty.see("$1 ==> 41");
      pty.see("apart> ");
      pty.type("System.exit(3)\r");
      pty.see("cannot be started");
      Files.move(folder.resolve("away.jar"), jar);
      pty.see("agent restarted");
      pty.see("apart> ");
      pty.type("kept\r");
      pty.see("kept ==> 42");
      pty.see("apart> ");
      pty.type("\u0004");
      assertEquals(0, pty.status());
    }
  }

  /** A copy of this checkout that its scripts take for built. */
  private Path checkout(String name) throws IOException {
    Path checkout = Files.createDirectories(folder.resolve(name));
    Files.createDirectories(checkout.resolve("src/main"));
    Files.writeString(checkout.resolve("pom.xml"), "");
    for (String part : List.of("scripts", "target/classes/apart/prelude", "target/native")) {
      copy(ROOT.resolve(part), checkout.resolve(part));
    }
    for (String jar : List.of("apart-api.jar", "apart.jar")) {
      Files.copy(ROOT.resolve("target").resolve(jar), checkout.resolve("target").resolve(jar));
    }
    return checkout;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path there = to.resolve(from.relativize(file).toString());
        Files.createDirectories(there.getParent());
        if (!Files.isDirectory(file)) {
          Files.copy(file, there, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private String says(Path script, Object... arguments) throws Exception {
    started(script, arguments).waitFor();
    return Files.readString(folder.resolve("said"));
  }

  private Process started(Path script, Object... arguments) throws Exception {
    List<String> command =
        Stream.concat(Stream.of(script), Stream.of(arguments)).map(Object::toString).toList();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectErrorStream(true)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("said").toFile());
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    builder.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
    return builder.start();
  }
}
