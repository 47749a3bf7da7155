package apart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** Dependencies point one way, and the two JVMs know each other only through the wire. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("apart");

  @Test
  void theTerminalSideIsLayered() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("apart..")
        .layer("app")
        .definedBy("apart.app")
        .layer("lesson")
        .definedBy("apart.lesson")
        .layer("command")
        .definedBy("apart.command")
        .layer("terminal")
        .definedBy("apart.terminal")
        .layer("engine")
        .definedBy("apart.engine")
        .layer("wire")
        .definedBy("apart.wire")
        .layer("agent")
        .definedBy("apart.agent")
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("lesson")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("command")
        .mayOnlyBeAccessedByLayers("app", "lesson")
        .whereLayer("terminal")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers("app", "lesson", "command", "terminal")
        .whereLayer("wire")
        .mayOnlyBeAccessedByLayers("engine", "agent")
        .whereLayer("agent")
        .mayNotBeAccessedByAnyLayer()
        .withOptionalLayers(true)
        .check(CLASSES);
  }

  @Test
  void theLearnersLibraryIsLayered() {
    noClasses()
        .that()
        .resideInAPackage("apart.text")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "apart.nn", "apart.symmetry", "apart.view", "apart.prelude", "apart.agent")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("apart.nn")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("apart.symmetry", "apart.view", "apart.prelude", "apart.agent")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("apart.symmetry")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("apart.view", "apart.prelude", "apart.agent")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("apart.view")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("apart.prelude", "apart.agent")
        .check(CLASSES);
  }

  @Test
  void theTerminalSideKnowsTheLibraryOnlyAsSourceText() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "apart.app", "apart.lesson", "apart.command", "apart.terminal", "apart.engine")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "apart.nn",
            "apart.symmetry",
            "apart.view",
            "apart.prelude",
            "apart.text",
            "apart.agent",
            "org.ejml..")
        .check(CLASSES);
  }

  @Test
  void onlyTheTerminalPackageKnowsJLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("apart.terminal")
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
  }
}
