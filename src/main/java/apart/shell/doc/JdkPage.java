package apart.shell.doc;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.StringJoiner;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Documentation of what is not the library's: the compiler's signatures, with the JDK's Javadoc.
 */
public final class JdkPage {
  private static final int MOST = 8;
  private static final String ABOUT = "(This JDK has no sources beside it, so there is no text.)";

  private JdkPage() {}

  /**
   * Signatures with what is said of each.
   *
   * @param comments Javadoc as it stands in the source, one for each; empty where none is known
   */
  public static String of(List<String> signatures, List<String> comments, int columns) {
    DocPage page = new DocPage(columns);
    StringJoiner shown = new StringJoiner("\n\n");
    boolean bare = comments.stream().allMatch(String::isBlank);
    StringJoiner plain = new StringJoiner("\n");
    for (int i = 0; i < Math.min(MOST, signatures.size()); i++) {
      String signature = page.signature(signatures.get(i));
      String body = page.body(blocks(comments.get(i)));
      shown.add(body.isEmpty() ? signature : signature + "\n" + body);
      plain.add(signature);
    }
    String more = signatures.size() > MOST ? "\n(" + (signatures.size() - MOST) + " more)" : "";
    boolean ofJdk = signatures.stream().anyMatch(s -> s.contains("java."));
    return bare ? plain + more + (ofJdk ? "\n" + ABOUT : "") : shown + more;
  }

  private static List<Block> blocks(String comment) {
    if (comment.isBlank()) {
      return List.of();
    }
    try {
      JavacTask task =
          (JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(
                      null, null, d -> {}, List.of("-proc:none"), null, List.of(file(comment)));
      CompilationUnitTree parsed = task.parse().iterator().next();
      ClassTree type = (ClassTree) parsed.getTypeDecls().get(0);
      TreePath path = new TreePath(new TreePath(parsed), type);
      return Comment.blocks(DocTrees.instance(task).getDocCommentTree(path));
    } catch (IOException | RuntimeException unreadable) {
      // A comment that is no Javadoc: its signature is shown without it.
      return List.of();
    }
  }

  private static JavaFileObject file(String comment) {
    String inside = comment.replace("*/", "* /").replace("\\u", "\\ u");
    String source = "/**\n" + inside + "\n*/\nclass Documented {}";
    return new SimpleJavaFileObject(
        URI.create("string:///Documented.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreErrors) {
        return source;
      }
    };
  }
}
