package apart.shell.engine;

import apart.wire.Frame;
import apart.wire.Frame.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.spi.ExecutionControl;

/**
 * Brings a session back to what stood before, or on to what stood after: the compiler is told the
 * declarations, the agent which classes count and what they held. Nothing of the learner's is run.
 */
final class ComingBack {
  private final WhatStands then;
  private final List<Declaration> now;
  private final Optional<SavedValues> values;
  private final List<String> begun = new ArrayList<>();

  /**
   * A way back.
   *
   * @param now what is declared
   */
  ComingBack(WhatStands then, List<Declaration> now) {
    this.then = then;
    this.now = now;
    this.values = then.values.awaited();
  }

  /** Goes it; the compiler has been told the declarations. */
  Withheld go(Compiler compiler, Entries entries, AgentControl control) {
    compiler.names.goOnFrom(then.count);
    List<Declaration> lost = new ArrayList<>(then.gone);
    lost.addAll(compiler.gone(then.declarations));
    entries.comeBack(then.statements, lost);
    compiler.entered(false);
    List<Declaration> changed = compiler.changed(then.declarations);
    changed.removeAll(lost);
    return new Withheld(
        visible(changed.stream().map(Declaration::name).toList()),
        visible(names(unread(compiler, control))),
        visible(unsaved()),
        begun.stream().map(Names::ofField).toList(),
        values.isEmpty());
  }

  private List<String> unread(Compiler compiler, AgentControl control) {
    Set<String> classes = new LinkedHashSet<>();
    for (Declaration one : then.declarations) {
      if (!one.agents().isEmpty()) {
        classes.add(ClassNames.whole(one.agents()));
      }
    }
    try {
      compiler.changeBack(then.declarations);
      return comeBack(control, List.copyOf(classes));
    } catch (ExecutionControl.ClassInstallException
        | ExecutionControl.EngineTerminationException
        | IOException e) {
      // The next line says so.
      return List.copyOf(values.map(SavedValues::filled).orElse(Set.of()));
    }
  }

  /**
   * Has the agent's classes of then count again, and puts back what they held; gives the fields
   * whose values could not be read back.
   */
  private List<String> comeBack(AgentControl control, List<String> classes)
      throws ExecutionControl.EngineTerminationException, IOException {
    Optional<SavedValues> before = control.saving().awaited();
    Frame.Writer back = Frame.of(Kind.BACK).texts(classes).flag(values.isPresent());
    values.ifPresent(held -> back.texts(held.filled()));
    back.texts(values.map(SavedValues::initialized).orElse(List.of()));
    Frame stay = control.comeBack(classes, back.end());
    begun.addAll(stay.reader().texts());
    List<String> unread = new ArrayList<>();
    if (values.isPresent()) {
      SavedValues held = values.get();
      boolean ranCode = false;
      for (Frame part : before.map(held::partsNotIn).orElse(held.parts())) {
        Frame.Reader restored = control.askOrRevive(new Frame(Kind.RESTORE, part.body())).reader();
        unread.addAll(restored.texts());
        ranCode |= restored.flag();
      }
      if (ranCode) {
        unread.addAll(undo(control, held));
      }
      control.askOrRevive(Frame.of(Kind.SETTINGS).number(held.snapshot().digits()).end());
      control.saving();
    }
    return unread;
  }

  /** Undoes what code of the learner's changed that ran while values were put back. */
  private static List<String> undo(AgentControl control, SavedValues held)
      throws ExecutionControl.EngineTerminationException, IOException {
    List<String> unread = new ArrayList<>();
    for (Frame part : held.parts()) {
      Frame again = new Frame(Kind.READ_AGAIN, part.body());
      unread.addAll(control.askOrRevive(again).reader().texts());
    }
    unread.addAll(control.askOrRevive(Frame.of(Kind.PUT_AGAIN).end()).reader().texts());
    return unread;
  }

  /** What is in the same place as it was then, and was not saved. */
  private List<String> unsaved() {
    List<String> leftOut = values.map(held -> held.snapshot().leftOut()).orElse(List.of());
    Set<String> places = places(now);
    return names(leftOut.stream().filter(field -> places.contains(place(field))).toList());
  }

  /** Names of those fields that are of what was declared then. */
  private List<String> names(List<String> fields) {
    Set<String> places = places(then.declarations);
    return fields.stream()
        .filter(field -> places.contains(place(field)))
        .map(Names::ofField)
        .toList();
  }

  private static Set<String> places(List<Declaration> declarations) {
    Set<String> places = new HashSet<>();
    for (Declaration one : declarations) {
      places.add(one.agents());
      places.add(one.agents() + "." + one.name());
    }
    return places;
  }

  /** Where a field is: in the class of a variable of its name, or anywhere in that of another. */
  private static String place(String field) {
    String wrapper = ClassNames.wrapper(field);
    return Names.isInClass(field) ? wrapper : wrapper + "." + Names.ofField(field);
  }

  private static List<String> visible(List<String> names) {
    return names.stream().filter(name -> !Names.isHidden(name)).distinct().toList();
  }
}
