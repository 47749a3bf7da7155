package apart.shell.engine;

import java.util.Map;
import jdk.jshell.ImportSnippet;
import jdk.jshell.MethodSnippet;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.VarSnippet;

/**
 * What a compiler knows of something declared, in words, so that another can learn it.
 *
 * @param key what it declares: two of the same key cannot be there at once
 * @param id its id in the learner's lists
 * @param number JShell's own number: that of the first declaration with this key
 * @param name what it is called
 * @param source the text of its snippet, which may declare more than this
 * @param isExpression whether it is the value of an expression
 * @param status how far it can be used
 * @param waits whether it can be used once something else is declared
 * @param type the type of a variable, or a method's signature
 * @param stub a declaration of the same name and type that needs nothing; empty if there is none
 * @param agents its class, as the agent calls it; empty if it has none
 * @param classes that class and those within it, by the agent's names, as the agent was given them:
 *     the same bytes are the same object
 */
record Declaration(
    String key,
    String id,
    int number,
    String name,
    String source,
    boolean isExpression,
    Status status,
    boolean waits,
    String type,
    String stub,
    String agents,
    Map<String, byte[]> classes) {

  static Declaration of(
      PersistentSnippet snippet,
      String source,
      boolean isAlias,
      int number,
      Status status,
      boolean waits,
      String agents,
      Map<String, byte[]> classes) {
    return new Declaration(
        key(snippet),
        snippet.id(),
        number,
        snippet.name(),
        source,
        isAlias || snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND,
        status,
        waits,
        type(snippet),
        stub(snippet),
        agents,
        classes);
  }

  boolean isVariable() {
    return key.startsWith("VAR ");
  }

  /** Whether it is a variable of which but the name is left, for good. */
  boolean isGone() {
    return isVariable() && status == Status.RECOVERABLE_NOT_DEFINED && !waits;
  }

  /** Whether a snippet of another compiler's means the same. */
  boolean isLike(PersistentSnippet other, String otherSource, Status otherStatus) {
    return source.equals(otherSource) && status == otherStatus && type.equals(type(other));
  }

  /** What a snippet declares. */
  static String key(Snippet snippet) {
    if (snippet instanceof MethodSnippet method) {
      return method.name() + "(" + method.parameterTypes() + ")";
    }
    if (snippet instanceof ImportSnippet imported) {
      return "import " + (imported.isStatic() ? "static " : "") + imported.fullname();
    }
    String name = snippet instanceof PersistentSnippet persistent ? persistent.name() : "";
    return snippet.kind() + " " + name;
  }

  private static String type(Snippet snippet) {
    if (snippet instanceof VarSnippet variable) {
      return variable.typeName();
    }
    return snippet instanceof MethodSnippet method ? method.signature() : "";
  }

  /** A declaration of the same name and type that needs nothing; empty if there is none. */
  static String stub(Snippet snippet) {
    boolean nameable = snippet instanceof VarSnippet && type(snippet).indexOf('<') != 0;
    return nameable ? type(snippet) + " " + ((VarSnippet) snippet).name() + ";" : "";
  }
}
