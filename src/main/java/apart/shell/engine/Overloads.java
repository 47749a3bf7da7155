package apart.shell.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/**
 * Methods of one name, which JShell puts into one class where they call each other, or are made
 * again together. Once one of them is made again without the others JShell loses its way: it takes
 * the old one for another of that name, or imports a class that it never made. Methods hold no
 * values; so they are taken away and declared again, and nobody need know.
 */
final class Overloads {
  /** JShell itself imports what is no class. */
  private static final String NO_CLASS = "compiler.err.static.imp.only.classes.and.interfaces";

  private final Compiler compiler;
  private final JShell jshell;

  Overloads(Compiler compiler) {
    this.compiler = compiler;
    this.jshell = compiler.jshell;
  }

  private record Kept(String id, int number, String source) {}

  /** Puts back what a refused snippet took away. */
  interface PutBack {
    /** What is then left of what came of it. */
    List<SnippetEvent> after(List<SnippetEvent> events);
  }

  /**
   * What came of a snippet, as it would have without such classes.
   *
   * @param events what JShell says came of it
   */
  List<SnippetEvent> mended(String source, List<SnippetEvent> events, PutBack putBack) {
    boolean alone = events.stream().filter(Overloads::isOwn).count() == 1;
    if (alone && events.stream().anyMatch(this::isRefusedForThem)) {
      return again(source, events, putBack);
    }
    boolean refused = events.stream().anyMatch(Overloads::isRefused);
    if (alone && !refused && events.stream().anyMatch(this::isBrokenByThem)) {
      declareAgain(takenAway(events, method -> false));
      return standing(events);
    }
    List<SnippetEvent> left = putBack.after(events);
    boolean broken = alone && refused && left.stream().anyMatch(this::isBrokenByThem);
    return broken ? again(source, events, putBack) : left;
  }

  /** Evaluates a snippet that was refused, and so has not run, once they are out of its way. */
  private List<SnippetEvent> again(String source, List<SnippetEvent> events, PutBack putBack) {
    Set<Snippet> valid =
        events.stream()
            .filter(event -> !isOwn(event) && event.previousStatus() == Status.VALID)
            .map(SnippetEvent::snippet)
            .collect(Collectors.toSet());
    List<Kept> methods = takenAway(events, valid::contains);
    // Without what the snippet declares they wait for it, whatever it will be to them.
    List<Kept> open = declareAgain(methods);
    List<SnippetEvent> now = jshell.eval(source);
    if (now.stream().anyMatch(this::isRefusedForThem)) {
      open = takenAway(now, method -> true);
      now = jshell.eval(source);
    }
    if (now.stream().anyMatch(Overloads::isRefused)) {
      open.addAll(takenAway(now, method -> true));
      putBack.after(events);
      now = now.stream().filter(Overloads::isOwn).toList();
    }
    declareAgain(open);
    events.stream().filter(Overloads::isRefused).forEach(event -> jshell.drop(event.snippet()));
    Set<String> known = methods.stream().map(Kept::id).collect(Collectors.toSet());
    return standing(now).stream()
        .filter(e -> e.status() != Status.VALID || !known.contains(e.snippet().id()))
        .toList();
  }

  /** What is still so of what other snippets came to, and all of the snippet's own. */
  private List<SnippetEvent> standing(List<SnippetEvent> events) {
    return events.stream()
        .filter(event -> isOwn(event) || jshell.status(event.snippet()) == event.status())
        .toList();
  }

  private static boolean isOwn(SnippetEvent event) {
    return event.causeSnippet() == null;
  }

  private static boolean isRefused(SnippetEvent event) {
    return isOwn(event) && event.status() == Status.REJECTED;
  }

  private boolean isRefusedForThem(SnippetEvent event) {
    return isRefused(event)
        && jshell.diagnostics(event.snippet()).anyMatch(d -> NO_CLASS.equals(d.getCode()));
  }

  /** Whether something is in want of nothing that could be declared. */
  private boolean isBrokenByThem(SnippetEvent event) {
    return !isOwn(event)
        && (event.status() == Status.RECOVERABLE_DEFINED
            || event.status() == Status.RECOVERABLE_NOT_DEFINED)
        && event.snippet() instanceof MethodSnippet method
        && jshell.unresolvedDependencies(method).findAny().isEmpty();
  }

  /**
   * Takes away all methods of which there are others of the same name, but for new ones and those
   * that would not be taken again.
   */
  private List<Kept> takenAway(List<SnippetEvent> events, Predicate<Snippet> others) {
    List<Snippet> own =
        events.stream().filter(Overloads::isOwn).map(SnippetEvent::snippet).toList();
    Map<String, List<MethodSnippet>> named =
        jshell
            .methods()
            .filter(method -> jshell.status(method).isActive())
            .collect(Collectors.groupingBy(MethodSnippet::name));
    List<Kept> kept = new ArrayList<>();
    for (List<MethodSnippet> methods : named.values()) {
      for (MethodSnippet method : methods.size() > 1 ? methods : List.<MethodSnippet>of()) {
        boolean takeable = jshell.status(method) == Status.VALID || others.test(method);
        if (takeable && !own.contains(method)) {
          kept.add(new Kept(method.id(), compiler.names.number(method), compiler.source(method)));
          compiler.drop(method);
        }
      }
    }
    kept.sort(Comparator.comparingInt(Kept::number));
    return kept;
  }

  /** Gives those that are refused. */
  private List<Kept> declareAgain(List<Kept> methods) {
    List<Kept> open = new ArrayList<>(methods);
    for (int round = 0; round < Compiler.ROUNDS && !open.isEmpty(); round++) {
      open.removeIf(this::isDeclared);
    }
    return open;
  }

  private boolean isDeclared(Kept method) {
    List<SnippetEvent> events =
        compiler.names.under(method.id(), () -> jshell.eval(method.source()));
    boolean refused = events.stream().anyMatch(Overloads::isRefused);
    if (refused) {
      events.stream().map(SnippetEvent::snippet).filter(this::isRejected).forEach(jshell::drop);
    }
    return !refused;
  }

  private boolean isRejected(Snippet snippet) {
    return jshell.status(snippet) == Status.REJECTED;
  }
}
