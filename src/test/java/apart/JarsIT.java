package apart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is in the two jars: each JVM has its own packages, and the licences of what it contains. */
class JarsIT {
  private static final Path TARGET = Path.of(System.getProperty("apart.target", "target"));
  private static final String WIRE = "apart/wire";

  @Test
  void eachPackageIsOnExactlyOneSideAndTheWireOnBoth() throws IOException {
    Set<String> terminal = packages("apart.jar");
    Set<String> learner = packages("apart-api.jar");
    Set<String> both = new TreeSet<>(terminal);
    both.retainAll(learner);
    assertEquals(Set.of(WIRE), both);
    terminal.remove(WIRE);
    assertTrue(
        terminal.stream().allMatch(name -> (name + "/").startsWith("apart/shell/")), "" + terminal);
    Set<String> all = new TreeSet<>(terminal);
    all.addAll(learner);
    assertEquals(sources(), all);
  }

  @Test
  void bothJarsHoldTheLicencesOfWhatTheyContain() throws IOException {
    assertEquals(
        Set.of("README.txt", "Apache-2.0.txt", "JLine.txt", "ASM.txt", "FastCSV.txt"),
        licences("apart.jar"));
    assertEquals(
        Set.of("README.txt", "Apache-2.0.txt", "ascii-table.txt", "FastCSV.txt"),
        licences("apart-api.jar"));
    Set<String> contained = contained("apart.jar");
    contained.addAll(contained("apart-api.jar"));
    assertEquals(
        Set.of(
            "com/github",
            "com/google",
            "de/siegmar",
            "org/apache",
            "org/ejml",
            "org/jline",
            "org/objectweb",
            "pabeles/concurrency"),
        contained,
        "a library that was added needs its licence in src/main/licences");
  }

  private static Set<String> packages(String jar) throws IOException {
    return classes(jar)
        .filter(name -> name.startsWith("apart/"))
        .map(name -> name.substring(0, name.lastIndexOf('/')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whose the other classes are. */
  private static Set<String> contained(String jar) throws IOException {
    return classes(jar)
        .filter(name -> !name.startsWith("apart/"))
        .map(name -> name.split("/"))
        .map(parts -> parts[0] + "/" + parts[1])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> licences(String jar) throws IOException {
    try (JarFile file = new JarFile(TARGET.resolve(jar).toFile())) {
      return file.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith("META-INF/licences/") && !name.endsWith("/"))
          .map(name -> name.substring("META-INF/licences/".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Stream<String> classes(String jar) throws IOException {
    try (JarFile file = new JarFile(TARGET.resolve(jar).toFile())) {
      return file.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF"))
          .toList()
          .stream();
    }
  }

  private static Set<String> sources() throws IOException {
    Path root = Path.of("src/main/java");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .map(file -> root.relativize(file.getParent()).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
