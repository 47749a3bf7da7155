package apart.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same bits interpreted, compiled by C1, by C2 and mixed, on every JDK found here. */
class BitsTest {
  private static final List<List<String>> MODES =
      List.of(
          List.of("-Xint"),
          List.of("-XX:TieredStopAtLevel=1"),
          List.of(
              "-Xcomp",
              "-XX:-TieredCompilation",
              "-XX:CompileCommand=quiet",
              "-XX:CompileCommand=compileonly,apart.*::*"),
          List.of(),
          List.of("-XX:-UseSuperWord", "-XX:UseAVX=0"));

  @Test
  void everyJvmTrainsToTheSameBits() throws IOException, InterruptedException {
    Set<Path> javas = javas();
    List<String> expected = null;
    int runs = 0;
    for (Path java : javas) {
      for (List<String> mode : MODES) {
        List<String> hashes = hashes(java, mode);
        expected = expected == null ? hashes : expected;
        System.out.printf(
            "%s %s: %d runs, hash of hashes %08x%n",
            java.getParent().getParent().getFileName(), mode, hashes.size(), hashes.hashCode());
        assertEquals(expected, hashes, java + " " + mode);
        runs++;
      }
    }
    assertTrue(expected.size() > 20 && runs >= MODES.size(), expected.toString());
    expected.forEach(System.out::println);
  }

  /** The JDK that runs this test, and those of the usual place with another version. */
  private static Set<Path> javas() throws IOException {
    Set<Path> javas = new LinkedHashSet<>();
    javas.add(Path.of(System.getProperty("java.home"), "bin", "java").toRealPath());
    Path usual = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(usual)) {
      try (Stream<Path> homes = Files.list(usual)) {
        for (Path home : homes.sorted().toList()) {
          Path java = home.resolve("bin/java");
          if (Files.isExecutable(java)) {
            javas.add(java.toRealPath());
          }
        }
      }
    }
    return javas;
  }

  private static List<String> hashes(Path java, List<String> mode)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(mode);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "apart.nn.Bits"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output;
    try (InputStream in = process.getInputStream()) {
      output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertEquals(0, process.waitFor(), output);
    return output.lines().toList();
  }
}
