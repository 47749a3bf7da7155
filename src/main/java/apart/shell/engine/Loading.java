package apart.shell.engine;

import apart.wire.Frame;
import apart.wire.Frame.Kind;
import java.util.List;
import java.util.Optional;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/** Classes on their way to the agent, woven; those of code that is not trusted are confined. */
final class Loading {
  private final Optional<Confines> confines;

  /**
   * The way to one agent and those after it.
   *
   * @param confined whether the code is not trusted
   */
  Loading(boolean confined) {
    this.confines = confined ? Optional.of(new Confines()) : Optional.empty();
  }

  /**
   * The request to do something with classes.
   *
   * @param kind LOAD, REDEFINE, or LOAD_ONCE for those of a question, which is ours and may use all
   *     that is ours
   */
  Frame of(Kind kind, List<ClassBytecodes> classes) {
    Frame.Writer request = Frame.of(kind).number(classes.size());
    Optional<Confines> within = kind == Kind.LOAD_ONCE ? Optional.empty() : confines;
    within.ifPresent(c -> c.meet(classes.stream().map(ClassBytecodes::bytecodes).toList()));
    for (ClassBytecodes one : classes) {
      request.text(one.name()).bytes(Weaver.weave(one.bytecodes(), within));
    }
    return request.end();
  }
}
