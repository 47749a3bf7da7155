package apart.shell.engine;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * The names of Apart's public types that the prelude imports. They are read from the learner's
 * class path when they are first asked for, since the compiler must not be asked: it keeps all it
 * knew at a question that it refused.
 */
final class PreludeTypes {
  private static final String ROOT = "apart.";
  private static final String CLASS = ".class";

  private final String classPath;
  private final List<String> packages;
  private final List<String> single;
  private Set<String> names;

  private PreludeTypes(String classPath, List<String> packages, List<String> single) {
    this.classPath = classPath;
    this.packages = packages;
    this.single = single;
  }

  /**
   * The types that a prelude imports from packages of Apart's.
   *
   * @param classPath jars and folders
   * @param prelude snippets, of which those such as {@code import apart.nn.*;} and {@code import
   *     apart.view.Film;} count
   */
  static PreludeTypes of(String classPath, List<String> prelude) {
    List<String> packages = new ArrayList<>();
    List<String> single = new ArrayList<>();
    for (String snippet : prelude) {
      String line = snippet.strip();
      if (line.startsWith("import " + ROOT) && line.endsWith(";")) {
        int point = line.lastIndexOf('.');
        String what = line.substring(point + 1, line.length() - 1);
        if (what.equals("*")) {
          packages.add(line.substring("import ".length(), point));
        } else {
          single.add(what);
        }
      }
    }
    return new PreludeTypes(classPath, packages, single);
  }

  boolean contains(String name) {
    if (names == null) {
      names = read();
    }
    return names.contains(name);
  }

  private Set<String> read() {
    Set<String> found = new HashSet<>(single);
    if (!packages.isEmpty()) {
      for (String entry : classPath.split(File.pathSeparator)) {
        readEntry(Path.of(entry), found);
      }
    }
    return found;
  }

  private void readEntry(Path place, Set<String> found) {
    try {
      if (Files.isDirectory(place)) {
        read(place, found);
      } else if (Files.isRegularFile(place)) {
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
          read(jar.getPath("/"), found);
        }
      }
    } catch (IOException unreadable) {
      // What cannot be read here is not there for the agent either.
    }
  }

  private void read(Path root, Set<String> found) throws IOException {
    for (String each : packages) {
      Path folder = root.resolve(each.replace('.', '/'));
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + CLASS)) {
          for (Path file : files) {
            String name = file.getFileName().toString();
            if (!name.contains("$") && !name.contains("-") && isPublic(file)) {
              found.add(name.substring(0, name.length() - CLASS.length()));
            }
          }
        }
      }
    }
  }

  private static boolean isPublic(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return (new ClassReader(in).getAccess() & Opcodes.ACC_PUBLIC) != 0;
    }
  }
}
