package apart.shell.engine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Our agent as an engine of the JDK's own {@code jshell}, which finds it by its name:
 *
 * <pre>
 * jshell -J--class-path -Japart.jar --execution apart --class-path apart-api.jar
 * </pre>
 *
 * Two parameters may follow the name, as in {@code --execution "apart:columns(120),cut(0)"}: {@code
 * columns}, the width to show values for, and {@code cut}, the length from which on jshell cuts
 * values. A longer value of several lines is printed whole above what jshell shows of it; 0 is for
 * a feedback mode that cuts nothing.
 */
public final class Plugin implements ExecutionControlProvider {
  private static final String COLUMNS = "columns";
  private static final String CUT = "cut";

  /** For the {@code ServiceLoader}. */
  public Plugin() {}

  @Override
  public String name() {
    return "apart";
  }

  @Override
  public Map<String, String> defaultParameters() {
    return Map.of(COLUMNS, "80", CUT, "80");
  }

  @Override
  public ExecutionControl generate(ExecutionEnv jshell, Map<String, String> parameters)
      throws IOException {
    Path target = folderOfTheJar();
    Launch launch =
        Launch.onThisJdk(apiJar(target).toString(), archive(target))
            .with(List.copyOf(jshell.extraRemoteVMOptions()));
    int columns = number(COLUMNS, parameters, 20);
    return PluginControl.start(launch, jshell, columns, number(CUT, parameters, 0));
  }

  private int number(String name, Map<String, String> parameters, int least) throws IOException {
    String text = parameters.getOrDefault(name, defaultParameters().get(name));
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least) {
      throw new IOException(
          "apart:" + name + "(" + text + "): expected a whole number of at least " + least);
    }
    return Integer.parseInt(text);
  }

  private static Path folderOfTheJar() throws IOException {
    try {
      return Path.of(Plugin.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getParent();
    } catch (URISyntaxException e) {
      throw new IOException("cannot tell where apart.jar is: " + e.getMessage(), e);
    }
  }

  private static Path apiJar(Path target) throws IOException {
    Path jar = target.resolve("apart-api.jar");
    if (!Files.isReadable(jar)) {
      throw new IOException("expected apart-api.jar beside apart.jar, but there is no " + jar);
    }
    return jar;
  }

  /** The agent's class-data archive, where the scripts keep it; need not exist. */
  private static Path archive(Path target) {
    return target.resolve("start").resolve(System.getProperty("java.version")).resolve("agent.jsa");
  }
}
