package apart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dependencies point one way, and the two JVMs know each other only through the wire. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /** Lines of code; documentation, which has examples, and blank lines come on top. */
  private static final int LONGEST_FILE = 400;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("apart");

  @Test
  void theTerminalsJvmIsLayered() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("apart.shell..", "apart.wire")
        .layer("shell")
        .definedBy("apart.shell")
        .layer("book")
        .definedBy("apart.shell.book")
        .layer("proof")
        .definedBy("apart.shell.proof")
        .layer("grade")
        .definedBy("apart.shell.grade")
        .layer("assign")
        .definedBy("apart.shell.assign")
        .layer("lesson")
        .definedBy("apart.shell.lesson")
        .layer("answer")
        .definedBy("apart.shell.answer")
        .layer("terms")
        .definedBy("apart.shell.terms")
        .layer("command")
        .definedBy("apart.shell.command")
        .layer("report")
        .definedBy("apart.shell.report")
        .layer("terminal")
        .definedBy("apart.shell.terminal")
        .layer("engine")
        .definedBy("apart.shell.engine")
        .layer("advice")
        .definedBy("apart.shell.advice")
        .layer("doc")
        .definedBy("apart.shell.doc")
        .layer("source")
        .definedBy("apart.shell.source")
        .layer("wire")
        .definedBy("apart.wire")
        .whereLayer("shell")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("book")
        .mayOnlyBeAccessedByLayers("shell")
        .whereLayer("proof")
        .mayOnlyBeAccessedByLayers("shell", "book")
        .whereLayer("grade")
        .mayOnlyBeAccessedByLayers("shell")
        .whereLayer("assign")
        .mayOnlyBeAccessedByLayers("shell", "proof", "grade")
        .whereLayer("lesson")
        .mayOnlyBeAccessedByLayers("shell", "book", "proof", "assign", "grade")
        .whereLayer("answer")
        .mayOnlyBeAccessedByLayers("book", "proof", "assign", "lesson", "grade")
        .whereLayer("terms")
        .mayOnlyBeAccessedByLayers("shell", "proof", "assign", "lesson", "grade")
        .whereLayer("command")
        .mayOnlyBeAccessedByLayers("shell", "lesson", "proof")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("shell", "book", "command", "lesson", "proof", "grade")
        .whereLayer("terminal")
        .mayOnlyBeAccessedByLayers("shell")
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers(
            "shell", "book", "proof", "assign", "lesson", "command", "terminal", "report", "grade")
        .whereLayer("advice")
        .mayOnlyBeAccessedByLayers("engine")
        .whereLayer("doc")
        .mayOnlyBeAccessedByLayers("shell", "command", "terminal")
        .whereLayer("wire")
        .mayOnlyBeAccessedByLayers("engine", "terminal")
        .check(CLASSES);
  }

  @Test
  void theTerminalsJvmAndTheLearnersMeetOnlyInTheWire() {
    noClasses()
        .that()
        .resideInAPackage("apart.shell..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("apart..")
                .and(JavaClass.Predicates.resideOutsideOfPackages("apart.shell..", "apart.wire")))
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("org.ejml..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("apart.shell..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("apart.shell..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("apart.wire")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("apart..")
                .and(JavaClass.Predicates.resideOutsideOfPackage("apart.wire")))
        .check(CLASSES);
  }

  @Test
  void theLearnersLibraryPointsDownwards() {
    List<String> upwards =
        List.of(
            "apart.text",
            "apart.kernel",
            "apart.picture",
            "apart.literature",
            "apart.nn",
            "apart.committee",
            "apart.symmetry",
            "apart.theorem",
            "apart.view",
            "apart.prelude",
            "apart.agent");
    for (int below = 0; below < upwards.size(); below++) {
      String[] above = upwards.subList(below + 1, upwards.size()).toArray(String[]::new);
      if (above.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(upwards.get(below))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(above)
            .allowEmptyShould(true)
            .check(CLASSES);
      }
    }
  }

  @Test
  void onlyTheTerminalPackageKnowsJLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("apart.shell.terminal")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jline..")
        .check(CLASSES);
  }

  @Test
  void onlyTextKnowsTheTableLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("apart.text")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.github.freva..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    SlicesRuleDefinition.slices().matching("apart.(*)..").should().beFreeOfCycles().check(CLASSES);
    SlicesRuleDefinition.slices()
        .matching("apart.shell.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void everyClassIsInARoomOfThePlan() {
    classes()
        .should()
        .resideInAnyPackage(
            "apart.shell..",
            "apart.wire",
            "apart.agent",
            "apart.prelude",
            "apart.view",
            "apart.picture",
            "apart.symmetry",
            "apart.committee",
            "apart.literature",
            "apart.theorem",
            "apart.nn",
            "apart.kernel",
            "apart.text")
        .check(CLASSES);
  }

  @Test
  void noFileIsLongerThanAReaderFollows() throws IOException {
    for (Path file : javaFiles()) {
      long lines = Files.readAllLines(file).stream().filter(ArchitectureTest::isCode).count();
      assertTrue(
          lines <= LONGEST_FILE, file + " has " + lines + " lines, more than " + LONGEST_FILE);
    }
  }

  private static boolean isCode(String line) {
    String text = line.strip();
    return !text.isEmpty()
        && !text.startsWith("*")
        && !text.startsWith("/*")
        && !text.startsWith("//");
  }

  @Test
  void noSimpleClassNameStandsTwice() throws IOException {
    Map<String, Long> times =
        javaFiles().stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.equals("package-info.java"))
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    times.values().removeIf(count -> count == 1);
    assertEquals(Map.of(), times);
  }

  private static List<Path> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
