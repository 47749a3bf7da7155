package apart.shell.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The compiler's files, with the learner's class path from the start: JShell's indexing, which goes
 * on in the background, else may give them the terminal's own just when the first line is read.
 *
 * <p>That indexing is not shown the JDK. Of its 27,000 classes it would keep every name, 10 MB of
 * them, and take a fifth of a second for that at the start, for nothing but the names of packages,
 * which {@link Packages} has.
 */
final class CompilerFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
    implements StandardJavaFileManager {
  private CompilerFiles(StandardJavaFileManager files) {
    super(files);
  }

  /** The files of a compiler on a class path. */
  static StandardJavaFileManager on(String classPath, StandardJavaFileManager files) {
    files.handleOption("--class-path", List.of(classPath).iterator());
    return new CompilerFiles(files);
  }

  /** Asked by the indexing alone. */
  @Override
  public Iterable<? extends Path> getLocationAsPaths(JavaFileManager.Location location) {
    return location == StandardLocation.PLATFORM_CLASS_PATH
        ? List.of()
        : fileManager.getLocationAsPaths(location);
  }

  @Override
  public Iterable<? extends File> getLocation(JavaFileManager.Location location) {
    return fileManager.getLocation(location);
  }

  @Override
  public void setLocation(JavaFileManager.Location location, Iterable<? extends File> files)
      throws IOException {
    fileManager.setLocation(location, files);
  }

  @Override
  public void setLocationFromPaths(
      JavaFileManager.Location location, Collection<? extends Path> paths) throws IOException {
    fileManager.setLocationFromPaths(location, paths);
  }

  @Override
  public void setLocationForModule(
      JavaFileManager.Location location, String module, Collection<? extends Path> paths)
      throws IOException {
    fileManager.setLocationForModule(location, module, paths);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(
      Iterable<? extends File> files) {
    return fileManager.getJavaFileObjectsFromFiles(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
    return fileManager.getJavaFileObjects(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
    return fileManager.getJavaFileObjectsFromStrings(names);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
    return fileManager.getJavaFileObjects(names);
  }

  @Override
  public Path asPath(FileObject file) {
    return fileManager.asPath(file);
  }

  @Override
  public void setPathFactory(PathFactory factory) {
    fileManager.setPathFactory(factory);
  }
}
