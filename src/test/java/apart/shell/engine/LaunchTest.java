package apart.shell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchTest {
  private final Launch launch = Launch.onThisJdk("library.jar", Path.of("no archive"));

  @Test
  void anAgentHasOneCollectorAndItMayBeChosenInTheEnvironment() {
    assertEquals(1, collectors(Map.of()));
    assertEquals(1, collectors(Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=/tmp")));
    assertEquals(0, collectors(Map.of("JAVA_TOOL_OPTIONS", "-Xss1m -XX:+UseParallelGC")));
    assertEquals(0, collectors(Map.of("JDK_JAVA_OPTIONS", "-XX:+UseZGC")));
  }

  private long collectors(Map<String, String> environment) {
    return launch.command(environment).stream().filter(o -> o.matches("-XX:[+]Use.*GC")).count();
  }
}
