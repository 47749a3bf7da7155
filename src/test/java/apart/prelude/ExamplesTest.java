package apart.prelude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apart.text.Show;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Javadoc that learners read at the prompt. Its examples, code within pre, are found in the
 * sources, compiled as a learner would type them and run. What stands behind two slashes, or on a
 * line of its own after it, is the first line of what is shown, with dots if more follows. With the
 * property apart.examples=write what is seen now is written into the sources.
 */
class ExamplesTest {
  private static final Path SOURCES = Path.of("src/main/java/apart");
  private static final List<String> PACKAGES =
      List.of("nn", "symmetry", "committee", "literature", "theorem", "view", "text", "prelude");
  private static final List<String> VALUES =
      List.of(
          "nn/Mlp",
          "nn/Layer",
          "nn/Training",
          "nn/ForwardPass",
          "nn/Gradients",
          "nn/GradCheck",
          "nn/Optimizer",
          "nn/Schedule",
          "nn/Init",
          "nn/Activation",
          "nn/Dataset",
          "nn/Trainer",
          "nn/Loss",
          "committee/Committee",
          "committee/OrderCurve",
          "committee/OrderParameters",
          "symmetry/Meeting",
          "symmetry/Pull",
          "symmetry/Fates",
          "symmetry/Twins",
          "symmetry/Moved",
          "symmetry/Variants",
          "symmetry/Alignment");
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\s*\\{@code\\s(.*?)\\s*\\}\\s*</pre>", Pattern.DOTALL);
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  @TempDir static Path folder;

  private static final List<Documented> ALL = new ArrayList<>();

  /** A public type or method, and what its Javadoc says. */
  private record Documented(Path file, String name, String method, boolean isMethod, String doc) {
    boolean isOf(String place) {
      return file.startsWith(SOURCES.resolve(place));
    }

    List<String> examples() {
      List<String> found = new ArrayList<>();
      for (Matcher example = EXAMPLE.matcher(doc); example.find(); ) {
        found.add(example.group(1));
      }
      return found;
    }
  }

  /** One example, split into what is typed and what is to be seen; null if nothing is. */
  private record Example(Documented of, String text, String code, String shown) {
    static Example of(Documented documented, String text) {
      int result = text.lastIndexOf("// ");
      return result < 0
          ? new Example(documented, text, text.strip(), null)
          : new Example(
              documented,
              text,
              text.substring(0, result).strip(),
              text.substring(result + 3).strip());
    }

    /** As a method: the last line is what is shown. */
    String method(int number) {
      int last = code.lastIndexOf(";\n");
      String before = shown == null ? code : last < 0 ? "" : code.substring(0, last + 1);
      String value = shown == null ? "null" : code.substring(last < 0 ? 0 : last + 2).strip();
      return "  public static Object e%d() throws Exception {\n%s\nreturn %s;\n}\n"
          .formatted(number, before, value);
    }
  }

  @BeforeAll
  static void readTheSources() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String place : PACKAGES) {
      try (Stream<Path> sources = Files.list(SOURCES.resolve(place))) {
        sources
            .filter(
                file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
            .sorted()
            .forEach(files::add);
      }
    }
    StandardJavaFileManager manager = JAVAC.getStandardFileManager(null, null, null);
    JavacTask task =
        (JavacTask)
            JAVAC.getTask(
                null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
    DocTrees docs = DocTrees.instance(task);
    for (CompilationUnitTree unit : task.parse()) {
      new PublicMembers(Path.of(unit.getSourceFile().toUri()), docs).scan(unit, null);
    }
  }

  /** Finds public members of public types; what overrides says it with its own words or none. */
  private static final class PublicMembers extends TreePathScanner<Void, Void> {
    private final Path file;
    private final DocTrees docs;

    PublicMembers(Path file, DocTrees docs) {
      this.file = Path.of("").toAbsolutePath().relativize(file.toAbsolutePath());
      this.docs = docs;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
        add(type.getSimpleName().toString(), type.getSimpleName().toString(), false);
        return super.visitClass(type, null);
      }
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      boolean overrides =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(annotation -> annotation.toString().startsWith("@Override"));
      TreePath parent = getCurrentPath().getParentPath();
      boolean ofInterface = parent.getLeaf().getKind() == Tree.Kind.INTERFACE;
      if ((ofInterface || method.getModifiers().getFlags().contains(Modifier.PUBLIC))
          && !overrides) {
        String name = method.getName().toString();
        add(name + "(" + method.getParameters() + ")", name, true);
      }
      return null;
    }

    private void add(String name, String method, boolean isMethod) {
      String doc = docs.getDocComment(getCurrentPath());
      ALL.add(new Documented(file, name, method, isMethod, doc == null ? "" : doc));
    }
  }

  @Test
  void everythingPublicIsDocumented() {
    assertEquals(
        List.of(), ALL.stream().filter(one -> one.doc.isBlank()).map(Documented::name).toList());
    assertTrue(ALL.size() > 300, "found " + ALL.size());
  }

  @Test
  void everyNameOfThePreludeHasAnExample() {
    List<String> without =
        ALL.stream()
            .filter(one -> one.isMethod && one.isOf("prelude") && one.examples().isEmpty())
            .map(one -> one.file.getFileName() + " " + one.name)
            .toList();
    assertEquals(List.of(), without);
  }

  /** Overloads count as one; what only hands on to {@code of} has its example there. */
  @Test
  void everyMethodOfAValueHasAnExample() {
    List<String> without = new ArrayList<>();
    for (String file : VALUES) {
      Map<String, Boolean> named = new TreeMap<>();
      for (Documented one : ALL) {
        if (one.isMethod && one.file.equals(SOURCES.resolve(file + ".java"))) {
          named.merge(one.method, !one.examples().isEmpty(), Boolean::logicalOr);
        }
      }
      named.forEach(
          (name, has) -> {
            if (!has && !name.equals("of")) {
              without.add(file + " " + name);
            }
          });
      assertTrue(named.size() > 2, file);
    }
    assertEquals(List.of(), without);
  }

  @Test
  void whatOneWouldUseItForIsSaidWhereItIsNotPlain() {
    for (String name : List.of("pull", "fates", "escape", "align", "committee", "meet")) {
      Documented one =
          ALL.stream()
              .filter(each -> each.isOf("prelude") && each.method.equals(name))
              .findFirst()
              .orElseThrow();
      assertTrue(one.doc.replaceAll("\\s+", " ").contains("Use it"), one.name + ":" + one.doc);
    }
  }

  @Test
  void everyExampleShowsWhatItSays() throws Exception {
    List<Example> examples = new ArrayList<>();
    for (Documented one : ALL) {
      for (String text : one.examples()) {
        examples.add(Example.of(one, text));
      }
    }
    Class<?> compiled = compile(examples);
    PrintStream out = System.out;
    System.setOut(new PrintStream(PrintStream.nullOutputStream(), true, "UTF-8"));
    List<String> wrong = new ArrayList<>();
    try {
      for (int i = 0; i < examples.size(); i++) {
        Example example = examples.get(i);
        String seen = seen(compiled, i);
        if (example.shown != null && !seen.equals(example.shown)) {
          wrong.add(example.of.name + "\n  said " + example.shown + "\n  seen " + seen);
          write(example, seen);
        }
      }
    } finally {
      System.setOut(out);
    }
    assertEquals("", String.join("\n", wrong));
    assertTrue(examples.size() > 150, "found " + examples.size());
  }

  private static String seen(Class<?> compiled, int number) throws Exception {
    try {
      String text = Show.of(compiled.getMethod("e" + number).invoke(null));
      int end = text.indexOf('\n');
      return end < 0 ? text : text.substring(0, end) + " ...";
    } catch (InvocationTargetException e) {
      return e.getCause().toString();
    }
  }

  private static void write(Example example, String seen) throws IOException {
    if (!"write".equals(System.getProperty("apart.examples"))) {
      return;
    }
    String source = Files.readString(example.of.file);
    int name = source.indexOf(example.text.lines().reduce((one, last) -> last).orElseThrow());
    int from = source.indexOf("// ", name) + 3;
    String all = source.substring(0, from) + seen + source.substring(from + example.shown.length());
    Files.writeString(example.of.file, all);
  }

  private static Class<?> compile(List<Example> examples) throws Exception {
    StringBuilder source =
        new StringBuilder(Files.readString(Path.of("src/main/resources/apart/prelude/prelude.jsh")))
            .append("public class Typed {\n");
    for (int i = 0; i < examples.size(); i++) {
      source.append(examples.get(i).method(i));
    }
    String text = source.append("}\n").toString();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Typed.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignored) {
            return text;
          }
        };
    StringWriter said = new StringWriter();
    List<String> options =
        List.of(
            "-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
    boolean compiles = JAVAC.getTask(said, null, null, options, null, List.of(file)).call();
    assertTrue(compiles, said.toString());
    URL[] where = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(where)) {
      return loader.loadClass("Typed");
    }
  }
}
