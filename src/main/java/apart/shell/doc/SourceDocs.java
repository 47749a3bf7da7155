package apart.shell.doc;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads what is public, and its Javadoc, from source files. Run by the build. */
final class SourceDocs {
  private static final String HEADING = "// ---- ";
  private static final String HEADING_END = " ----";

  private final List<TypeEntry> types = new ArrayList<>();
  private final DocTrees trees;
  private final CompilationUnitTree file;
  private final String source;

  private SourceDocs(DocTrees trees, CompilationUnitTree file) throws IOException {
    this.trees = trees;
    this.file = file;
    this.source = file.getSourceFile().getCharContent(true).toString();
  }

  /**
   * Writes what is public in the packages of the learner's library into a file.
   *
   * @param arguments the folder of the sources, the file, then names of packages below apart
   */
  public static void main(String... arguments) throws IOException {
    Path sources = Path.of(arguments[0], "apart");
    List<Path> files = new ArrayList<>();
    for (String each : List.of(arguments).subList(2, arguments.length)) {
      try (Stream<Path> found = Files.list(sources.resolve(each))) {
        found.filter(SourceDocs::holdsTypes).sorted().forEach(files::add);
      }
    }
    Path out = Path.of(arguments[1]);
    Files.createDirectories(out.toAbsolutePath().getParent());
    Files.writeString(out, DocFile.text(read(files)));
  }

  private static boolean holdsTypes(Path file) {
    return file.toString().endsWith(".java") && !file.endsWith("package-info.java");
  }

  /** The public types of files, in order. */
  static List<TypeEntry> read(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      List<TypeEntry> types = new ArrayList<>();
      for (CompilationUnitTree file : task.parse()) {
        types.addAll(new SourceDocs(DocTrees.instance(task), file).types());
      }
      return types;
    }
  }

  private List<TypeEntry> types() {
    for (Tree type : file.getTypeDecls()) {
      if (type instanceof ClassTree declared && isPublic(declared.getModifiers())) {
        type(declared, new TreePath(new TreePath(file), declared), "");
      }
    }
    return types;
  }

  private void type(ClassTree type, TreePath path, String outer) {
    String name = outer + type.getSimpleName();
    List<Entry> members = new ArrayList<>();
    Entry self = new Entry("", name, signature(type), "", blocks(path));
    types.add(new TypeEntry(file.getPackageName().toString(), self, members));
    boolean allPublic = type.getKind() == Tree.Kind.INTERFACE;
    for (Tree member : type.getMembers()) {
      TreePath at = new TreePath(path, member);
      if (member instanceof MethodTree method
          && (allPublic || isPublic(method.getModifiers()))
          && isForLearners(method, at)) {
        members.add(entry(name, method.getName().toString(), signature(name, method), at, type));
      } else if (member instanceof VariableTree field && isPublic(field.getModifiers())) {
        String shown = field.getType() + " " + name + "." + field.getName();
        members.add(entry(name, field.getName().toString(), shown, at, type));
      } else if (member instanceof ClassTree inner
          && (allPublic || isPublic(inner.getModifiers()))) {
        type(inner, at, name + ".");
      }
    }
    if (type.getKind() == Tree.Kind.RECORD) {
      components(type, name, self, members);
    }
  }

  /** What a record is made of, with what its own Javadoc says of each. */
  private static void components(ClassTree record, String name, Entry self, List<Entry> members) {
    for (VariableTree component : components(record)) {
      String called = component.getName().toString();
      List<Block> said =
          self.blocks().stream()
              .filter(block -> block.kind() == Block.Kind.PARAM)
              .filter(block -> block.text().startsWith(called + " "))
              .map(block -> block.text().substring(called.length() + 1))
              .map(text -> new Block(Block.Kind.PROSE, text))
              .toList();
      if (members.stream().noneMatch(member -> member.name().equals(called))) {
        String shown = component.getType() + " " + name + "." + called + "()";
        members.add(new Entry(name, called, shown, "", said));
      }
    }
  }

  private static List<VariableTree> components(ClassTree record) {
    return record.getMembers().stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
        .toList();
  }

  private Entry entry(String owner, String name, String signature, TreePath at, ClassTree type) {
    String called = name.equals("<init>") ? type.getSimpleName().toString() : name;
    return new Entry(owner, called, signature, heading(type, at.getLeaf()), blocks(at));
  }

  private List<Block> blocks(TreePath path) {
    return Comment.blocks(trees.getDocCommentTree(path));
  }

  /** The heading above a member, such as that of all that makes changed copies. */
  private String heading(ClassTree type, Tree member) {
    long from = trees.getSourcePositions().getStartPosition(file, type);
    long to = trees.getSourcePositions().getStartPosition(file, member);
    String before = source.substring((int) from, (int) Math.max(from, to));
    int start = before.lastIndexOf("\n  " + HEADING);
    int end = start < 0 ? -1 : before.indexOf(HEADING_END, start + HEADING.length());
    return end < 0 ? "" : before.substring(start + 3 + HEADING.length(), end).strip();
  }

  private static boolean isPublic(ModifiersTree modifiers) {
    return modifiers.getFlags().contains(Modifier.PUBLIC);
  }

  /** Not what is as in every object, nor what only generated code calls. */
  private boolean isForLearners(MethodTree method, TreePath at) {
    boolean overrides =
        method.getModifiers().getAnnotations().stream()
            .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    String name = method.getName().toString();
    return name.indexOf('$') < 0
        && !name.equals("toString")
        && (!overrides || trees.getDocCommentTree(at) != null);
  }

  private static String signature(ClassTree type) {
    String kind =
        switch (type.getKind()) {
          case INTERFACE -> "interface ";
          case ENUM -> "enum ";
          case RECORD -> "record ";
          default -> "class ";
        };
    String parts =
        type.getKind() == Tree.Kind.RECORD ? "(" + parameters(components(type)) + ")" : "";
    return kind + type.getSimpleName() + parts;
  }

  private static String signature(String owner, MethodTree method) {
    boolean isStatic = method.getModifiers().getFlags().contains(Modifier.STATIC);
    String result = method.getReturnType() == null ? "new " : method.getReturnType() + " ";
    String name = method.getReturnType() == null ? owner : owner + "." + method.getName();
    return (isStatic ? "static " : "")
        + result
        + name
        + "("
        + parameters(method.getParameters())
        + ")";
  }

  private static String parameters(List<? extends VariableTree> parameters) {
    return parameters.stream().map(SourceDocs::parameter).collect(Collectors.joining(", "));
  }

  /** Of {@code int... sizes} the tree's type is an array, its text is as it was written. */
  private static String parameter(VariableTree parameter) {
    return parameter.toString().contains("...")
        ? parameter.getType().toString().replace("[]", "").concat("... ") + parameter.getName()
        : parameter.getType() + " " + parameter.getName();
  }
}
