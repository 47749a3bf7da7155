package apart.shell.terminal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.nativ.CLibrary;
import org.jline.nativ.JLineNativeLoader;
import org.jline.nativ.OSInfo;

/**
 * Points JLine at its native library where the build unpacked it, beside the jar. Without that it
 * copies itself into the temporary folder at every start, and a killed terminal leaves it there.
 */
final class NativeLibrary {
  private static final String PATH = "library.jline.path";

  private NativeLibrary() {}

  static void locate() {
    Path jar = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
    Path folder = jar.resolveSibling("native").resolve(OSInfo.getNativeLibFolderPathForCurrentOS());
    if (System.getProperty(PATH) == null && Files.isDirectory(folder)) {
      System.setProperty(PATH, folder.toString());
    }
  }

  /** Whether a file descriptor of this process is a terminal. */
  static boolean isTerminal(int descriptor) {
    return JLineNativeLoader.initialize() && CLibrary.isatty(descriptor) == 1;
  }
}
