package apart.shell.engine;

import apart.shell.source.JavaText;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * A JShell and what works on it. It keeps for good something of each line ever entered, and much of
 * each line that it refused; so another can take its place, which learns the declarations that are
 * still there while nothing of them is run, and finds their classes and values in the agent.
 */
final class Compiler {
  /** So often what depends on each other, in whichever way, is told again. */
  static final int ROUNDS = 4;

  final JShell jshell;
  final Names names = new Names();
  final TypeNames typeNames;
  final Splitter splitter;
  final Completions completions;
  final Queries queries;
  final Residue residue = new Residue();
  private final Setting setting;
  private final CompilerControl control;

  /** Texts of declarations whose snippets do not say what gave the value. */
  private final Map<Snippet, String> sources = new HashMap<>();

  /** Variables that hold an expression's value under the name that JShell could not give it. */
  private final Set<Snippet> aliases = new HashSet<>();

  private Compiler(Setting setting, int base) {
    this.setting = setting;
    typeNames = TypeNames.of(setting.prelude());
    control = new CompilerControl(setting.agent(), base);
    jshell =
        JShell.builder()
            .executionEngine(new OwnControl(control), Map.of())
            .tempVariableNameGenerator(names::next)
            .idGenerator(names::id)
            .fileManager(files -> CompilerFiles.on(setting.classPath(), files))
            .compilerOptions("--class-path", setting.classPath(), "-proc:none")
            .in(InputStream.nullInputStream())
            .out(silent())
            .err(silent())
            .build();
    SourceCodeAnalysis analysis = jshell.sourceCodeAnalysis();
    splitter = new Splitter(analysis);
    completions = new Completions(jshell, analysis, typeNames);
    queries = new Queries(jshell, analysis, setting.agent(), names, typeNames);
    learnImports(setting.prelude(), Queries.IMPORT);
  }

  /**
   * JShell takes imports as one snippet, in a tenth of the time that it needs for each alone. It
   * knows that snippet by the first of them, which another one like it would replace.
   *
   * @param first an import that no learner writes
   */
  private void learnImports(List<String> imports, String first) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(imports);
    if (isRefused(String.join(" ", all))) {
      all.forEach(this::isRefused);
    }
  }

  private boolean isRefused(String own) {
    List<SnippetEvent> events = names.hidden(() -> jshell.eval(own));
    return events.stream().anyMatch(event -> event.status() == Status.REJECTED);
  }

  /**
   * What every compiler of a session is started with.
   *
   * @param agent runs what the compiler makes
   * @param prelude snippets that run first and are not the learner's: imports
   */
  record Setting(AgentControl agent, String classPath, List<String> prelude) {}

  /** The first of a session. */
  static Compiler first(Setting setting) {
    return new Compiler(setting, 0);
  }

  /**
   * Declares again what a refused declaration has taken the place of; nothing is run, and the value
   * or class in the agent stays what it is.
   */
  List<SnippetEvent> putBack(Snippet refused, Snippet before) {
    List<SnippetEvent> events = new ArrayList<>();
    // What was declared together with it may have been declared anew since.
    boolean together = JavaText.declaredVariables(before.source()).size() > 1;
    String own = together && before instanceof VarSnippet one ? Declaration.stub(one) : "";
    String source = own.isEmpty() ? before.source() : own;
    control.keep(
        names.number(refused),
        () -> events.addAll(names.under(before.id(), () -> jshell.eval(source))));
    for (SnippetEvent event : events) {
      if (event.causeSnippet() == null && !source(before).equals(source)) {
        sources.put(event.snippet(), source(before));
      }
    }
    return events;
  }

  /** The snippets that count now. */
  Set<Snippet> active() {
    return entered().collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * A snippet is going to be evaluated.
   *
   * @param active those that count before it
   */
  void begin(String source, Set<Snippet> active) {
    control.begin(
        Depth.mayBeTooGreat(source)
            && active.stream().noneMatch(one -> Depth.isSame(one.source(), source)));
  }

  /**
   * Whether the compiler said that it took a snippet in, but has made no class of it: its stack was
   * full. It would look for that class at every later line, or take the one before for it.
   */
  boolean hasLeftOut(List<SnippetEvent> events) {
    return control.takeMissing() || events.stream().anyMatch(this::isLeftOut);
  }

  private boolean isLeftOut(SnippetEvent event) {
    return event.causeSnippet() == null
        && event.status() == Status.VALID
        && event.snippet() instanceof DeclarationSnippet
        && ((control.hasFailedAt(number(event.snippet()), ClassNames.end(event.snippet()))
                && !isOverloaded(event.snippet()))
            || (control.hasMadeNone()
                && event.previousStatus() == Status.NONEXISTENT
                && agents(event.snippet()).isEmpty()));
  }

  /** Of methods that call each other JShell may make one class. */
  private boolean isOverloaded(Snippet snippet) {
    return snippet instanceof MethodSnippet method
        && jshell.methods().filter(one -> one.name().equals(method.name())).count() > 1;
  }

  /** Has those snippets count, and no other, that did before one at which the compiler failed. */
  void goBack(Set<Snippet> active) {
    for (Snippet one : active) {
      if (!jshell.status(one).isActive()) {
        putBackIfPossible(one);
      }
    }
    Set<String> keys = active.stream().map(Declaration::key).collect(Collectors.toSet());
    entered().filter(one -> !keys.contains(Declaration.key(one))).toList().forEach(this::drop);
  }

  private void putBackIfPossible(Snippet one) {
    try {
      putBack(one, one);
    } catch (RuntimeException | Error e) {
      // A fault of the compiler's at this as well, which is perhaps as deep: the others go on.
      drop(one);
    }
  }

  /** Whether there is a variable of a name. */
  boolean isVariable(String name) {
    return jshell.variables().anyMatch(variable -> variable.name().equals(name));
  }

  /**
   * Whether a field of the agent's, or the variable of a name, can hold something, and is not to be
   * made again.
   */
  boolean mayHold(String field) {
    Stream<? extends Snippet> holders =
        Names.isInClass(field)
            ? entered().filter(one -> agents(one).equals(ClassNames.wrapper(field)))
            : jshell.variables().filter(one -> one.name().equals(Names.ofField(field)));
    return holders.anyMatch(one -> jshell.status(one) == Status.VALID);
  }

  /** Takes a snippet away. */
  void drop(Snippet snippet) {
    try {
      jshell.drop(snippet);
    } catch (RuntimeException | Error e) {
      // A fault of the compiler's at something that relied on it; the snippet itself is gone.
      return;
    }
  }

  /** Ends this compiler, and the agent with it. */
  void close() {
    setting.agent().close();
    jshell.close();
  }

  /** Ends this compiler alone. */
  void retire() {
    jshell.close();
  }

  /**
   * What a compiler knows, without anything of the compiler's own.
   *
   * @param setting what another is started with
   * @param declarations the learner's, in the order in which they were first made
   * @param highest no class of the agent's has a higher number
   */
  record Knowledge(Setting setting, List<Declaration> declarations, int highest) {
    /** The same with other declarations of which the agent has the classes. */
    Knowledge with(List<Declaration> others) {
      return new Knowledge(setting, others, highest);
    }
  }

  /** All that another compiler must learn to take the place of this one. */
  Knowledge knowledge() {
    return new Knowledge(setting, declarations(), control.highest());
  }

  /** What the learner declared, in the order in which it was first made. */
  List<Declaration> declarations() {
    return entered()
        .map(this::declaration)
        .sorted(Comparator.comparingInt(Declaration::number))
        .toList();
  }

  /** Takes note that a line was entered, or something dropped. */
  void entered(boolean complaint) {
    residue.line((int) entered().count(), complaint);
  }

  private Declaration declaration(PersistentSnippet snippet) {
    boolean waits =
        snippet instanceof DeclarationSnippet declaration
            && jshell.unresolvedDependencies(declaration).findAny().isPresent();
    String agents = agents(snippet);
    return Declaration.of(
        snippet,
        source(snippet),
        aliases.contains(snippet),
        number(snippet),
        jshell.status(snippet),
        waits,
        agents,
        control.held(agents));
  }

  private int number(Snippet snippet) {
    return snippet instanceof ImportSnippet ? 0 : names.number(snippet);
  }

  private String agents(Snippet snippet) {
    return snippet instanceof ImportSnippet ? "" : control.agents(names.number(snippet));
  }

  private Stream<PersistentSnippet> entered() {
    return jshell
        .snippets()
        .filter(snippet -> Names.isEntered(snippet) && jshell.status(snippet).isActive())
        .filter(PersistentSnippet.class::isInstance)
        .map(PersistentSnippet.class::cast);
  }

  /**
   * A compiler that knows what another one did; the agent hears nothing of it.
   *
   * @return empty if something could not be learned exactly as it was
   */
  static Optional<Compiler> learned(Knowledge knowledge) {
    Compiler next = new Compiler(knowledge.setting(), knowledge.highest());
    next.control.learn(() -> next.learn(knowledge.declarations()));
    List<Declaration> declarations = new ArrayList<>(knowledge.declarations());
    declarations.removeAll(next.gone(declarations));
    List<Integer> numbers = next.numbers(declarations);
    next.entered(false);
    if (numbers.size() == declarations.size() && next.control.follow(declarations, numbers)) {
      return Optional.of(next);
    }
    next.retire();
    return Optional.empty();
  }

  /**
   * Gets ready to take the place of the one whose knowledge it has: the agent is given what it does
   * not have yet of all that was learned.
   *
   * @return whether it has that now
   */
  boolean takeOver() {
    return control.giveRest();
  }

  private void learn(List<Declaration> declarations) {
    Map<String, String> ids = ids(declarations);
    List<Declaration> open = declarations;
    for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
      for (Declaration one : open) {
        if (isRefused(one, one.source(), ids) && !one.isExpression()) {
          learnStub(one, ids); // It needs what is not there yet, and that may need this.
        }
      }
      open = unknown(declarations);
    }
    dropAllBut(ids);
    settle(declarations, ids);
  }

  private static Map<String, String> ids(List<Declaration> declarations) {
    Map<String, String> ids = new HashMap<>();
    declarations.forEach(one -> ids.put(one.key(), one.id()));
    return ids;
  }

  private void dropAllBut(Map<String, String> ids) {
    List<VarSnippet> cameAlong =
        jshell
            .variables()
            .filter(one -> !Names.isEntered(one) && !Names.isHidden(one.name()))
            .toList();
    for (PersistentSnippet snippet : Stream.concat(entered(), cameAlong.stream()).toList()) {
      if (!ids.containsKey(Declaration.key(snippet))) {
        drop(snippet);
      }
    }
  }

  /** Does with what could not be told as it was what can be done. */
  private void settle(List<Declaration> declarations, Map<String, String> ids) {
    Map<String, PersistentSnippet> known = byKey();
    for (Declaration one : unknown(declarations)) {
      if (one.status() == Status.VALID && learnStub(one, ids)) {
        say(one); // What its value was made of has been dropped since.
      } else if (known.containsKey(one.key())) {
        drop(known.get(one.key()));
      }
    }
  }

  /**
   * Goes back, or on, to declarations of which the agent still has the classes and the values;
   * nothing is run.
   *
   * @return whether it now knows exactly those, but for variables that are {@link #gone}
   */
  boolean comeBack(List<Declaration> then) {
    Map<String, String> agents = new HashMap<>();
    then.forEach(one -> agents.put(one.key(), one.agents()));
    control.comeBack(
        number -> agents.getOrDefault(names.key(number), ""), () -> declareAgain(then));
    Map<String, PersistentSnippet> known = byKey();
    for (Declaration one : then) {
      if (one.status() == Status.RECOVERABLE_NOT_DEFINED && known.containsKey(one.key())) {
        control.has(number(known.get(one.key())), one.agents());
      }
    }
    List<Declaration> lost = gone(then);
    return changed(then).stream().allMatch(lost::contains);
  }

  private void declareAgain(List<Declaration> then) {
    Map<String, String> ids = ids(then);
    dropAllBut(ids);
    List<Declaration> open = changed(then);
    for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
      for (Declaration one : open) {
        declareAgain(one, ids);
      }
      dropAllBut(ids);
      open = changed(then);
    }
    settle(then, ids);
  }

  private void declareAgain(Declaration one, Map<String, String> ids) {
    control.declaring();
    if (one.isExpression()) {
      learnValue(one, ids);
    } else if (isRefused(one, one.source(), ids)) {
      learnStub(one, ids);
    }
    PersistentSnippet known = byKey().get(one.key());
    if (known != null) {
      control.declared(number(known));
    }
  }

  /** Declares the value of an expression: JShell gives no expression a name that it had before. */
  private void learnValue(Declaration one, Map<String, String> ids) {
    String variable = "var " + one.name() + " = " + one.source() + "\n;";
    if (learnStub(one, ids) || !isRefused(one, variable, ids)) {
      say(one);
    }
  }

  /** Takes note of what the text of a declaration was that is known by another one. */
  private void say(Declaration one) {
    PersistentSnippet known = byKey().get(one.key());
    if (known != null) {
      sources.put(known, one.source());
    }
    if (known != null && one.isExpression()) {
      aliases.add(known);
    }
  }

  /**
   * Gives the value of an expression, which JShell keeps under a hidden name, the learner's name.
   */
  void alias(String name, String hidden, String expression) {
    for (SnippetEvent event : jshell.eval("var " + name + " = " + hidden + ";")) {
      if (event.causeSnippet() == null) {
        sources.put(event.snippet(), expression);
        aliases.add(event.snippet());
      }
    }
  }

  /** Has the classes of declarations, which the agent has, be what they were then. */
  void changeBack(List<Declaration> then)
      throws ExecutionControl.ClassInstallException, ExecutionControl.EngineTerminationException {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    then.forEach(one -> classes.putAll(one.classes()));
    control.changeBack(classes);
  }

  /** What is not exactly as it was, down to its class. */
  List<Declaration> changed(List<Declaration> then) {
    Map<String, PersistentSnippet> known = byKey();
    return then.stream()
        .filter(
            one ->
                !isKnown(one, known)
                    || !known.get(one.key()).id().equals(one.id())
                    || !(one.status() == Status.RECOVERABLE_NOT_DEFINED
                        || agents(known.get(one.key())).equals(one.agents())))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private boolean learnStub(Declaration one, Map<String, String> ids) {
    return !one.stub().isEmpty() && !isRefused(one, one.stub(), ids);
  }

  private boolean isRefused(Declaration one, String source, Map<String, String> ids) {
    boolean refused = false;
    for (SnippetEvent event : names.again(one, ids, () -> jshell.eval(source))) {
      if (event.status() == Status.REJECTED) {
        jshell.drop(event.snippet());
        refused = true;
      }
    }
    return refused;
  }

  /** The text of a snippet as it was entered. */
  String source(Snippet snippet) {
    return sources.getOrDefault(snippet, snippet.source());
  }

  /** Variables without a value that no compiler would take any more. */
  List<Declaration> gone(List<Declaration> declarations) {
    return unknown(declarations).stream().filter(Declaration::isGone).toList();
  }

  private List<Declaration> unknown(List<Declaration> declarations) {
    Map<String, PersistentSnippet> known = byKey();
    return declarations.stream().filter(one -> !isKnown(one, known)).toList();
  }

  private boolean isKnown(Declaration one, Map<String, PersistentSnippet> known) {
    PersistentSnippet snippet = known.get(one.key());
    return snippet != null && one.isLike(snippet, source(snippet), jshell.status(snippet));
  }

  /** This compiler's numbers of declarations that it knows exactly, up to one that it does not. */
  private List<Integer> numbers(List<Declaration> declarations) {
    Map<String, PersistentSnippet> known = byKey();
    List<Integer> numbers = new ArrayList<>();
    for (Declaration one : declarations) {
      if (!isKnown(one, known)) {
        return numbers;
      }
      numbers.add(number(known.get(one.key())));
    }
    return numbers;
  }

  private Map<String, PersistentSnippet> byKey() {
    Map<String, PersistentSnippet> known = new HashMap<>();
    entered().forEach(snippet -> known.put(Declaration.key(snippet), snippet));
    return known;
  }

  private static PrintStream silent() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  /** Hands JShell the door that we keep hold of. */
  private record OwnControl(CompilerControl control) implements ExecutionControlProvider {
    @Override
    public String name() {
      return "apart";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
      return control;
    }
  }
}
