package apart.shell.advice;

import java.util.Optional;

/** What the compiler of a JDK refuses although it is right Java. */
final class JavaFaults implements Advice.Rule {
  @Override
  public Optional<String> on(Spot spot, Vocabulary known) {
    if (spot.source().stripLeading().startsWith("non-sealed")
        && (spot.isUnknown() || spot.is("non.sealed.with.no.sealed.supertype"))) {
      return Optional.of(
          "a fault of this JDK's jshell (mended in 21): put both types in one class");
    }
    boolean record = spot.isUnknown() && spot.labelled("location:").contains("java.lang.Record");
    if (record || spot.message().contains("java.lang.Record&")) {
      return Optional.of(
          "a fault of this JDK's jshell: give the variable its type, such as List<Shape> shapes = ...");
    }
    return Optional.empty();
  }
}
