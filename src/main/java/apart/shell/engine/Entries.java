package apart.shell.engine;

import apart.shell.engine.Session.Listed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;

/** What the learner entered: what a compiler knows of it, and what none knows any more. */
final class Entries {
  /** Statements and the like that an earlier compiler knew. */
  private final List<Listed> past = new ArrayList<>();

  /** Variables without a value of which no compiler knows any more. */
  private final List<Declaration> gone = new ArrayList<>();

  private Compiler compiler;

  /** Nothing was entered yet. */
  void begin(Compiler first) {
    compiler = first;
    past.clear();
    gone.clear();
  }

  /** Another compiler takes the place of this one. */
  void follow(Compiler next, Compiler.Knowledge known) {
    gone.addAll(next.gone(known.declarations()));
    statements().forEach(snippet -> past.add(listed(snippet)));
    compiler = next;
  }

  /** All that is still there, oldest first. */
  List<Listed> listed() {
    return Stream.of(
            past.stream(), gone().stream().map(Entries::listed), active().map(this::listed))
        .flatMap(listed -> listed)
        .sorted(Comparator.comparingInt(one -> Integer.parseInt(one.id())))
        .toList();
  }

  /** The statements and the like alone. */
  List<Listed> ran() {
    return Stream.concat(past.stream(), statements().map(this::listed)).toList();
  }

  /** Has these be all statements, and these the variables of which no compiler knows. */
  void comeBack(List<Listed> ran, List<Declaration> lost) {
    statements().toList().forEach(compiler::drop);
    past.clear();
    past.addAll(ran);
    gone.clear();
    gone.addAll(lost);
  }

  /** What a name declares. */
  List<Snippet> named(String name) {
    return active().filter(snippet -> name(snippet).equals(name)).toList();
  }

  /** Forgets a variable without a value; whether there was one of that name. */
  boolean forget(String name) {
    return gone().removeIf(variable -> variable.name().equals(name));
  }

  /** What a variable was declared by that is gone and was not made again. */
  Optional<String> gone(String name) {
    return Stream.concat(gone().stream(), compiler.declarations().stream())
        .filter(one -> one.isGone() && one.name().equals(name))
        .map(one -> one.source().strip().replaceFirst(";$", ""))
        .findFirst();
  }

  /** The variables without a value that were not made again since. */
  List<Declaration> gone() {
    gone.removeIf(variable -> compiler.isVariable(variable.name()));
    return gone;
  }

  private Stream<Snippet> active() {
    return compiler
        .jshell
        .snippets()
        .filter(compiler.names::isLearners)
        .filter(snippet -> compiler.jshell.status(snippet).isActive());
  }

  private Stream<Snippet> statements() {
    return active().filter(snippet -> !(snippet instanceof PersistentSnippet));
  }

  private Listed listed(Snippet snippet) {
    String source = compiler.source(snippet).strip();
    return new Listed(snippet.id(), kind(snippet), name(snippet), source);
  }

  private static Listed listed(Declaration variable) {
    String source = variable.source().strip();
    return new Listed(variable.id(), Listed.Kind.VARIABLE, variable.name(), source);
  }

  private static String name(Snippet snippet) {
    return snippet instanceof PersistentSnippet persistent ? persistent.name() : "";
  }

  private static Listed.Kind kind(Snippet snippet) {
    return switch (snippet.kind()) {
      case VAR -> Listed.Kind.VARIABLE;
      case METHOD -> Listed.Kind.METHOD;
      case TYPE_DECL -> Listed.Kind.TYPE;
      case IMPORT -> Listed.Kind.IMPORT;
      case EXPRESSION -> Listed.Kind.EXPRESSION;
      case STATEMENT, ERRONEOUS -> Listed.Kind.STATEMENT;
    };
  }
}
