package apart.shell.grade;

import apart.shell.lesson.Catalogue;
import apart.shell.lesson.Lesson;
import apart.shell.lesson.LessonException;
import apart.shell.lesson.LessonFile;
import apart.shell.terms.Seed;
import apart.shell.terms.TermException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The zip that Gradescope wants to grade an assignment by itself: Apart, the assignment, its data,
 * and two scripts. After {@code setup.sh} has run, nothing is needed of the network.
 */
public final class Autograder {
  private static final String SETUP =
      """
      #!/usr/bin/env bash
      # Gradescope runs this once, with the network: a JDK of 17 or later with jshell must be there.
      set -eu
      if ! { command -v java && java --list-modules | grep -q '^jdk[.]jshell'; } >/dev/null 2>&1; then
        apt-get update -q
        DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends openjdk-17-jdk-headless
      fi
      java -version
      """;

  private static final String RUN =
      """
      #!/usr/bin/env bash
      # Gradescope runs this for each submission, from the folder above source, submission and results.
      set -u
      base=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
      work=$(mktemp -d)
      trap 'rm -rf "$work"' EXIT
      options=(--format gradescope --jobs 1 -o "$work/out" --submission-of "$base/submission_metadata.json")
      [ -e "$base/source/key" ] && options+=(--seed-key "$base/source/key")
      mkdir -p "$base/results"
      java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -cp "$base/source/apart.jar" \\
        apart.shell.Main grade "$base/source/ASSIGNMENT" "$base/submission" "${options[@]}"
      cp "$work/out/gradescope/"*.json "$base/results/results.json"
      """;

  private Autograder() {}

  /**
   * Writes the zip; a file that is there already is left alone.
   *
   * @param key a secret of per-student numbers, which goes into it
   * @param target the folder of Apart's jars
   * @throws GradingException if it cannot be made; the message says why
   */
  public static void write(Path assignment, Path zip, Optional<Path> key, Path target)
      throws GradingException {
    Lesson lesson = lesson(assignment);
    String name = lesson.id() + ".jsh";
    boolean begun = false;
    try {
      if (Files.exists(zip)) {
        throw new GradingException("there is a file " + zip + " already");
      }
      byte[] secret = key.isPresent() ? secret(key.get(), lesson) : new byte[0];
      begun = true;
      try (OutputStream file = Files.newOutputStream(zip);
          ZipOutputStream out = new ZipOutputStream(file)) {
        put(out, "setup.sh", SETUP.getBytes(StandardCharsets.UTF_8));
        put(
            out,
            "run_autograder",
            RUN.replace("ASSIGNMENT", name).getBytes(StandardCharsets.UTF_8));
        put(out, name, Files.readAllBytes(assignment));
        for (String data : lesson.terms().files()) {
          put(out, data, Files.readAllBytes(assignment.toAbsolutePath().resolveSibling(data)));
        }
        if (key.isPresent()) {
          put(out, "key", secret);
        }
        put(out, "apart.jar", Files.readAllBytes(target.resolve("apart.jar")));
        put(out, "apart-api.jar", Files.readAllBytes(target.resolve("apart-api.jar")));
      }
    } catch (IOException unwritable) {
      if (begun) {
        zip.toFile().delete();
      }
      throw new GradingException("cannot write " + zip + ": " + unwritable.getMessage());
    }
  }

  /** The file of a secret, once it is known to be one. */
  private static byte[] secret(Path key, Lesson lesson) throws IOException, GradingException {
    String secret = Files.readString(key);
    try {
      Seed.OfStudent.with(secret, lesson.id());
    } catch (TermException tooShort) {
      throw new GradingException(key + ": " + tooShort.getMessage());
    }
    return secret.getBytes(StandardCharsets.UTF_8);
  }

  private static Lesson lesson(Path assignment) throws GradingException {
    try {
      return LessonFile.parse(assignment.toString(), Catalogue.text(assignment));
    } catch (LessonException unreadable) {
      throw new GradingException(unreadable.faults().get(0).toString());
    }
  }

  private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.fromMillis(0));
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
