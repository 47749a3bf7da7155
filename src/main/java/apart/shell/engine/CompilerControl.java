package apart.shell.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import jdk.jshell.Snippet.Status;
import jdk.jshell.spi.ExecutionControl;

/**
 * The door of one compiler to the agent, which outlives it: names of classes are translated on
 * their way. While the compiler learns what was declared before, the agent hears nothing of it: it
 * has those classes and their values.
 */
final class CompilerControl implements ExecutionControl {
  private final AgentControl agent;

  /** What the agent was given of snippets that are still there, by the agent's names for them. */
  private final Map<String, Map<String, byte[]>> held = new HashMap<>();

  /** What the compiler made while it learned, by its own names. */
  private final Map<String, byte[]> learned = new HashMap<>();

  /** The class that a snippet has now, as the agent calls it, by the compiler's number. */
  private final Map<Integer, String> newest = new HashMap<>();

  /** By how much line numbers in a class of the agent's differ from the compiler's. */
  private final Map<String, Integer> shifts = new HashMap<>();

  private ClassNames names;
  private boolean learning;
  private int kept = -1;
  private IntFunction<String> before; // null: what is made is new
  private final Map<String, Integer> madeAgain = new LinkedHashMap<>();
  private final Set<Integer> declared = new HashSet<>();
  private boolean mustMake;
  private final Set<String> made = new HashSet<>();
  private boolean missing;

  CompilerControl(AgentControl agent, int base) {
    this.agent = agent;
    this.names = new ClassNames(base, name -> agent.classes().contains(ClassNames.whole(name)));
  }

  /** Lets the compiler evaluate what was declared before, while the agent hears nothing. */
  void learn(Runnable evaluation) {
    learning = true;
    try {
      evaluation.run();
    } finally {
      learning = false;
    }
  }

  /**
   * Evaluates the declaration that the agent still has of a snippet of this number: nothing is run,
   * and its class stays as it is.
   */
  void keep(int number, Runnable evaluation) {
    kept = number;
    try {
      evaluation.run();
    } finally {
      kept = -1;
    }
  }

  /**
   * Evaluates declarations of which the agent has the classes; nothing is run.
   *
   * @param agents the class that the snippet of a number had, as the agent calls it; empty if none
   */
  void comeBack(IntFunction<String> agents, Runnable evaluation) {
    before = agents;
    try {
      evaluation.run();
    } finally {
      recognize();
      before = null;
    }
  }

  /** While coming back: the next declaration is told. */
  void declaring() {
    declared.clear();
  }

  /**
   * While coming back: it was, and its snippet has this number. JShell makes no class where it had
   * made the very same of the snippet's first form.
   */
  void declared(int number) {
    String agents = before.apply(number);
    if (!declared.contains(number) && !agents.isEmpty()) {
      names.same(ClassNames.first(number), agents);
      newest.put(number, agents);
    }
  }

  /** JShell tells what a class was made of only after it was made. */
  private void recognize() {
    madeAgain.forEach(
        (name, number) -> {
          String agents = before.apply(number);
          if (!agents.isEmpty()) { // Otherwise it is on its way out.
            same(ClassNames.wrapper(name), madeAgain.keySet(), agents);
            newest.put(number, agents);
          }
        });
    madeAgain.clear();
  }

  /** A snippet of this number has this class of the agent's, and the compiler has not made it. */
  void has(int number, String agents) {
    names.again(number, agents);
    newest.put(number, agents);
  }

  /** The compiler has made, of a snippet, what the agent has of it already. */
  private void same(String own, Collection<String> made, String agents) {
    names.same(own, agents);
    names.sameWithin(own, nameless(own, made), agents, nameless(agents, agent.classes()));
  }

  private static List<String> nameless(String wrapper, Collection<String> classes) {
    return classes.stream()
        .filter(name -> ClassNames.wrapper(name).equals(wrapper))
        .flatMap(name -> ClassNames.nameless(name).stream())
        .toList();
  }

  /** The class of a snippet of this number, as the agent calls it; empty if it has none. */
  String agents(int number) {
    recognize();
    return newest.getOrDefault(number, "");
  }

  /**
   * What the agent was given of a snippet, by its own names.
   *
   * @param agents the snippet's class, as the agent calls it
   */
  Map<String, byte[]> held(String agents) {
    return held.getOrDefault(agents, Map.of());
  }

  private void hold(String name, byte[] bytes) {
    Map<String, byte[]> more = new HashMap<>(held(ClassNames.wrapper(name)));
    more.put(name, bytes);
    held.put(ClassNames.wrapper(name), Collections.unmodifiableMap(more));
  }

  /** No class of the agent's has a higher number. */
  int highest() {
    return names.highest();
  }

  /**
   * Calls classes as the agent does, once the compiler has learned: whether all that it made of the
   * declarations is what the agent has.
   *
   * @param numbers this compiler's numbers of the declarations, in their order
   */
  boolean follow(List<Declaration> declarations, List<Integer> numbers) {
    Map<String, Declaration> known = new HashMap<>();
    for (int at = 0; at < numbers.size(); at++) {
      Declaration declaration = declarations.get(at);
      String own = newest.get(numbers.get(at));
      if (declaration.status() == Status.RECOVERABLE_NOT_DEFINED) {
        names.again(numbers.get(at), declaration.agents());
      } else if (declaration.agents().isEmpty() != (own == null)) {
        return false;
      } else if (own != null) {
        same(own, learned.keySet(), declaration.agents());
        known.put(own, declaration);
      }
    }
    for (Map.Entry<String, byte[]> made : learned.entrySet()) {
      Declaration declaration = known.get(ClassNames.wrapper(made.getKey()));
      if (declaration != null && !follow(declaration, made.getKey(), made.getValue())) {
        return false;
      }
    }
    newest.clear();
    for (int at = 0; at < numbers.size(); at++) {
      newest.put(numbers.get(at), declarations.get(at).agents());
    }
    learned.keySet().removeIf(name -> known.containsKey(ClassNames.wrapper(name)));
    return true;
  }

  /**
   * Gives the agent what was learned with the declarations and is none of them: JShell, which has
   * made it, does not make it again when just that is declared.
   *
   * @return whether the agent has it now
   */
  boolean giveRest() {
    ClassBytecodes[] rest =
        learned.entrySet().stream()
            .map(one -> new ClassBytecodes(one.getKey(), one.getValue()))
            .toArray(ClassBytecodes[]::new);
    learned.clear();
    try {
      give(rest);
      return true;
    } catch (ClassInstallException | EngineTerminationException e) {
      return false;
    }
  }

  private boolean follow(Declaration declaration, String own, byte[] made) {
    String agents = names.toAgent(own);
    byte[] before = declaration.classes().get(agents);
    if (before == null || !isSame(declaration, agents, before, made)) {
      return false;
    }
    hold(agents, before);
    int shift = ClassFile.firstLine(made) - ClassFile.firstLine(before);
    shifts.put(ClassNames.wrapper(agents), shift);
    return true;
  }

  private boolean isSame(Declaration declaration, String agents, byte[] before, byte[] made) {
    if (declaration.status() == Status.RECOVERABLE_DEFINED) {
      return true; // Its code is but the number of what it needs, which is the compiler's own.
    }
    byte[] renamed = ClassFile.renamed(made, names::toAgent);
    boolean valueAlone = declaration.isVariable() && agents.endsWith(declaration.agents());
    return valueAlone // What gave the value was run long ago, with what was there then.
        ? ClassFile.fields(before).equals(ClassFile.fields(renamed))
        : Arrays.equals(ClassFile.withoutLines(before), ClassFile.withoutLines(renamed));
  }

  /**
   * A snippet is going to be evaluated.
   *
   * @param mustMake whether the compiler makes a class of it, or makes it anew, unless it fails
   */
  void begin(boolean mustMake) {
    this.mustMake = mustMake;
    made.clear();
  }

  /** Whether the compiler has made no class, and none anew, since. */
  boolean hasMadeNone() {
    return made.isEmpty();
  }

  /**
   * Whether it has not made a class that it would have made if it had not failed.
   *
   * @param number of the snippet
   * @param end of the class's name, after which nothing comes; empty for any of the snippet
   */
  boolean hasFailedAt(int number, String end) {
    String text = Integer.toString(number);
    return mustMake
        && made.stream().noneMatch(one -> ClassNames.number(one).equals(text) && one.endsWith(end));
  }

  /** Whether a class was to run that the compiler has not made; asking forgets it. */
  boolean takeMissing() {
    boolean taken = missing;
    missing = false;
    return taken;
  }

  @Override
  public void load(ClassBytecodes[] classes)
      throws ClassInstallException, EngineTerminationException {
    for (ClassBytecodes one : classes) {
      String own = ClassNames.wrapper(one.name());
      int number = Integer.parseInt(ClassNames.number(own));
      made.add(one.name());
      if (before != null) {
        madeAgain.put(one.name(), number);
        declared.add(number);
      } else if (learning) {
        forget(own, number);
        newest.put(number, own);
        learned.put(one.name(), one.bytecodes());
      } else if (number == kept) {
        names.same(own, newest.get(number));
      }
    }
    if (!isSilent()) {
      give(classes);
    }
  }

  /** Whether the agent hears nothing. */
  private boolean isSilent() {
    return learning || before != null;
  }

  /** Forgets what was made of a snippet before it was made again. */
  private void forget(String own, int number) {
    String before = newest.get(number);
    if (before != null && !before.equals(own)) {
      learned.keySet().removeIf(name -> ClassNames.wrapper(name).equals(before));
    }
  }

  private void give(ClassBytecodes[] classes)
      throws ClassInstallException, EngineTerminationException {
    List<ClassBytecodes> given = new ArrayList<>();
    for (ClassBytecodes one : classes) {
      int number = Integer.parseInt(ClassNames.number(one.name()));
      if (number != kept) {
        ClassBytecodes agents = toAgent(one);
        given.add(agents);
        newest.put(number, ClassNames.wrapper(agents.name()));
      }
    }
    if (!given.isEmpty()) {
      agent.load(given.toArray(ClassBytecodes[]::new));
      if (!agent.isAsking()) {
        given.forEach(one -> hold(one.name(), one.bytecodes()));
      }
    }
  }

  private ClassBytecodes toAgent(ClassBytecodes one) {
    byte[] bytes = ClassFile.renamed(one.bytecodes(), names::toAgent);
    return new ClassBytecodes(names.toAgent(one.name()), bytes);
  }

  @Override
  public void redefine(ClassBytecodes[] classes)
      throws ClassInstallException, EngineTerminationException {
    if (learning) {
      for (ClassBytecodes one : classes) {
        learned.put(one.name(), one.bytecodes());
      }
      return;
    }
    boolean isKept =
        kept >= 0
            && Stream.of(classes)
                .anyMatch(one -> ClassNames.number(one.name()).equals(Integer.toString(kept)));
    if (before != null || isKept || agent.isAsking()) {
      throw new ClassInstallException("it is as it is", new boolean[classes.length]);
    }
    ClassBytecodes[] changed = Stream.of(classes).map(this::toAgent).toArray(ClassBytecodes[]::new);
    agent.redefine(changed); // Refused, it is as if nothing had been made.
    Stream.of(classes).map(ClassBytecodes::name).forEach(made::add);
    for (ClassBytecodes one : changed) {
      hold(one.name(), one.bytecodes());
    }
  }

  /** Has classes of the agent's be what they were. */
  void changeBack(Map<String, byte[]> then)
      throws ClassInstallException, EngineTerminationException {
    agent.changeBack(then);
    then.forEach(this::hold);
  }

  @Override
  public String invoke(String type, String method)
      throws RunException, EngineTerminationException, InternalException {
    if (kept >= 0) { // JShell may have found a class that it made before, and load none.
      names.same(ClassNames.wrapper(type), newest.getOrDefault(kept, ClassNames.wrapper(type)));
    }
    if (isSilent() || kept >= 0) {
      return "";
    }
    boolean failed = hasFailedAt(Integer.parseInt(ClassNames.number(type)), "");
    if (failed || !agent.classes().contains(names.toAgent(type))) {
      missing = true;
      return "";
    }
    try {
      return agent.invoke(names.toAgent(type), method);
    } catch (UserException e) {
      StackTraceElement[] trace = translated(e.getStackTrace());
      throw new UserException(e.getMessage(), e.causeExceptionClass(), trace);
    } catch (ResolutionException e) {
      StackTraceElement[] trace = translated(e.getStackTrace());
      String needing = trace.length == 0 ? "" : ClassNames.number(trace[0].getClassName());
      throw new ResolutionException(needing.isEmpty() ? e.id() : Integer.parseInt(needing), trace);
    }
  }

  private StackTraceElement[] translated(StackTraceElement[] trace) {
    StackTraceElement[] translated = trace.clone();
    for (int at = 0; at < trace.length; at++) {
      StackTraceElement frame = trace[at];
      int shift = shifts.getOrDefault(ClassNames.wrapper(frame.getClassName()), 0);
      translated[at] =
          new StackTraceElement(
              names.fromAgent(frame.getClassName()),
              frame.getMethodName(),
              frame.getFileName() == null ? null : names.fromAgent(frame.getFileName()),
              frame.getLineNumber() + shift);
    }
    return translated;
  }

  @Override
  public String varValue(String type, String field)
      throws RunException, EngineTerminationException, InternalException {
    return isSilent() ? "" : agent.varValue(names.toAgent(type), field);
  }

  @Override
  public void addToClasspath(String path) throws EngineTerminationException, InternalException {
    if (!isSilent()) {
      agent.addToClasspath(path);
    }
  }

  @Override
  public Object extensionCommand(String command, Object argument)
      throws RunException, EngineTerminationException, InternalException {
    return agent.extensionCommand(command, argument);
  }

  @Override
  public void stop() {
    agent.stop();
  }

  /** The agent outlives this compiler, which ends by itself when there is none for a while. */
  @Override
  public void close() {
    // Nothing here is open.
  }
}
